import type { Day } from '../../rules/calendar/day.ts'
import type { Weights } from '../../rules/caseloads/weights.ts'
import type { Here } from '../../platform/here.ts'
import type { Load } from './caseload.ts'

export interface Days { readonly today: Day; readonly silentSince: Day; readonly weekEnds: Day }

export const loadsAtMost = 500

/** The open cases of each owner in each council, weighed and counted; one more row than are shown. Cases that nobody has yet come as one owner without a name. */
export const openLoads = ({ run }: Pick<Here, 'run'>, { pathways, urgent, complex, firstStage }: Weights, { today, silentSince, weekEnds }: Days): Promise<Load[]> =>
  run<Load>(loads, [Object.keys(pathways), Object.values(pathways), urgent, complex, firstStage, today, silentSince, weekEnds])

const loads = {
  name: 'open loads',
  // The last row of the limit may cut an owner’s councils short: the page says so when there are more.
  text: `select l.owner_id as "ownerId", u.name as owner, u.role, a.short_name as council, l.open, l.weight, l.late, l.silent, l.due
    from (
      select c.owner_id, c.authority_id, count(*)::int as open,
        sum(w.points + case when c.urgent then $3::int else 0 end + case when c.complex then $4::int else 0 end + case when c.stage = 1 then $5::int else 0 end)::int as weight,
        count(*) filter (where c.stage_due_on < $6::date and c.pause_reason is null)::int as late,
        count(*) filter (where c.last_contact_on <= $7::date)::int as silent,
        count(*) filter (where c.next_action_on between $6::date and $8::date)::int as due
      from cases c join unnest($1::text[], $2::int[]) as w(pathway, points) on w.pathway = c.pathway
      where c.status = 'open' group by c.owner_id, c.authority_id
    ) l join authorities a on a.id = l.authority_id left join users u on u.id = l.owner_id
    order by u.name nulls last, l.owner_id, a.short_name limit ${loadsAtMost + 1}`,
}
