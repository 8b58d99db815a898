import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record } from '../../platform/events/record.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Letting } from './landlord.ts'
import { landlordBelongsTo, landlordOf } from './landlords.sql.ts'

const theHome = { name: 'home that is let', text: `select h.id, h.authority_ids as "authorityIds", h.circle_id as "circleId", h.tenure, h.landlord as told, coalesce(nullif(concat_ws(', ', nullif(h.line1, ''), nullif(h.town, ''), nullif(h.postcode, '')), ''), 'Address not known') as name,
  (select coalesce(sum(x.version), 0)::int from home_landlords x where x.home_id = h.id) as version from homes h where h.id = $1` }
interface HomeLet { readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly tenure: string; readonly told: string; readonly name: string; readonly version: number }

const lettings = { name: 'landlords of a home', text: `select x.id, x.landlord_id as "landlordId", l.name, l.kind, l.phone, x.from_day as "from", x.to_day as "to", x.end_reason as "endReason" from home_landlords x join landlords l on l.id = x.landlord_id where x.home_id = $1 order by x.to_day is not null, x.to_day desc, x.id desc limit 100` }
/** Whose a home is and was, the one of now first. */
export const lettingsOf = ({ run }: Pick<Here, 'run'>, homeId: string): Promise<Letting[]> => run<Letting & Record<string, unknown>>(lettings, [homeId])

export const nowOf = (all: readonly Letting[]): Letting | undefined => all.find(({ to }) => to === null)

/** The home in the address, and whose it is and was. Throws NotFound. */
export async function homeAndLandlords(here: Pick<Here, 'run' | 'user'>, id = '') {
  const [found] = isUuid(id) ? await here.run<HomeLet & Record<string, unknown>>(theHome, [id]) : []
  if (!found) throw new NotFound()
  return { home: inSight(here, found as HomeLet), lettings: await lettingsOf(here, id) }
}
export type LetHome = Awaited<ReturnType<typeof homeAndLandlords>>

const storyOf = ({ id, authorityId, circleId }: LetHome['home']) => ({ authorityId, circleId, homeId: id })
const over = { name: 'letting over', text: 'update home_landlords set to_day = $2, end_reason = $3, version = version + 1 where id = $1 and to_day is null and (from_day is null or from_day <= $2) returning id' }

/** Says whose a home is from a day on, or since nobody knows when. Whoever it was before is so no longer. */
export async function nameLandlord(here: Here, { home, lettings: before }: LetHome, landlordId: string, from: Day | null): Promise<void> {
  const [landlord, now] = [await landlordOf(here, landlordId), nowOf(before)]
  if (landlord.circleId !== null && landlord.circleId !== home.circleId) throw new Refusal('This landlord is written down in a closed circle. Add them again for this home', 'landlord')
  if (now?.landlordId === landlordId) throw new Refusal(`${now.name} is the landlord of this home already`, 'landlord')
  if (now) {
    const day = from ?? here.today
    if (now.from && day < now.from) throw new Refusal('The day must not be before the one from which it was let by the landlord of now', 'from')
    if (!(await here.run(over, [now.id, day, `${landlord.name} is the landlord now`])).length) throw new Stale()
  }
  const made = await here.run({ name: 'home let', text: 'insert into home_landlords (id, authority_ids, circle_id, home_id, landlord_id, from_day, said_by, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id' },
    [here.newId(), [...home.authorityIds], home.circleId, home.id, landlordId, from, here.user.id, here.now])
  if (!made.length) throw new Stale()
  await landlordBelongsTo(here, landlordId, home.authorityIds)
  await record(here, storyOf(home), 'landlord.named', { name: landlord.name, kind: landlord.kind, ...now ? { before: now.name } : {} }, from && from < here.today ? from : here.today)
}

/** A home has no landlord any more: it was bought by whoever lives there, or stands empty. */
export async function endLetting(here: Here, { home, lettings: before }: LetHome, on: Day, reason: string): Promise<void> {
  const now = theLetting(before)
  if (now.from && on < now.from) throw new Refusal('The day must not be before the one from which this was the landlord', 'on')
  if (!(await here.run(over, [now.id, on, reason])).length) throw new Stale()
  await record(here, storyOf(home), 'landlord.ended', { name: now.name, reason }, on)
}

/** Whose the home is now. Throws a Refusal when that is nobody. */
export function theLetting(all: readonly Letting[]): Letting {
  const now = nowOf(all)
  if (!now) throw new Refusal('This home has no landlord on record.')
  return now
}
