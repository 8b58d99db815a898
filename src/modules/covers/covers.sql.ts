import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { permissions } from '../../rules/permissions.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'

export interface Cover {
  readonly id: string
  readonly awayId: string
  readonly away: string
  readonly byId: string
  readonly by: string
  readonly from: Day
  readonly to: Day
  readonly endedOn: Day | null
  readonly version: number
}

const covers = (which: string): string => `select v.id, v.away_id as "awayId", a.name as away, v.by_id as "byId", b.name as by, v.from_day as "from", v.to_day as "to", v.ended_on as "endedOn", v.version
  from covers v join users a on a.id = v.away_id join users b on b.id = v.by_id where ${which}`
const lasting = 'v.from_day <= $1 and v.to_day >= $1 and (v.ended_on is null or v.ended_on > $1)'
const listed = { name: 'covers from today', text: `${covers('v.to_day >= $1 and v.ended_on is null')} order by v.from_day, a.name limit 200` }
const one = { name: 'cover', text: covers('v.id = $1') }
const mine = { name: 'covers of one', text: `${covers(`${lasting} and v.by_id = $2`)} order by a.name` }
const clashing = { name: 'covers that clash', text: `${covers('v.ended_on is null and v.from_day <= $2 and v.to_day >= $1 and (v.away_id = any($3) or v.by_id = $4)')} order by v.from_day limit 10` }
const ofCase = { name: 'cover of a case', text: `${covers(`${lasting} and v.away_id = (select c.owner_id from cases c where c.reference = $2)`)} limit 1` }

type Found = Cover & Record<string, unknown>

/** Covers that last or are to come, the soonest first. */
export const coversFrom = ({ run, today }: Pick<Here, 'run' | 'today'>): Promise<Cover[]> => run<Found>(listed, [today])

/** Whom somebody covers for on this day. */
export const coveredBy = ({ run, today }: Pick<Here, 'run' | 'today'>, userId: string): Promise<Cover[]> => run<Found>(mine, [today, userId])

/** Who covers today for the owner of a case, when the owner is away. */
export const coverOfCase = async ({ run, today }: Pick<Here, 'run' | 'today'>, reference: string): Promise<Cover | undefined> => (await run<Found>(ofCase, [today, reference]))[0]

/** The cover in the address, while it can still be ended. */
export async function theCover({ run, params, today }: Pick<Here, 'run' | 'params' | 'today'>): Promise<Cover> {
  const [found] = isUuid(params.id ?? '') ? await run<Found>(one, [params.id]) : []
  if (!found) throw new NotFound()
  if (found.endedOn || found.to < today) throw new Refusal('This cover has ended already.')
  return found
}

/** Who can be away and who can cover: whoever has a work list. */
export async function staffWithWork({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> {
  const staff = await run<{ id: string; name: string; role: string }>({ name: 'staff with work', text: 'select id, name, role from users where role = any($1) and disabled_at is null order by name' }, [permissions['work:see']])
  return Object.fromEntries(staff.map(({ id, name, role }) => [id, `${name}, ${role}`]))
}

export interface Wanted { readonly awayId: string; readonly byId: string; readonly from: Day; readonly to: Day }

/** Says who covers. Throws a Refusal, at its field, when it would leave somebody’s work with nobody. */
export async function cover(here: Here, { awayId, byId, from, to }: Wanted): Promise<void> {
  // One at a time, so that two that are said at the same moment cannot clash.
  await here.run({ name: 'covers in turn', text: "select pg_advisory_xact_lock(hashtext(current_schema() || '.covers'))" }, [])
  for (const there of await here.run<Found>(clashing, [from, to, [awayId, byId], awayId])) throw clash(there, { awayId, byId, from, to })
  await here.run(...inserting('covers', { id: here.newId(), away_id: awayId, by_id: byId, from_day: from, to_day: to, made_by: here.user.id, made_at: here.now }))
  const [named] = await here.run<{ name: string }>({ name: 'name of somebody', text: 'select name from users where id = $1' }, [byId])
  await recordSetting(here, 'cover.said', { by: named!.name, from, to }, { userId: awayId })
}

function clash(there: Cover, { awayId }: Wanted): Refusal {
  const days = `from ${formatDay(there.from)} to ${formatDay(there.to)}`
  if (there.awayId === awayId) return new Refusal(`${there.by} covers for ${there.away} ${days} already. Choose other days, or end that cover first`, 'from')
  if (there.byId === awayId) return new Refusal(`${there.by} covers for ${there.away} ${days}, so cannot be away then. Choose other days, or end that cover first`, 'from')
  return new Refusal(`${there.away} is away ${days}. Select somebody who is there`, 'by')
}

/** Somebody is back early. */
export async function endCover(here: Here, { id, version, awayId, by }: Cover): Promise<void> {
  const rows = await here.run({ name: 'cover ended', text: 'update covers set ended_on = $3, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [id, version, here.today])
  if (!rows.length) throw new Stale()
  await recordSetting(here, 'cover.ended', { by, on: here.today }, { userId: awayId })
}
