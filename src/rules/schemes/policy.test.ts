import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar/day.ts'
import { pounds, type Pence } from '../money.ts'
import { checkEligibility, type Condition } from './conditions.ts'
import { chargeOn, maximumLeft, orderOf, schemeOn, whatIsWrong, type SchemeVersion } from './policy.ts'

const clause = { number: '4.2', quoted: 'Savings shall be below the limit.', plain: 'You must have savings below the limit.' }
const repairs: SchemeVersion = {
  council: 'Riverside', scheme: 'home-repairs-assistance', from: '2025-04-01', until: null, title: 'Repairs help',
  maximum: { pence: pounds(10_000), years: 5 }, minimum: pounds(500), test: 'own rules',
  conditions: [{ asks: 'capital-below', pence: pounds(16_000), clause }],
  repayment: { charge: 'whole', years: null }, evidence: ['savings'], source: { document: 'Invented policy', clause: '4', day: '2025-03-01' }, confirmed: 'Invented for a demonstration',
}

describe('the version of a scheme', () => {
  const later: SchemeVersion = { ...repairs, from: '2026-04-01', until: '2026-12-31' }
  it('is the one in force on the day, whichever order they stand in', () => {
    for (const versions of [[repairs, later], [later, repairs]]) {
      expect(schemeOn(versions, '2026-03-31').from).toBe('2025-04-01')
      expect(schemeOn(versions, '2026-04-01').from).toBe('2026-04-01')
    }
  })
  it('throws before the first and after the last, and does not bring an earlier one back', () => {
    expect(() => schemeOn([repairs, later], '2025-03-31')).toThrow('No version of this scheme covers 2025-03-31')
    expect(() => schemeOn([repairs, later], '2027-01-01')).toThrow('No version of this scheme covers 2027-01-01')
  })
  it('takes the maximum before the contribution unless the council says otherwise', () => {
    expect(orderOf(repairs)).toBe('maximum first')
    expect(orderOf({ order: 'contribution first' })).toBe('contribution first')
  })
  it('cannot have a maximum under its minimum, an end before its start, own rules without a rule, or a condition without its clause', () => {
    expect(whatIsWrong(repairs)).toBeUndefined()
    expect(whatIsWrong({ ...repairs, minimum: pounds(20_000) })).toContain('must not be less than the minimum')
    expect(whatIsWrong({ ...repairs, until: '2025-03-31' })).toContain('must not be before the first')
    expect(whatIsWrong({ ...repairs, conditions: [] })).toContain('at least one rule')
    expect(whatIsWrong({ ...repairs, conditions: [{ asks: 'leaving-hospital', clause: { ...clause, quoted: '' } }] })).toContain('needs the number of its clause')
  })
})

describe('the charge on an owner’s home for the mandatory grant, by the published examples', () => {
  const mandatory = { repayment: { charge: 'mandatory-grant', years: 10 } } as const
  it.each([
    ['E81', 5_000, 0], ['E82', 6_000, 1_000], ['E83', 10_000, 5_000], ['E84', 12_000, 7_000], ['E85', 15_000, 10_000], ['E85 and above', 30_000, 10_000],
  ])('%s: a grant of £%i is a charge of £%i', (_, grant, charge) => expect(chargeOn(pounds(grant), mandatory, true)).toBe(pounds(charge)))
  it('is nothing for a tenant', () => expect(chargeOn(pounds(15_000), mandatory, false)).toBe(pounds(0)))
  it('is the whole grant, or nothing, where the scheme says so', () => {
    expect(chargeOn(pounds(8_000), repairs, true)).toBe(pounds(8_000))
    expect(chargeOn(pounds(8_000), { repayment: { charge: 'none' } }, true)).toBe(pounds(0))
  })
})

describe('the maximum that is left', () => {
  const grant = (on: Day, amount: Pence) => ({ on, pence: amount })
  it('is less by grants within its years, and not by older or later ones', () => {
    expect(maximumLeft(repairs, [grant('2021-11-19', pounds(3_000)), grant('2021-11-18', pounds(2_000)), grant('2026-11-19', pounds(1_000))], '2026-11-18')).toBe(pounds(7_000))
  })
  it('is never less than nothing, and null where the policy names none', () => {
    expect(maximumLeft(repairs, [grant('2025-05-01', pounds(12_000))], '2026-11-18')).toBe(pounds(0))
    expect(maximumLeft({ maximum: null }, [], '2026-11-18')).toBeNull()
  })
  it('is whole for every grant where earlier ones never count', () =>
    expect(maximumLeft({ maximum: { pence: pounds(750), years: null } }, [grant('2026-05-01', pounds(750))], '2026-11-18')).toBe(pounds(750)))
})

describe('whether somebody is eligible', () => {
  const conditions: readonly Condition[] = [
    { asks: 'capital-below', pence: pounds(16_000), clause }, { asks: 'listed-benefit', benefits: ['Universal Credit', 'Pension Credit'], clause }, { asks: 'age-from', years: 60, clause },
    { asks: 'tenure', tenures: ['owner'], clause }, { asks: 'lived-there', months: 12, clause }, { asks: 'dementia-diagnosis', clause }, { asks: 'leaving-hospital', clause },
  ]
  const standings = (facts: Parameters<typeof checkEligibility>[1]) => checkEligibility({ conditions }, facts).map(({ standing }) => standing)
  it('is not known while nobody has asked, and says for each what to ask', () => {
    const found = checkEligibility({ conditions }, {})
    expect(new Set(found.map(({ standing }) => standing))).toEqual(new Set(['not known']))
    expect(found.map(({ ask }) => ask)).toEqual(['Ask whether their savings are below £16,000', 'Ask whether they have one of these: Universal Credit, Pension Credit', 'Ask their date of birth', 'Ask whether they own or rent the home', 'Ask whether they have lived there for 12 months', 'Ask whether a doctor has told them that they have dementia', 'Ask whether they are in hospital, or have just left it'])
  })
  it('is met at the very age and months, and not with savings of the very limit', () => {
    expect(standings({ capitalPence: pounds(16_000), benefits: ['Pension Credit'], age: 60, tenure: 'owner', monthsLivedThere: 12, dementiaDiagnosis: true, leavingHospital: true })).toEqual(['not met', 'met', 'met', 'met', 'met', 'met', 'met'])
  })
  it('is not met when the answer is no, which is not the same as not known', () => {
    expect(standings({ capitalPence: pounds('15999.99'), benefits: [], age: 59, tenure: 'private-tenant', monthsLivedThere: 11, dementiaDiagnosis: false })).toEqual(['met', 'not met', 'not met', 'not met', 'not met', 'not met', 'not known'])
  })
  it('gives each condition with its clause, as the council wrote it and in plain words', () =>
    expect(checkEligibility(repairs, {})[0]!.condition.clause).toEqual(clause))
})
