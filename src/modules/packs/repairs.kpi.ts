import { count, kpi } from './kpi.ts'

export const repairs = kpi({
  key: 'repairs',
  title: 'Repairs completed',
  counts: 'Cases of home repairs and of home repairs assistance completed in the period.',
  leavesOut: 'Repairs that were closed without being completed.',
  numerator: 'Cases on those two pathways whose day of completion lies in the period',
  source: '001 Schedule B, “Number of repairs completed”',
  version: 1,
  from: '2018-04-01',
  kind: count({ of: 'cases', by: 'completed', pathways: ['home-repairs', 'home-repairs-assistance'] }),
})
