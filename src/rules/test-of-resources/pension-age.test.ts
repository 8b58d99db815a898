import { describe, expect, it } from 'vitest'
import { births, hasReachedPensionAge, reachesPensionAgeOn } from './pension-age.ts'

describe('the age for pension credit', () => {
  it('is 60 for whoever was born before 6 April 1950', () => expect(reachesPensionAgeOn('1950-04-05')).toBe('2010-04-05'))
  it('is reached month by month after that, whatever the day of birth', () => expect([reachesPensionAgeOn('1950-04-06'), reachesPensionAgeOn('1950-05-05'), reachesPensionAgeOn('1953-03-06')]).toEqual(['2010-05-06', '2010-05-06', '2016-03-06']))
  it('is 66 from 6 October 1954', () => expect([reachesPensionAgeOn('1954-10-05'), reachesPensionAgeOn('1954-10-06')]).toEqual(['2020-09-06', '2020-10-06']))
  it('rises by a month for each month of birth from 6 April 1960, so that it goes up between 2026 and 2028', () =>
    expect([reachesPensionAgeOn('1960-04-05'), reachesPensionAgeOn('1960-04-06'), reachesPensionAgeOn('1960-07-31'), reachesPensionAgeOn('1961-02-06'), reachesPensionAgeOn('1961-03-06')]).toEqual(['2026-04-05', '2026-05-06', '2026-11-30', '2028-01-06', '2028-03-06']))
  it('is 68 from 6 April 1978', () => expect(reachesPensionAgeOn('1978-04-06')).toBe('2046-04-06'))
  it('is never reached sooner by somebody who is younger', () => {
    const days = births.slice(1).map(({ from }) => reachesPensionAgeOn(from))
    expect(days).toEqual([...days].sort())
  })
  it('is reached on the day itself', () => expect([hasReachedPensionAge('1960-04-06', '2026-05-05'), hasReachedPensionAge('1960-04-06', '2026-05-06')]).toEqual([false, true]))
})
