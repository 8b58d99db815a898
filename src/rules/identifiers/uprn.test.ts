import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUprn } from './uprn.ts'

describe('a UPRN', () => {
  it('is kept without the noughts in front', () => expect(readUprn(' 010009876543 ')).toBe('10009876543'))
  it('may be as short as one figure', () => expect(readUprn('7')).toBe('7'))
  for (const typed of ['', '0', '000', '1234567890123', '-5', '12.5', '1e5', '10 00', 'U1000'])
    it(`is not ${JSON.stringify(typed)}`, () => expect(readUprn(typed)).toBeUndefined())
  it('is the same number, however many noughts were in front', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), fc.nat(5), (number, noughts) => {
      expect(readUprn('0'.repeat(noughts) + String(number))).toBe(String(number))
    })))
})
