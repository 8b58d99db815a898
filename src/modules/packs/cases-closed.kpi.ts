import { casesByPathway } from './cases-by-pathway.ts'
import { kpi } from './kpi.ts'

export const casesClosed = kpi({
  key: 'cases-closed',
  title: 'Cases closed without being completed',
  counts: 'Cases by the day they were closed for a reason other than completion, and by pathway.',
  leavesOut: 'Completed cases, which stand in their own table, and cases reopened since.',
  numerator: 'Cases on that pathway with no day of completion, whose day of closing lies in the period',
  source: '001 7.5a, 9.0a',
  version: 1,
  from: '2018-04-01',
  kind: casesByPathway('closed'),
})
