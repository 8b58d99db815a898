import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { countBy, kpi } from './kpi.ts'

export const enquiriesBySource = kpi({
  key: 'enquiries-by-source',
  title: 'Enquiries by who referred',
  counts: 'Enquiries by the day they were received, and by who sent the person to us.',
  leavesOut: 'Nothing: where nobody wrote down who referred, the enquiry stands under “not recorded”.',
  numerator: 'Enquiries received in the period from that source',
  source: '001 Schedule A, general information, and 7.2',
  version: 1,
  from: '2018-04-01',
  kind: countBy({ ...referralSources, '': 'Not recorded' }, source => ({ of: 'enquiries', by: 'received', source }), { title: 'All enquiries', tally: { of: 'enquiries', by: 'received' } }),
})
