import { formatDay } from '../../rules/calendar/day.ts'
import { isLetterKind, letterKind, letterKindKeys, shipped, valuesFor, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { sayWith, type Rows } from '../../rules/letters/text.ts'
import { letterTables, letterValues, valueInWords } from '../../rules/letters/values.ts'
import { schemeKeys } from '../../rules/schemes/scheme.ts'
import { Button, Details, SummaryList, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { LetterPreview } from './letter-shown.tsx'
import { councilAsked, schemeAsked, schemeInWords, versionsOf, type Version } from './templates.sql.ts'
import { WhichCouncil } from './which-council.tsx'

/** The kind, scheme and council in the address, with every version of their words. Throws NotFound. */
export async function templateAsked(here: Here) {
  const { kind = 'general' } = here.query
  if (!isLetterKind(kind)) throw new NotFound()
  const [scheme, { council, councils }] = [schemeAsked(here), await councilAsked(here)]
  const versions = await versionsOf(here, council.id, kind, scheme)
  return { kind, scheme, council, councils, versions, stands: versions.find(({ fromOn }) => fromOn <= here.today) }
}

export const templateAt = (council: string, kind: LetterKindKey, scheme: string, page = ''): string => `/letters/template${page}?council=${council}&kind=${kind}${scheme && `&scheme=${scheme}`}`

const examples = Object.fromEntries(Object.entries(letterValues).map(([name, { example }]) => [name, example]))
const exampleTables: Readonly<Record<string, Rows>> = Object.fromEntries(Object.entries(letterTables).map(([name, { example }]) => [name, example]))

/** What a kind of letter may use, each in words. */
export const MayUse = ({ kind }: { readonly kind: LetterKindKey }) => (
  <Details summaryText="Values and tables that this letter may use">
    <SummaryList rows={[
      ...valuesFor(kind).map(name => ({ key: { text: `{{${name}}}` }, value: { text: `${valueInWords(name)}${(letterKind(kind).needs as readonly string[]).includes(name) ? ' (the letter is not written without it)' : ''}` } })),
      ...letterKind(kind).tables.map(name => ({ key: { text: `{{table:${name}}}` }, value: { text: letterTables[name].is } })),
    ]} />
    <p class="govuk-body">A paragraph or point that uses a value with nothing in it is left out. So write what depends on one value in a paragraph of its own.</p>
  </Details>
)

const Versions = ({ versions, stands }: { readonly versions: readonly Version[]; readonly stands: Version | undefined }) => (
  <ul class="govuk-list govuk-list--spaced">
    {versions.map(one => (
      <li>
        Version {one.number}, from {formatDay(one.fromOn)}, written by {one.by} <Tag colour={one === stands ? 'green' : 'grey'}>{one === stands ? 'Stands' : stands && one.number < stands.number ? 'Replaced' : 'To come'}</Tag> {!one.confirmed && <Tag colour="orange">Not confirmed</Tag>}<br />
        <span class="newel-quiet">{one.because}</span>
        {one !== stands && <Details summaryText={`Words of version ${one.number}`}><p class="govuk-body newel-words">{one.subject}{'\n\n'}{one.words}</p></Details>}
      </li>
    ))}
    <li>Shipped words, a draft {!stands && <Tag colour="green">Stands</Tag>} <Tag colour="orange">Not confirmed</Tag></li>
  </ul>
)

/** A council’s words for one kind of letter: how they read, and every version. */
export const aTemplate = page({
  path: '/letters/template',
  permit: 'letter:see',
  about: 'nobody',
  load: templateAsked,
  view({ kind, scheme, council, councils, versions, stands, here }) {
    const { subject, words } = stands ?? shipped(kind)
    const values = { ...examples, council: council.name, agency: here.agency.name }
    const [said] = sayWith(subject, values)
    const letter = { reference: examples.reference!, subject: said && 'paragraph' in said ? said.paragraph : '', us: [council.name, here.agency.name], toName: examples.name!, toLines: examples.home!.split(', '), sentOn: here.today, blocks: sayWith(words, values, exampleTables) }
    return (
      <Page title={letterKind(kind).title} caption={`${council.name}, ${schemeInWords(scheme).toLowerCase()}`} back={{ href: `/letters/templates?council=${council.id}`, text: 'Back to the words of letters' }} actions={here.may('letter:template') && <Button href={templateAt(council.id, kind, scheme, '/change')}>Change the words</Button>}>
        <WhichCouncil council={council} councils={councils} at={`/letters/template?kind=${kind}${scheme && `&scheme=${scheme}`}`} />
        <LetterPreview of={letter} title="How it reads, with values that are made up" />
        <h2 class="govuk-heading-m">Versions</h2>
        <Versions versions={versions} stands={stands} />
        <MayUse kind={kind} />
        <Details summaryText="Other words for one scheme, or another letter">
          <ul class="govuk-list">{(['', ...schemeKeys] as const).filter(key => key !== scheme).map(key => <li><a class="govuk-link" href={templateAt(council.id, kind, key)}>{schemeInWords(key)}</a></li>)}</ul>
          <ul class="govuk-list">{letterKindKeys.filter(key => key !== kind).map(key => <li><a class="govuk-link" href={templateAt(council.id, key, scheme)}>{letterKind(key).title}</a></li>)}</ul>
        </Details>
      </Page>
    )
  },
})
