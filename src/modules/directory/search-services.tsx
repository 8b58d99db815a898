import { readPlace } from '../../rules/directory/postcode-area.ts'
import { isTopic, topics } from '../../rules/directory/topics.ts'
import { Button, Select, TextInput } from '../../platform/components/index.ts'
import type { Wanted } from './entries.sql.ts'

/** What is looked for, as the address says it, so that a search can be sent on. */
export interface Search { readonly words: string; readonly topic: string; readonly area: string; readonly page: number }

// A stray control character is no word, and no database takes it.
const tidy = (typed = ''): string => [...typed].map(letter => letter < ' ' ? ' ' : letter).join('').trim().slice(0, 100)

export const askedFor = (query: Readonly<Record<string, string | undefined>>): Search => {
  const page = Number(query.page)
  return { words: tidy(query.words), topic: query.topic && isTopic(query.topic) ? query.topic : '', area: tidy(query.area), page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1 }
}

export const wrongArea = 'Enter a postcode or the beginning of one, such as WR1 2AA, WR1 or WR'
export const isWrong = ({ area }: Search): boolean => area !== '' && !readPlace(area)

/** At most ten words: who types more is not looking for a service. */
export const wordsOf = (typed: string): readonly string[] => typed.split(/\s+/).filter(Boolean).slice(0, 10)

export const wantedOf = ({ words, topic, area }: Pick<Search, 'words' | 'topic' | 'area'>): Pick<Wanted, 'words' | 'topics' | 'place'> => ({ words: wordsOf(words), ...topic ? { topics: [topic] } : {}, place: readPlace(area) })

export const addressOf = (path: string, { words, topic, area }: Search, page: number, keep: Readonly<Record<string, string>> = {}): string =>
  `${path}?${new URLSearchParams({ ...keep, ...words ? { words } : {}, ...topic ? { topic } : {}, ...area ? { area } : {}, page: String(page) }).toString()}`

export const SearchForm = ({ action, search, keep = {} }: { readonly action: string; readonly search: Search; readonly keep?: Readonly<Record<string, string>> }) => (
  <form method="get" action={action} noValidate>
    {Object.entries(keep).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    <div class="newel-columns">
      <TextInput name="words" label="Words" value={search.words} />
      <Select name="topic" label="What it is about" value={search.topic} options={topics} empty="Anything" />
      <TextInput name="area" label="Postcode, or the beginning of one" value={search.area} width={10} {...(isWrong(search) ? { error: wrongArea } : {})} />
    </div>
    <Button look="secondary">Search</Button>
  </form>
)

export const Paging = ({ page, size, total, address }: { readonly page: number; readonly size: number; readonly total: number; readonly address: (page: number) => string }) => (
  <>
    {page > 1 && <p class="govuk-body"><a class="govuk-link" rel="prev" href={address(page - 1)}>Previous page</a></p>}
    {page * size < total && <p class="govuk-body"><a class="govuk-link" rel="next" href={address(page + 1)}>Next page</a></p>}
  </>
)
