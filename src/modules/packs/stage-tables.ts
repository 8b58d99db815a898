import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { pathways, pathwayTitles } from '../../rules/pathways/pathways.ts'
import { medianKey, netMedianKey, type CouncilColumn, type Group, type Row, type Table } from './pack.ts'
import { netTimeInStage } from './net-time-in-stage.kpi.ts'
import { shareInTime } from './share-in-time.kpi.ts'
import { stagesInTime } from './stages-in-time.kpi.ts'
import { stagesLeft } from './stages-left.kpi.ts'
import { pathwayStages, targetInWords, type PathwayStage } from './stages.ts'
import { timeInStage } from './time-in-stage.kpi.ts'

type Councils = readonly CouncilColumn[]

/** A table for each pathway: its stages, and in each the councils with the total. */
export const stageTables = (councils: Councils): Table[] => pathwayKeys.map(pathway => {
  const stages = pathwayStages.filter(stage => stage.pathway === pathway)
  const charted = councils.at(-1)!
  const title = pathwayTitles[pathway]
  return {
    key: `stages-${pathway}`, title, rowsAre: 'Stage and council', isByCouncil: false, kpis: [stagesLeft, timeInStage, netTimeInStage, stagesInTime, shareInTime],
    columns: [{ key: 'cases', title: 'Cases' }, { key: 'median', title: 'Median working days' }, { key: 'net', title: 'The same, stopped clocks left out' }, { key: 'in-time', title: 'Within target' }, { key: 'share', title: 'Share within target' }],
    groups: stages.map(stage => groupOf(stage, councils)),
    notes: notesOn(pathways[pathway].at(-1)!.targetsAre),
    charts: [{
      id: `chart-stages-${pathway}`, title: `${title}: median working days in each stage, ${charted.title}`, unit: 'days',
      description: `Median working days in each stage of ${title.toLowerCase()}, ${charted.title}. The figures are in the table.`,
      bars: stages.map(stage => ({ label: stage.title, note: `Target ${targetInWords(stage)}`, cell: { is: 'median', measure: medianKey(stage.key), council: charted.key } })),
    }],
  }
})

const groupOf = (stage: PathwayStage, councils: Councils): Group => ({
  title: stage.title, note: `target ${targetInWords(stage)}`,
  rows: councils.map(({ key, title, id }): Row => {
    const [whole, part] = [`${stagesLeft.key}.${stage.key}`, `${stagesInTime.key}.${stage.key}`]
    return {
      key: `${stage.key}|${key}`, label: title, isTotal: id === null,
      cells: [
        { is: 'count', measure: whole, council: key }, { is: 'median', measure: medianKey(stage.key), council: key }, { is: 'median', measure: netMedianKey(stage.key), council: key },
        { is: 'count', measure: part, council: key }, { is: 'share', part, whole, council: key },
      ],
    }
  }),
})

const notesOn = (targetsAre: 'invented for the demonstration' | 'guidance, unconfirmed'): string[] =>
  [targetsAre === 'guidance, unconfirmed' ? 'The targets are those of the national guidance, not yet confirmed.' : 'The targets were invented for the demonstration.']
