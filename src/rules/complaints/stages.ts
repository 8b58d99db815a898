import { addDays, type Day } from '../calendar/day.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { ComplaintKind } from './kinds.ts'
import { dutyToAcknowledge } from './data-protection.ts'

interface ComplaintStage {
  readonly title: string
  /** What must come next, and within how many working days of this stage. */
  readonly must: string
  readonly within: number
  readonly next: readonly ComplaintStageKey[]
}
export type ComplaintStageKey = 'received' | 'acknowledged' | 'looked-into' | 'answered' | 'review-asked' | 'review-answered' | 'closed'

/**
 * The way of a complaint. Add a stage: never rename or remove a key, complaints hold it.
 * Source: 001 9.1 asks for stage and time taken and names neither. Stages and working days were invented for the demonstration, for the Board to agree.
 */
export const complaintStages: Readonly<Record<ComplaintStageKey, ComplaintStage>> = {
  received: { title: 'Received', must: 'Acknowledge it', within: 3, next: ['acknowledged'] },
  acknowledged: { title: 'Acknowledged', must: 'Begin to look into it', within: 5, next: ['looked-into'] },
  'looked-into': { title: 'Being looked into', must: 'Answer it', within: 15, next: ['answered'] },
  answered: { title: 'Answered', must: 'Close it with what was learnt, unless a review is asked for', within: 20, next: ['review-asked', 'closed'] },
  'review-asked': { title: 'Review asked for', must: 'Answer the review', within: 20, next: ['review-answered'] },
  'review-answered': { title: 'Review answered', must: 'Close it with what was learnt', within: 10, next: ['closed'] },
  closed: { title: 'Closed', must: '', within: 0, next: [] },
}

/** By when the next stage must be reached. The law's own day where there is one, for a complaint about data protection that nobody has acknowledged. */
export function dueOn(stage: ComplaintStageKey, on: Day, of: { readonly kind: ComplaintKind; readonly receivedOn: Day }, calendar: WorkingDays): Day | null {
  if (stage === 'closed') return null
  const duty = stage === 'received' && of.kind === 'data-protection' ? dutyToAcknowledge(of.receivedOn) : undefined
  // The day it is received is the first of the thirty: of two ways to read the words, the one that is never late.
  return duty ? addDays(of.receivedOn, duty.days - 1) : calendar.add(on, complaintStages[stage].within)
}
