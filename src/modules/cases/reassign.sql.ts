import { recordAll } from '../../platform/events/record.ts'
import type { Here } from '../../platform/here.ts'

/** One case as it was when it was chosen, and who has it from now on. */
export interface Reassigned { readonly id: string; readonly version: number; readonly to: { readonly id: string; readonly name: string } }

// Locked in the order of their ids first, so that two managers at once wait for each other and never stand in each other’s way.
const given = {
  name: 'cases reassigned',
  text: `with chosen as (select * from unnest($1::uuid[], $2::int[], $3::uuid[]) as g(id, version, owner_id)),
      locked as (select c.id, c.owner_id as had, g.owner_id as gets from cases c join chosen g on g.id = c.id and g.version = c.version where c.status = 'open' order by c.id for update of c)
    update cases c set owner_id = l.gets, version = c.version + 1 from locked l left join users u on u.id = l.had where c.id = l.id
    returning c.id, c.authority_id as "authorityId", c.circle_id as "circleId", u.name as had`,
}

/** Gives many open cases to others at once, and answers with those given: one that somebody changed since it was chosen is left alone. */
export async function reassign(here: Here, cases: readonly Reassigned[], reason: string): Promise<string[]> {
  const rows = await here.run<{ id: string; authorityId: string; circleId: string | null; had: string | null }>(given, [cases.map(({ id }) => id), cases.map(({ version }) => version), cases.map(({ to }) => to.id)])
  const names = new Map(cases.map(({ id, to }) => [id, to.name]))
  await recordAll(here, 'case.assigned', rows.map(({ id, authorityId, circleId, had }) => ({ about: { authorityId, circleId, caseId: id }, said: { to: names.get(id)!, ...(had ? { from: had } : {}), reason } })))
  return rows.map(({ id }) => id)
}
