/** A day of the calendar, as '2026-04-06': never a Date, so no clock and no time zone can move it. Compares with < and >. */
export type Day = `${number}-${number}-${number}`

export const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const twoFigures = (number: number) => (number < 10 ? `0${number}` : `${number}`)

const written = (year: number, month: number, dayOfMonth: number) =>
  `${year}-${twoFigures(month)}-${twoFigures(dayOfMonth)}` as Day

/** The day with this year (four figures), month and day of the month; undefined when the calendar has none, as 31 February. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!whole || year < 1000 || year > 9999 || month < 1 || month > 12) return undefined
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month) ? written(year, month, dayOfMonth) : undefined
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10))

export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayFrom(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text

/** A text that must be a real day: for the edges of the system, where it throws rather than let 31 February in. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${JSON.stringify(text)} is not a real day, written as 2026-04-06`)
  return text
}

/** Days from the start of year 0 to the start of this year, when years begin on 1 March so that the leap day comes last. */
const daysBeforeMarchOf = (year: number) =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)

/** Days from 1 March of the year 0: one more each day, so that days can be added and taken away. */
export function dayNumber(day: Day): number {
  const month = monthOf(day)
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return daysBeforeMarchOf(year) + daysBeforeMonth + dayOfMonth(day) - 1
}

export function dayNumbered(number: number): Day {
  const guess = Math.floor((10_000 * number + 14_780) / 3_652_425)
  const year = number < daysBeforeMarchOf(guess) ? guess - 1 : guess
  const dayOfYear = number - daysBeforeMarchOf(year)
  const monthFromMarch = Math.floor((100 * dayOfYear + 52) / 3060)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return written(monthFromMarch < 10 ? year : year + 1, ((monthFromMarch + 2) % 12) + 1, dayOfMonth)
}

export const addDays = (day: Day, days: number): Day => dayNumbered(dayNumber(day) + days)

/** Calendar months later; where that month is too short, its last day: six months from 31 August is the end of February. */
export function addMonths(day: Day, count: number): Day {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return written(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)))
}

/** Days from one to the other: tomorrow is 1 day after today, yesterday -1. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Monday is 1 and Sunday is 7. */
export const weekday = (day: Day): number => ((dayNumber(day) + 2) % 7) + 1

/** Whole years lived. Somebody born on 29 February is a year older on 1 March of other years. Source: Family Law Reform Act 1969 s9. */
export const ageOn = (born: Day, on: Day): number => yearOf(on) - yearOf(born) - (on.slice(5) < born.slice(5) ? 1 : 0)

/** '6 April 2026' */
export const formatDay = (day: Day): string => `${dayOfMonth(day)} ${months[monthOf(day) - 1]!} ${yearOf(day)}`

/** '6 Apr 2026' */
export const shortDay = (day: Day): string => `${dayOfMonth(day)} ${months[monthOf(day) - 1]!.slice(0, 3)} ${yearOf(day)}`
