import { addDays, daysBetween, type Day } from '../calendar/day.ts'

/**
 * How long before a meeting its pack is with those who come. Source: specification 9.0: reports are “circulated to the Local Operational
 * Meetings and the Management Board at least 10 days in advance of their meetings”.
 */
export const packDaysBefore = 10

/**
 * The latest day on which a pack is circulated in time: ten days of the calendar before the meeting, so that for a meeting on the 20th it is the 10th.
 * The specification says neither clear days nor working days, and we read neither into it.
 */
export const packDueOn = (meeting: Day): Day => addDays(meeting, -packDaysBefore)

/** By how many days a pack was late; nought when it was in time. */
export const packDaysLate = (meeting: Day, circulated: Day): number => Math.max(0, daysBetween(packDueOn(meeting), circulated))

/** How long before it is due a pack that has not been circulated is spoken of. Our own choice, for the agency to change. */
export const packSpokenOf = 7
