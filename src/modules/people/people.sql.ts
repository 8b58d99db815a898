import { sql } from 'kysely'
import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { record } from '../../platform/events/record.ts'
import { storyOf } from '../../platform/events/history.ts'
import { complaintsOfPeople } from '../complaints/index.ts'
import { consentsBelongToo, consentsOf } from '../consents/index.ts'
import { emergenciesBelongToo, emergenciesOf } from '../emergencies/index.ts'
import { warningsAbout, warningsBelongToo } from '../warnings/index.ts'
import { aroundBelongsToo, peopleAround } from './around.sql.ts'
import { mergesAround, recordsOf } from './merged.sql.ts'
import type { PersonHeard, Reaching } from './person.ts'

export interface PersonMatch { readonly id: string; readonly authorityId: string; readonly givenName: string; readonly surname: string; readonly bornOn: string | null; readonly phone: string; readonly nhsNumber: string | null; readonly because: string; readonly score: number }

/** People already on record who may be this one, likeliest first: at most eight, each with the reason. Asked before anybody is created. */
export async function likelyPeople(here: Pick<Here, 'db' | 'user'>, heard: PersonHeard): Promise<PersonMatch[]> {
  const digits = telephoneToMatch(heard.phone) ?? ''
  if (!heard.surname && !digits && !heard.nhsNumber) return []
  const given = heard.givenName.toLowerCase()
  // Worked out once: which surnames of the dictionary are like this one.
  const soundsLike = sql<boolean>`surname_id = any((select surnames_like(${heard.surname}, 60))::int[])`
  const rows = await here.db.selectFrom('people').select(['id', 'authority_ids as authorityIds', 'given_name as givenName', 'surname', 'born_on as bornOn', 'phone', 'phone_digits as digits', 'nhs_number as nhsNumber', (heard.surname ? soundsLike : sql<boolean>`false`).as('soundsLike')])
    .where('merged_into', 'is', null).where(eb => eb.or([
      ...(heard.nhsNumber ? [eb('nhs_number', '=', heard.nhsNumber)] : []),
      ...(digits ? [eb('phone_digits', '=', digits)] : []),
      ...(heard.surname ? [eb.and([soundsLike, ...(heard.bornOn ? [eb.or([eb('born_on', '=', heard.bornOn), eb(sql<string>`left(lower(given_name), 1)`, '=', given.slice(0, 1))])] : given ? [eb(sql<string>`left(lower(given_name), 1)`, '=', given.slice(0, 1))] : [])])] : []),
    ])).limit(100).execute()
  return rows.map(row => {
    const reasons = [
      heard.nhsNumber && row.nhsNumber === heard.nhsNumber ? { say: 'same NHS number', worth: 10 } : undefined,
      heard.bornOn && row.bornOn === heard.bornOn ? { say: 'same date of birth', worth: 4 } : undefined,
      digits && row.digits === digits ? { say: 'same telephone number', worth: 4 } : undefined,
      heard.surname && row.surname.toLowerCase() === heard.surname.toLowerCase() ? { say: 'same surname', worth: 2 } : row.soundsLike ? { say: 'similar surname', worth: 1 } : undefined,
      given && row.givenName.toLowerCase() === given ? { say: 'same first name', worth: 2 } : undefined,
      heard.bornOn && row.bornOn && row.bornOn !== heard.bornOn ? { say: 'a different date of birth', worth: -3 } : undefined,
    ].filter(reason => reason !== undefined)
    return { ...inSight(here, row), because: reasons.map(reason => reason.say).join(', '), score: reasons.reduce((sum, reason) => sum + reason.worth, 0) }
  }).filter(match => match.score >= 3).sort((a, b) => b.score - a.score).slice(0, 8)
}

const columnsOf = (heard: PersonHeard) => ({
  given_name: heard.givenName, surname: heard.surname, surname_id: sql<number | null>`surname_number(${heard.surname})`, born_on: heard.bornOn, nhs_number: heard.nhsNumber || null, no_nhs_number: heard.nhsNumber ? '' : heard.noNhsNumber,
  phone: heard.phone, phone_digits: telephoneToMatch(heard.phone) ?? '', email: heard.email,
})

const reachingColumns = (heard: Reaching) => ({
  language: heard.language, interpreter: heard.interpreter, interpreter_language: heard.interpreterLanguage, letter_format: heard.letterFormat, reach_by: heard.reachBy, ring_when: heard.ringWhen,
})

const newPerson = {
  name: 'new person',
  text: `insert into people (id, authority_ids, created_by, given_name, surname, surname_id, born_on, nhs_number, no_nhs_number, phone, phone_digits, email)
    values ($1, array[$2::uuid], $3, $4, $5, surname_number($5), $6, $7, $8, $9, $10, $11)`,
}

/** Puts a new person on record, with the event. */
export async function recordPerson(here: Here, heard: PersonHeard, authorityId: string): Promise<string> {
  const id = here.newId()
  await Promise.all([
    here.run(newPerson, [id, authorityId, here.user.id, heard.givenName, heard.surname, heard.bornOn, heard.nhsNumber || null, heard.nhsNumber ? '' : heard.noNhsNumber, heard.phone, telephoneToMatch(heard.phone) ?? '', heard.email]),
    record(here, { authorityId, personId: id }, 'person.recorded', {}),
  ])
  return id
}

/** A person has to do with one more council from now on, which sees what must be known about them too. */
export async function personBelongsTo(here: Pick<Here, 'db' | 'run'>, personId: string, authorityId: string): Promise<void> {
  await here.db.updateTable('people').set({ authority_ids: sql<string[]>`array_append(authority_ids, ${authorityId}::uuid)` }).where('id', '=', personId).where(sql<boolean>`not ${authorityId}::uuid = any(authority_ids)`).execute()
  await Promise.all([warningsBelongToo(here, personId, authorityId), aroundBelongsToo(here, personId, authorityId), consentsBelongToo(here, personId, authorityId), emergenciesBelongToo(here, personId, authorityId)])
}

const personColumns = ['id', 'circle_id as circleId', 'authority_ids as authorityIds', 'given_name as givenName', 'surname', 'born_on as bornOn', 'nhs_number as nhsNumber', 'no_nhs_number as noNhsNumber', 'phone', 'email', 'language', 'interpreter', 'interpreter_language as interpreterLanguage', 'letter_format as letterFormat', 'reach_by as reachBy', 'ring_when as ringWhen', 'needs', 'merged_into as mergedInto', 'version'] as const

export async function person(here: Pick<Here, 'db' | 'params' | 'user'>) {
  const { id = '' } = here.params
  if (!isUuid(id)) throw new NotFound()
  const found = await here.db.selectFrom('people').select(personColumns).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return inSight(here, found)
}

/** The same, for what can only be done to a record that stands. Throws a Refusal that says so. */
export async function standingPerson(here: Pick<Here, 'db' | 'params' | 'user'>) {
  const found = await person(here)
  if (found.mergedInto) throw new Refusal('This record was merged into another: change that one, or undo the merge first.')
  return found
}

/** How much of their story a person’s page tells before it leads to the rest. */
const latest = 30

/** A person with every case, enquiry and home of theirs, and their whole story: that of every record of theirs. */
export async function wholePerson(here: Here) {
  const found = await person(here)
  const records = await recordsOf(here, found.id)
  const [merging, cases, enquiries, events, around, consents, complaints, emergencies] = await Promise.all([
    mergesAround(here, found.id, found.mergedInto),
    here.db.selectFrom('cases').innerJoin('authorities', 'authorities.id', 'cases.authority_id').leftJoin('users', 'users.id', 'cases.owner_id')
      .select(['cases.id', 'cases.reference', 'cases.pathway', 'cases.pathway_version as pathwayVersion', 'cases.stage', 'cases.status', 'cases.close_reason as closeReason', 'cases.opened_on as openedOn', 'cases.closed_on as closedOn', 'cases.next_action as nextAction', 'cases.next_action_on as nextActionOn', 'authorities.short_name as council', 'users.name as owner', 'cases.home_id as homeId'])
      .where('cases.person_id', 'in', records).orderBy('cases.opened_on', 'desc').orderBy('cases.id').execute(),
    here.db.selectFrom('enquiries').select(['id', 'reference', 'received_on as receivedOn', 'channel', 'status', 'asked']).where('person_id', 'in', records).orderBy('received_on', 'desc').execute(),
    storyOf(here, records, latest + 1),
    peopleAround(here, found.id),
    consentsOf(here, found.id),
    complaintsOfPeople(here, records),
    emergenciesOf(here, records, []),
  ])
  const homes = await here.db.selectFrom('homes').select(['id', 'line1', 'town', 'postcode'])
    .where(eb => eb.or([eb('id', 'in', here.db.selectFrom('cases').select('home_id').where('person_id', 'in', records)), eb('id', 'in', here.db.selectFrom('enquiries').select('home_id').where('person_id', 'in', records).where('home_id', 'is not', null).$narrowType<{ home_id: string }>())])).execute()
  const warnings = await warningsAbout(here, [found.id], homes.map(home => home.id))
  return { person: found, merging, warnings, complaints, emergencies, around, consents, cases, enquiries, homes, events: events.slice(0, latest), more: events.length > latest }
}

/** Changes a person’s record as it was at `version`. Throws Stale when somebody else was first. */
export async function changePerson(here: Here, before: { readonly id: string; readonly authorityId: string; readonly circleId?: string | null; readonly version: number }, heard: PersonHeard & Reaching & { readonly needs: string }, changed: Record<string, [string, string]>): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('people').set({ ...columnsOf(heard), ...reachingColumns(heard), needs: heard.needs, version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: before.authorityId, circleId: before.circleId ?? null, personId: before.id }, 'person.changed', { changed })
}
