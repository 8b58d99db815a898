import { kpi, shareThat } from './kpi.ts'
import { stagesInTime } from './stages-in-time.kpi.ts'
import { stagesLeft } from './stages-left.kpi.ts'

export const shareInTime = kpi({
  key: 'share-in-time',
  title: 'Share within target',
  counts: 'Of the cases that left the stage in the period, the share that did so within target.',
  leavesOut: 'Where no case left the stage there is no share, which is not the same as 0%.',
  numerator: 'Cases that left the stage within target',
  denominator: 'Cases that left the stage',
  target: 'The case’s own: that of the version of the pathway it started on, by how urgent and how complex it is',
  source: '001 9.0c; 004 5b',
  version: 2,
  from: '2018-04-01',
  kind: shareThat(stagesInTime.key, stagesLeft.key),
})
