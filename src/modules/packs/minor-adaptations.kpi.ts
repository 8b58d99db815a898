import { distinct, kpi } from './kpi.ts'

export const minorAdaptations = kpi({
  key: 'minor-adaptations',
  title: 'Households assisted with minor adaptations',
  counts: 'Different homes with a minor adaptation completed in the period, each home once.',
  leavesOut: 'A home’s second and later minor adaptations in the same period, and adaptations that were not completed.',
  numerator: 'Different homes of cases on the pathway minor adaptation whose day of completion lies in the period',
  source: '001 Schedule B, “No. of households assisted: minor adaptations”',
  version: 1,
  from: '2018-04-01',
  kind: distinct({ of: 'homes', pathway: 'minor-adaptation' }),
})
