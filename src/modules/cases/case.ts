import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { standsAt, type Pathway, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pauseReasons, type PauseReason } from '../../rules/timescales/pause-reasons.ts'
import type { Progress } from './progress.ts'

/** A case as its own pages need it: where it stands, whose it is, and the version a form is opened on. */
export interface Case {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly personId: string
  readonly homeId: string
  readonly pathway: PathwayKey
  readonly pathwayVersion: number
  readonly scheme: string
  readonly urgent: boolean
  readonly complex: boolean
  readonly ownerId: string | null
  readonly status: 'open' | 'closed'
  readonly stage: number
  readonly stageOn: Day
  readonly stageDueOn: Day | null
  readonly nextAction: string
  readonly nextActionOn: Day | null
  readonly openedOn: Day
  readonly completedOn: Day | null
  readonly closedOn: Day | null
  readonly closeReason: string | null
  readonly enteredDays: readonly (Day | null)[]
  readonly leftDays: readonly (Day | null)[]
  readonly stageWorkingDays: readonly (number | null)[]
  readonly stageNetDays: readonly (number | null)[]
  readonly workingDays: number | null
  readonly netWorkingDays: number | null
  readonly pausedDays: readonly Day[]
  readonly resumedDays: readonly (Day | null)[]
  readonly pauseReason: string | null
  readonly neededFromThem: string
  readonly lastContactOn: Day
  readonly personName: string
  readonly postcode: string
  readonly version: number
}

/** The version of its pathway that a case keeps. */
export const pathwayOf = ({ pathway, pathwayVersion: version }: Pick<Case, 'pathway' | 'pathwayVersion'>): Pathway => pathwayVersion(pathway, version)

export const stageOf = (c: Pick<Case, 'pathway' | 'pathwayVersion' | 'stage'>) => standsAt(pathwayOf(c), c.stage)

export const progressOf = ({ stage, stageOn, stageDueOn, enteredDays, leftDays, stageWorkingDays, stageNetDays, completedOn, workingDays, netWorkingDays, pausedDays, resumedDays }: Case): Progress =>
  ({ stage, stageOn, stageDueOn, enteredDays, leftDays, stageWorkingDays, stageNetDays, completedOn, workingDays, netWorkingDays, pausedDays, resumedDays })

/** Since when its clock stands still; undefined while it runs. */
export const pausedSince = ({ pausedDays, resumedDays }: Pick<Case, 'pausedDays' | 'resumedDays'>): Day | undefined => resumedDays.at(-1) === null ? pausedDays.at(-1) : undefined

/** “The clock has stood still since 3 March 2026: …”; empty while it runs. */
export const pausedInWords = (c: Pick<Case, 'pausedDays' | 'resumedDays' | 'pauseReason'>): string => {
  const since = pausedSince(c)
  return since ? `The clock has stood still since ${formatDay(since)}: ${lowerFirst(pauseReasons[c.pauseReason as PauseReason])}.` : ''
}
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** The form of a case number, `WOR-2026-00123`. */
export const isReference = (text: string): boolean => /^[A-Z]{3}-\d{4}-\d{5,9}$/.test(text)

export const aboutCase = (c: Pick<Case, 'id' | 'authorityId' | 'circleId'>) => ({ authorityId: c.authorityId, circleId: c.circleId, caseId: c.id })
