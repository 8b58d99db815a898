import { addMonths, type Day } from '../calendar/day.ts'
import { pence, pounds, type Pence } from '../money.ts'
import type { OrderOfMaximum } from '../test-of-resources/application.ts'
import type { Condition } from './conditions.ts'
import type { SchemeKey } from './scheme.ts'

/** What has to be given back, and from when it no longer has. */
export type Repayment =
  | { readonly charge: 'none' }
  | { readonly charge: 'whole'; readonly years: number | null }
  // Only an owner’s own grant is charged. Source: Housing Grants, Construction and Regeneration Act 1996 General Consent 2008, as councils describe it; its own text was not read.
  | { readonly charge: 'mandatory-grant'; readonly years: 10 }

export const evidenceKinds = {
  identity: 'Who they are',
  title: 'That they own the home, or may live in it',
  income: 'Income',
  savings: 'Savings',
  benefits: 'Letter about a benefit',
  diagnosis: 'Diagnosis',
  discharge: 'Discharge from hospital',
  quotes: 'Quotes for the works',
  landlord: 'Consent of the landlord',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** What a council says of one scheme, from a day. Once in force it is never altered: a later version follows it. */
export interface SchemeVersion {
  readonly council: string
  readonly scheme: SchemeKey
  readonly from: Day
  /** The last day, when nothing follows it. */
  readonly until: Day | null
  /** As the council calls it. */
  readonly title: string
  /** Null when the policy names none. `years` is over how long earlier grants count towards it; null, they never do. */
  readonly maximum: { readonly pence: Pence; readonly years: number | null } | null
  readonly minimum: Pence | null
  readonly test: 'test of resources' | 'none' | 'own rules'
  readonly conditions: readonly Condition[]
  readonly repayment: Repayment
  readonly evidence: readonly EvidenceKind[]
  /** Councils differ on whether the maximum comes before the contribution is taken off. */
  readonly order?: OrderOfMaximum
  readonly source: { readonly document: string; readonly clause: string; readonly day: Day | null }
  /** True, or why nobody may rely on it yet. */
  readonly confirmed: true | string
}

type Lasting = Pick<SchemeVersion, 'from' | 'until'>

/** The version that holds on a day. The one that began last holds until its own end: an earlier one never comes back. Throws when nothing covers the day. */
export function schemeOn<Version extends Lasting>(versions: readonly Version[], day: Day): Version {
  const begun = versions.filter(({ from }) => from <= day).sort((a, b) => a.from < b.from ? -1 : 1).at(-1)
  if (!begun || (begun.until !== null && begun.until < day)) throw new RangeError(`No version of this scheme covers ${day}`)
  return begun
}

export const orderOf = ({ order }: Pick<SchemeVersion, 'order'>): OrderOfMaximum => order ?? 'maximum first'

/** What stands against the home for a grant. For the mandatory one: what lies above £5,000, and never more than £10,000. */
export function chargeOn(grantPence: Pence, { repayment }: Pick<SchemeVersion, 'repayment'>, owner: boolean): Pence {
  switch (repayment.charge) {
    case 'none': return pence(0)
    case 'whole': return grantPence
    case 'mandatory-grant': return owner ? pence(Math.min(Math.max(grantPence - pounds(5000), 0), pounds(10_000))) : pence(0)
  }
}

export interface EarlierGrant { readonly on: Day; readonly pence: Pence }

/** What may still be granted on a day, after the earlier grants under this scheme that count. Null when the policy names no maximum. */
export function maximumLeft({ maximum }: Pick<SchemeVersion, 'maximum'>, earlier: readonly EarlierGrant[], day: Day): Pence | null {
  if (!maximum) return null
  const { years } = maximum
  if (years === null) return maximum.pence
  const since = addMonths(day, -12 * years)
  const counted = earlier.filter(({ on }) => on > since && on <= day).reduce((sum, grant) => sum + grant.pence, 0)
  return pence(Math.max(0, maximum.pence - counted))
}

/** Why a version cannot stand as it is written; undefined when it can. */
export function whatIsWrong({ from, until, maximum, minimum, conditions, test }: SchemeVersion): string | undefined {
  if (until !== null && until < from) return 'The last day must not be before the first'
  if (maximum && minimum !== null && maximum.pence < minimum) return 'The maximum must not be less than the minimum'
  if (test === 'own rules' && conditions.length === 0) return 'Say at least one rule of the council’s own, or that there is no test'
  if (conditions.some(({ clause }) => !clause.number || !clause.quoted || !clause.plain)) return 'Every condition needs the number of its clause, the clause itself and what it means in plain words'
  return undefined
}
