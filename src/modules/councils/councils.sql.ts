import type { Day } from '../../rules/calendar/day.ts'
import { Stale, type Here } from '../../platform/here.ts'
import { recordSetting } from '../../platform/events/account-events.ts'

type Asking = Pick<Here, 'db'>

export interface Council { readonly id: string; readonly code: string; readonly name: string; readonly shortName: string; readonly prefix: string; readonly kind: string }

/** The councils that homes lie in on a day: districts and unitary councils, by name. */
export const councilsOn = ({ run }: Pick<Here, 'run'>, day: Day): Promise<Council[]> => run<Council>(onADay, [day])
const onADay = {
  name: 'councils on a day',
  text: `select id, code, name, short_name as "shortName", prefix, kind from authorities where kind in ('district', 'unitary') and from_day <= $1 and (to_day is null or to_day >= $1) order by short_name`,
}

/** The councils that a list can be of: every one that homes have ever lain in, by name, as answers to a question. */
export const councilsEver = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string }>(ever, [])).map(({ id, name }) => [id, name]))
const ever = { name: 'councils ever', text: "select id, short_name as name from authorities where kind in ('district', 'unitary') order by short_name" }

/** Every council this agency has ever served, and the agency’s own row, with their days. */
export const allCouncils = async ({ db }: Asking) =>
  db.selectFrom('authorities').leftJoin('authorities as successor', 'successor.id', 'authorities.successor_id')
    .select(['authorities.id', 'authorities.code', 'authorities.name', 'authorities.short_name as shortName', 'authorities.prefix', 'authorities.kind', 'authorities.from_day as fromDay', 'authorities.to_day as toDay', 'authorities.version', 'successor.short_name as successor'])
    .orderBy('authorities.kind').orderBy('authorities.name').execute()

/** Councils as the answers to a question. */
export const asOptions = (councils: readonly Council[]): Record<string, string> => Object.fromEntries(councils.map(({ id, name }) => [id, name]))

/** The councils of today whose records whoever asks may see, as answers to a question. */
export const ownCouncils = async (here: Pick<Here, 'run' | 'today' | 'user'>): Promise<Record<string, string>> =>
  asOptions((await councilsOn(here, here.today)).filter(({ id }) => here.user.authorityIds.includes(id)))

/** The council a postcode lies in on a day, or undefined when the table does not say. `postcode` is written ‘WR1 2AA’. */
export async function councilOfPostcode({ run }: Pick<Here, 'run'>, postcode: string, day: Day): Promise<string | undefined> {
  if (!postcode) return undefined
  return (await run<{ id: string }>(postcodeCouncil, [postcode, day]))[0]?.id
}

const postcodeCouncil = {
  name: 'council of a postcode',
  text: `select a.id from public.postcodes p join authorities a on a.code = p.council_code
    where p.postcode = $1 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2)`,
}

export interface NewCouncil { readonly name: string; readonly shortName: string; readonly code: string; readonly prefix: string; readonly kind: string; readonly county: string; readonly from: Day }

/** Adds a council that the agency serves, from its first day. */
export async function addCouncil(here: Here, { name, shortName, code, prefix, kind, county, from }: NewCouncil): Promise<void> {
  await here.db.insertInto('authorities').values({ id: here.newId(), name, short_name: shortName, code, prefix, kind, part_of: kind === 'district' && county ? county : null, from_day: from }).execute()
  await recordSetting(here, 'council.added', { name, code, from })
}

/** Gives a council its last day, and the one that follows it. Throws Stale when somebody else was first. */
export async function endCouncil(here: Here, found: { readonly id: string; readonly name: string; readonly version: number }, to: Day, successor: string | null): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('authorities').set({ to_day: to, successor_id: successor, version: found.version + 1 }).where('id', '=', found.id).where('version', '=', found.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await recordSetting(here, 'council.ended', { name: found.name, to })
}
