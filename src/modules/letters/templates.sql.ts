import type { Day } from '../../rules/calendar/day.ts'
import { letterKind, shipped, type LetterKindKey, type LetterWords } from '../../rules/letters/kinds.ts'
import { isSchemeKey, schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Stale, type Here } from '../../platform/here.ts'
import { councilsOn, type Council } from '../councils/index.ts'

/** A version of a council’s own words for a kind of letter. */
export interface Version extends LetterWords, Record<string, unknown> { readonly id: string; readonly number: number; readonly scheme: string; readonly kind: string; readonly fromOn: Day; readonly because: string; readonly confirmed: boolean; readonly by: string; readonly writtenAt: Date }

const columns = 't.id, t.number, t.scheme, t.kind, t.subject, t.words, t.from_on as "fromOn", t.because, t.confirmed, u.name as by, t.written_at as "writtenAt"'
const all = { name: 'versions of a letter', text: `select ${columns} from letter_templates t join users u on u.id = t.written_by where t.authority_id = $1 and t.kind = $2 and t.scheme = $3 order by t.number desc limit 100` }
// A scheme’s own words come before those for every scheme.
const standing = { name: 'words of a letter', text: `select ${columns} from letter_templates t join users u on u.id = t.written_by where t.authority_id = $1 and t.kind = $2 and t.scheme in ($3, '') and t.from_on <= $4 order by t.scheme = '', t.number desc limit 1` }
const ofCouncil = { name: 'words of a council', text: `select distinct on (t.kind, t.scheme) ${columns} from letter_templates t join users u on u.id = t.written_by where t.authority_id = $1 and t.from_on <= $2 order by t.kind, t.scheme, t.number desc` }

/** Every version, the latest first. */
export const versionsOf = ({ run }: Pick<Here, 'run'>, council: string, kind: LetterKindKey, scheme: string): Promise<Version[]> => run<Version>(all, [council, kind, scheme])

/** The council’s own words that stand today, of every kind and scheme it has any for. */
export const standingWords = ({ run, today }: Pick<Here, 'run' | 'today'>, council: string): Promise<Version[]> => run<Version>(ofCouncil, [council, today])

/** What a letter is made of: a version of the council’s, or what is shipped. */
export interface Template extends LetterWords { readonly id: string | null; readonly confirmed: boolean }

/** The words that stand today for a council’s letter of this kind: its own for the scheme, its own for every scheme, or what is shipped. */
export async function wordsFor({ run, today }: Pick<Here, 'run' | 'today'>, council: string, kind: LetterKindKey, scheme: string): Promise<Template> {
  const [found] = await run<Version>(standing, [council, kind, scheme, today])
  return found ?? { id: null, confirmed: false, ...shipped(kind) }
}

/** The councils whose words this person may see. */
export const councilsInSight = async (here: Pick<Here, 'run' | 'today' | 'user'>): Promise<Council[]> =>
  (await councilsOn(here, here.today)).filter(({ id }) => here.user.authorityIds.includes(id))

/** The council in the address, or the first that they may see. Throws NotFound. */
export async function councilAsked(here: Pick<Here, 'run' | 'today' | 'user' | 'query'>): Promise<{ readonly council: Council; readonly councils: readonly Council[] }> {
  const councils = await councilsInSight(here)
  const asked = here.query.council
  const council = asked ? councils.find(({ id }) => isUuid(asked) && id === asked.toLowerCase()) : councils[0]
  if (!council) throw new NotFound()
  return { council, councils }
}

/** The title of a scheme, for a place that may be for every one. */
export const schemeInWords = (scheme: string): string => scheme ? schemeKinds[scheme as SchemeKey]?.title ?? scheme : 'Every scheme'
/** The scheme in the address; empty for every one. Throws NotFound. */
export function schemeAsked({ query: { scheme = '' } }: Pick<Here, 'query'>): SchemeKey | '' {
  if (scheme && !isSchemeKey(scheme)) throw new NotFound()
  return scheme as SchemeKey | ''
}

export interface NewWords extends LetterWords { readonly fromOn: Day; readonly because: string; readonly confirmed: boolean }

/** Writes the next version of a council’s words. Throws Stale when somebody else wrote one meanwhile. */
export async function writeVersion(here: Here, council: Council, kind: LetterKindKey, scheme: string, before: number, { subject, words, fromOn, because, confirmed }: NewWords): Promise<number> {
  const number = before + 1
  const written = await here.run({ name: 'words of a letter written', text: 'insert into letter_templates (id, authority_id, scheme, kind, number, subject, words, from_on, because, confirmed, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id' },
    [here.newId(), council.id, scheme, kind, number, subject, words, fromOn, because, confirmed, here.user.id, here.now])
  if (!written.length) throw new Stale()
  await recordSetting(here, 'letter.changed', { council: council.name, title: letterKind(kind).title, scheme: scheme && schemeInWords(scheme), number: String(number), from: fromOn, reason: because })
  return number
}
