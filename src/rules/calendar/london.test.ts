import { describe, expect, it } from 'vitest'
import { dayInLondon, timeInLondon } from './london.ts'

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
