import { describe, expect, it } from 'vitest'
import { countsTowards, highLevelOutcomes, isMeasured, type HighLevelKey } from './high-level.ts'
import { checkClaims, independence, independenceLevels, isOutcomeKey, outcomeKeys, outcomes } from './outcomes.ts'

describe('the outcomes of a case', () => {
  it('are seven, the first of them at three levels', () => expect(outcomeKeys).toHaveLength(7 - 1 + 3))
  it('say the same of independence at every level', () => {
    for (const level of independenceLevels) expect(outcomes[level].startsWith(independence)).toBe(true)
  })
  it('may be several at once', () => expect(checkClaims(['independence-2', 'reduce-falls', 'carer-pressure'])).toBeUndefined())
  it('may be none', () => expect(checkClaims([])).toBeUndefined())
  it('have one level of independence at most', () =>
    expect(checkClaims(['independence-1', 'reduce-falls', 'independence-3'])).toBe('Select only one level of independent living for a case'))
  it('are not words that JavaScript knows', () => expect(isOutcomeKey('hasOwnProperty')).toBe(false))
})

describe('the high-level outcomes', () => {
  const keys = Object.keys(highLevelOutcomes) as HighLevelKey[]
  it('are the six of section 4.4', () => expect(keys).toHaveLength(6))
  it('are all measured but the wider economic benefits', () => expect(keys.filter(key => !isMeasured(key))).toEqual(['wider-economic-benefits']))
  it('take up every outcome of a case', () =>
    expect(outcomeKeys.filter(outcome => !keys.some(key => countsTowards(key, [outcome])))).toEqual([]))
  it('count a case for its carer when pressure on them was reduced', () => {
    expect(countsTowards('carers', ['reduce-falls', 'carer-pressure'])).toBe(true)
    expect(countsTowards('carers', ['reduce-falls'])).toBe(false)
  })
})
