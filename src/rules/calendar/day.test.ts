import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, ageOn, day, dayFrom, dayNumber, dayNumbered, daysBetween, formatDay, isDay, shortDay, weekday, type Day } from './day.ts'

const anyDay = fc.date({ min: new Date('1000-01-01'), max: new Date('9990-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10) as Day)

describe('a day', () => {
  for (const text of ['2026-04-06', '2024-02-29', '2000-02-29', '1905-12-31'])
    it(`${text} is a real day`, () => expect(day(text)).toBe(text))

  for (const text of ['2026-02-31', '2025-02-29', '1900-02-29', '2026-14-14', '2026-00-10', '2026-04-00', '2026-4-6', '0026-04-06', '06/04/2026', '2026-04-06T00:00', ' 2026-04-06', 'toString', ''])
    it(`${JSON.stringify(text)} is not`, () => {
      expect(isDay(text)).toBe(false)
      expect(() => day(text)).toThrow(RangeError)
    })

  it('is made of a day, a month and a year as somebody typed them', () => expect(dayFrom(2026, 4, 6)).toBe('2026-04-06'))
  it('is not made of 31 February, of half a day or of a year of two figures', () => {
    expect(dayFrom(2026, 2, 31)).toBeUndefined()
    expect(dayFrom(2026, 4, 6.5)).toBeUndefined()
    expect(dayFrom(Number.NaN, 4, 6)).toBeUndefined()
    expect(dayFrom(26, 4, 6)).toBeUndefined()
  })

  it('is the same day when numbered and back', () => fc.assert(fc.property(anyDay, some => { expect(dayNumbered(dayNumber(some))).toBe(some) })))
  it('is real, whatever the calendar of the computer says it is', () => fc.assert(fc.property(anyDay, some => { expect(isDay(some)).toBe(true) })))
  it('falls on the day of the week that the computer says', () =>
    fc.assert(fc.property(anyDay, some => { expect(weekday(some) % 7).toBe(new Date(some).getUTCDay()) })))
  it('is as far from another as the computer says', () =>
    fc.assert(fc.property(anyDay, anyDay, (one, other) => { expect(daysBetween(one, other)).toBe((Date.parse(other) - Date.parse(one)) / 86_400_000) })))
})

describe('adding to a day', () => {
  it('goes over the end of a month', () => expect(addDays('2026-04-30', 1)).toBe('2026-05-01'))
  it('goes over 29 February', () => expect(addDays('2028-02-28', 2)).toBe('2028-03-01'))
  it('goes back over the new year', () => expect(addDays('2026-01-01', -1)).toBe('2025-12-31'))

  const examples: { from: Day; months: number; to: Day }[] = [
    { from: '2026-08-31', months: 6, to: '2027-02-28' },
    { from: '2027-08-31', months: 6, to: '2028-02-29' },
    { from: '2026-01-15', months: 12, to: '2027-01-15' },
    { from: '2026-03-31', months: -1, to: '2026-02-28' },
    { from: '2026-10-01', months: 3, to: '2027-01-01' },
    { from: '2026-04-06', months: 120, to: '2036-04-06' },
  ]
  for (const { from, months, to } of examples)
    it(`${months} months from ${formatDay(from)} is ${formatDay(to)}`, () => expect(addMonths(from, months)).toBe(to))
})

describe('how old somebody is', () => {
  it('is a year more on the birthday', () => expect(ageOn('1942-07-20', '2026-07-20')).toBe(84))
  it('is not a year more on the day before it', () => expect(ageOn('1942-07-20', '2026-07-19')).toBe(83))
  it('born on 29 February, is a year more on 1 March', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })
})

describe('a day as people write it', () => {
  it('is written in full', () => expect(formatDay('2026-04-06')).toBe('6 April 2026'))
  it('is written short, in a table', () => expect(shortDay('2026-09-30')).toBe('30 Sep 2026'))
})
