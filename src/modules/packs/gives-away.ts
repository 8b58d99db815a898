import { highLevelOutcomes, type HighLevelKey } from '../../rules/outcomes/high-level.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { kpis } from './kpis.ts'
import { pathwayStages } from './stages.ts'

/** A figure, and those elsewhere in the pack that make it up or nearly do: who is shown the one could work out the other. */
export interface Relation {
  readonly total: string
  readonly parts: readonly string[]
}

const withinTables: readonly Relation[] = kpis.flatMap(({ key, kind }) => kind.kind !== 'count by' ? [] :
  kind.parts.flatMap(part => part.adds ? [{ total: `${key}.${part.key}`, parts: part.adds.map(added => `${key}.${added}`) }] : []))

/** Add a line when a new KPI counts what another table counts too. */
const betweenTables: readonly Relation[] = [
  { total: 'enquiries-by-channel.all', parts: ['enquiries-by-source.all'] },
  { total: 'cases-completed.major-adaptation', parts: ['disabled-facilities-grants'] },
  { total: 'cases-completed.dementia-grant', parts: ['dementia-grants'] },
  { total: 'cases-completed.minor-adaptation', parts: ['minor-adaptations'] },
  { total: 'cases-completed.handyperson', parts: ['handyperson'] },
  { total: 'repairs', parts: ['cases-completed.home-repairs', 'cases-completed.home-repairs-assistance'] },
]

const highLevel: readonly Relation[] = (Object.keys(highLevelOutcomes) as HighLevelKey[]).map(key => ({
  total: `high-level-outcomes.${key}`, parts: highLevelOutcomes[key].claimedBy.map(outcome => `outcomes.${outcome}`),
}))

/** A completed case has left its last stage. */
const lastStages: readonly Relation[] = pathwayKeys.map(pathway => ({
  total: `cases-completed.${pathway}`, parts: [`stages-left.${pathwayStages.findLast(stage => stage.pathway === pathway)!.key}`],
}))

/** Cases beyond their target stand in no table, but the share within it tells them. */
export const beyondTarget = (stage: string): string => `stages-beyond.${stage}`
const withinAndBeyond: readonly Relation[] = pathwayStages.map(({ key }) => ({ total: `stages-left.${key}`, parts: [`stages-in-time.${key}`, beyondTarget(key)] }))

export const relations: readonly Relation[] = [...withinTables, ...betweenTables, ...highLevel, ...lastStages, ...withinAndBeyond]
