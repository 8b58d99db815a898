import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { withUplift, type Rate, type RateInForce, type RateTold, type Schedule } from './schedule.ts'

const all = {
  name: 'schedules of rates',
  text: `select s.id, s.name, s.source, s.council_id as "councilId", coalesce(a.short_name, '') as council, s.from_day as "from", s.review_on as "reviewOn", s.uplift, s.made_up as "madeUp", u.name as by, (select count(*)::int from rates r where r.schedule_id = s.id) as lines
    from rate_schedules s join users u on u.id = s.brought_by left join authorities a on a.id = s.council_id
    where s.council_id is null or s.council_id = any($1) order by s.name, a.short_name nulls first, s.from_day desc`,
}
const lines = { name: 'rates of a schedule', text: 'select id, code, description, unit, rate_pence as "ratePence", vat from rates where schedule_id = $1 order by position' }
const inForce = {
  name: 'rates in force',
  text: `select r.id, r.code, r.description, r.unit, r.rate_pence as "ratePence", r.vat, s.name as schedule, s.from_day as "from", s.review_on as "reviewOn", s.uplift
    from (select distinct on (name) id, name, from_day, review_on, uplift from rate_schedules where from_day <= $2 and (council_id is null or council_id = $1) order by name, council_id nulls last, from_day desc) s
    join rates r on r.schedule_id = s.id order by s.name, r.position`,
}

/** Every version of every schedule that whoever asks has to do with: the agency’s, and those of their councils. */
export const schedules = ({ run, user }: Pick<Here, 'run' | 'user'>): Promise<Schedule[]> => run<Schedule>(all, [user.authorityIds.filter(isUuid)])

/** A version with its lines, as they were brought in. Throws NotFound. */
export async function theSchedule(here: Pick<Here, 'run' | 'user'>, id: string): Promise<{ readonly schedule: Schedule; readonly rates: Rate[] }> {
  const schedule = isUuid(id) ? (await schedules(here)).find(one => one.id === id) : undefined
  if (!schedule) throw new NotFound()
  return { schedule, rates: await here.run<Rate>(lines, [id]) }
}

/** The rates in force for a council on a day, with their uplift. A schedule of the council’s own takes the place of the agency’s of that name. */
export const ratesInForce = async ({ run }: Pick<Here, 'run'>, councilId: string, on: Day): Promise<RateInForce[]> =>
  (await run<RateInForce & { readonly uplift: number }>(inForce, [councilId, on])).map(({ uplift, ...rate }) => withUplift(rate as RateInForce, uplift))

export interface ScheduleTold { readonly councilId: string | null; readonly name: string; readonly source: string; readonly from: Day; readonly reviewOn: Day; readonly uplift: number; readonly madeUp: boolean }
const added = { name: 'new schedule of rates', text: 'insert into rate_schedules (id, council_id, name, source, from_day, review_on, uplift, made_up, brought_by, brought_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id' }
const addedRates = {
  name: 'new rates',
  text: `insert into rates (id, schedule_id, position, code, description, unit, rate_pence, vat)
    select g.id, $1, g.position, g.code, g.description, g.unit, g.rate, g.vat from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[]) as g (id, position, code, description, unit, rate, vat)`,
}
/** Brings in a version of a schedule. It is never changed afterwards. Throws a Refusal where one of the same name begins that day. */
export async function bringSchedule(here: Here, { councilId, name, source, from, reviewOn, uplift, madeUp }: ScheduleTold, rates: readonly RateTold[]): Promise<string> {
  const id = here.newId()
  if (!(await here.run(added, [id, councilId, name, source, from, reviewOn, uplift, madeUp, here.user.id, here.now])).length) throw new Refusal('A version of this schedule begins on that day already.', 'from')
  await here.run(addedRates, [id, rates.map(() => here.newId()), rates.map((_, at) => at + 1), rates.map(({ code }) => code), rates.map(({ description }) => description), rates.map(({ unit }) => unit), rates.map(({ ratePence }) => ratePence), rates.map(({ vat }) => vat)])
  await recordSetting(here, 'rates.brought', { name, from, reviewOn, uplift, lines: rates.length, councilId })
  return id
}
