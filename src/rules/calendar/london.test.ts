import { describe, expect, it } from 'vitest'
import { dayInLondon, instantInLondon, timeInLondon } from './london.ts'

describe('the day and time in London', () => {
  it('are those of Greenwich in winter', () => {
    expect(dayInLondon(new Date('2026-01-15T23:59:00Z'))).toBe('2026-01-15')
    expect(timeInLondon(new Date('2026-01-15T23:59:00Z'))).toBe('23:59')
  })
  it('are an hour later in summer, so late in the evening it is already tomorrow', () => {
    expect(dayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(timeInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('00:30')
  })
  it('jump from 00:59 to 02:00 when the clocks go forward', () => {
    expect(timeInLondon(new Date('2026-03-29T00:59:00Z'))).toBe('00:59')
    expect(timeInLondon(new Date('2026-03-29T01:00:00Z'))).toBe('02:00')
  })
})

describe('a day and time in London as an instant', () => {
  it('is that of Greenwich in winter and an hour before in summer', () => {
    expect(instantInLondon('2027-01-12', '10:30').toISOString()).toBe('2027-01-12T10:30:00.000Z')
    expect(instantInLondon('2027-07-12', '10:30').toISOString()).toBe('2027-07-12T09:30:00.000Z')
    expect(instantInLondon('2027-07-01', '00:30').toISOString()).toBe('2027-06-30T23:30:00.000Z')
  })
  it('is the first of the two when the clocks go back', () => {
    expect(instantInLondon('2026-10-25', '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(instantInLondon('2026-10-25', '02:00').toISOString()).toBe('2026-10-25T02:00:00.000Z')
  })
})
