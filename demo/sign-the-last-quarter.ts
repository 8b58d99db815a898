import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { quarterBefore, quarterOf } from '../src/rules/calendar/period.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Pools } from '../src/platform/db/pools.ts'
import { signPack } from '../src/modules/packs/index.ts'
import { withTeller } from './teller.ts'

/** The service manager signs the quarter that ended last, ten days ago, or today where it ended since. */
export function signTheLastQuarter(pools: Pools, agency: Agency, domain: string, today: Day): Promise<void> {
  const quarter = quarterBefore(quarterOf(today))
  return withTeller(pools, agency, domain, today, tell => tell('maya', quarter.to < addDays(today, -10) ? 10 : 0, here => signPack(here, quarter, 1, '')))
}
