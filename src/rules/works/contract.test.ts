import { expect, it } from 'vitest'
import { pence, pounds } from '../money.ts'
import { cancelledUntil, daysToCancel } from './cancelling.ts'
import { sharesOf } from './who-pays.ts'

const granted = { grant: pounds(6000), contribution: pounds(1500) }

it('the contribution comes first, then the grant, and what is left is nobody’s yet', () => {
  expect(sharesOf(pounds(7500), granted)).toEqual({ contribution: 150_000, grant: 600_000, rest: 0 })
  expect(sharesOf(pounds(7000), granted)).toEqual({ contribution: 150_000, grant: 550_000, rest: 0 })
  expect(sharesOf(pounds(8000), granted)).toEqual({ contribution: 150_000, grant: 600_000, rest: 50_000 })
  expect(sharesOf(pounds(1000), granted)).toEqual({ contribution: 100_000, grant: 0, rest: 0 })
})
it('the shares of any price come to the price', () => {
  for (const price of [0, 1, 149_999, 150_000, 150_001, 750_000, 750_001]) { const { contribution, grant, rest } = sharesOf(pence(price), granted); expect(contribution + grant + rest).toBe(price) }
})
it('a contract made at home is cancelled within fourteen days, the day of it not counted', () => {
  expect(daysToCancel('2026-11-18')).toBe(14)
  expect(cancelledUntil('2026-11-18')).toBe('2026-12-02')
  expect(() => daysToCancel('2014-06-12')).toThrow('Nothing was in force')
})
