import { addDays, addMonths, formatDay, monthOf, months, yearOf, type Day } from './day.ts'

/** From one day to another, both of them in it. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Three months of a financial year; April to June is quarter 1. */
export interface Quarter extends Period {
  readonly quarter: 1 | 2 | 3 | 4
  /** 'April to June 2026' */
  readonly label: string
}

/** 1 April to 31 March. */
export interface FinancialYear extends Period {
  /** '1 April 2018 to 31 March 2019' */
  readonly label: string
  /** '2018-19' */
  readonly short: string
}

export const isIn = ({ from, to }: Period, day: Day): boolean => from <= day && day <= to

export const periodLabel = ({ from, to }: Period): string => `${formatDay(from)} to ${formatDay(to)}`

export function quarterOf(day: Day): Quarter {
  const first = monthOf(day) - ((monthOf(day) - 1) % 3)
  const from = `${yearOf(day)}-${String(first).padStart(2, '0')}-01` as Day
  return {
    quarter: (((first + 8) % 12) / 3 + 1) as Quarter['quarter'],
    from,
    to: addDays(addMonths(from, 3), -1),
    label: `${months[first - 1]!} to ${months[first + 1]!} ${yearOf(day)}`,
  }
}

export function financialYearOf(day: Day): FinancialYear {
  const begins = monthOf(day) < 4 ? yearOf(day) - 1 : yearOf(day)
  const period: Period = { from: `${begins}-04-01`, to: `${begins + 1}-03-31` }
  return { ...period, label: periodLabel(period), short: `${begins}-${String(begins + 1).slice(2)}` }
}

export const quarterAfter = (quarter: Quarter): Quarter => quarterOf(addDays(quarter.to, 1))
export const quarterBefore = (quarter: Quarter): Quarter => quarterOf(addDays(quarter.from, -1))

/** Every quarter that a period touches, whole, in order. */
export function quarters(period: Period): Quarter[] {
  const found: Quarter[] = []
  for (let from = period.from; from <= period.to; from = addMonths(quarterOf(from).from, 3)) found.push(quarterOf(from))
  return found
}

/** The quarters that lie wholly inside a period, in order. */
export const wholeQuarters = (period: Period): Quarter[] =>
  quarters(period).filter(({ from, to }) => period.from <= from && to <= period.to)

/** Whether a period is made of whole quarters and nothing else. */
export const isWholeQuarters = (period: Period): boolean =>
  period.from <= period.to && quarterOf(period.from).from === period.from && quarterOf(period.to).to === period.to
