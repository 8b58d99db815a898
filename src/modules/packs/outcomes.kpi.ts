import { independence, independenceLevels, outcomeKeys, outcomes as titles } from '../../rules/outcomes/outcomes.ts'
import { kpi, type Part } from './kpi.ts'

const levels: readonly string[] = independenceLevels
const claimed = (key: (typeof outcomeKeys)[number]): Part => ({ key, title: titles[key], tally: { of: 'claims', outcomes: [key] } })

export const outcomes = kpi({
  key: 'outcomes',
  title: 'Contribution to Better Care Fund outcomes',
  counts: 'Outcomes claimed on cases closed in the period. A case may claim several, of independent living at one level only.',
  leavesOut: 'Claims that were withdrawn, and claims on cases that are still open.',
  numerator: 'Claims of that outcome on cases whose day of closing lies in the period',
  source: '001 Schedule B, “Contribution to BCF outcomes”, and 1.5',
  version: 1,
  from: '2018-04-01',
  kind: {
    kind: 'count by',
    parts: [
      ...independenceLevels.map(claimed),
      { key: 'independence', title: independence, tally: { of: 'claims', outcomes: independenceLevels }, adds: independenceLevels },
      ...outcomeKeys.filter(key => !levels.includes(key)).map(claimed),
    ],
  },
})
