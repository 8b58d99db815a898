import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { financialYearOf, periodLabel, quarterOf, quarters, type FinancialYear, type Period, type Quarter } from '../../rules/calendar/period.ts'

/** A financial year and its quarters, as far as each can be asked for. */
export interface YearOffered {
  readonly year: FinancialYear
  readonly quarters: readonly { readonly quarter: Quarter; readonly isOver: boolean; readonly hasBegun: boolean }[]
  readonly isOver: boolean
}

/** The financial years since anything was recorded, newest first. */
export function yearsOffered(first: Day, today: Day): YearOffered[] {
  const years: YearOffered[] = []
  for (let year = financialYearOf(today); year.to >= first; year = financialYearOf(inYearBefore(year)))
    years.push({ year, isOver: year.to < today, quarters: quarters(year).map(quarter => ({ quarter, isOver: quarter.to < today, hasBegun: quarter.from <= today })) })
  return years
}

const inYearBefore = ({ from }: Period): Day => `${Number(from.slice(0, 4)) - 1}-04-01`

const isSame = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to

export const isQuarter = (period: Period): boolean => isSame(period, quarterOf(period.from))
export const isFinancialYear = (period: Period): boolean => isSame(period, financialYearOf(period.from))

/**
 * A Board member is shown whole quarters and financial years that are over. Any other period could be taken from these to leave a small one,
 * and a quarter that is still changing would give away from day to day what it hides.
 */
export const isForTheBoard = (period: Period, today: Day): boolean => (isQuarter(period) || isFinancialYear(period)) && period.to < today

/** What a period is called: by its quarter or financial year where it is one. */
export function titleOf(period: Period): string {
  if (isQuarter(period)) return quarterOf(period.from).label
  return isFinancialYear(period) ? `Financial year ${financialYearOf(period.from).short}` : periodLabel(period)
}

export const daysOf = (period: Period): string => `${formatDay(period.from)} to ${formatDay(period.to)}`
export const queryOf = ({ from, to }: Period): string => `from=${from}&to=${to}`
