import type { Here } from '../../platform/here.ts'

/** A person’s cases, as far as they may be seen, latest first. */
export const casesOf = ({ db }: Pick<Here, 'db'>, personId: string) =>
  db.selectFrom('cases').innerJoin('authorities', 'authorities.id', 'cases.authority_id').select(['cases.id', 'cases.authority_id as authorityId', 'circle_id as circleId', 'reference', 'pathway', 'status', 'person_name as personName', 'authorities.short_name as council'])
    .where('person_id', '=', personId).orderBy('opened_on', 'desc').orderBy('reference').execute()

/**
 * Says that these cases are somebody else’s, under the name that lists show, and answers with those that were still the first one’s.
 * Their versions stay: a form about the case itself, opened before, is as good as it was.
 */
export async function giveCasesTo({ run }: Pick<Here, 'run'>, from: string, to: string, cases: readonly { readonly id: string; readonly name: string }[]): Promise<string[]> {
  const rows = await run<{ id: string }>({ name: 'cases given', text: 'update cases c set person_id = $2, person_name = g.name from unnest($3::uuid[], $4::text[]) as g(id, name) where c.id = g.id and c.person_id = $1 returning c.id' }, [from, to, cases.map(({ id }) => id), cases.map(({ name }) => name)])
  return rows.map(({ id }) => id)
}
