import type { Selectable } from 'kysely'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inSight, NotFound, type Here } from '../../platform/here.ts'
import type { People } from '../../platform/db/schema.ts'

/** What is known about a person, column by column, and what merging needs besides. */
const columns = ['id', 'authority_ids', 'circle_id', 'title', 'given_name', 'surname', 'surname_id', 'born_on', 'nhs_number', 'no_nhs_number', 'phone', 'phone_digits', 'email', 'language', 'interpreter', 'interpreter_language', 'letter_format', 'reach_by', 'ring_when', 'needs', 'merged_into', 'version'] as const
export type PersonRow = Pick<Selectable<People>, (typeof columns)[number]>
/** Columns that a merge may change, with the values they are to have. */
export type PersonAnswers = Partial<Omit<PersonRow, 'id' | 'authority_ids' | 'circle_id' | 'merged_into' | 'version'>>

const withAuthority = (here: Pick<Here, 'user'>, row: PersonRow) => ({ ...row, ...inSight(here, { authorityIds: row.authority_ids }) })
export type PersonWhole = ReturnType<typeof withAuthority>

/** A person’s whole row, whether it stands or was merged. Throws NotFound. */
export async function personRow(here: Pick<Here, 'db' | 'user'>, id: string): Promise<PersonWhole> {
  const found = isUuid(id) ? await here.db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return withAuthority(here, found)
}

/**
 * Holds two people’s rows until the end of the transaction, the smaller id first, so that two who merge the same records wait for each other in turn.
 * What only points at them (a new case, an enquiry) does not wait.
 */
export async function holdPeople(here: Pick<Here, 'db' | 'user'>, one: string, other: string): Promise<[PersonWhole, PersonWhole]> {
  const rows = await here.db.selectFrom('people').select(columns).where('id', 'in', [one, other]).orderBy('id').forNoKeyUpdate().execute()
  const [first, second] = [rows.find(row => row.id === one), rows.find(row => row.id === other)]
  if (!first || !second) throw new NotFound()
  return [withAuthority(here, first), withAuthority(here, second)]
}

/** Gives a person, whose row is held, other answers and councils. */
export const answerFor = ({ db }: Pick<Here, 'db'>, { id, version }: PersonRow, answers: PersonAnswers, authorityIds: readonly string[]) =>
  db.updateTable('people').set({ ...answers, authority_ids: [...authorityIds], version: version + 1 }).where('id', '=', id).execute()

/** Says that a record, which is held, was merged into another; or, with null, that it stands again. */
export const mergedInto = ({ db }: Pick<Here, 'db'>, { id, version }: PersonRow, into: string | null) =>
  db.updateTable('people').set({ merged_into: into, version: version + 1 }).where('id', '=', id).execute()

/** The ids of a record and of every record merged into it, at whatever remove: together they are one person. */
export async function recordsOf({ run }: Pick<Here, 'run'>, id: string): Promise<string[]> {
  const rows = await run<{ id: string }>({ name: 'records of a person', text: 'with recursive r as (select $1::uuid as id union select p.id from r join people p on p.merged_into = r.id) select id from r' }, [id])
  return rows.map(row => row.id)
}

/** The record a merged one was merged into, and the merges into a record that stand, where both records may be seen. */
export async function mergesAround({ db }: Pick<Here, 'db'>, id: string, mergedIntoId: string | null) {
  const standing = db.selectFrom('merges').innerJoin('people as kept', 'kept.id', 'merges.kept_id').innerJoin('people as other', 'other.id', 'merges.other_id').where('merges.undone_at', 'is', null)
  const [into, absorbed] = await Promise.all([
    mergedIntoId ? standing.select(['merges.id', 'kept.id as personId', 'kept.given_name as givenName', 'kept.surname']).where('merges.other_id', '=', id).executeTakeFirst() : undefined,
    standing.select(['merges.id', 'other.given_name as givenName', 'other.surname']).where('merges.kept_id', '=', id).orderBy('merges.at').execute(),
  ])
  return { into, absorbed }
}
