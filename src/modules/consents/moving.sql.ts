import type { Here } from '../../platform/here.ts'

const given = { name: 'consents given', text: 'update consents set person_id = $2 where person_id = $1 and ($3::uuid[] is null or id = any($3)) returning id' }
/** Says that the consents of one person, or these of them, are another’s, and answers with those. */
export const giveConsentsTo = async ({ run }: Pick<Here, 'run'>, from: string, to: string, ids: readonly string[] | null = null): Promise<string[]> =>
  (await run<{ id: string }>(given, [from, to, ids])).map(({ id }) => id)

const following = { name: 'consents follow', text: 'update consents c set authority_ids = p.authority_ids from people p where p.id = c.person_id and p.id = any($1) and c.authority_ids <> p.authority_ids' }
/** Consents belong to the councils that their people belong to now. */
export const consentsFollow = ({ run }: Pick<Here, 'run'>, people: readonly string[]) => run(following, [people])

const belongingToo = { name: 'consents belong too', text: 'update consents set authority_ids = array_append(authority_ids, $2::uuid) where person_id = $1 and not $2::uuid = any(authority_ids)' }
/** A person has to do with one more council, and so has what they agreed to. */
export const consentsBelongToo = ({ run }: Pick<Here, 'run'>, personId: string, authorityId: string) => run(belongingToo, [personId, authorityId])
