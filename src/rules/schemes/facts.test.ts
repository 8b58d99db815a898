import { describe, expect, it } from 'vitest'
import { pounds } from '../money.ts'
import { checkEligibility, type Condition } from './conditions.ts'
import { earlierGrants, factsKnown, monthsBetween, verdict, type FactTold } from './facts.ts'

const clause = { number: '1', quoted: 'q', plain: 'p' }
const listed: readonly Condition[] = [{ asks: 'listed-benefit', benefits: ['Universal Credit', 'Pension Credit'], clause }]
const benefits = (asked: readonly string[], has: readonly string[]): FactTold => ({ fact: 'benefits', told: { asked, has } })
const nobody = { born: null, tenure: '' }

describe('what is known for a scheme', () => {
  it('comes from the records of the person and the home, and a tenure that is not known stays so', () => {
    expect(factsKnown([], { born: '1950-06-01', tenure: 'owner' }, [], '2026-05-31')).toMatchObject({ age: 75, tenure: 'owner' })
    expect(factsKnown([], { born: null, tenure: 'not-known' }, [], '2026-05-31')).toMatchObject({ age: undefined, tenure: undefined })
  })
  it('is the latest that was told', () => {
    const told: readonly FactTold[] = [{ fact: 'capital', told: { pence: pounds(10) } }, { fact: 'capital', told: { pence: pounds(20) } }, { fact: 'dementia', told: { is: false } }]
    expect(factsKnown([], nobody, told, '2026-05-31')).toMatchObject({ capitalPence: pounds(10), dementiaDiagnosis: false, leavingHospital: undefined })
  })
  it('counts whole months lived there', () => {
    expect(monthsBetween('2025-05-31', '2026-05-30')).toBe(11)
    expect(monthsBetween('2025-05-31', '2026-05-31')).toBe(12)
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1)
  })
  it('is not that they have none of the benefits, when one of them was never asked about', () => {
    expect(factsKnown(listed, nobody, [benefits(['Universal Credit'], [])], '2026-05-31').benefits).toBeUndefined()
    expect(factsKnown(listed, nobody, [benefits(['Universal Credit', 'Pension Credit'], [])], '2026-05-31').benefits).toEqual([])
    expect(factsKnown(listed, nobody, [benefits(['Universal Credit'], ['Universal Credit'])], '2026-05-31').benefits).toEqual(['Universal Credit'])
  })
  it('keeps apart that there was no earlier grant and that nobody asked', () => {
    expect(earlierGrants([])).toBeUndefined()
    expect(earlierGrants([{ fact: 'earlier-grant', told: { none: true } }])).toEqual([])
    expect(earlierGrants([{ fact: 'earlier-grant', told: { on: '2024-05-01', pence: pounds(3) } }])).toEqual([{ on: '2024-05-01', pence: pounds(3) }])
  })
})

describe('whether somebody is eligible', () => {
  const conditions: readonly Condition[] = [...listed, { asks: 'age-from', years: 60, clause }]
  it('is no as soon as one condition is not met, yes when all are, and not known until then', () => {
    expect(verdict(checkEligibility({ conditions }, { age: 50 }))).toBe('not eligible')
    expect(verdict(checkEligibility({ conditions }, { age: 70 }))).toBe('not known')
    expect(verdict(checkEligibility({ conditions }, { age: 70, benefits: ['Pension Credit'] }))).toBe('eligible')
    expect(verdict([])).toBe('eligible')
  })
})
