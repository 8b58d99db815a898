import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'

type Asking = Pick<Here, 'run'>

export interface EmergencyCounted { readonly id: string; readonly reference: string; readonly kind: string; readonly beganOn: Day; readonly endedOn: Day | null; readonly closedOn: Day | null }
/** In one council: how many people and homes an emergency affects, how many of them were helped, and with what. */
export interface Counted { readonly emergency: string; readonly council: string; readonly measure: string; readonly number: number }

const emergencies = { name: 'emergencies in figures', text: 'select id, reference, kind, began_on as "beganOn", ended_on as "endedOn", closed_on as "closedOn" from emergencies where circle_id is null order by began_on desc, id desc limit 20' }
/** The latest emergencies, by what they are: what they are called and what was written of them is no figure. */
export const emergenciesCounted = ({ run }: Asking): Promise<EmergencyCounted[]> => run<EmergencyCounted & Record<string, unknown>>(emergencies, [])

// What is restricted to a circle is in nobody’s figures.
const counts = {
  name: 'emergency figures',
  text: `with links as (select l.id, l.emergency_id, a.short_name as council, array(select distinct k from emergency_help h cross join unnest(h.kinds) k where h.link_id = l.id) as kinds
      from emergency_links l join authorities a on a.id = l.council_id where l.emergency_id = any($1) and l.ended_on is null and l.circle_id is null)
    select emergency_id as emergency, council, 'affected' as measure, count(*)::int as number from links group by 1, 2
    union all select emergency_id, council, 'helped', count(*)::int from links where kinds <> '{}' group by 1, 2
    union all select emergency_id, council, k, count(*)::int from links cross join unnest(kinds) k group by 1, 2, 3`,
}
export const countsOf = ({ run }: Asking, ids: readonly string[]): Promise<Counted[]> => run<Counted & Record<string, unknown>>(counts, [ids])
