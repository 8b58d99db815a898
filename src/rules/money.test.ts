import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMoney, formatMoney, pence, pounds, readMoney } from './money.ts'

describe('money', () => {
  it('is exact: £1,358.02 is 135,802 pence', () => expect(pounds(1358.02)).toBe(135_802))
  it('adds as on paper: 10p and 20p are 30p', () => expect(addMoney(pounds('0.10'), pounds('0.20'))).toBe(pounds('0.30')))
  it('has no parts of a penny', () => {
    expect(() => pence(12.5)).toThrow(RangeError)
    expect(() => pounds('12.345')).toThrow(RangeError)
    expect(() => pounds(0.1 + 0.2)).toThrow(RangeError)
    expect(() => pounds(Number.NaN)).toThrow(RangeError)
  })

  const shown = [
    { amount: pounds('1234.50'), as: '£1,234.50' },
    { amount: pounds(30_000), as: '£30,000' },
    { amount: pounds('0.05'), as: '£0.05' },
    { amount: pounds(0), as: '£0' },
    { amount: pounds(2_984_351), as: '£2,984,351' },
    { amount: pounds('-20.10'), as: '-£20.10' },
    { amount: pounds('999.99'), as: '£999.99' },
  ]
  for (const { amount, as } of shown) it(`is shown as ${as}`, () => expect(formatMoney(amount)).toBe(as))
  it('of no size less than nought is nought', () => expect(formatMoney(pence(-0))).toBe('£0'))

  const typed = [
    { text: '£1,234.50', is: pounds('1234.50') },
    { text: '1234.5', is: pounds('1234.50') },
    { text: ' £ 30 000 ', is: pounds(30_000) },
    { text: '750', is: pounds(750) },
    { text: '0', is: pounds(0) },
  ]
  for (const { text, is } of typed) it(`may be typed ${JSON.stringify(text)}`, () => expect(readMoney(text)).toBe(is))
  for (const text of ['', 'abc', '12.345', '12,50', '1,2345', '-5', '£', '1e3', '12.', '30k', '9'.repeat(30)])
    it(`is not ${JSON.stringify(text.slice(0, 20))}`, () => expect(readMoney(text)).toBeUndefined())

  it('is the same when it is shown and typed again', () =>
    fc.assert(fc.property(fc.nat(1_000_000_000), amount => { expect(readMoney(formatMoney(pence(amount)))).toBe(amount) })))
})
