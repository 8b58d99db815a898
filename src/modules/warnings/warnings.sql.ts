import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record } from '../../platform/events/record.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Warned, Warning } from './warning.ts'

type Reading = Pick<Here, 'run' | 'today'>
const shown = `w.id, w.person_id as "personId", w.home_id as "homeId", w.kind, w.what, w.precaution, w.from_day as "fromDay", w.ends_on as "endsOn"`
/** It has begun, nobody has ended it, and its day has not passed. */
const live = (today: string): string => `w.ended_on is null and w.from_day <= ${today} and w.ends_on >= ${today}`

const aboutThese = { name: 'warnings about these', text: `select ${shown} from warnings w where (w.person_id = any($1) or w.home_id = any($2)) and ${live('$3')} order by w.from_day desc, w.id` }
const aboutACase = { name: 'warnings about a case', text: `select ${shown} from cases c join warnings w on w.person_id = c.person_id or w.home_id = c.home_id where c.reference = $1 and ${live('$2')} order by w.from_day desc, w.id` }
const forParties = { name: 'warnings for parties', text: `select w.id, w.person_id as "personId", w.home_id as "homeId", w.kind, w.precaution from warnings w where ${live('$1')} order by w.from_day desc, w.id` }

/** The warnings that stand about these people and homes. */
export const warningsAbout = ({ run, today }: Reading, people: readonly string[], homes: readonly string[]): Promise<Warning[]> => run<Warning & Record<string, unknown>>(aboutThese, [people, homes, today])

/** The warnings that stand about the person and the home of a case. */
export const warningsOfCase = ({ run, today }: Reading, reference: string): Promise<Warning[]> => run<Warning & Record<string, unknown>>(aboutACase, [reference, today])

/** What a contractor or handyperson is to mind on their jobs: row security leaves in only those, and the explanation is not theirs to read. */
export const warningsForJobs = ({ run, today }: Reading): Promise<Pick<Warning, 'id' | 'personId' | 'homeId' | 'kind' | 'precaution'>[]> => run<Pick<Warning, 'id' | 'personId' | 'homeId' | 'kind' | 'precaution'> & Record<string, unknown>>(forParties, [today])

interface Whose { readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly name: string }
const records = {
  person: { name: 'person to warn of', text: `select id, authority_ids as "authorityIds", circle_id as "circleId", coalesce(nullif(concat_ws(' ', nullif(given_name, ''), nullif(surname, '')), ''), 'Name not known') as name from people where id = $1` },
  home: { name: 'home to warn of', text: `select id, authority_ids as "authorityIds", circle_id as "circleId", coalesce(nullif(concat_ws(', ', nullif(line1, ''), nullif(town, ''), nullif(postcode, '')), ''), 'Address not known') as name from homes where id = $1` },
} as const
export type About = keyof typeof records

/** The person or home in the address, or of a warning. Throws NotFound. */
export async function whose(here: Pick<Here, 'run' | 'user'>, about: About, id = '') {
  const [found] = isUuid(id) ? await here.run<Whose & Record<string, unknown>>(records[about], [id]) : []
  if (!found) throw new NotFound()
  return inSight(here, found as Whose)
}
type InSight = Awaited<ReturnType<typeof whose>>

// The record is held meanwhile, so that a council it comes to belong to sees this warning too.
const adding = (about: About): string => `insert into warnings (id, authority_ids, circle_id, ${about}_id, kind, what, precaution, from_day, ends_on, added_by)
  select $1, r.authority_ids, r.circle_id, r.id, $3, $4, $5, $6, $7, $8 from ${about === 'person' ? 'people' : 'homes'} r where r.id = $2 for share`
const added = { person: { name: 'new warning of a person', text: adding('person') }, home: { name: 'new warning of a home', text: adding('home') } } as const

const storyOf = (about: About, { id, authorityId, circleId }: InSight) => ({ authorityId, circleId, ...about === 'person' ? { personId: id } : { homeId: id } })

export async function addWarning(here: Here, about: About, of: InSight, { kind, what, precaution, from, endsOn }: Warned): Promise<void> {
  await here.run(added[about], [here.newId(), of.id, kind, what, precaution, from ?? here.today, endsOn, here.user.id])
  await record(here, storyOf(about, of), 'warning.added', { kind, what, precaution, endsOn })
}

/** The warning in the address, which stands, and whose it is. Throws NotFound, or a Refusal when it has ended. */
export async function standingWarning(here: Here) {
  const { id = '' } = here.params
  const found = isUuid(id) ? await here.db.selectFrom('warnings').select(['id', 'person_id as personId', 'home_id as homeId', 'kind', 'what', 'precaution', 'ends_on as endsOn', 'ended_on as endedOn', 'version']).where('id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  const about: About = found.personId ? 'person' : 'home'
  const of = await whose(here, about, found.personId ?? found.homeId!)
  here.saw(about, [of])
  if (found.endedOn || found.endsOn < here.today) throw new Refusal('This warning has already ended. Add a new one if it still holds.')
  return { warning: found, about, of }
}

/** Ends a warning today, as it was at its version. Throws Stale when somebody else was first. */
export async function endWarning(here: Here, { warning, about, of }: Awaited<ReturnType<typeof standingWarning>>, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('warnings').set({ ended_on: here.today, end_reason: reason, version: warning.version + 1 }).where('id', '=', warning.id).where('version', '=', warning.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, storyOf(about, of), 'warning.ended', { kind: warning.kind, reason })
}

const given = { name: 'warnings given', text: 'update warnings set person_id = $2 where person_id = $1 and ($3::uuid[] is null or id = any($3)) returning id' }
/** Says that the warnings about one person, or these of them, are about another, and answers with those. */
export const giveWarningsTo = async ({ run }: Pick<Here, 'run'>, from: string, to: string, ids: readonly string[] | null = null): Promise<string[]> =>
  (await run<{ id: string }>(given, [from, to, ids])).map(({ id }) => id)

const following = { name: 'warnings follow', text: 'update warnings w set authority_ids = p.authority_ids from people p where p.id = w.person_id and p.id = any($1) and w.authority_ids <> p.authority_ids' }
/** Warnings belong to the councils that their people belong to now. */
export const warningsFollow = ({ run }: Pick<Here, 'run'>, people: readonly string[]) => run(following, [people])

const belongingToo = { name: 'warnings belong too', text: 'update warnings set authority_ids = array_append(authority_ids, $2::uuid) where person_id = $1 and not $2::uuid = any(authority_ids)' }
/** A person has to do with one more council, and so have the warnings about them. */
export const warningsBelongToo = ({ run }: Pick<Here, 'run'>, personId: string, authorityId: string) => run(belongingToo, [personId, authorityId])
