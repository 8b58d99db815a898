import { describe, expect, it } from 'vitest'
import { byar, perThousand, verdictOn } from './equity.ts'

describe('the bounds of a count', () => {
  // Exact 95% limits of a Poisson count, as printed in the usual tables.
  for (const [count, lower, upper] of [[0, 0, 3.69], [5, 1.62, 11.67], [10, 4.8, 18.39], [20, 12.22, 30.89], [50, 37.11, 65.92], [100, 81.36, 121.63]] as const)
    it(`of ${count} are within 3 hundredths of the printed ${lower} and ${upper}`, () => {
      expect(Math.abs(byar(count).lower - lower)).toBeLessThan(0.03)
      expect(Math.abs(byar(count).upper - upper)).toBeLessThan(0.03)
    })
})

describe('a count beside what was expected', () => {
  it('is about as expected while the expected number lies within its bounds', () => { for (const expected of [4.9, 10, 18.3]) expect(verdictOn(10, expected)).toBe('about as expected') })
  it('is fewer or more once it lies outside', () => expect([verdictOn(10, 18.5), verdictOn(10, 4.7), verdictOn(0, 3.6), verdictOn(0, 3.7)]).toEqual(['fewer than expected', 'more than expected', 'about as expected', 'fewer than expected']))
  it('for each thousand people is said to a tenth, and of nobody is not said', () => expect([perThousand(12, 4321), perThousand(3, 0)]).toEqual([2.8, undefined]))
})
