import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pence, pounds } from '../money.ts'
import { liableUntil } from './liability.ts'
import { allows, limitOn } from './limits.ts'
import { addPrices, formatPercent, formatQuantity, lessPrice, priceOf, readPercent, readQuantity, totalOf, uplifted, vatOn, withVat, type LineKind } from './prices.ts'
import { vatKinds, vatPercent, type VatKind } from './vat.ts'

const on = '2026-11-18'
const vat = fc.constantFrom(...Object.keys(vatKinds) as VatKind[])
const line = fc.record({ quantity: fc.integer({ min: 1, max: 1_000_000_000 }), ratePence: fc.integer({ min: 0, max: 100_000_000 }), vat, kind: fc.constantFrom<LineKind>('rate', 'one-off', 'provisional') })

describe('the price of a line', () => {
  for (const [quantity, rate, kind, net, withIt] of [
    [1000, '1250', 'zero', '1250', '1250'], [2500, '84.50', 'standard', '211.25', '253.50'], [333, '1', 'standard', '0.33', '0.40'], [1, '0.50', 'zero', '0', '0'], [1, '5', 'zero', '0.01', '0.01'], [1500, '0.33', 'reduced', '0.50', '0.53'],
  ] as const)
    it(`of ${formatQuantity(quantity)} at £${rate}, ${kind}, is £${net}, and £${withIt} with VAT`, () =>
      expect(priceOf({ quantity, ratePence: pounds(rate), vat: kind }, on)).toMatchObject({ net: pounds(net), gross: pounds(withIt) }))

  it('is never further from the exact amount than half a penny, and its VAT no further than that from its own', () =>
    fc.assert(fc.property(line, one => {
      const { net, vat: its, gross } = priceOf(one, on)
      expect(Math.abs(Number(BigInt(net) * 1000n - BigInt(one.quantity) * BigInt(one.ratePence)))).toBeLessThanOrEqual(500)
      expect(Math.abs(Number(BigInt(its) * 100n - BigInt(net) * BigInt(vatPercent(one.vat, on))))).toBeLessThanOrEqual(50)
      expect(gross).toBe(net + its)
    })))

  it('knows no rate of VAT before the first it was told', () => expect(() => vatPercent('standard', '2010-12-31')).toThrow(/Nothing was in force/))
})

describe('the total', () => {
  const itemised = (lines: readonly { quantity: number; ratePence: number; vat: VatKind; kind: LineKind }[]) => ({ basis: 'itemised', wholePence: null, wholeVat: null, lines }) as const

  it('is the sum of the lines to the penny, whatever order they stand in', () =>
    fc.assert(fc.property(fc.array(line, { maxLength: 60 }), lines => {
      const total = totalOf(itemised(lines), on)
      let [net, all] = [0, 0]
      for (const one of lines) { const price = priceOf(one, on); net += price.net; all += price.gross }
      expect(total).toEqual({ net, vat: all - net, gross: all })
      expect(totalOf(itemised([...lines].reverse()), on)).toEqual(total)
    })))

  it('of a part and the rest is that of the whole', () =>
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), fc.nat(30), (lines, at) => {
      expect(addPrices([totalOf(itemised(lines.slice(0, at)), on), totalOf(itemised(lines.slice(at)), on)])).toEqual(totalOf(itemised(lines), on))
    })))

  it('of a fixed price is that price and the provisional sums beside it, whatever the other lines say', () =>
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 10_000_000 }), vat, (lines, wholePence, wholeVat) => {
      expect(totalOf({ basis: 'whole', wholePence, wholeVat, lines }, on)).toEqual(addPrices([withVat(pence(wholePence), wholeVat, on), ...lines.filter(({ kind }) => kind === 'provisional').map(one => priceOf(one, on))]))
    })))

  it('of nothing is nothing', () => expect(totalOf(itemised([]), on)).toEqual({ net: 0, vat: 0, gross: 0 }))

  it('that was put on comes off again to the penny', () =>
    fc.assert(fc.property(line, vat, (one, kind) => {
      const price = priceOf(one, on)
      expect(addPrices([price, lessPrice({ net: pence(0), vat: pence(0), gross: pence(0) }, price)])).toEqual({ net: 0, vat: 0, gross: 0 })
      expect(vatOn(pence(0 - price.net), kind, on) + vatOn(price.net, kind, on)).toBe(0)
    })))
})

describe('a rate', () => {
  it('with an uplift is rounded once to the penny', () => {
    expect(uplifted(10_000, 325)).toBe(10_325)
    expect(uplifted(3333, 325)).toBe(3441)
    expect(uplifted(10_000, -250)).toBe(9750)
  })
  it('without one stays as it is', () => fc.assert(fc.property(fc.nat(1_000_000_000), rate => { expect(uplifted(rate, 0)).toBe(rate) })))
})

describe('a quantity', () => {
  for (const [typed, is] of [['1', 1000], ['2.5', 2500], ['0.125', 125], ['1,200', 1_200_000]] as const) it(`may be typed ${typed}`, () => expect(readQuantity(typed)).toBe(is))
  for (const typed of ['', '0', '0.000', '-1', '1.2345', 'two', '1e3', '9999999']) it(`is not ${JSON.stringify(typed)}`, () => expect(readQuantity(typed)).toBeUndefined())
  it('is read again as it was written', () => fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), thousandths => { expect(readQuantity(formatQuantity(thousandths))).toBe(thousandths) })))
})

describe('an uplift', () => {
  it('is read again as it was written', () => fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), hundredths => { expect(readPercent(formatPercent(hundredths))).toBe(hundredths) })))
  for (const typed of ['', 'three', '1.234', '100', '--1']) it(`is not ${JSON.stringify(typed)}`, () => expect(readPercent(typed)).toBeUndefined())
})

describe('a limit for variations', () => {
  const limits = [{ from: '2026-04-01', pence: 100_000 }, { from: '2026-10-01', pence: 50_000 }] as const
  it('is the newest that has begun', () => {
    expect(limitOn(limits, '2026-03-31')).toBeUndefined()
    expect(limitOn(limits, '2026-09-30')).toBe(100_000)
    expect(limitOn([...limits].reverse(), '2026-10-01')).toBe(50_000)
  })
  it('allows what the order has grown by up to it, and no penny more', () => {
    expect(allows(50_000, 50_000)).toBe(true)
    expect(allows(50_000, 50_001)).toBe(false)
    expect(allows(undefined, 1)).toBe(false)
  })
  it('is not asked for where the works become cheaper', () => expect(allows(undefined, -1)).toBe(true))
})

it('defects are put right for twelve months from the certificate, also from the last of February', () => {
  expect(liableUntil('2026-11-18')).toBe('2027-11-18')
  expect(liableUntil('2028-02-29')).toBe('2029-02-28')
})
