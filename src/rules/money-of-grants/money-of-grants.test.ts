import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pence, pounds } from '../money.ts'
import { forecast, howForecast, percent, remaining, shareInTenths, shortOfTarget, together, type Dial } from './dial.ts'
import { columnsAsTyped, inPounds, readColumns, usualColumns } from './ledger.ts'
import { compared, drawnFrom, nineTenths, retentionKey } from './paying.ts'
import { csvOf } from '../csv/write.ts'

const dial = (allocated: number, committed: number, spent = 0): Dial => ({ allocated: pence(allocated), committed: pence(committed), spent: pence(spent) })
const anAmount = fc.integer({ min: 0, max: 5_000_000_00 }).map(pence)

describe('the dial of a fund', () => {
  it('cuts the share and never rounds it up to the target', () => {
    expect(percent(shareInTenths(dial(100_000, 94_999))!)).toBe('94.9%')
    expect(percent(shareInTenths(dial(100_000, 95_000))!)).toBe('95%')
    expect(shareInTenths(dial(0, 5))).toBe(null)
    expect(remaining(dial(100, 150))).toBe(-50)
  })
  it('says what is still to be committed so that the share reaches 95%', () => fc.assert(fc.property(anAmount, anAmount, (allocated, committed) => {
    const short = shortOfTarget(dial(allocated, committed))
    expect(BigInt(committed + short) * 100n >= BigInt(allocated) * 95n).toBe(true)
    if (short > 0) expect(BigInt(committed + short - 1) * 100n < BigInt(allocated) * 95n).toBe(true)
  })))
  it('forecasts at the pace since 1 April, and nothing else for a year that is over or to come', () => {
    expect(forecast(dial(1000, 100), 2026, '2026-04-01')).toBe(36_500)
    expect(forecast(dial(1000, 232), 2026, '2026-11-18')).toBe(365)
    for (const today of ['2026-03-31', '2027-03-31', '2027-08-01'] as const) expect(forecast(dial(1000, 232), 2026, today)).toBe(232)
    expect(howForecast(2026, '2026-11-18')).toContain('divides it by the 232 days')
    expect(howForecast(2025, '2026-11-18')).toContain('ended on 31 March 2026')
  })
  it('of several funds is the sum of each', () => expect(together([dial(1, 2, 3), dial(10, 20, 30)])).toEqual(dial(11, 22, 33)))
})

describe('paying', () => {
  it('before the works are certified stops at nine tenths, cut to the penny', () => {
    expect(nineTenths(pounds('6317.17'))).toBe(568_545)
    fc.assert(fc.property(anAmount, grant => { expect(BigInt(nineTenths(grant)) * 10n <= BigInt(grant) * 9n && BigInt(nineTenths(grant) + 1) * 10n > BigInt(grant) * 9n).toBe(true) }))
  })
  it('draws on the funds in their order, to the penny, and on none for more than it has', () => fc.assert(fc.property(fc.array(anAmount, { maxLength: 4 }), anAmount, (lefts, amount) => {
    const drawn = drawnFrom(lefts.map((left, at) => ({ fundId: String(at), left })), amount)
    const all = lefts.reduce((sum: number, left) => sum + left, 0)
    if (amount > all) {
      expect(drawn).toBe(undefined)
      return
    }
    expect(drawn!.reduce((sum, one) => sum + one.pence, 0)).toBe(amount)
    expect(drawn!.filter(one => one.pence <= 0 || one.pence > lefts[Number(one.fundId)]!)).toEqual([])
  })))
  it('knows an invoice however it is typed, and a retention of it from the invoice', () => {
    expect(compared('inv. 00-12 a')).toBe(compared('INV0012A'))
    expect(compared('Mason & Sons')).toBe('MASONSONS')
    fc.assert(fc.property(fc.string(), typed => { expect(compared(typed)).not.toBe(retentionKey(compared(typed))); expect(compared(typed)).not.toContain('/') }))
  })
})

describe('the ledger', () => {
  it('reads columns as they are typed, and says which line it cannot', () => {
    expect(readColumns(columnsAsTyped(usualColumns))).toEqual(usualColumns)
    expect(readColumns('Code: =47: 11\nValue: amount')).toContain('“Code: =47: 11”')
    expect(readColumns('Value: amount\nCode: =4711')).toEqual({ headings: ['Value', 'Code'], fields: ['amount', '=4711'] })
    expect(readColumns('Contractor: contractor')).toBe('One of the columns must be the amount')
    expect(readColumns('  ')).toContain('at least one column')
    expect(readColumns('Value: toString')).toContain('is not a heading')
  })
  it('has pounds with their pence, and no text that a spreadsheet runs', () => {
    expect([inPounds(5), inPounds(-123_450), inPounds(0)]).toEqual(['0.05', '-1234.50', '0.00'])
    expect(csvOf([['-1234.50', '-1+1', 'a,"b"']])).toBe('\uFEFF-1234.50,\'-1+1,"a,""b"""\r\n')
  })
})
