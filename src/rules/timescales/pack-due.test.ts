import { describe, expect, it } from 'vitest'
import { packDaysLate, packDueOn } from './pack-due.ts'

describe('a pack for a meeting', () => {
  it('is due ten days of the calendar before it, over the ends of months and years', () => {
    expect(packDueOn('2026-11-20')).toBe('2026-11-10')
    expect(packDueOn('2026-11-10')).toBe('2026-10-31')
    expect(packDueOn('2027-01-10')).toBe('2026-12-31')
    expect(packDueOn('2027-01-05')).toBe('2026-12-26')
    expect(packDueOn('2027-03-10')).toBe('2027-02-28')
    expect(packDueOn('2028-03-10')).toBe('2028-02-29')
  })

  it('is due on a Sunday or a bank holiday when that is the day: they are not working days, and nor need they be', () => {
    expect(packDueOn('2026-12-09')).toBe('2026-11-29')
    expect(packDueOn('2027-01-11')).toBe('2027-01-01')
  })

  it('is in time on the day it is due and before, and late by a day the day after', () => {
    expect(packDaysLate('2027-01-05', '2026-12-26')).toBe(0)
    expect(packDaysLate('2027-01-05', '2026-11-01')).toBe(0)
    expect(packDaysLate('2027-01-05', '2026-12-27')).toBe(1)
    expect(packDaysLate('2027-01-05', '2027-01-05')).toBe(10)
    expect(packDaysLate('2027-01-05', '2027-01-06')).toBe(11)
  })
})
