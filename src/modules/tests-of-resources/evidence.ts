import { addDays, type Day } from '../../rules/calendar/day.ts'
import { benefits, capitalKinds, incomes, type BenefitKind, type CapitalKind, type IncomeKind } from '../../rules/test-of-resources/index.ts'
import type { Asked } from './tested.ts'
import { everybody, written, type Told } from './told.ts'

/** What is asked to be shown for what was told. Which papers a council takes is its own practice: these are the usual ones. */
export function evidenceFor(told: Told): readonly string[] {
  const said = everybody(told).filter(({ as }) => as === 'adult').flatMap(({ name, somebody }) => [
    ...(somebody.benefits ?? []).map(({ kind }) => `${name}: letter about ${benefits[kind as BenefitKind].title}`),
    ...(somebody.incomes ?? []).map(({ kind, why }) => `${name}: letter or statement about ${why ? written(why) : incomes[kind as IncomeKind].title}`),
    ...(somebody.work ?? []).map(({ of }) => of === 'their own' ? `${name}: accounts of the last year` : `${name}: pay slips, the last five weeks or two months`),
    ...(somebody.capital ?? []).map(({ kind, why }) => `${name}: statement of ${why ? written(why) : capitalKinds[kind as CapitalKind].title}`),
  ])
  const home = { owner: 'Deeds, or a statement of the mortgage', tenant: 'Tenancy agreement', occupier: 'Papers of the houseboat or caravan, and its mooring or pitch' }[told.certificate]
  return [...new Set(['Who they are: a passport, driving licence or birth certificate', home, ...said])]
}

/** Invented and marked so on the page: how long evidence is waited for before it is chased. */
export const daysBeforeChasing = 14

export const isOutstanding = ({ seenOn, notNeeded }: Asked): boolean => seenOn === null && notNeeded === ''
export const lastAsked = ({ askedOn, chasedDays }: Asked): Day => chasedDays.at(-1) ?? askedOn
export const isToChase = (asked: Asked, today: Day): boolean => isOutstanding(asked) && addDays(lastAsked(asked), daysBeforeChasing) <= today
export const waysToSee = { original: 'The original', copy: 'A copy', 'on-screen': 'On a screen', 'from-the-council': 'The council’s own records' } as const
