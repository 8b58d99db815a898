import { addMonths, ageOn, type Day } from '../calendar/day.ts'

/**
 * When somebody reaches the qualifying age for state pension credit, which is a woman’s state pension age, whoever they are: State Pension
 * Credit Act 2002 s1(6). For births up to a day: either the day itself on which all of them reach it, or an age in years and months.
 *
 * Unconfirmed: Pensions Act 1995 Sch 4 as amended in 2007, 2011 and 2014, as remembered and not read again. Parliament changes it: add rows at the
 * end and correct those that are still to come, never those that have passed.
 */
interface Births { readonly from: Day; readonly reach: Day | { readonly years: number; readonly months: number } }

const monthByMonth = (first: Day, reach: Day, months: number, step: number): readonly Births[] =>
  Array.from({ length: months }, (_, number) => ({ from: addMonths(first, number), reach: addMonths(reach, number * step) }))

export const births: readonly Births[] = [
  { from: '1000-01-01', reach: { years: 60, months: 0 } },
  ...monthByMonth('1950-04-06', '2010-05-06', 36, 2),
  ...monthByMonth('1953-04-06', '2016-07-06', 8, 4),
  ...monthByMonth('1953-12-06', '2019-03-06', 10, 2),
  { from: '1954-10-06', reach: { years: 66, months: 0 } },
  ...Array.from({ length: 11 }, (_, number) => ({ from: addMonths('1960-04-06', number), reach: { years: 66, months: number + 1 } })),
  { from: '1961-03-06', reach: { years: 67, months: 0 } },
  ...monthByMonth('1977-04-06', '2044-05-06', 12, 2),
  { from: '1978-04-06', reach: { years: 68, months: 0 } },
]

export const pensionAgeIsUnconfirmed = 'The age for pension credit by date of birth is from memory of the Pensions Acts 1995 to 2014, and not yet checked'

/** The day on which somebody born then reaches the qualifying age for pension credit. */
export function reachesPensionAgeOn(born: Day): Day {
  let [first, after] = [0, births.length]
  while (after - first > 1) { const middle = (first + after) >> 1; if (births[middle]!.from <= born) first = middle; else after = middle }
  const { reach } = births[first]!
  return typeof reach === 'string' ? reach : addMonths(born, reach.years * 12 + reach.months)
}

export const hasReachedPensionAge = (born: Day, on: Day): boolean => reachesPensionAgeOn(born) <= on

/** Under 16 is a child. Source: SI 1996/2890 reg 2. */
export const isChild = (born: Day, on: Day): boolean => ageOn(born, on) < 16
