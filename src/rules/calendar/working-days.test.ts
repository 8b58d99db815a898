import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, daysBetween, weekday, type Day } from './day.ts'
import { workingDays } from './working-days.ts'

const england = workingDays(bankHolidays)
const anyDay = fc.integer({ min: 0, max: 20 * 365 }).map(days => addDays('2014-01-01', days))

describe('a working day', () => {
  const examples: { why: string; on: Day; is: boolean }[] = [
    { why: 'a Tuesday is one', on: '2026-04-07', is: true },
    { why: 'a Saturday is not', on: '2026-04-11', is: false },
    { why: 'Easter Monday is not', on: '2026-04-06', is: false },
    { why: 'the day in place of Boxing Day is not', on: '2026-12-28', is: false },
  ]
  for (const { why, on, is } of examples) it(why, () => expect(england.isWorkingDay(on)).toBe(is))
  it('after Good Friday is the Tuesday', () => expect(england.nextWorkingDay('2026-04-03')).toBe('2026-04-07'))
  it('that is one already is its own next', () => expect(england.nextWorkingDay('2026-04-07')).toBe('2026-04-07'))
})

describe('working days between', () => {
  const examples: { why: string; start: Day; end: Day; days: number }[] = [
    { why: 'the day something starts is day 0', start: '2026-04-07', end: '2026-04-07', days: 0 },
    { why: 'Tuesday to Wednesday is 1', start: '2026-04-07', end: '2026-04-08', days: 1 },
    { why: 'Friday to Monday is 1', start: '2026-04-10', end: '2026-04-13', days: 1 },
    { why: 'a start on a Saturday counts as the Monday', start: '2026-04-11', end: '2026-04-13', days: 0 },
    { why: 'a start on Good Friday counts as the Tuesday after Easter', start: '2026-04-03', end: '2026-04-08', days: 1 },
    { why: 'an end on a Sunday counts up to the Friday', start: '2026-04-09', end: '2026-04-12', days: 1 },
    { why: 'started and ended in one weekend is 0', start: '2026-04-11', end: '2026-04-12', days: 0 },
    { why: 'over Easter 2026: Thursday 2 to Thursday 9 April is 5 days less 2 holidays', start: '2026-04-02', end: '2026-04-09', days: 5 - 2 },
    { why: 'the year 2018-19: 260 Mondays to Fridays, less 7 holidays, less day 0 after Easter', start: '2018-04-01', end: '2019-03-31', days: 260 - 7 - 1 },
    { why: 'an end before the start is 0', start: '2026-04-09', end: '2026-04-07', days: 0 },
  ]
  for (const { why, start, end, days } of examples) it(why, () => expect(england.between(start, end)).toBe(days))

  it('are those that a patient person counts on the calendar', () =>
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (start, length) => {
      const end = addDays(start, length)
      let counted = 0
      for (let on = addDays(england.nextWorkingDay(start), 1); daysBetween(on, end) >= 0; on = addDays(on, 1))
        if (weekday(on) <= 5 && !bankHolidays.includes(on)) counted += 1
      expect(england.between(start, end)).toBe(counted)
    }), { numRuns: 60 }))

  it('leave out the days an office is closed, once when that is a holiday or a weekend anyway', () => {
    const closed = workingDays(bankHolidays, ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-29', '2026-12-30', '2026-12-31'])
    expect(closed.between('2026-12-23', '2027-01-04')).toBe(1)
    expect(closed.add('2026-12-23', 1)).toBe('2027-01-04')
  })

  it('are an ordinal less an ordinal, so that a database can count them', () =>
    fc.assert(fc.property(anyDay, anyDay, (start, end) => {
      expect(england.between(start, end)).toBe(Math.max(0, england.ordinal(end) - england.startOrdinal(start)))
    })))
})

describe('a target of working days', () => {
  it('of 20 from Thursday 2 April 2026 is Tuesday 5 May, Easter and the early May holiday left out', () => expect(england.add('2026-04-02', 20)).toBe('2026-05-05'))
  it('of 5 from a Saturday is the Monday of the week after, as it starts on Monday', () => expect(england.add('2026-04-11', 5)).toBe('2026-04-20'))
  it('of 0 is the same day, or the next that is a working day', () => expect(england.add('2026-04-03', 0)).toBe('2026-04-07'))
  it('is never a part of a day, nor before the start', () => {
    expect(() => england.add('2026-04-02', 1.5)).toThrow(RangeError)
    expect(() => england.add('2026-04-02', -1)).toThrow(RangeError)
  })
  it('falls on a working day, on which just as many have elapsed', () =>
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (start, count) => {
      const end = england.add(start, count)
      expect(england.isWorkingDay(end)).toBe(true)
      expect(england.between(start, end)).toBe(count)
    })))
})

describe('past the bank holidays that are known', () => {
  it('only weekends are left out: Christmas 2029 counts', () => expect(england.between('2029-12-24', '2029-12-27')).toBe(3))
  it('the reader is told so', () =>
    expect(england.warnings({ from: '2028-10-01', to: '2029-01-01' })).toEqual([
      'Bank holidays after 31 December 2028 are not known yet, so after that day only weekends are left out of working days.',
    ]))
  it('and before them as well', () =>
    expect(england.warnings({ from: '2016-12-31', to: '2019-03-31' })).toEqual([
      'Bank holidays before 1 January 2017 are not known, so before that day only weekends are left out of working days.',
    ]))
  it('nothing is said of a period that is known', () => expect(england.warnings({ from: '2017-01-01', to: '2028-12-31' })).toEqual([]))
})

it('counts working days for a hundred thousand rows of an import in well under a second', () => {
  const started = performance.now()
  for (let row = 0; row < 100_000; row += 1) england.between('2018-04-03', '2026-12-31')
  expect(performance.now() - started).toBeLessThan(900)
})
