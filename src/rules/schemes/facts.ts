import { addMonths, ageOn, monthOf, yearOf, type Day } from '../calendar/day.ts'
import { pence, type Pence } from '../money.ts'
import type { Checked, Condition, Facts } from './conditions.ts'
import type { EarlierGrant } from './policy.ts'

/** What is found out about somebody for a scheme. Add a fact: never rename or remove a key, cases hold it. */
export const factTitles = {
  capital: 'Savings and other capital',
  benefits: 'Benefits they have',
  'lived-since': 'Since when they have lived there',
  dementia: 'Diagnosis of dementia',
  'leaving-hospital': 'In hospital, or just left it',
  'earlier-grant': 'Earlier grant under this scheme',
} as const
export type FactKey = keyof typeof factTitles

/** What was told of each. Of benefits, which were asked about too: having none of two says nothing about a third. */
export type FactTold =
  | { readonly fact: 'capital'; readonly told: { readonly pence: Pence } }
  | { readonly fact: 'benefits'; readonly told: { readonly asked: readonly string[]; readonly has: readonly string[] } }
  | { readonly fact: 'lived-since'; readonly told: { readonly since: Day } }
  | { readonly fact: 'dementia'; readonly told: { readonly is: boolean } }
  | { readonly fact: 'leaving-hospital'; readonly told: { readonly is: boolean } }
  | { readonly fact: 'earlier-grant'; readonly told: { readonly none: true } | { readonly on: Day; readonly pence: Pence } }

/** What the records of the person and the home say already. */
export interface OnRecord { readonly born: Day | null; readonly tenure: string }

/** Which fact shows whether a condition is met; undefined where the person’s or the home’s record does. */
export const factFor = (condition: Condition): FactKey | undefined =>
  ({ 'capital-below': 'capital', 'listed-benefit': 'benefits', 'lived-there': 'lived-since', 'dementia-diagnosis': 'dementia', 'leaving-hospital': 'leaving-hospital', 'age-from': undefined, tenure: undefined } as const)[condition.asks]

/** Whole months from one day to another. */
export function monthsBetween(since: Day, day: Day): number {
  const months = (yearOf(day) - yearOf(since)) * 12 + monthOf(day) - monthOf(since)
  return addMonths(since, months) > day ? months - 1 : months
}

const latest = <F extends FactKey>(facts: readonly FactTold[], fact: F) => facts.find((one): one is Extract<FactTold, { fact: F }> => one.fact === fact)?.told as Extract<FactTold, { fact: F }>['told'] | undefined

/** What is known of the benefits that a scheme lists: one of them is enough; to have none, all must have been asked about. */
function benefitsKnown(facts: readonly FactTold[], listed: readonly string[]): readonly string[] | undefined {
  const told = latest(facts, 'benefits')
  if (!told) return undefined
  return told.has.some(one => listed.includes(one)) || listed.every(one => told.asked.includes(one)) ? told.has : undefined
}

/** What is known of somebody on a day, for a scheme’s conditions: from the records, and from what was told, the latest first. */
export function factsKnown(conditions: readonly Condition[], { born, tenure }: OnRecord, told: readonly FactTold[], day: Day): Facts {
  const listed = conditions.flatMap(condition => condition.asks === 'listed-benefit' ? condition.benefits : [])
  const since = latest(told, 'lived-since')?.since
  return {
    capitalPence: latest(told, 'capital')?.pence,
    benefits: benefitsKnown(told, listed),
    age: born ? ageOn(born, day) : undefined,
    tenure: tenure === '' || tenure === 'not-known' ? undefined : tenure,
    monthsLivedThere: since === undefined ? undefined : monthsBetween(since, day),
    dementiaDiagnosis: latest(told, 'dementia')?.is,
    leavingHospital: latest(told, 'leaving-hospital')?.is,
  }
}

/** The earlier grants that were told of; undefined when nobody has asked. */
export function earlierGrants(told: readonly FactTold[]): readonly EarlierGrant[] | undefined {
  const asked = told.flatMap(one => one.fact === 'earlier-grant' ? [one.told] : [])
  return asked.length === 0 ? undefined : asked.flatMap(one => 'on' in one ? [{ on: one.on, pence: pence(one.pence) }] : [])
}

/** Somebody is eligible when every condition is met, and not when one is not; until then it is not known. */
export const verdict = (checked: readonly Checked[]): 'eligible' | 'not eligible' | 'not known' =>
  checked.some(({ standing }) => standing === 'not met') ? 'not eligible' : checked.some(({ standing }) => standing === 'not known') ? 'not known' : 'eligible'
