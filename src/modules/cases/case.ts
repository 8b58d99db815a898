import type { Day } from '../../rules/calendar/day.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { standsAt, type Pathway, type PathwayKey } from '../../rules/pathways/pathway.ts'
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
  readonly workingDays: number | null
  readonly personName: string
  readonly postcode: string
  readonly version: number
}

/** The version of its pathway that a case keeps. */
export const pathwayOf = ({ pathway, pathwayVersion: version }: Pick<Case, 'pathway' | 'pathwayVersion'>): Pathway => pathwayVersion(pathway, version)

export const stageOf = (c: Pick<Case, 'pathway' | 'pathwayVersion' | 'stage'>) => standsAt(pathwayOf(c), c.stage)

export const progressOf = ({ stage, stageOn, stageDueOn, enteredDays, leftDays, stageWorkingDays, completedOn, workingDays }: Case): Progress =>
  ({ stage, stageOn, stageDueOn, enteredDays, leftDays, stageWorkingDays, completedOn, workingDays })

/** The form of a case number, `WOR-2026-00123`. */
export const isReference = (text: string): boolean => /^[A-Z]{3}-\d{4}-\d{5,9}$/.test(text)

export const aboutCase = (c: Pick<Case, 'id' | 'authorityId' | 'circleId'>) => ({ authorityId: c.authorityId, circleId: c.circleId, caseId: c.id })
