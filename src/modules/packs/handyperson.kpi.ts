import { distinct, kpi } from './kpi.ts'

export const handyperson = kpi({
  key: 'handyperson',
  title: 'People assisted on the handyperson scheme',
  counts: 'Different people with a handyperson job completed in the period, each person once.',
  leavesOut: 'A person’s second and later jobs in the same period, and jobs that were not completed.',
  numerator: 'Different people of cases on the pathway handyperson whose day of completion lies in the period',
  source: '001 Schedule B, “No. of people assisted on handyperson scheme”',
  version: 1,
  from: '2018-04-01',
  kind: distinct({ of: 'people', pathway: 'handyperson' }),
})
