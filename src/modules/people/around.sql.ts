import { sql } from 'kysely'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Changed } from '../../rules/events.ts'
import { record } from '../../platform/events/record.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { actsByOn, actsForAChild, isChild } from '../../rules/people/childhood.ts'
import { inOrder, type AroundTold, type SomebodyAround } from './around.ts'
import { fullName } from './person.ts'

/** In place of a name: they have a record that this person may not see. */
export const notToBeSeen = 'Somebody whose record you may not see'
const aroundOf = ({ db }: Pick<Here, 'db'>) => db.selectFrom('relationships as r').leftJoin('people as o', 'o.id', 'r.other_id')
  .select(['r.id', 'r.other_id as elsewhere', 'o.id as otherId', 'o.given_name as givenName', 'o.surname', 'o.phone as otherPhone', 'o.email as otherEmail', 'r.name', 'r.phone', 'r.capacity', 'r.first_to_ring as firstToRing', 'r.acts_by as actsBy', 'r.evidence', 'r.from_day as fromDay', 'r.to_day as toDay', 'r.ended_on as endedOn', 'r.end_reason as endReason'])

interface Row extends Omit<SomebodyAround, 'email'> { readonly elsewhere: string | null; readonly givenName: string | null; readonly surname: string | null; readonly otherPhone: string | null; readonly otherEmail: string | null }
/** Of somebody on record, the name and telephone are those of their own record, when that may be seen. */
const named = ({ elsewhere, givenName, surname, otherPhone, otherEmail, ...row }: Row): SomebodyAround =>
  elsewhere === null ? { ...row, email: '' } : { ...row, name: row.otherId ? fullName({ givenName: givenName!, surname: surname! }) : notToBeSeen, phone: otherPhone ?? '', email: otherEmail ?? '' }

/** Everybody around a person, those who may act for them first; also those of before. */
export const peopleAround = async (here: Pick<Here, 'db'>, personId: string): Promise<SomebodyAround[]> =>
  inOrder((await aroundOf(here).where('r.person_id', '=', personId).orderBy('r.added_at', 'desc').orderBy('r.id').execute()).map(named))

const actingNow = `r.ended_on is null and cardinality(r.acts_by) > 0 and (r.from_day is null or r.from_day <= $2) and (r.to_day is null or r.to_day >= $2) order by r.added_at, r.id`
const aroundColumns = `r.id, r.other_id as elsewhere, o.id as "otherId", o.given_name as "givenName", o.surname, o.phone as "otherPhone", o.email as "otherEmail", r.name, r.phone, r.capacity, r.first_to_ring as "firstToRing", r.acts_by as "actsBy", r.evidence, r.from_day as "fromDay", r.to_day as "toDay", r.ended_on as "endedOn", r.end_reason as "endReason"`
const speaking = { name: 'who may speak', text: `select ${aroundColumns}, p.born_on as "bornOn" from cases c join people p on p.id = c.person_id join relationships r on r.person_id = c.person_id left join people o on o.id = r.other_id where c.reference = $1 and ${actingNow}` }
const speakingFor = { name: 'who may speak for', text: `select ${aroundColumns}, p.born_on as "bornOn" from people p join relationships r on r.person_id = p.id left join people o on o.id = r.other_id where p.id = $1 and ${actingNow}` }
type Speaking = Row & { readonly bornOn: Day | null } & Record<string, unknown>
/** By what they may act on this day; whoever may by nothing any more is left out. */
const still = (rows: readonly Speaking[], today: Day): SomebodyAround[] =>
  inOrder(rows.map(({ bornOn, ...row }) => ({ ...named(row), actsBy: actsByOn(row.actsBy, bornOn, today) })).filter(({ actsBy }) => actsBy.length > 0))

/** Who may speak or act for the person of a case today. */
export const whoMaySpeak = async ({ run, today }: Pick<Here, 'run' | 'today'>, reference: string): Promise<SomebodyAround[]> => still(await run<Speaking>(speaking, [reference, today]), today)

/** Who acts for somebody because they are a child: nobody yet, perhaps. Undefined for whoever is no child, and acts for themselves. */
export async function whoActsForTheChild({ run, today }: Pick<Here, 'run' | 'today'>, personId: string, bornOn: Day | null): Promise<SomebodyAround[] | undefined> {
  return isChild(bornOn, today) ? still(await run<Speaking>(speakingFor, [personId, today]), today).filter(({ actsBy }) => actsForAChild(actsBy)) : undefined
}

interface Whose { readonly id: string; readonly authorityId: string; readonly circleId: string | null }
const columnsOf = (told: AroundTold) => ({ phone: told.phone, capacity: told.capacity, first_to_ring: told.firstToRing.length > 0, acts_by: [...told.actsBy], evidence: told.evidence, from_day: told.from, to_day: told.to })

/** One at a time for each person, so that one alone is the first to ring; and a council the person comes to belong to sees it too. */
async function hold({ db }: Here, personId: string, told: AroundTold, but = ''): Promise<readonly string[]> {
  const { authority_ids: councils } = await db.selectFrom('people').select('authority_ids').where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
  if (told.firstToRing.length) await db.updateTable('relationships').set({ first_to_ring: false, version: sql<number>`version + 1` }).where('person_id', '=', personId).where('first_to_ring', '=', true).where(sql<boolean>`id::text <> ${but}`).execute()
  return councils
}

/** Puts somebody around a person: with a record of their own, or only named. */
export async function addAround(here: Here, person: Whose, otherId: string | null, told: AroundTold): Promise<void> {
  const councils = await hold(here, person.id, told)
  const name = otherId ? '' : told.name
  await here.db.insertInto('relationships').values({ id: here.newId(), authority_ids: [...councils], circle_id: person.circleId, person_id: person.id, other_id: otherId, name, ...columnsOf(told), added_by: here.user.id }).execute()
  await record(here, { authorityId: person.authorityId, circleId: person.circleId, personId: person.id }, 'relationship.added', { capacity: told.capacity, name, actsBy: told.actsBy, evidence: told.evidence })
}

/** The relationship in the address, not yet ended, with its person and who it is. Throws NotFound, or a Refusal. */
export async function theRelationship(here: Here) {
  const { id = '' } = here.params
  if (!isUuid(id)) throw new NotFound()
  const row = await aroundOf(here).innerJoin('people as p', 'p.id', 'r.person_id').select(['r.version', 'r.name as given', 'p.id as personId', 'p.authority_ids as authorityIds', 'p.circle_id as circleId', 'p.given_name as personGiven', 'p.surname as personSurname', 'p.born_on as bornOn']).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  const { version, given, personId, authorityIds, circleId, personGiven, personSurname, bornOn, ...around } = row
  const person = inSight(here, { id: personId, authorityIds, circleId, bornOn, name: fullName({ givenName: personGiven, surname: personSurname }) })
  here.saw('person', [person])
  if (row.endedOn) throw new Refusal('This has already ended. Add it again if it holds once more.')
  return { around: named(around), onRecord: around.elsewhere !== null, given, version, person }
}
type Relationship = Awaited<ReturnType<typeof theRelationship>>

/** Changes it as it was at its version. Throws Stale when somebody else was first. */
async function change(here: Here, { around, version }: Relationship, columns: object): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('relationships').set({ ...columns, version: version + 1 }).where('id', '=', around.id).where('version', '=', version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}
const storyOf = ({ person }: Relationship) => ({ authorityId: person.authorityId, circleId: person.circleId, personId: person.id })

export async function changeAround(here: Here, before: Relationship, told: AroundTold, changed: Changed): Promise<void> {
  await hold(here, before.person.id, told, before.around.id)
  await change(here, before, { ...columnsOf(told), ...before.onRecord ? {} : { name: told.name } })
  await record(here, storyOf(before), 'relationship.changed', { capacity: told.capacity, name: before.onRecord ? '' : told.name, changed })
}

export async function endAround(here: Here, before: Relationship, on: string, reason: string): Promise<void> {
  await change(here, before, { ended_on: on, end_reason: reason })
  await record(here, storyOf(before), 'relationship.ended', { capacity: before.around.capacity, name: before.onRecord ? '' : before.given, reason })
}

const given = { name: 'relationships given', text: 'update relationships set person_id = $2 where person_id = $1 and other_id is distinct from $2 and ($3::uuid[] is null or id = any($3)) returning id' }
/** Says that those around one person, or these of them, are around another, and answers with those. Nobody is around themselves: that one stays. */
export const giveAroundTo = async ({ run }: Pick<Here, 'run'>, from: string, to: string, ids: readonly string[] | null = null): Promise<string[]> =>
  (await run<{ id: string }>(given, [from, to, ids])).map(({ id }) => id)

const following = { name: 'relationships follow', text: 'update relationships r set authority_ids = p.authority_ids from people p where p.id = r.person_id and p.id = any($1) and r.authority_ids <> p.authority_ids' }
/** What is known of those around a person belongs to the councils that the person belongs to now. */
export const aroundFollows = ({ run }: Pick<Here, 'run'>, people: readonly string[]) => run(following, [people])

const belongingToo = { name: 'relationships belong too', text: 'update relationships set authority_ids = array_append(authority_ids, $2::uuid) where person_id = $1 and not $2::uuid = any(authority_ids)' }
/** A person has to do with one more council, and so has what is known of those around them. */
export const aroundBelongsToo = ({ run }: Pick<Here, 'run'>, personId: string, authorityId: string) => run(belongingToo, [personId, authorityId])
