import { schemeKinds } from '../../rules/schemes/scheme.ts'
import { count, kpi } from './kpi.ts'

export const disabledFacilitiesGrants = kpi({
  key: 'disabled-facilities-grants',
  title: 'Disabled Facilities Grants of all values',
  counts: `Cases completed in the period under the scheme ${schemeKinds['disabled-facilities-grant'].title}. They may have begun before it.`,
  leavesOut: 'Cases that were closed without being completed, and major adaptations under any other scheme, the grant with a top-up among them.',
  numerator: 'Cases with that scheme whose day of completion lies in the period',
  source: '001 Schedule B, “DFG of all value”',
  version: 1,
  from: '2018-04-01',
  kind: count({ of: 'cases', by: 'completed', scheme: 'disabled-facilities-grant' }),
})
