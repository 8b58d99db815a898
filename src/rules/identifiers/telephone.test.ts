import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { telephoneToMatch } from './telephone.ts'

describe('a telephone number', () => {
  for (const typed of ['01905 123456', '01905123456', '(01905) 123456', '01905-123-456', '+44 1905 123456', '+44 (0)1905 123456', '0044 1905 123456', '01905 123456 ext 12', '01905 123456 x12', 'home: 01905 123456', 'text: 01905 123456'])
    it(`typed ${JSON.stringify(typed)} matches 01905 123456`, () => expect(telephoneToMatch(typed)).toBe('01905123456'))
  it('may be a mobile', () => expect(telephoneToMatch('+44 7700 900 123')).toBe('07700900123'))
  it('may have ten figures, as a few places still have', () => expect(telephoneToMatch('016977 2345')).toBe('0169772345'))
  it('from abroad keeps its plus and country', () => expect(telephoneToMatch('00 353 1 234 5678')).toBe('+35312345678'))
  for (const typed of ['', 'none', '123456', '1905 123456', '01905', '01905 123456 789', '+44 1905', 'ask daughter'])
    it(`${JSON.stringify(typed)} is not enough to match by`, () => expect(telephoneToMatch(typed)).toBeUndefined())

  const number = fc.array(fc.constantFrom(...'0123456789'), { minLength: 9, maxLength: 9 }).map(figures => `01${figures.join('')}`)
  const gaps = fc.array(fc.constantFrom(' ', '-', '.', ' (', ') ', ''), { minLength: 11, maxLength: 11 })
  it('matches itself, however it was spaced and whether or not with +44', () =>
    fc.assert(fc.property(number, gaps, (figures, between) => {
      expect(telephoneToMatch([...figures].map((figure, index) => figure + between[index]!).join(''))).toBe(figures)
      expect(telephoneToMatch(`+44${figures.slice(1)}`)).toBe(figures)
      expect(telephoneToMatch(telephoneToMatch(figures)!)).toBe(figures)
    })))
})
