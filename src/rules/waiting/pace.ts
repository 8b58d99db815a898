import { addMonths, monthOf, months, yearOf, type Day } from '../calendar/day.ts'

/** Over how many months the pace is measured, and how many must have left the list in them before a month is forecast. Invented for the demonstration, for the agency to agree. */
export const paceOver = 12
export const enoughToForecast = 6
/** Whoever is expected later than this many months from now, or whose month nobody can tell, is told what can be done meanwhile. Invented for the demonstration, for the agency to agree. */
export const soonWithin = 3

/** The day in whose month somebody at this place will be decided on, if the list moves as it did; undefined where too few have left it to tell. */
export const expectedOn = (position: number, left: number, today: Day): Day | undefined =>
  left < enoughToForecast ? undefined : addMonths(today, Math.ceil(position * paceOver / left))

/** 'March 2027' */
export const monthInWords = (day: Day): string => `${months[monthOf(day) - 1]!} ${yearOf(day)}`

/** Whether somebody waits so long that something else is needed meanwhile. */
export const waitsLong = (expected: Day | undefined, today: Day): boolean => expected === undefined || expected > addMonths(today, soonWithin)

/** How the pace was measured, for whoever reads a forecast. */
export const paceInWords = (left: number): string => left < enoughToForecast
  ? `Not enough is known to say in which month: ${left === 0 ? 'nobody has' : left === 1 ? '1 person has' : `${left} people have`} left this list in the last ${paceOver} months, and ${enoughToForecast} are needed to tell.`
  : `The month is a forecast and not a promise: ${left} people left this list in the last ${paceOver} months, and it counts on the same pace. Whoever comes to the list later may stand before somebody who is on it.`
