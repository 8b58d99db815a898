import { dayNumber, dayNumbered, formatDay, weekday, yearOf, type Day } from './day.ts'
import type { Period } from './period.ts'

/** Counts working days: Monday to Friday, without holidays and closures. The day something starts is day 0. */
export interface WorkingDays {
  isWorkingDay(day: Day): boolean
  /** The day itself when it is a working day, otherwise the first one after it. */
  nextWorkingDay(day: Day): Day
  /** Working days elapsed. A start on a day that is not a working day counts as the next working day; never below nought. */
  between(start: Day, end: Day): number
  /** The day on which this many working days have elapsed. */
  add(start: Day, count: number): Day
  /** Working days up to and including this day. `between` is `ordinal(end) - startOrdinal(start)`, or 0 when that is below nought. */
  ordinal(day: Day): number
  /** The ordinal of the working day on which something that starts on this day is at day 0. */
  startOrdinal(day: Day): number
  /** What a reader must be told about figures of this period, in sentences. */
  warnings(period: Period): string[]
}

/** The number of the Monday 1 January 1900, from which ordinals count. */
const firstMonday = dayNumber('1900-01-01')

/** Mondays to Fridays from the first Monday up to and including this day. */
function weekdaysTo(number: number): number {
  const days = number - firstMonday + 1
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/** The Monday to Friday with this count: the other way round from `weekdaysTo`. */
function weekdayCounted(count: number): number {
  const weeks = Math.floor((count - 1) / 5)
  return firstMonday + weeks * 7 + (count - 1 - weeks * 5)
}

/** How many of these sorted numbers are at most this one. */
function countTo(sorted: readonly number[], number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low
}

/** Holidays are the country's and say which years are known; closures are a council's or agency's own extra days. */
export function workingDays(holidays: readonly Day[], closures: readonly Day[] = []): WorkingDays {
  const off = new Set<Day>([...holidays, ...closures].filter(day => weekday(day) <= 5))
  const offNumbers = [...off].map(dayNumber).sort((one, other) => one - other)
  const years = holidays.map(yearOf)
  const firstYear = Math.min(...years)
  const lastYear = Math.max(...years)

  const isWorkingDay = (day: Day) => weekday(day) <= 5 && !off.has(day)
  const ordinal = (day: Day) => weekdaysTo(dayNumber(day)) - countTo(offNumbers, dayNumber(day))
  const startOrdinal = (day: Day) => (isWorkingDay(day) ? ordinal(day) : ordinal(day) + 1)

  function dayWithOrdinal(wanted: number): Day {
    let passed = 0
    for (;;) {
      const number = weekdayCounted(wanted + passed)
      const offBefore = countTo(offNumbers, number)
      if (offBefore === passed) return dayNumbered(number)
      passed = offBefore
    }
  }

  return {
    isWorkingDay,
    ordinal,
    startOrdinal,
    nextWorkingDay: day => (isWorkingDay(day) ? day : dayWithOrdinal(startOrdinal(day))),
    between: (start, end) => Math.max(0, ordinal(end) - startOrdinal(start)),
    add(start, count) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of working days to add`)
      return dayWithOrdinal(startOrdinal(start) + count)
    },
    warnings({ from, to }) {
      const sentences: string[] = []
      if (holidays.length === 0) return ['No bank holidays are known, so only weekends are left out of working days.']
      if (yearOf(from) < firstYear) sentences.push(`Bank holidays before ${formatDay(`${firstYear}-01-01`)} are not known, so before that day only weekends are left out of working days.`)
      if (yearOf(to) > lastYear) sentences.push(`Bank holidays after ${formatDay(`${lastYear}-12-31`)} are not known yet, so after that day only weekends are left out of working days.`)
      return sentences
    },
  }
}
