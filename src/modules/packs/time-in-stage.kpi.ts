import { kpi, medianOf } from './kpi.ts'
import { stagesLeft } from './stages-left.kpi.ts'
import { pathwayStages, stageInFull } from './stages.ts'

export const timeInStage = kpi({
  key: 'time-in-stage',
  title: 'Median working days in the stage',
  counts: 'The middle of the working days that cases spent in the stage, of cases that left it in the period.',
  leavesOut: 'Weekends, bank holidays, and the day the stage began, which is day 0. A start on a day that is not a working day counts as the next working day.',
  numerator: 'Working days from entering the stage to leaving it; halfway between the middle two where their number is even',
  denominator: 'Cases that left the stage',
  source: '001 7.2a, 9.0c; 004 5b',
  version: 1,
  from: '2018-04-01',
  kind: medianOf('working days in the stage', stagesLeft.key, pathwayStages.map(stage => ({ key: stage.key, title: stageInFull(stage), tally: { of: 'stages', stage: stage.key } }))),
})
