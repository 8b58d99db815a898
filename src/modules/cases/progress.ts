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
  /** Working days each finished stage took, pauses and all; and without its pauses. */
  readonly stageWorkingDays: readonly (number | null)[]
  readonly stageNetDays: readonly (number | null)[]
  readonly completedOn: Day | null
  /** Working days from opened to completed; and without the pauses. */
  readonly workingDays: number | null
  readonly netWorkingDays: number | null
  /** The days on which its clock was stopped, and those on which it was started again; the last is null while it stands still. */
  readonly pausedDays: readonly Day[]
  readonly resumedDays: readonly (Day | null)[]
}

/** A case went to a stage, its work was completed, or its clock was stopped or started again. */
export interface Move { readonly to: number | 'completed' | 'paused' | 'resumed'; readonly on: Day }

const none = (pathway: Pathway): null[] => pathway.stages.map(() => null)

export const isPaused = ({ resumedDays }: Pick<Progress, 'resumedDays'>): boolean => resumedDays.at(-1) === null

/** Working days between two days on which the clock stood still. A pause that has not ended counts up to the later day. */
export const pausedBetween = ({ pausedDays, resumedDays }: Pick<Progress, 'pausedDays' | 'resumedDays'>, from: Day, to: Day, calendar: WorkingDays): number =>
  pausedDays.reduce((days, paused, at) => days + calendar.between(paused > from ? paused : from, earlier(resumedDays[at] ?? to, to)), 0)
const earlier = (one: Day, other: Day): Day => one < other ? one : other

/** A case on its first day: it stands at the first stage. */
export const opening = (pathway: Pathway, speed: Speed, on: Day, calendar: WorkingDays): Progress => ({
  stage: 1, stageOn: on, stageDueOn: calendar.add(on, targetFor(pathway.stages[0]!, speed)),
  enteredDays: none(pathway).with(0, on as never), leftDays: none(pathway), stageWorkingDays: none(pathway), stageNetDays: none(pathway), completedOn: null, workingDays: null, netWorkingDays: null,
  pausedDays: [], resumedDays: [],
})

/** The day a stage must be done by: its target, and as many working days more as the clock has stood still in it. A pause that goes on counts when it ends. */
function dueOn(progress: Pick<Progress, 'pausedDays' | 'resumedDays'>, pathway: Pathway, stage: number, speed: Speed, since: Day, calendar: WorkingDays): Day {
  const stood = progress.resumedDays.reduce((days, resumed, at) => resumed === null || resumed < since ? days : days + pausedBetween({ pausedDays: [progress.pausedDays[at]!], resumedDays: [resumed] }, since, resumed, calendar), 0)
  return calendar.add(since, targetFor(standsAt(pathway, stage).stage, speed) + stood)
}

/**
 * The progress after one more move. Going back takes up the earlier stage where it was left: its clock runs from the day it was first entered.
 * Stages passed over have no days. Completing ends a pause. Throws when the pathway has no such stage.
 */
export function moved(before: Progress, pathway: Pathway, speed: Speed, { to, on }: Move, calendar: WorkingDays): Progress {
  if (to === 'paused') return { ...before, pausedDays: [...before.pausedDays, on], resumedDays: [...before.resumedDays, null] }
  if (to === 'resumed') {
    const running = { ...before, resumedDays: before.resumedDays.with(-1, on) }
    return { ...running, stageDueOn: before.completedOn ? null : dueOn(running, pathway, before.stage, speed, before.stageOn, calendar) }
  }
  if (to === 'completed' && isPaused(before)) return moved(moved(before, pathway, speed, { to: 'resumed', on }, calendar), pathway, speed, { to, on }, calendar)
  const here = before.stage - 1
  if (to !== 'completed' && to < before.stage) {
    const stageOn = before.enteredDays[to - 1] ?? on
    const upTo = <T>(days: readonly (T | null)[], last: number): (T | null)[] => days.map((day, at) => at < last ? day : null)
    return {
      ...before, stage: to, stageOn, stageDueOn: dueOn(before, pathway, to, speed, stageOn, calendar), completedOn: null, workingDays: null, netWorkingDays: null,
      enteredDays: upTo(before.enteredDays, to).with(to - 1, stageOn), leftDays: upTo(before.leftDays, to - 1), stageWorkingDays: upTo(before.stageWorkingDays, to - 1), stageNetDays: upTo(before.stageNetDays, to - 1),
    }
  }
  const took = (since: Day) => { const gross = calendar.between(since, on); return { gross, net: Math.max(0, gross - pausedBetween(before, since, on, calendar)) } }
  const stage = took(before.stageOn)
  const left = { ...before, leftDays: before.leftDays.with(here, on), stageWorkingDays: before.stageWorkingDays.with(here, stage.gross), stageNetDays: before.stageNetDays.with(here, stage.net) }
  if (to === 'completed') { const all = took(before.enteredDays[0]!); return { ...left, stageDueOn: null, completedOn: on, workingDays: all.gross, netWorkingDays: all.net } }
  return { ...left, stage: to, stageOn: on, stageDueOn: dueOn(before, pathway, to, speed, on, calendar), enteredDays: before.enteredDays.with(to - 1, on) }
}

/** A case that was completed in error stands again at the stage it was in. */
export const reopened = (before: Progress, pathway: Pathway, speed: Speed, calendar: WorkingDays): Progress => {
  const here = before.stage - 1
  return {
    ...before, completedOn: null, workingDays: null, netWorkingDays: null, stageDueOn: dueOn(before, pathway, before.stage, speed, before.stageOn, calendar),
    leftDays: before.leftDays.with(here, null), stageWorkingDays: before.stageWorkingDays.with(here, null), stageNetDays: before.stageNetDays.with(here, null),
  }
}

/** Everything the case row keeps, worked out from the day it was opened and its moves in order. */
export const projection = (pathway: Pathway, speed: Speed, openedOn: Day, moves: readonly Move[], calendar: WorkingDays): Progress =>
  moves.reduce((progress, move) => moved(progress, pathway, speed, move, calendar), opening(pathway, speed, openedOn, calendar))

/** The columns of a case row that hold its progress. */
export const progressColumns = (progress: Progress) => ({
  stage: progress.stage, stage_on: progress.stageOn, stage_due_on: progress.stageDueOn, entered_days: progress.enteredDays as Day[], left_days: progress.leftDays as Day[],
  stage_working_days: progress.stageWorkingDays as number[], stage_net_days: progress.stageNetDays as number[], completed_on: progress.completedOn, working_days: progress.workingDays, net_working_days: progress.netWorkingDays,
  paused_days: progress.pausedDays as Day[], resumed_days: progress.resumedDays as Day[],
})
