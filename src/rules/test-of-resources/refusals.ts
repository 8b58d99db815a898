import { ageOn, formatDay, type Day } from '../calendar/day.ts'
import type { Adult, Application, Benefit, Child, Household, Work } from './application.ts'
import { benefits, ruleOf } from './benefits.ts'
import { capitalKinds } from './capital-kinds.ts'
import { incomes } from './income-kinds.ts'
import { isChild } from './pension-age.ts'
import type { Problem } from './shapes.ts'

/** What can be read but cannot be so: each with what to do. In the order of the application. */
export function problemsOf({ appliedOn, approvedOn, households, byLandlord, earlierGrants = [] }: Application): readonly Problem[] {
  return [
    ...(approvedOn < appliedOn ? [{ at: 'approvedOn', says: 'An application cannot be approved before it is made. Enter the day of approval, or the day it is expected' }] : []),
    ...(households.length === 0 && !byLandlord ? [{ at: 'households', says: 'Give at least one person or couple among whom is a disabled occupant' }] : []),
    ...households.flatMap((household, number) => ofHousehold(household, `households[${number}]`, appliedOn, approvedOn)),
    ...earlierGrants.flatMap((grant, number) => grant.appliedOn > approvedOn ? [{ at: `earlierGrants[${number}].appliedOn`, says: 'An earlier grant was applied for before this one is approved' }] : []),
  ]
}

function ofHousehold({ person, partner, furtherSpouses = [], children = [], nonDependants = [], relevantPerson }: Household, at: string, on: Day, approvedOn: Day): readonly Problem[] {
  const adults: readonly (readonly [string, Adult])[] = [['person', person], ...(partner ? [['partner', partner] as const] : []), ...furtherSpouses.map((spouse, number) => [`furtherSpouses[${number}]`, spouse] as const)]
  return [
    ...(adults.some(([, { disabledOccupant }]) => disabledOccupant) ? [] : [{ at: `${at}.person.disabledOccupant`, says: 'Say which of them is the disabled occupant: the person for whose benefit the works are' }]),
    ...(partner ? [] : [...(relevantPerson === 'partner' ? [{ at: `${at}.relevantPerson`, says: 'There is no partner: the person is the relevant person' }] : []), ...(furtherSpouses.length ? [{ at: `${at}.furtherSpouses`, says: 'Give the first spouse as the partner' }] : [])]),
    ...(partner && person.loneParentSince1998 ? [{ at: `${at}.person.loneParentSince1998`, says: 'Somebody with a partner is not a lone parent' }] : []),
    ...adults.flatMap(([name, adult]) => ofAdult(adult, `${at}.${name}`, name, on, approvedOn)),
    ...children.flatMap((child, number) => ofChild(child, `${at}.children[${number}]`, on, approvedOn)),
    ...nonDependants.flatMap((other, number) => [...notBornYet(other.born, `${at}.nonDependants[${number}]`, on), ...ofBenefits(other.benefits, `${at}.nonDependants[${number}]`, approvedOn)]),
  ]
}

const notBornYet = (born: Day, at: string, on: Day): readonly Problem[] => born > on ? [{ at: `${at}.born`, says: 'Date of birth must be before the day of the application' }] : []

function ofAdult(adult: Adult, at: string, name: string, on: Day, approvedOn: Day): readonly Problem[] {
  const years = ageOn(adult.born, on)
  return [
    ...notBornYet(adult.born, at, on),
    ...(name !== 'person' && isChild(adult.born, on) && adult.born <= on ? [{ at: `${at}.born`, says: 'A partner must be 16 or over. Look at the date of birth, or leave the partner out' }] : []),
    ...youngPersonProblem(adult, at, years),
    ...ofBenefits(adult.benefits, at, approvedOn),
    ...(adult.work ?? []).flatMap((work, number) => ofWork(work, `${at}.work[${number}]`)),
    ...(adult.incomes ?? []).flatMap((income, number) => [
      ...(income.kind.startsWith('other-') && !income.why?.trim() ? [{ at: `${at}.incomes[${number}].why`, says: `Say what it is: “${incomes[income.kind].title}” cannot be checked without` }] : []),
      ...((income.taxPence ?? 0) > income.amount.pence ? [{ at: `${at}.incomes[${number}].tax`, says: 'Tax cannot be more than the income' }] : []),
      ...((income.usedPence ?? 0) > income.amount.pence ? [{ at: `${at}.incomes[${number}].used`, says: 'No more can be used than was paid' }] : []),
    ]),
    ...(adult.capital ?? []).flatMap((capital, number) => capital.kind.startsWith('other-') && !capital.why?.trim() ? [{ at: `${at}.capital[${number}].why`, says: `Say what it is: “${capitalKinds[capital.kind].title}” cannot be checked without` }] : []),
  ]
}

const youngPersonProblem = ({ youngPerson }: { readonly youngPerson?: boolean }, at: string, years: number): readonly Problem[] =>
  youngPerson && (years < 16 || years > 19) ? [{ at: `${at}.youngPerson`, says: `A young person is 16 to 19, and this one is ${years}. ${years < 16 ? 'A child need not be called one' : 'Leave it out'}` }] : []

function ofChild(child: Child, at: string, on: Day, approvedOn: Day): readonly Problem[] {
  const years = ageOn(child.born, on)
  const grown = !isChild(child.born, on) && !child.youngPerson
  return [
    ...notBornYet(child.born, at, on),
    ...youngPersonProblem(child, at, years),
    ...(grown ? [{ at: `${at}.born`, says: `Somebody of ${years} is a child of the family only as a young person for whom child benefit is paid. Say so, or give them among those who live there` }] : []),
    ...ofBenefits(child.benefits, at, approvedOn),
  ]
}

function ofBenefits(list: readonly Benefit[] | undefined, at: string, approvedOn: Day): readonly Problem[] {
  return (list ?? []).flatMap(({ kind, yearsIncomePence, stoppedOn }, number) => {
    const rule = ruleOf(kind)
    const here = `${at}.benefits[${number}]`
    if (rule.from && approvedOn < rule.from) return [{ at: `${here}.kind`, says: `${benefits[kind].title} is known to the test for approvals from ${formatDay(rule.from)}. Leave it out, or look at the day of approval` }]
    if (rule.until && approvedOn > rule.until && !stoppedOn) return [{ at: `${here}.kind`, says: `${benefits[kind].title} ended on ${formatDay(rule.until)}. Leave it out, or choose what they get now` }]
    if (rule.passport === 'below the income' && yearsIncomePence === undefined) return [{ at: `${here}.yearsIncome`, says: `Enter the income of the year that ${benefits[kind].title.toLowerCase()} was awarded on: it opens the test only below a limit` }]
    return []
  })
}

function ofWork(work: Work, at: string): readonly Problem[] {
  if (work.of === 'their own') return []
  if (work.netPence === undefined && work.grossPence === undefined) return [{ at: `${at}.net`, says: 'Enter the pay after tax, or the pay before it with what comes off' }]
  const parts = [work.grossPence, work.taxPence, work.nationalInsurancePence, work.pensionPence]
  if (work.netPence !== undefined && parts.some(part => part !== undefined)) return [{ at: `${at}.net`, says: 'Enter either the pay after tax or what it is made of, not both: they could disagree' }]
  return []
}
