import { describe, expect, it } from 'vitest'
import { asJson, determine, NotCovered, readApplication, sum, type Application } from './index.ts'
import { fraction, plus, total, written, type Exact } from './exact.ts'
import { publishedReckoner, workedExamples } from './worked-examples.ts'

export function applicationOf(told: unknown): Application {
  const read = readApplication(told)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.application
}
const found = (told: unknown) => determine(applicationOf(told))
const days = { appliedOn: '2026-02-02', approvedOn: '2026-03-02', certificate: 'owner' }

describe('the test of resources, by worked examples', () => {
  for (const { key, why, application, applicable, income, contribution, grant } of workedExamples)
    it(`${key}: ${why}`, () => {
      const result = found(application)
      expect({ applicable: written(result.applicable), income: written(result.income) }).toEqual({ applicable, income })
      const { contribution: pays, grant: paid } = asJson(result)
      expect({ contribution: pays, grant: paid }).toEqual({ contribution, grant })
    })
})

describe('a council’s published reckoner, to the pound', () => {
  for (const { key, income, pounds, application } of publishedReckoner)
    it(`${key}: £${income} a week pays £${pounds}`, () => expect(Math.round(found(application).contributionPence / 100)).toBe(pounds))
})

describe('the rates that are published', () => {
  const applicable = (person: object, partner?: object) => written(sum(found({ ...days, households: [{ person: { disabledOccupant: true, ...person }, ...(partner ? { partner } : {}) }] }).households[0]!.applicable))
  it('E91: a single person from 60 to pension age has £124.05', () => expect(applicable({ born: '1964-01-01' })).toBe('£124.05'))
  it('E92: a couple whose elder is from 60 to pension age has £189.35', () => expect(applicable({ born: '1964-01-01' }, { born: '1970-01-01' })).toBe('£189.35'))
  it('E93: of pension age, £143.80 single and £215.50 for a couple', () => {
    expect(applicable({ born: '1950-01-01' })).toBe('£143.80')
    expect(applicable({ born: '1950-01-01' }, { born: '1951-01-01' })).toBe('£215.50')
  })
  it('E94: the family premium of a lone parent is £22.20 only without a break since 5 April 1998', () => {
    const premium = (since: boolean) => found({ ...days, households: [{ person: { disabledOccupant: true, born: '1970-01-01', loneParentSince1998: since }, children: [{ born: '2015-01-01' }] }] }).households[0]!.applicable.find(line => line.premium?.startsWith('family'))!
    expect(written(premium(true).amount)).toBe('£22.20')
    expect(written(premium(false).amount)).toBe('£16.75')
  })
})

describe('who is tested', () => {
  const pensionOf = (pounds: string) => [{ kind: 'occupational-pension', amount: { pounds, per: 'week' } }]
  it('is nobody for a child: the grant is whole, and nothing of the parents is asked (E88)', () => {
    const result = found({ ...days, expense: '28000', households: [{ person: { born: '2018-01-01', disabledOccupant: true } }] })
    expect([result.tested, result.contributionPence, result.grant!.pence]).toEqual([false, 0, 2_800_000])
  })
  it('is nobody for a young person of 17 with a partner', () =>
    expect(found({ ...days, households: [{ person: { born: '2008-06-01', disabledOccupant: true, youngPerson: true }, partner: { born: '2006-01-01', incomes: pensionOf('500') } }] }).contributionPence).toBe(0))
  it('is not the partner of a young person', () =>
    expect(found({ ...days, households: [{ person: { born: '2005-06-01', disabledOccupant: true, incomes: pensionOf('500') }, partner: { born: '2008-06-01', youngPerson: true } }] }).tested).toBe(false))
  it('is an adult on guarantee credit at £1 a week, so the contribution is nothing (E89)', () => {
    const result = found({ ...days, households: [{ person: { born: '1945-01-01', disabledOccupant: true, benefits: [{ kind: 'pension-credit-guarantee' }], incomes: pensionOf('900'), capital: [{ kind: 'savings', value: '90000' }] } }] })
    expect([written(sum(result.households[0]!.applicable)), written(result.income), result.contributionPence]).toEqual(['£1', '£0', 0])
  })
  it('is a couple whose partner alone gets universal credit at £1 a week', () =>
    expect(found({ ...days, households: [{ person: { born: '1985-01-01', disabledOccupant: true, incomes: pensionOf('900') }, partner: { born: '1985-01-01', benefits: [{ kind: 'universal-credit' }] } }] }).households[0]!.passport!.says).toBe('Partner gets universal credit'))
  it('is not let off by income support that only the partner gets', () =>
    expect(found({ ...days, households: [{ person: { born: '1985-01-01', disabledOccupant: true, incomes: pensionOf('900') }, partner: { born: '1985-01-01', benefits: [{ kind: 'income-support' }] } }] }).households[0]!.passport).toBeUndefined())
  it('is not let off by savings credit alone, which counts', () =>
    expect(written(found({ ...days, households: [{ person: { born: '1945-01-01', disabledOccupant: true, benefits: [{ kind: 'savings-credit', amount: { pounds: '12', per: 'week' } }] } }] }).income)).toBe('£12'))
  it('is let off by a tax credit below £15,050 a year and not at it', () => {
    const at = (yearsIncome: string) => found({ appliedOn: '2020-02-02', approvedOn: '2020-03-02', certificate: 'owner', households: [{ person: { born: '1985-01-01', disabledOccupant: true, benefits: [{ kind: 'child-tax-credit', yearsIncome }] } }] }).households[0]!.passport !== undefined
    expect([at('15049.99'), at('15050')]).toEqual([true, false])
  })
  it('makes no difference to a landlord’s application, which has no test', () => expect(found({ ...days, byLandlord: true, households: [] }).says).toContain('s31'))
})

describe('the reckoning of capital', () => {
  const tariff = (value: string, born = '1980-01-01') => written(found({ ...days, households: [{ person: { born, disabledOccupant: true, capital: [{ kind: 'savings', value }] } }] }).income)
  it('is nothing up to £6,000, and £1 for the first penny over', () => expect([tariff('6000'), tariff('6000.01')]).toEqual(['£0', '£1']))
  it('goes by £250 under 60 and by £500 from 60, without an upper limit', () => expect([tariff('100000'), tariff('100000', '1960-01-01')]).toEqual(['£376', '£188']))
  it('takes a tenth for selling, then debts, then equal shares', () =>
    expect(written(sum(found({ ...days, households: [{ person: { born: '1980-01-01', disabledOccupant: true, capital: [{ kind: 'another-property', value: '100000', costsToSell: true, securedDebts: '30000', owners: 2 }] } }] }).households[0]!.capital))).toBe('£30,000'))
  it('ignores the main home, and counts a trust’s money that is meant for these works', () => {
    const counted = (forTheseWorks: boolean) => written(sum(found({ ...days, households: [{ person: { born: '1980-01-01', disabledOccupant: true, capital: [{ kind: 'main-home', value: '250000' }, { kind: 'personal-injury-trust', value: '20000', forTheseWorks }] } }] }).households[0]!.capital))
    expect([counted(false), counted(true)]).toEqual(['£0', '£20,000'])
  })
})

describe('earnings', () => {
  const person = { born: '1980-01-01', disabledOccupant: true }
  const income = (household: object) => written(found({ ...days, households: [household] }).income)
  it('are what is left after tax, national insurance and half of pension payments', () =>
    expect(income({ person: { ...person, work: [{ of: 'an employer', hoursAWeek: 10, per: 'week', gross: '200', tax: '10', nationalInsurance: '8', pension: '20' }] } })).toBe('£167'))
  it('of a childminder are a third of the receipts', () =>
    expect(income({ person: { ...person, work: [{ of: 'their own', childminder: true, hoursAWeek: 10, per: 'week', receipts: '300', expenses: '250', tax: '0', nationalInsurance: '0', pension: '0' }] } })).toBe('£95'))
  it('are not set against a loss', () =>
    expect(income({ person: { ...person, work: [{ of: 'their own', hoursAWeek: 10, per: 'week', receipts: '100', expenses: '250', tax: '0', nationalInsurance: '0', pension: '0' }, { of: 'an employer', hoursAWeek: 5, per: 'week', net: '65' }] } })).toBe('£60'))
  it('of a couple have £10 ignored, and of a carer £20', () => {
    const couple = (benefits: readonly object[]) => income({ person, partner: { born: '1980-01-01', benefits, work: [{ of: 'an employer', hoursAWeek: 10, per: 'week', net: '100' }] } })
    expect([couple([]), couple([{ kind: 'carers-allowance-underlying' }])]).toEqual(['£90', '£80'])
  })
  it('of a carer leave the rest of £20 to the partner’s, up to £10', () =>
    expect(income({ person: { ...person, work: [{ of: 'an employer', hoursAWeek: 10, per: 'week', net: '100' }] }, partner: { born: '1980-01-01', benefits: [{ kind: 'carers-allowance-underlying' }], work: [{ of: 'an employer', hoursAWeek: 2, per: 'week', net: '12' }] } })).toBe('£92'))
  it('that are higher can mean a lower contribution, where £14.90 more is ignored from a floor', () => {
    const at = (net: string) => found({ ...days, households: [{ person: { ...person, benefits: [{ kind: 'carers-allowance-underlying' }], incomes: [{ kind: 'occupational-pension', amount: { pounds: '200', per: 'week' } }], work: [{ of: 'an employer', hoursAWeek: 30, per: 'week', net }] } }] }).contributionPence
    expect(at('34.90')).toBeLessThan(at('34.89'))
  })
})

describe('earlier grants', () => {
  const now = { ...days, expense: '20000', households: [{ person: { born: '1947-07-01', disabledOccupant: true, incomes: [{ kind: 'occupational-pension', amount: { pounds: '350', per: 'week' } }] } }] }
  const earlier = { appliedOn: '2018-02-02', certificate: 'owner', sameHome: true, sameRelevantPerson: true, reducedBy: '1000' }
  const contribution = (grant: object) => found({ ...now, earlierGrants: [{ ...earlier, ...grant }] }).contributionPence
  const without = found(now).contributionPence
  it('for the same home within ten years take what they were reduced by from this contribution', () => expect(contribution({})).toBe(without - 100_000))
  it('with a tenant’s certificate count for five years', () => expect(contribution({ certificate: 'tenant' })).toBe(without))
  it('count on the last day of ten years and not the day after', () => expect([contribution({ appliedOn: '2016-03-02' }), contribution({ appliedOn: '2016-03-01' })]).toEqual([without - 100_000, without]))
  it('that were nil count only when the works were done well', () => expect([contribution({ nil: true }), contribution({ nil: true, worksDone: true })]).toEqual([without, without - 100_000]))
  it('never make a contribution less than nothing', () => expect(contribution({ reducedBy: '90000' })).toBe(0))
  it('for another home give nothing', () => expect(contribution({ sameHome: false })).toBe(without))
})

describe('the maximum of the grant', () => {
  const at = (orderOfMaximum: string) => found({ ...days, expense: '35000', orderOfMaximum, households: [{ person: { born: '1947-07-01', disabledOccupant: true, incomes: [{ kind: 'occupational-pension', amount: { pounds: '350', per: 'week' } }] } }] })
  it('first or last, whichever the council takes, and both are shown', () => {
    const first = at('maximum first'), last = at('contribution first')
    const pays = first.contributionPence
    expect(first.grant!.pence).toBe(3_000_000 - pays)
    expect(last.grant!.pence).toBe(Math.min(3_000_000, 3_500_000 - pays))
    expect(first.grant!.ifContributionFirstPence).toBe(last.grant!.pence)
    expect(first.unconfirmed.join()).toContain('disputed')
  })
  it('E86: works of £5,000 with a contribution of £1,000 are a grant of £4,000', async () => {
    const { grant } = await import('./grant.ts')
    const { pounds } = await import('../money.ts')
    expect(grant(pounds(5000), pounds(1000), pounds(30_000)).pence).toBe(pounds(4000))
  })
})

describe('what it does not cover', () => {
  it('is an approval before 31 December 2005, which it says and never guesses', () => expect(() => found({ ...days, appliedOn: '2004-02-01', approvedOn: '2005-12-30', households: [{ person: { born: '1950-01-01', disabledOccupant: true } }] })).toThrow(NotCovered))
  it('is an amount that nobody has supplied for the earlier set', () => expect(() => found({ ...days, appliedOn: '2006-02-01', approvedOn: '2006-03-01', households: [{ person: { born: '1960-01-01', disabledOccupant: true } }] })).toThrow('without “single”'))
})

describe('the working', () => {
  it('has every pound that was told in exactly one line', () => {
    const { households: [household], income } = found(workedExamples.find(({ key }) => key === 'V12')!.application)
    const all = total(household!.income.map(({ amount, ignored }): Exact => plus(amount, ignored)))
    expect(fraction(all)).toBe('24500')
    expect(fraction(sum(household!.income))).toBe(fraction(income))
  })
})
