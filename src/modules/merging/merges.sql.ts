import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { casesOf, giveCasesTo } from '../cases/index.ts'
import { enquiriesOf, giveEnquiriesTo } from '../enquiries/index.ts'
import { consentsFollow, giveConsentsTo } from '../consents/index.ts'
import { emergenciesFollow, giveEmergenciesTo } from '../emergencies/index.ts'
import { giveWarningsTo, warningsFollow } from '../warnings/index.ts'
import { answerFor, aroundFollows, fullName, giveAroundTo, holdPeople, mergedInto, personRow, type PersonWhole } from '../people/index.ts'
import { columnsOf, differs, type Answers, type FieldKey } from './merged-fields.ts'

/** The two records in the address, which both stand and may become one. Somebody in another circle is not found. */
export async function bothRecords(here: Here): Promise<{ kept: PersonWhole; other: PersonWhole }> {
  const [kept, other] = await Promise.all([personRow(here, here.params.id ?? ''), personRow(here, here.params.other ?? '')])
  if (kept.circle_id !== other.circle_id) throw new NotFound()
  if (kept.id === other.id) throw new Refusal('This is one record, not two: a record cannot be merged with itself.')
  for (const one of [kept, other]) refuseMerged(one)
  return { kept, other }
}

/** Throws a Refusal when this record does not stand. */
export function refuseMerged(one: PersonWhole): void {
  if (one.merged_into) throw new Refusal(`A record of ${name(one)} was merged into another already. Merge that one, or undo the merge first.`)
}

const name = (of: { readonly given_name: string; readonly surname: string }): string => fullName({ givenName: of.given_name, surname: of.surname })

/**
 * What belongs to a record and moves with it. A case in a circle of its own stays where it is, whoever merges: those inside see it from the record that is kept,
 * and nobody else can tell from the merge that it is there.
 */
export async function whatMoves(here: Pick<Here, 'db'>, { id, circle_id: circle }: Pick<PersonWhole, 'id' | 'circle_id'>) {
  const [cases, enquiries] = await Promise.all([casesOf(here, id), enquiriesOf(here, id)])
  return { cases: cases.filter(one => one.circleId === circle), enquiries: enquiries.filter(one => one.circleId === circle) }
}

/** Makes two records one, of which the chosen fields are answered as the other has them, and answers with the id of the merge. Throws Stale when either was changed meanwhile. */
export async function mergePeople(here: Here, seen: { readonly kept: PersonWhole; readonly other: PersonWhole }, chosen: readonly FieldKey[]): Promise<string> {
  const [kept, other] = await holdPeople(here, seen.kept.id, seen.other.id)
  if (kept.version !== seen.kept.version || other.version !== seen.other.version) throw new Stale()
  const { cases, enquiries } = await whatMoves(here, other)
  const fields = chosen.filter(key => differs(key, kept, other))
  const after = columnsOf(fields, other)
  const added = other.authority_ids.filter(id => !kept.authority_ids.includes(id))
  const together = [...kept.authority_ids, ...added]
  const [warnings, around, consents, links] = await Promise.all([giveWarningsTo(here, other.id, kept.id), giveAroundTo(here, other.id, kept.id), giveConsentsTo(here, other.id, kept.id), giveEmergenciesTo(here, other.id, kept.id)])
  const id = here.newId()
  await Promise.all([
    here.db.insertInto('merges').values({
      id, authority_ids: together, circle_id: kept.circle_id, kept_id: kept.id, other_id: other.id, by_user: here.user.id, at: here.now, fields: [...fields], before: JSON.stringify(columnsOf(fields, kept)), after: JSON.stringify(after),
      added_authority_ids: added, case_ids: cases.map(c => c.id), case_names: cases.map(c => c.personName), enquiry_ids: enquiries.map(e => e.id), warning_ids: warnings, relationship_ids: around, consent_ids: consents, emergency_link_ids: links,
    }).execute(),
    answerFor(here, kept, after, together),
    mergedInto(here, other, kept.id),
    giveCasesTo(here, other.id, kept.id, cases.map(c => ({ id: c.id, name: name({ ...kept, ...after }) }))),
    giveEnquiriesTo(here, other.id, kept.id, enquiries.map(e => e.id)),
    record(here, { authorityId: kept.authorityId, circleId: kept.circle_id, personId: kept.id }, 'person.merged', { merge: id, kept: true, fields }),
    record(here, { authorityId: other.authorityId, circleId: other.circle_id, personId: other.id }, 'person.merged', { merge: id, kept: false, fields }),
  ])
  await Promise.all([warningsFollow(here, [kept.id]), aroundFollows(here, [kept.id]), consentsFollow(here, [kept.id]), emergenciesFollow(here, [kept.id])])
  return id
}

/** The merge in the address, with both records: whoever may not see both is told of neither. */
export async function theMerge(here: Pick<Here, 'db' | 'params' | 'user'>) {
  const { id = '' } = here.params
  const found = isUuid(id) ? await here.db.selectFrom('merges').innerJoin('users as by', 'by.id', 'merges.by_user').leftJoin('users as undoer', 'undoer.id', 'merges.undone_by')
    .selectAll('merges').select(['by.name as by', 'undoer.name as undoneBy']).where('merges.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  const [kept, other] = await Promise.all([personRow(here, found.kept_id), personRow(here, found.other_id)])
  const merge = { ...found, fields: found.fields as FieldKey[], before: found.before as Partial<Answers>, after: found.after as Partial<Answers> }
  return { merge, kept, other }
}
export type Merge = Awaited<ReturnType<typeof theMerge>>

/** The cases and enquiries that moved, as far as the asker may see them, with whose they are now; and the merges into the same record since. */
export async function whatMoved({ db }: Pick<Here, 'db'>, { id, at, kept_id: kept, case_ids: caseIds, enquiry_ids: enquiryIds }: Merge['merge']) {
  const [cases, enquiries, later] = await Promise.all([
    caseIds.length ? db.selectFrom('cases').select(['id', 'authority_id as authorityId', 'reference', 'pathway', 'status', 'person_id as personId']).where('id', 'in', caseIds).orderBy('reference').execute() : [],
    enquiryIds.length ? db.selectFrom('enquiries').select(['id', 'authority_id as authorityId', 'reference', 'received_on as receivedOn', 'channel', 'person_id as personId']).where('id', 'in', enquiryIds).orderBy('reference').execute() : [],
    db.selectFrom('merges').select('fields').where('kept_id', '=', kept).where('undone_at', 'is', null).where(eb => eb(eb.refTuple('at', 'id'), '>', eb.tuple(at, id))).execute(),
  ])
  return { cases, enquiries, later }
}

/** Of these people, those in the same circle as this one, or like them in none. */
export async function inTheSameCircle<R extends { readonly id: string }>({ db }: Pick<Here, 'db'>, person: PersonWhole, people: readonly R[]): Promise<R[]> {
  const others = people.filter(({ id }) => id !== person.id)
  if (!others.length) return []
  const rows = await db.selectFrom('people').select(['id', 'circle_id']).where('id', 'in', others.map(({ id }) => id)).where('merged_into', 'is', null).execute()
  const alike = new Set(rows.filter(row => row.circle_id === person.circle_id).map(({ id }) => id))
  return others.filter(({ id }) => alike.has(id))
}
