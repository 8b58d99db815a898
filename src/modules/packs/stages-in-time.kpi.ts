import { kpi } from './kpi.ts'
import { pathwayStages, stageInFull } from './stages.ts'

export const stagesInTime = kpi({
  key: 'stages-in-time',
  title: 'Cases that left the stage within its target',
  counts: 'Cases that left the stage in the period after no more working days, without those on which its clock stood still, than the case had for it.',
  leavesOut: 'The same as “Cases that left the stage”.',
  numerator: 'Of the cases that left the stage in the period, those within their target',
  target: 'The case’s own: that of the version of the pathway it started on, by how urgent and how complex it is',
  source: '001 9.0c; 004 5b',
  version: 2,
  from: '2018-04-01',
  kind: { kind: 'count by', parts: pathwayStages.map(stage => ({ key: stage.key, title: stageInFull(stage), tally: { of: 'stages', stage: stage.key, inTime: true } })) },
})
