import { addMonths, type Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'

interface Liability extends Dated { readonly months: number; readonly invented: true }
/**
 * For how long after the certificate the contractor comes back to put defects right. Add a version at the end; change none.
 * Twelve months is usual in such contracts, and in the terms of frameworks; no statute says it.
 */
export const liabilities: readonly Liability[] = [{ from: '1996-07-24', months: 12, invented: true }]

/** For how many months from a certificate on this day. */
export const monthsLiable = (on: Day): number => inForceOn(liabilities, on).months

/** The last day of the liability for defects. */
export const liableUntil = (certifiedOn: Day): Day => addMonths(certifiedOn, monthsLiable(certifiedOn))

/** What the person thinks of the works. */
export const satisfactions = { yes: 'Yes, they are satisfied', partly: 'In part', no: 'No, they are not' } as const
export type Satisfaction = keyof typeof satisfactions
