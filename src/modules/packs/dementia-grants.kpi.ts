import { schemeKinds } from '../../rules/schemes/scheme.ts'
import { count, kpi } from './kpi.ts'

export const dementiaGrants = kpi({
  key: 'dementia-grants',
  title: 'Dementia Dwelling Grants',
  counts: `Cases completed in the period under the scheme ${schemeKinds['dementia-dwelling-grant'].title}. They may have begun before it.`,
  leavesOut: 'Cases that were closed without being completed.',
  numerator: 'Cases with that scheme whose day of completion lies in the period',
  source: '001 Schedule B, “No of Dementia Dwelling Grants”',
  version: 1,
  from: '2018-04-01',
  kind: count({ of: 'cases', by: 'completed', scheme: 'dementia-dwelling-grant' }),
})
