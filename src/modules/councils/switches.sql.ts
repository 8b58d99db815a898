import type { Day } from '../../rules/calendar/day.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { Stale, type Here } from '../../platform/here.ts'
import { recordSetting } from '../../platform/events/account-events.ts'

type Asking = Pick<Here, 'db'>

/** The pathways that are switched on for a council on a day. */
export const pathwaysOn = async ({ db }: Asking, council: string, day: Day): Promise<PathwayKey[]> =>
  (await db.selectFrom('pathway_switches').select('pathway').distinct().where('authority_id', '=', council).where('from_day', '<=', day).where(eb => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', day)])).execute()).map(row => row.pathway as PathwayKey)

/** Every pathway that is on somewhere on a day, and where. */
export const switchedOn = ({ run }: Pick<Here, 'run'>, day: Day): Promise<{ readonly council: string; readonly pathway: string }[]> =>
  run({ name: 'switched on', text: 'select distinct authority_id as council, pathway from pathway_switches where from_day <= $1 and (to_day is null or to_day >= $1)' }, [day])

export const allSwitches = ({ db }: Asking) =>
  db.selectFrom('pathway_switches').innerJoin('authorities', 'authorities.id', 'pathway_switches.authority_id')
    .select(['pathway_switches.id', 'pathway_switches.pathway', 'pathway_switches.from_day as from', 'pathway_switches.to_day as to', 'pathway_switches.reason', 'pathway_switches.version', 'authorities.short_name as council', 'authorities.id as councilId'])
    .orderBy('authorities.short_name').orderBy('pathway_switches.pathway').orderBy('pathway_switches.from_day').execute()

/** Switches a pathway on for a council from a day. */
export const switchOn = async (here: Here, council: string, pathway: string, from: Day, reason: string): Promise<void> => {
  await here.db.insertInto('pathway_switches').values({ id: here.newId(), authority_id: council, pathway, from_day: from, reason }).execute()
  await recordSetting(here, 'pathway.switched-on', { council, pathway, from, reason })
}

/** Ends a switch: the pathway’s last day in that council. Open cases run to their end. */
export async function switchOff(here: Here, found: { readonly id: string; readonly version: number; readonly pathway: string; readonly councilId: string }, to: Day, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('pathway_switches').set({ to_day: to, reason, version: found.version + 1 }).where('id', '=', found.id).where('version', '=', found.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await recordSetting(here, 'pathway.switched-off', { council: found.councilId, pathway: found.pathway, to, reason })
}
