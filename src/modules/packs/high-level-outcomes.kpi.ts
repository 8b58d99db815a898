import { highLevelMapping, highLevelOutcomes, isMeasured, type HighLevelKey } from '../../rules/outcomes/high-level.ts'
import { kpi } from './kpi.ts'

export const highLevelOutcomesMet = kpi({
  key: 'high-level-outcomes',
  title: 'The six high-level outcomes',
  counts: 'Cases closed in the period that claim any of the outcomes standing for the high-level one, each case once.',
  leavesOut: 'Claims that were withdrawn, and cases that are still open. Wider economic benefits are not measured: no outcome of a case stands for them.',
  numerator: 'Cases closed in the period with such a claim',
  source: `001 4.4. ${highLevelMapping.note}`,
  version: highLevelMapping.version,
  from: '2018-04-01',
  kind: {
    kind: 'count by',
    parts: (Object.keys(highLevelOutcomes) as HighLevelKey[]).map(key => ({
      key, title: highLevelOutcomes[key].title, tally: { of: 'cases with a claim', outcomes: highLevelOutcomes[key].claimedBy },
      ...(isMeasured(key) ? {} : { instead: 'not measured' }),
    })),
  },
})
