import type { Day } from '../../rules/calendar/day.ts'
import { inSight, type Here } from '../../platform/here.ts'
import { warningsAbout, type Warning } from '../warnings/index.ts'

interface Row {
  readonly id: string; readonly authorityIds: readonly string[]; readonly personId: string | null; readonly homeId: string | null; readonly who: string; readonly phone: string; readonly homes: readonly { readonly id: string; readonly address: string }[]
  readonly council: string; readonly how: string; readonly linkedOn: Day; readonly spokenOn: Day | null; readonly triedOn: Day | null; readonly kinds: readonly string[]; readonly nextWhat: string; readonly nextOn: Day | null
}
export type Affected = Row & { readonly authorityId: string; readonly warnings: readonly Warning[] }

export const listAtMost = 500
// Whoever may not see the person or the home does not see the link either, whatever its own row says.
const affected = {
  name: 'affected by an emergency',
  text: `select l.id, l.authority_ids as "authorityIds", l.person_id as "personId", l.home_id as "homeId", a.short_name as council, l.how, l.linked_on as "linkedOn", coalesce(p.phone, '') as phone,
      case when p.id is not null then coalesce(nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.surname, '')), ''), 'Name not known') else coalesce(nullif(concat_ws(', ', nullif(h.line1, ''), nullif(h.town, ''), nullif(h.postcode, '')), ''), 'Address not known') end as who,
      case when p.id is null then '[]'::json else (select coalesce(json_agg(json_build_object('id', x.id, 'address', concat_ws(', ', nullif(x.line1, ''), nullif(x.town, ''), nullif(x.postcode, '')))), '[]') from homes x
        where x.id in (select c.home_id from cases c where c.person_id = p.id union select q.home_id from enquiries q where q.person_id = p.id)) end as homes,
      given.spoken as "spokenOn", given.tried as "triedOn", coalesce(given.kinds, '{}') as kinds, coalesce(latest.next_what, '') as "nextWhat", latest.next_on as "nextOn"
    from emergency_links l join authorities a on a.id = l.council_id left join people p on p.id = l.person_id left join homes h on h.id = l.home_id
      left join lateral (select max(g.on_day) filter (where g.spoken) as spoken, max(g.on_day) as tried, (select array_agg(distinct k) from emergency_help i cross join unnest(i.kinds) k where i.link_id = l.id) as kinds from emergency_help g where g.link_id = l.id) given on true
      left join lateral (select n.next_what, n.next_on from emergency_help n where n.link_id = l.id order by n.on_day desc, n.given_at desc, n.id desc limit 1) latest on true
    where l.emergency_id = $1 and l.ended_on is null and (p.id is not null or h.id is not null) order by a.short_name, given.spoken nulls first, l.id limit ${listAtMost + 1}`,
}

/** Everybody that an emergency affects, as far as the asker may see them, with what whoever rings or visits must know. One more than are shown, when there are too many. */
export async function affectedBy(here: Pick<Here, 'run' | 'user' | 'today'>, emergencyId: string): Promise<Affected[]> {
  const rows = (await here.run<Row & Record<string, unknown>>(affected, [emergencyId])).map(row => inSight(here, row as Row))
  const warnings = await warningsAbout(here, rows.flatMap(({ personId }) => personId ?? []), rows.flatMap(({ homeId, homes }) => [...homeId ? [homeId] : [], ...homes.map(({ id }) => id)]))
  return rows.map(row => ({ ...row, warnings: warnings.filter(({ personId, homeId }) => (personId !== null && personId === row.personId) || (homeId !== null && (homeId === row.homeId || row.homes.some(({ id }) => id === homeId)))) }))
}
