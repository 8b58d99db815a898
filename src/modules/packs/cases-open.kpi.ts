import { casesByPathway } from './cases-by-pathway.ts'
import { kpi } from './kpi.ts'

export const casesOpen = kpi({
  key: 'cases-open',
  title: 'Cases open at the end',
  counts: 'Cases opened on or before the last day of the period and not closed by then, by pathway.',
  leavesOut: 'Cases closed on or before the last day, for whatever reason.',
  numerator: 'Cases on that pathway that stood open when the last day ended',
  source: '001 7.5a, 9.0a',
  version: 1,
  from: '2018-04-01',
  kind: casesByPathway('open'),
})
