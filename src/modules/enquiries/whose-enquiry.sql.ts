import type { Here } from '../../platform/here.ts'

/** A person’s enquiries, as far as they may be seen, latest first. */
export const enquiriesOf = ({ db }: Pick<Here, 'db'>, personId: string) =>
  db.selectFrom('enquiries').select(['id', 'authority_id as authorityId', 'circle_id as circleId', 'reference', 'received_on as receivedOn', 'channel', 'status']).where('person_id', '=', personId).orderBy('received_on', 'desc').orderBy('reference').execute()

/** Says that these enquiries are about somebody else, and answers with those that were still the first one’s. */
export async function giveEnquiriesTo({ run }: Pick<Here, 'run'>, from: string, to: string, ids: readonly string[]): Promise<string[]> {
  const rows = await run<{ id: string }>({ name: 'enquiries given', text: 'update enquiries set person_id = $2, version = version + 1 where id = any($3) and person_id = $1 returning id' }, [from, to, ids])
  return rows.map(({ id }) => id)
}
