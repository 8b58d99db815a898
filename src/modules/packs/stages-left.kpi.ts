import { kpi } from './kpi.ts'
import { pathwayStages, stageInFull } from './stages.ts'

export const stagesLeft = kpi({
  key: 'stages-left',
  title: 'Cases that left the stage',
  counts: 'Cases that left the stage in the period, whether or not they were completed since.',
  leavesOut: 'Cases that passed the stage over, and cases that went back to it and are still in it.',
  numerator: 'Cases whose day of leaving the stage lies in the period',
  source: '001 9.0c; 004 5b',
  version: 1,
  from: '2018-04-01',
  kind: { kind: 'count by', parts: pathwayStages.map(stage => ({ key: stage.key, title: stageInFull(stage), tally: { of: 'stages', stage: stage.key } })) },
})
