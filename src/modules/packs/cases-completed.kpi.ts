import { casesByPathway } from './cases-by-pathway.ts'
import { kpi } from './kpi.ts'

export const casesCompleted = kpi({
  key: 'cases-completed',
  title: 'Cases completed',
  counts: 'Cases by the day they were completed, and by pathway. They may have begun before the period.',
  leavesOut: 'Cases closed for any other reason, and cases reopened since, until they are completed again.',
  numerator: 'Cases on that pathway whose day of completion lies in the period',
  source: '001 7.5a, 9.0a',
  version: 1,
  from: '2018-04-01',
  kind: casesByPathway('completed'),
})
