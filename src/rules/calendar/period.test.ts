import { describe, expect, it } from 'vitest'
import { financialYearOf, isIn, isWholeQuarters, quarterAfter, quarterBefore, quarterOf, quarters, wholeQuarters } from './period.ts'

describe('a quarter', () => {
  it('is counted from April', () => expect(quarterOf('2026-04-01')).toEqual({ quarter: 1, from: '2026-04-01', to: '2026-06-30', label: 'April to June 2026' }))
  it('is the second until the end of September', () => expect(quarterOf('2026-09-30').quarter).toBe(2))
  it('is the third until the end of the year', () => expect(quarterOf('2026-12-31').label).toBe('October to December 2026'))
  it('is the fourth from January', () => expect(quarterOf('2027-01-01')).toEqual({ quarter: 4, from: '2027-01-01', to: '2027-03-31', label: 'January to March 2027' }))
  it('is followed by the next and comes after the one before', () => {
    expect(quarterAfter(quarterOf('2027-02-28')).label).toBe('April to June 2027')
    expect(quarterBefore(quarterOf('2026-05-05')).label).toBe('January to March 2026')
  })
})

describe('a financial year', () => {
  it('is 1 April to 31 March', () =>
    expect(financialYearOf('2019-03-31')).toEqual({ from: '2018-04-01', to: '2019-03-31', label: '1 April 2018 to 31 March 2019', short: '2018-19' }))
  it('begins again on 1 April', () => expect(financialYearOf('2019-04-01').short).toBe('2019-20'))
  it('has four quarters', () =>
    expect(quarters(financialYearOf('2018-07-01')).map(({ label }) => label)).toEqual(['April to June 2018', 'July to September 2018', 'October to December 2018', 'January to March 2019']))
})

describe('a period', () => {
  it('has both its first and its last day in it', () => {
    const may = { from: '2026-05-01', to: '2026-05-31' } as const
    expect([isIn(may, '2026-04-30'), isIn(may, '2026-05-01'), isIn(may, '2026-05-31'), isIn(may, '2026-06-01')]).toEqual([false, true, true, false])
  })
  it('of May to November touches three quarters, and one lies wholly inside it', () => {
    const mayToNovember = { from: '2026-05-01', to: '2026-11-30' } as const
    expect(quarters(mayToNovember).map(({ quarter }) => quarter)).toEqual([1, 2, 3])
    expect(wholeQuarters(mayToNovember).map(({ label }) => label)).toEqual(['July to September 2026'])
    expect(isWholeQuarters(mayToNovember)).toBe(false)
  })
  it('of one day touches one quarter', () => expect(quarters({ from: '2026-06-30', to: '2026-06-30' })).toHaveLength(1))
  it('of April to September is two whole quarters', () => expect(isWholeQuarters({ from: '2026-04-01', to: '2026-09-30' })).toBe(true))
})
