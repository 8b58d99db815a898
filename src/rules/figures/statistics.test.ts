import { describe, expect, it } from 'vitest'
import { median, percent } from './statistics.ts'

describe('the median', () => {
  it('is the middle one', () => expect(median([40, 3, 12])).toBe(12))
  it('is halfway between the middle two', () => expect(median([10, 2, 3, 4])).toBe(3.5))
  it('sorts numbers as numbers: 9 is less than 10', () => expect(median([10, 9, 100])).toBe(10))
  it('of nothing is nothing', () => expect(median([])).toBeUndefined())
})

describe('a percentage', () => {
  for (const { part, whole, is } of [
    { part: 1, whole: 3, is: '33.3%' },
    { part: 2, whole: 3, is: '66.7%' },
    { part: 7, whole: 7, is: '100.0%' },
    { part: 0, whole: 9, is: '0.0%' },
    { part: 1, whole: 2000, is: '0.1%' },
    { part: 1, whole: 2001, is: '0.0%' },
    { part: 385, whole: 343, is: '112.2%' },
    { part: 1999, whole: 2000, is: '100.0%' },
  ]) it(`${part} of ${whole} is ${is}`, () => expect(percent({ part, whole })).toBe(is))
  it('of nothing is nothing, which is not 0%', () => expect(percent({ part: 0, whole: 0 })).toBeUndefined())
})
