import { casesByPathway } from './cases-by-pathway.ts'
import { kpi } from './kpi.ts'

export const casesOpened = kpi({
  key: 'cases-opened',
  title: 'Cases opened',
  counts: 'Cases by the day they were opened, and by pathway.',
  leavesOut: 'Nothing: a case that was opened in error counts too, and is then counted as closed without being completed.',
  numerator: 'Cases on that pathway whose day of opening lies in the period',
  source: '001 7.5a, 9.0a',
  version: 1,
  from: '2018-04-01',
  kind: casesByPathway('opened'),
})
