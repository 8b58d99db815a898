import { channels } from '../../rules/enquiries/channels.ts'
import { countBy, kpi } from './kpi.ts'

export const enquiriesByChannel = kpi({
  key: 'enquiries-by-channel',
  title: 'Enquiries by how they reached us',
  counts: 'Enquiries by the day they were received, and by channel.',
  leavesOut: 'Nothing: an enquiry counts even when it was saved half filled.',
  numerator: 'Enquiries received in the period through that channel',
  source: '001 7.2',
  version: 1,
  from: '2018-04-01',
  kind: countBy(channels, channel => ({ of: 'enquiries', by: 'received', channel }), { title: 'All enquiries', tally: { of: 'enquiries', by: 'received' } }),
})
