import { daysBetween, formatDay, type Day } from '../calendar/day.ts'
import { addMoney, pence, type Pence } from '../money.ts'

/** How a fund stands, or several together. What is spent was committed first: it is a part of it. */
export interface Dial { readonly allocated: Pence; readonly committed: Pence; readonly spent: Pence }

export const together = (dials: readonly Dial[]): Dial => ({
  allocated: addMoney(...dials.map(({ allocated }) => allocated)), committed: addMoney(...dials.map(({ committed }) => committed)), spent: addMoney(...dials.map(({ spent }) => spent)),
})
/** What nothing is promised from yet; less than nought where more is promised than there is. */
export const remaining = ({ allocated, committed }: Dial): Pence => pence(allocated - committed)
export const toBePaid = ({ committed, spent }: Dial): Pence => pence(committed - spent)

/** The whole part of a quotient of whole numbers, exactly. */
const times = (amount: number, by: number, dividedBy: number): number => Number(BigInt(amount) * BigInt(by) / BigInt(dividedBy))

/** The share that is committed or spent, in tenths of a per cent, cut and never rounded up; null where nothing is allocated. */
export const shareInTenths = ({ allocated, committed }: Dial): number | null => allocated > 0 ? times(committed, 1000, allocated) : null
export const percent = (tenths: number): string => `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)}${tenths % 10 ? `.${Math.abs(tenths) % 10}` : ''}%`

/** The contract’s main measure: 95% of the year’s money committed or spent by 31 March. Source: 001 SchE.a and 6.1. */
export const target = 95
/** What is still to be committed for the target; nought where it is reached. */
export const shortOfTarget = ({ allocated, committed }: Dial): Pence => pence(Math.max(0, times(allocated, target, 100) + (times(allocated, target, 1) % 100 ? 1 : 0) - committed))

export const yearBegins = (year: number): Day => `${year}-04-01` as Day
export const yearEnds = (year: number): Day => `${year + 1}-03-31` as Day
export const yearInWords = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`

/** What will be committed by 31 March when as much is committed each day as since 1 April. A year that is over is what it came to. */
export function forecast({ committed }: Dial, year: number, today: Day): Pence {
  const [begins, ends] = [yearBegins(year), yearEnds(year)]
  if (today >= ends || today < begins) return committed
  return pence(times(committed, daysBetween(begins, ends) + 1, daysBetween(begins, today) + 1))
}
export const howForecast = (year: number, today: Day): string => today > yearEnds(year) ? `The year ended on ${formatDay(yearEnds(year))}.`
  : today < yearBegins(year) ? `The year begins on ${formatDay(yearBegins(year))}: nothing is forecast yet.`
    : `The forecast takes what was committed from ${formatDay(yearBegins(year))} to today, divides it by the ${daysBetween(yearBegins(year), today) + 1} days and goes on at that pace until ${formatDay(yearEnds(year))}. It knows nothing of cases that wait for a decision.`
