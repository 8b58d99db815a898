import { addDays, type Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'

interface Cancelling extends Dated { readonly days: number }
/**
 * Within how many days a contract made in somebody’s home can be cancelled, for no reason. Add a version at the end; change none.
 * Source: Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013 (SI 2013/3134) regs 1, 29 and 30.
 */
export const cancellings: readonly Cancelling[] = [{ from: '2014-06-13', days: 14 }]

export const daysToCancel = (signedOn: Day): number => inForceOn(cancellings, signedOn).days
/** The last day on which it can be cancelled. The day of the contract is not counted. Source: reg 30(2). */
export const cancelledUntil = (signedOn: Day): Day => addDays(signedOn, daysToCancel(signedOn))
