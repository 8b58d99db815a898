import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefits } from './benefits.ts'
import { capitalKinds } from './capital-kinds.ts'
import { compare, fraction, plus, total, type Exact } from './exact.ts'
import { incomes } from './income-kinds.ts'
import { determine, NotCovered, readApplication, sum, type Application, type Determination } from './index.ts'
import { valueOf } from './capital.ts'
import { weekly, weeklyAmount } from './weekly.ts'

const pence = (most: number) => fc.integer({ min: 0, max: most }).map(amount => (amount / 100).toFixed(2))
const per = fc.oneof(fc.constantFrom('week', 'fortnight', 'four-weeks', 'month', 'year'), fc.integer({ min: 1, max: 400 }).map(days => ({ days })))
const amount = fc.record({ pounds: pence(200_000), per })
const kindsOf = (table: object, not: (rule: { passport?: string; until?: string }) => boolean) => Object.entries(table).filter(([, rule]) => !not(rule as object)).map(([kind]) => kind)
const benefit = fc.record({ kind: fc.constantFrom(...kindsOf(benefits, rule => rule.passport !== undefined || rule.until !== undefined)), amount }, { requiredKeys: ['kind'] })
const passport = fc.record({ kind: fc.constantFrom('universal-credit', 'pension-credit-guarantee', 'housing-benefit'), amount }, { requiredKeys: ['kind'] })
const income = fc.record({ kind: fc.constantFrom(...Object.keys(incomes)), amount, why: fc.constant('said so') })
const work = fc.record({ of: fc.constant('an employer'), hoursAWeek: fc.integer({ min: 1, max: 60 }), per: fc.constantFrom('week', 'month'), net: pence(100_000) })
const capital = fc.record({ kind: fc.constantFrom(...Object.keys(capitalKinds)), value: pence(10_000_000), owners: fc.integer({ min: 1, max: 4 }), costsToSell: fc.boolean(), forTheseWorks: fc.boolean(), why: fc.constant('said so') })
const born = (from: number, to: number) => fc.record({ year: fc.integer({ min: from, max: to }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })
const adult = (benefitsOf: fc.Arbitrary<object>) => fc.record({ born: born(1930, 2007), disabledOccupant: fc.constant(true), registeredBlind: fc.boolean(), carerIsPaid: fc.boolean(), benefits: few(benefitsOf), incomes: few(income), work: few(work), capital: few(capital) })
const child = fc.record({ born: born(2011, 2025), benefits: few(fc.record({ kind: fc.constantFrom('dla-care-highest', 'dla-mobility') })), childCare: amount }, { requiredKeys: ['born'] })
const other = fc.record({ born: born(1950, 2020), as: fc.constantFrom('relative or friend', 'joint owner or tenant') })
const householdOf = (benefitsOf: fc.Arbitrary<object>) => fc.record({ person: adult(benefitsOf), partner: adult(benefitsOf), children: few(child), nonDependants: few(other) }, { requiredKeys: ['person'] })
const anyBenefit = fc.oneof({ weight: 9, arbitrary: benefit }, { weight: 1, arbitrary: passport })
const applicationOf = (benefitsOf: fc.Arbitrary<object>) => fc.record({ appliedOn: fc.constant('2026-02-02'), approvedOn: fc.constant('2026-03-02'), certificate: fc.constantFrom('owner', 'tenant', 'occupier'), expense: pence(5_000_000), households: fc.array(householdOf(benefitsOf), { minLength: 1, maxLength: 2 }), orderOfMaximum: fc.constantFrom('maximum first', 'contribution first') })

function read(told: unknown): Application {
  const answer = readApplication(told)
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.application
}
const runs = { numRuns: 400 }
const same = (a: Exact, b: Exact) => expect(fraction(a)).toBe(fraction(b))

describe('the test of resources, whatever is told', () => {
  it('never lowers the contribution for more income that is not earned', () => fc.assert(fc.property(applicationOf(anyBenefit), amount, fc.constantFrom('occupational-pension', 'other-counted', 'war-disablement-pension', 'maintenance', 'boarder'), (told, more, kind) => {
    const [first, ...rest] = told.households
    const richer = { ...told, households: [{ ...first!, person: { ...first!.person, incomes: [...first!.person.incomes, { kind, amount: more, why: 'more' }] } }, ...rest] }
    expect(determine(read(richer)).contributionPence).toBeGreaterThanOrEqual(determine(read(told)).contributionPence)
  }), runs))

  it('comes to the same in whatever order it is told, the relevant person being the same', () => fc.assert(fc.property(applicationOf(anyBenefit), told => {
    const turned = <T>(list: readonly T[] | undefined) => list && [...list].reverse()
    const turn = (one: typeof told.households[number]['person']) => ({ ...one, benefits: turned(one.benefits)!, incomes: turned(one.incomes)!, work: turned(one.work)!, capital: turned(one.capital)! })
    const other = { ...told, households: turned(told.households)!.map(one => ({ ...one, person: turn(one.person), ...(one.partner ? { partner: turn(one.partner) } : {}), children: turned(one.children), nonDependants: turned(one.nonDependants) })) }
    const [before, after] = [determine(read(told)), determine(read(other))]
    same(before.reduction, after.reduction)
    same(before.income, after.income)
  }), runs))

  it('has every pound of income and capital in exactly one line', () => fc.assert(fc.property(applicationOf(anyBenefit), told => {
    const application = read(told)
    const found = determine(application)
    application.households.forEach(({ person, partner }, number) => {
      const adults = [person, ...(partner ? [partner] : [])]
      const household = found.households[number]!
      const ofIncome = adults.flatMap(one => [
        ...(one.benefits ?? []).flatMap(({ amount: paid }) => paid ? [weeklyAmount(paid)] : []),
        ...(one.incomes ?? []).map(one => weeklyAmount(one.amount)),
        ...(one.work ?? []).map(one => weekly(one.of === 'an employer' ? one.netPence! : one.receiptsPence, one.per)),
      ])
      const told = household.income.filter(({ says }) => !says.startsWith('Tariff') && !says.startsWith('Child care'))
      same(total(told.map(({ amount: counted, ignored }) => plus(counted, ignored))), total(ofIncome))
      same(total(household.capital.map(({ amount: counted, ignored }) => plus(counted, ignored))), total(adults.flatMap(one => (one.capital ?? []).map(valueOf))))
    })
  }), runs))

  it('has lines that sum to what it says, and a contribution within half a penny of them', () => fc.assert(fc.property(applicationOf(anyBenefit), told => {
    const found: Determination = determine(read(told))
    same(found.income, total(found.households.map(({ income: lines }) => sum(lines))))
    same(found.applicable, total([sum(found.flat), ...found.households.map(({ applicable }) => sum(applicable))]))
    same(found.reduction, total([sum(found.slices), sum(found.credits)]))
    const offBy = plus(found.reduction, { n: -BigInt(found.contributionPence), d: 1n })
    expect(compare(offBy, { n: 1n, d: 2n })).toBeLessThan(0)
    expect(compare(offBy, { n: -1n, d: 2n })).toBeGreaterThanOrEqual(0)
  }), runs))

  it('never grants more than the expense or the maximum, and what is granted and paid is the expense', () => fc.assert(fc.property(applicationOf(anyBenefit), told => {
    const { grant } = determine(read(told))
    expect(grant!.pence).toBeLessThanOrEqual(Math.min(grant!.expensePence, grant!.maximumPence))
    expect(grant!.pence + grant!.personPaysPence).toBe(grant!.expensePence)
    expect(grant!.pence + grant!.reducedByPence).toBe(Math.min(grant!.expensePence, grant!.maximumPence))
  }), runs))

  it('answers anything at all with a determination, a problem, or what it does not cover', () => fc.assert(fc.property(fc.anything(), told => {
    try {
      const answer = readApplication(told)
      if ('application' in answer) determine(answer.application)
      else expect(answer.problems.length).toBeGreaterThan(0)
    } catch (error) { expect(error).toBeInstanceOf(NotCovered) }
  }), { numRuns: 2000 }))
})
