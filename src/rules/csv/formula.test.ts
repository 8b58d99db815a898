import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeFormula, neutralise } from './formula.ts'

describe('a text in a table', () => {
  for (const text of ['=1+1', '+44 1905 123456', '-5', '@SUM(A1)', '\tcmd', '\rcmd', '\0=1', '  =HYPERLINK("x")', '\n=1', '\u00a0=1', '\ufeff=1'])
    it(`${JSON.stringify(text)} could be run by a spreadsheet`, () => {
      expect(looksLikeFormula(text)).toBe(true)
      expect(neutralise(text)).toBe(`'${text}`)
    })
  for (const text of ['', 'Mrs Okafor', '12 High Street', 'a=b', '2026-04-06', '’= said', "'=1"])
    it(`${JSON.stringify(text)} could not, and is left alone`, () => {
      expect(looksLikeFormula(text)).toBe(false)
      expect(neutralise(text)).toBe(text)
    })
  it('can never be run once it is neutral, and making it neutral twice changes nothing', () =>
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map(text => `=${text}`), fc.string().map(text => ` \t${text}`)), text => {
      expect(looksLikeFormula(neutralise(text))).toBe(false)
      expect(neutralise(neutralise(text))).toBe(neutralise(text))
    })))
})
