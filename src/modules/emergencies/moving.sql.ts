import type { Here } from '../../platform/here.ts'

type Asking = Pick<Here, 'run'>
const given = { name: 'emergency links given', text: 'update emergency_links set person_id = $2 where person_id = $1 and ($3::uuid[] is null or id = any($3)) returning id' }
/** Says that the emergencies of one person, or these of them, are another’s, and answers with those links. */
export const giveEmergenciesTo = async ({ run }: Asking, from: string, to: string, ids: readonly string[] | null = null): Promise<string[]> =>
  (await run<{ id: string }>(given, [from, to, ids])).map(({ id }) => id)

const following = { name: 'emergency links follow', text: 'update emergency_links l set authority_ids = p.authority_ids from people p where p.id = l.person_id and p.id = any($1) and l.authority_ids <> p.authority_ids' }
const helpFollows = { name: 'emergency help follows', text: 'update emergency_help h set authority_ids = l.authority_ids from emergency_links l where l.id = h.link_id and l.person_id = any($1) and h.authority_ids <> l.authority_ids' }
/** What emergencies did to people, and what was done for them, belongs to the councils that they belong to now. */
export async function emergenciesFollow({ run }: Asking, people: readonly string[]): Promise<void> {
  await run(following, [people])
  await run(helpFollows, [people])
}

const belongingToo = { name: 'emergency links belong too', text: 'update emergency_links set authority_ids = array_append(authority_ids, $2::uuid) where person_id = $1 and not $2::uuid = any(authority_ids)' }
/** A person has to do with one more council, and so have the emergencies that affect them. */
export async function emergenciesBelongToo({ run }: Asking, personId: string, authorityId: string): Promise<void> {
  await run(belongingToo, [personId, authorityId])
  await run(helpFollows, [[personId]])
}
