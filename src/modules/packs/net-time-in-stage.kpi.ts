import { kpi, medianOf } from './kpi.ts'
import { stagesLeft } from './stages-left.kpi.ts'
import { pathwayStages, stageInFull } from './stages.ts'

export const netTimeInStage = kpi({
  key: 'net-time-in-stage',
  title: 'Median working days, stopped clocks left out',
  counts: 'The middle of the working days that cases spent in the stage while their clock ran, of cases that left it in the period.',
  leavesOut: 'What “Median working days in the stage” leaves out, and the working days on which the clock stood still for a reason that was written down.',
  numerator: 'Working days from entering the stage to leaving it, less those of its pauses; halfway between the middle two where their number is even',
  denominator: 'Cases that left the stage',
  source: '001 9.0c; 004 5b',
  version: 1,
  from: '2018-04-01',
  kind: medianOf('working days in the stage while the clock ran', stagesLeft.key, pathwayStages.map(stage => ({ key: stage.key, title: stageInFull(stage), tally: { of: 'stages', stage: stage.key } }))),
})
