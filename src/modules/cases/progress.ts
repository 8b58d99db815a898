import type { Day } from '../../rules/calendar/day.ts'
import type { WorkingDays } from '../../rules/calendar/working-days.ts'
import { standsAt, targetFor, type Pathway, type Speed } from '../../rules/pathways/pathway.ts'

/** Where a case stands and how long each stage took. What the case row keeps; always the same when worked out again from its events. */
export interface Progress {
  readonly stage: number
  readonly stageOn: Day
  readonly stageDueOn: Day | null
  /** By stage, the first at [0]: the day it was entered; null when skipped or still to come. */
  readonly enteredDays: readonly (Day | null)[]
  readonly leftDays: readonly (Day | null)[]
  /** Working days each finished stage took. */
  readonly stageWorkingDays: readonly (number | null)[]
  readonly completedOn: Day | null
  /** Working days from opened to completed. */
  readonly workingDays: number | null
}

/** A case went to a stage, or its work was completed. */
export interface Move { readonly to: number | 'completed'; readonly on: Day }

const none = (pathway: Pathway): null[] => pathway.stages.map(() => null)

/** A case on its first day: it stands at the first stage. */
export const opening = (pathway: Pathway, speed: Speed, on: Day, calendar: WorkingDays): Progress => ({
  stage: 1, stageOn: on, stageDueOn: calendar.add(on, targetFor(pathway.stages[0]!, speed)),
  enteredDays: none(pathway).with(0, on as never), leftDays: none(pathway), stageWorkingDays: none(pathway), completedOn: null, workingDays: null,
})

/**
 * The progress after one more move. Going back takes up the earlier stage where it was left: its clock runs from the day it was first entered.
 * Stages passed over have no days. Throws when the pathway has no such stage.
 */
export function moved(before: Progress, pathway: Pathway, speed: Speed, { to, on }: Move, calendar: WorkingDays): Progress {
  const here = before.stage - 1
  if (to !== 'completed' && to < before.stage) {
    const back = standsAt(pathway, to)
    const stageOn = before.enteredDays[to - 1] ?? on
    const upTo = <T>(days: readonly (T | null)[], last: number): (T | null)[] => days.map((day, at) => at < last ? day : null)
    return {
      ...before, stage: to, stageOn, stageDueOn: calendar.add(stageOn, targetFor(back.stage, speed)), completedOn: null, workingDays: null,
      enteredDays: upTo(before.enteredDays, to).with(to - 1, stageOn), leftDays: upTo(before.leftDays, to - 1), stageWorkingDays: upTo(before.stageWorkingDays, to - 1),
    }
  }
  const left = { ...before, leftDays: before.leftDays.with(here, on), stageWorkingDays: before.stageWorkingDays.with(here, calendar.between(before.stageOn, on)) }
  if (to === 'completed') return { ...left, stageDueOn: null, completedOn: on, workingDays: calendar.between(before.enteredDays[0]!, on) }
  return { ...left, stage: to, stageOn: on, stageDueOn: calendar.add(on, targetFor(standsAt(pathway, to).stage, speed)), enteredDays: before.enteredDays.with(to - 1, on) }
}

/** A case that was completed in error stands again at the stage it was in. */
export const reopened = (before: Progress, pathway: Pathway, speed: Speed, calendar: WorkingDays): Progress => {
  const here = before.stage - 1
  return {
    ...before, completedOn: null, workingDays: null, stageDueOn: calendar.add(before.stageOn, targetFor(pathway.stages[here]!, speed)),
    leftDays: before.leftDays.with(here, null), stageWorkingDays: before.stageWorkingDays.with(here, null),
  }
}

/** Everything the case row keeps, worked out from the day it was opened and its moves in order. */
export const projection = (pathway: Pathway, speed: Speed, openedOn: Day, moves: readonly Move[], calendar: WorkingDays): Progress =>
  moves.reduce((progress, move) => moved(progress, pathway, speed, move, calendar), opening(pathway, speed, openedOn, calendar))

/** The columns of a case row that hold its progress. */
export const progressColumns = (progress: Progress) => ({
  stage: progress.stage, stage_on: progress.stageOn, stage_due_on: progress.stageDueOn, entered_days: progress.enteredDays as Day[], left_days: progress.leftDays as Day[],
  stage_working_days: progress.stageWorkingDays as number[], completed_on: progress.completedOn, working_days: progress.workingDays,
})
