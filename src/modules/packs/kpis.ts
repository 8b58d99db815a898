import { casesClosed } from './cases-closed.kpi.ts'
import { casesCompleted } from './cases-completed.kpi.ts'
import { casesOpen } from './cases-open.kpi.ts'
import { casesOpened } from './cases-opened.kpi.ts'
import { dementiaGrants } from './dementia-grants.kpi.ts'
import { disabledFacilitiesGrants } from './disabled-facilities-grants.kpi.ts'
import { enquiriesByChannel } from './enquiries-by-channel.kpi.ts'
import { enquiriesBySource } from './enquiries-by-source.kpi.ts'
import { handyperson } from './handyperson.kpi.ts'
import { highLevelOutcomesMet } from './high-level-outcomes.kpi.ts'
import type { Kpi, Tally } from './kpi.ts'
import { minorAdaptations } from './minor-adaptations.kpi.ts'
import { outcomes } from './outcomes.kpi.ts'
import { netTimeInStage } from './net-time-in-stage.kpi.ts'
import { peopleAdvised } from './people-advised.kpi.ts'
import { repairs } from './repairs.kpi.ts'
import { shareInTime } from './share-in-time.kpi.ts'
import { stagesInTime } from './stages-in-time.kpi.ts'
import { stagesLeft } from './stages-left.kpi.ts'
import { timeInStage } from './time-in-stage.kpi.ts'

/** The six rows of Schedule B, in its order. */
export const serviceVolumes: readonly Kpi[] = [peopleAdvised, disabledFacilitiesGrants, minorAdaptations, handyperson, repairs, dementiaGrants]

/** Every KPI, in the order of the pack. */
export const kpis: readonly Kpi[] = [
  ...serviceVolumes, enquiriesByChannel, enquiriesBySource, casesOpened, casesCompleted, casesClosed, casesOpen, outcomes, highLevelOutcomesMet,
  stagesLeft, timeInStage, netTimeInStage, stagesInTime, shareInTime,
]

/** One figure of a KPI, which may have one or many. Its key stands in addresses and in published figures. */
export interface Measure {
  readonly key: string
  readonly title: string
  readonly kpi: Kpi
  readonly tally: Tally
}

const measuresOf = (kpi: Kpi): Measure[] => {
  const { kind, key, title } = kpi
  if (kind.kind === 'count' || kind.kind === 'distinct') return [{ key, title, kpi, tally: kind.tally }]
  if (kind.kind !== 'count by') return []
  return kind.parts.filter(part => !part.instead).map(part => ({ key: `${key}.${part.key}`, title: `${title}: ${part.title}`, kpi, tally: part.tally }))
}

/** Everything that is counted. A median and a share are worked out from these. */
export const measures: readonly Measure[] = kpis.flatMap(measuresOf)

const byKey = new Map(measures.map(measure => [measure.key, measure]))
export const measureNamed = (key: string): Measure | undefined => byKey.get(key)
