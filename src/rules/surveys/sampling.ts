import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import type { Moment } from './surveys.ts'

interface Plan extends Dated {
  /** Of every hundred cases, how many are asked. */
  readonly percent: Readonly<Record<Moment, number>>
  readonly agreed: string
}

/**
 * How many are asked. Add a plan at the end, with its day and who agreed it; change none.
 * Source: 001 9.0, survey methods and sampling proportions are shared and agreed with the Board. The proportions were invented for the demonstration.
 */
export const plans: readonly Plan[] = [
  { from: '2000-01-01', percent: { 'after-works': 100, 'months-3': 50, 'months-6': 50, 'months-12': 50 }, agreed: 'Invented for the demonstration: no Board has agreed it' },
]

export const planOn = (day: Day): Plan => inForceOn(plans, day)

/** A number from 0 to 99 that a case has for a moment: the same whoever works it out, and nobody can choose it. It is the FNV-1a hash of both, of which the last two figures are taken. */
export function drawOf(moment: Moment, caseId: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${moment} ${caseId}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash % 100
}

/** Whether a case that was completed on a day is asked at a moment. */
export const isDrawn = (moment: Moment, caseId: string, completedOn: Day): boolean => drawOf(moment, caseId) < planOn(completedOn).percent[moment]
