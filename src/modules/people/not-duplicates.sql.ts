import type { Here } from '../../platform/here.ts'
import type { PersonWhole } from './merged.sql.ts'

/** Which people somebody said are not this one, when and by whom. */
export async function saidNotTheSame({ db }: Pick<Here, 'db'>, personId: string) {
  const rows = await db.selectFrom('not_duplicates').innerJoin('users', 'users.id', 'not_duplicates.by_user').select(['one_id', 'other_id', 'not_duplicates.at', 'users.name as by'])
    .where(eb => eb.or([eb('one_id', '=', personId), eb('other_id', '=', personId)])).orderBy('not_duplicates.at').execute()
  return rows.map(({ one_id: one, other_id: other, at, by }) => ({ id: one === personId ? other : one, at, by }))
}

/** Remembers that two records are of two people. Saying it again changes nothing. */
export const sayNotTheSame = (here: Pick<Here, 'db' | 'newId' | 'user' | 'now'>, one: PersonWhole, other: PersonWhole) => {
  const [first, second] = [one.id, other.id].sort() as [string, string]
  return here.db.insertInto('not_duplicates').values({ id: here.newId(), authority_ids: [...new Set([...one.authority_ids, ...other.authority_ids])], circle_id: one.circle_id, one_id: first, other_id: second, by_user: here.user.id, at: here.now })
    .onConflict(same => same.columns(['one_id', 'other_id']).doNothing()).execute()
}

/** Of these people, the pairs that somebody said are not the same. */
export async function toldApart({ db }: Pick<Here, 'db'>, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  if (ids.length < 2) return []
  const rows = await db.selectFrom('not_duplicates').select(['one_id', 'other_id']).where('one_id', 'in', ids).where('other_id', 'in', ids).execute()
  return rows.map(({ one_id: one, other_id: other }) => [one, other] as const)
}
