import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { bankHolidays, firstYearWithHolidays, lastYearWithHolidays } from './bank-holidays.ts'
import { isDay, weekday, yearOf, type Day } from './day.ts'

/** A second opinion. It lists both 26 December and the day in its place, so only its Mondays to Fridays are compared. */
const secondOpinion = (year: number) =>
  new Holidays('GB', 'ENG').getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10) as Day)
    .filter(day => weekday(day) <= 5)

const years = Array.from({ length: lastYearWithHolidays - firstYearWithHolidays + 1 }, (_, index) => firstYearWithHolidays + index)

describe('the bank holidays of England', () => {
  for (const year of years)
    it(`of ${year} are those that a second, independent list gives`, () =>
      expect(bankHolidays.filter(day => yearOf(day) === year)).toEqual([...new Set(secondOpinion(year))].sort()))

  it('are real days, in order, each once, never at a weekend', () => {
    expect(bankHolidays.every(isDay)).toBe(true)
    expect(bankHolidays).toEqual([...new Set(bankHolidays)].sort())
    expect(bankHolidays.filter(day => weekday(day) > 5)).toEqual([])
  })
  it('are known for every year from the first to the last that we say', () => expect([...new Set(bankHolidays.map(yearOf))]).toEqual(years))

  const moved: { why: string; on: Day; is: boolean }[] = [
    { why: 'the early May holiday of 2020 was moved', on: '2020-05-04', is: false },
    { why: 'to Victory in Europe Day', on: '2020-05-08', is: true },
    { why: 'the spring holiday of 2022 was moved', on: '2022-05-30', is: false },
    { why: 'to the Thursday before the Platinum Jubilee', on: '2022-06-02', is: true },
    { why: 'which was a holiday as well', on: '2022-06-03', is: true },
    { why: 'the State Funeral was a holiday', on: '2022-09-19', is: true },
    { why: 'the Coronation was a holiday', on: '2023-05-08', is: true },
  ]
  for (const { why, on, is } of moved) it(why, () => expect(bankHolidays.includes(on)).toBe(is))
})
