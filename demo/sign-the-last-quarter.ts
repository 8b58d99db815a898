import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { quarterBefore, quarterOf } from '../src/rules/calendar/period.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Pools } from '../src/platform/db/pools.ts'
import { signPack } from '../src/modules/packs/index.ts'
import { tellOfMeetings } from './meetings.ts'
import { withTeller } from './teller.ts'

/** The service manager signs the quarter that ended last, ten days ago, or today where it ended since; and circulates it to the meetings that look at it. */
export function signTheLastQuarter(pools: Pools, agency: Agency, domain: string, today: Day): Promise<void> {
  const quarter = quarterBefore(quarterOf(today))
  const daysAgo = quarter.to < addDays(today, -10) ? 10 : 0
  return withTeller(pools, agency, domain, today, async tell => {
    await tell('maya', daysAgo, here => signPack(here, quarter, 1, ''))
    await tellOfMeetings(tell, today, daysAgo)
  })
}
