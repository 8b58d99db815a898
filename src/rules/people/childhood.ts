import { ageOn, addMonths, type Day } from '../calendar/day.ts'

/**
 * Until when somebody is a child, and somebody else acts for them.
 * Source: Family Law Reform Act 1969 s1 (of age at 18); Children Act 1989 s3 (parental responsibility) and s105 (a child is under 18).
 */
const adultAt = 18
/** From when a child may agree for themselves. Source: Mental Capacity Act 2005 s2(5), from 16 a person is taken to be able to decide; Family Law Reform Act 1969 s8. That it holds for sharing what we know of them is our reading. */
const decidesAt = 16
const endsThen = 'parental-responsibility'

/** Under 18 on this day, as far as anybody knows when they were born. */
export const isChild = (bornOn: Day | null, on: Day): boolean => bornOn !== null && ageOn(bornOn, on) < adultAt

/** Under 16 on this day: somebody else agrees for them. */
export const isTooYoungToAgree = (bornOn: Day | null, on: Day): boolean => bornOn !== null && ageOn(bornOn, on) < decidesAt

/** The day somebody is 18; born on 29 February, 1 March where the year has no such day. */
export function eighteenOn(bornOn: Day): Day {
  const day = addMonths(bornOn, adultAt * 12)
  return ageOn(bornOn, day) < adultAt ? (`${day.slice(0, 4)}-03-01` as Day) : day
}

/** By what somebody may act for a person on a day: parental responsibility ends when they are 18. */
export const actsByOn = (actsBy: readonly string[], bornOn: Day | null, on: Day): readonly string[] =>
  bornOn === null || isChild(bornOn, on) ? actsBy : actsBy.filter(by => by !== endsThen)

/** Whether somebody acts for a child: by more than leave to speak for them, or to draw their benefits. */
export const actsForAChild = (actsBy: readonly string[]): boolean => actsBy.some(by => by !== 'consent' && by !== 'appointee')
