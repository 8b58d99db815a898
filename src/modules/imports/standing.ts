import type { Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { projection, type Move, type Progress } from '../cases/index.ts'
import type { CaseEntry } from './book.ts'

/** Where a case went, in order: through the stages it has milestones for, and to its completion when it was closed as completed. */
export function movesOf({ milestones, completed, closedOn }: Pick<CaseEntry, 'milestones' | 'completed' | 'closedOn'>): Move[] {
  const moves: Move[] = milestones.filter(({ stage }) => stage > 1).map(({ stage, enteredOn }) => ({ to: stage, on: enteredOn }))
  return completed ? [...moves, { to: 'completed', on: milestones.at(-1)?.leftOn ?? closedOn! }] : moves
}

export const standingOf = (theCase: CaseEntry): Progress =>
  projection(pathwayVersion(theCase.pathway, theCase.version), theCase, theCase.openedOn, movesOf(theCase), england)

/** What is to be done next when the source does not say: the stage’s first action, by its target, or within five working days when that is sooner. */
export function nextOf({ stage, stageOn, stageDueOn }: Progress, { pathway, version }: CaseEntry): { action: string; on: Day } {
  const soon = england.add(stageOn, 5)
  return { action: pathwayVersion(pathway, version).stages[stage - 1]!.firstAction, on: stageDueOn && stageDueOn < soon ? stageDueOn : soon }
}
