import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNhsNumber, readNhsNumber } from './nhs-number.ts'

describe('an NHS number', () => {
  for (const typed of ['943 476 5919', '943-476-5919', '9434765919', ' 943 4765919 '])
    it(`may be typed ${JSON.stringify(typed)}`, () => expect(readNhsNumber(typed)).toBe('9434765919'))
  for (const { why, typed } of [
    { why: 'with a wrong last digit', typed: '943 476 5918' },
    { why: 'of nine digits', typed: '943 476 591' },
    { why: 'of eleven digits', typed: '943 476 59190' },
    { why: 'with a letter', typed: '943 476 591O' },
    { why: 'of nothing', typed: '' },
    { why: 'in digits of another script', typed: '٩٤٣ ٤٧٦ ٥٩١٩' },
  ]) it(`${why} is not one`, () => expect(readNhsNumber(typed)).toBeUndefined())
  it('whose check digit would be 10 is never issued: 4×10 + 1×5 = 45, which is 4×11 + 1', () => {
    for (const last of '0123456789') expect(readNhsNumber(`400 001 000${last}`)).toBeUndefined()
  })
  it('with a check digit of 11 ends in 0: 3×10 + 1×3 = 33', () => expect(readNhsNumber('300 000 0100')).toBe('3000000100'))
  it('is shown in threes and four', () => expect(formatNhsNumber('9434765919')).toBe('943 476 5919'))

  const nineDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map(digits => digits.join(''))
  const endings = (nine: string) => [...'0123456789'].filter(last => readNhsNumber(nine + last))
  it('has at most one last digit that is right for the other nine', () =>
    fc.assert(fc.property(nineDigits, nine => { expect(endings(nine).length).toBeLessThanOrEqual(1) })))
  it('is never right with one digit mistyped, nor with two neighbours changed over', () =>
    fc.assert(fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
      const right = endings(nine).map(last => nine + last)
      for (const number of right) {
        const digits = [...number]
        const mistyped = digits.with(at, String((Number(digits[at]) + by) % 10)).join('')
        expect(readNhsNumber(mistyped)).toBeUndefined()
        const next = (at + 1) % 10
        if (next > at && digits[at] !== digits[next])
          expect(readNhsNumber(digits.with(at, digits[next]!).with(next, digits[at]!).join(''))).toBeUndefined()
      }
    })))
  it('is read back as it is shown', () =>
    fc.assert(fc.property(nineDigits, nine => {
      for (const last of endings(nine)) expect(readNhsNumber(formatNhsNumber(nine + last))).toBe(nine + last)
    })))
})
