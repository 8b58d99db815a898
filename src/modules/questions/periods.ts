import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { financialYearOf, type FinancialYear, type Period } from '../../rules/calendar/period.ts'

export const daysOf = ({ from, to }: Period): string => `${formatDay(from)} to ${formatDay(to)}`

/** The last financial years that are over, the latest last. */
export function yearsOver(today: Day, most: number): FinancialYear[] {
  const thisYear = Number(financialYearOf(today).from.slice(0, 4))
  return Array.from({ length: most }, (_, at) => financialYearOf(`${thisYear - most + at}-04-01`))
}

/** The whole financial years that a period is made of, when it is made of nothing else and all are over; at most ten. */
export function wholeYears({ from, to }: Period, today: Day): FinancialYear[] | undefined {
  const [first, last] = [financialYearOf(from), financialYearOf(to)]
  if (first.from !== from || last.to !== to || to >= today) return undefined
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return years > 10 ? undefined : Array.from({ length: years }, (_, at) => financialYearOf(`${Number(from.slice(0, 4)) + at}-04-01`))
}
