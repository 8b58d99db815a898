import { count, kpi } from './kpi.ts'

export const peopleAdvised = kpi({
  key: 'people-advised',
  title: 'People given advice, information and guidance',
  counts: 'Enquiries in which advice was given, by the day it was given.',
  leavesOut: 'Enquiries in which no advice was given, however they ended. Somebody who was advised in two enquiries is counted twice.',
  numerator: 'Enquiries whose day of advice lies in the period',
  source: '001 Schedule B, “People given advice, information and guidance”',
  version: 1,
  from: '2018-04-01',
  kind: count({ of: 'enquiries', by: 'advised' }),
})
