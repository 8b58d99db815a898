import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { formatMoney } from '../../rules/money.ts'
import type { Condition } from '../../rules/schemes/conditions.ts'
import { evidenceKinds, schemeOn, type SchemeVersion } from '../../rules/schemes/policy.ts'
import { schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'

/** A version as it stands on record: whose it is, who put it there and why. */
export interface Stored extends SchemeVersion {
  readonly id: string
  readonly authorityId: string
  /** The how-manieth of this scheme in this council. */
  readonly version: number
  /** The name of the policy that all councils share, when it is of one. */
  readonly commonPolicy: string
  readonly because: string
  readonly by: string
}

export const schemeTitles: Readonly<Record<SchemeKey, string>> = Object.fromEntries(Object.entries(schemeKinds).map(([key, { title }]) => [key, title])) as Record<SchemeKey, string>

/** The version that holds on a day, or undefined when none does. */
export function versionOn<V extends Pick<SchemeVersion, 'from' | 'until'>>(versions: readonly V[], day: Day): V | undefined {
  try { return schemeOn(versions, day) } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export const versionAt = ({ authorityId, scheme, from }: Pick<Stored, 'authorityId' | 'scheme' | 'from'>): string => `/schemes/version?council=${authorityId}&scheme=${scheme}&from=${from}`

export const tests = { 'test of resources': 'The test of resources', none: 'None: what they have is not looked at', 'own rules': 'The council’s own rules' } as const
export const orders = { 'maximum first': 'The maximum first, and the contribution off that', 'contribution first': 'The contribution first, and then no more than the maximum' } as const
export const charges = { none: 'Nothing is repaid', whole: 'The whole grant stands against the home', 'mandatory-grant': 'An owner’s grant above £5,000, up to £10,000, for 10 years' } as const

const years = (count: number): string => count === 1 ? '1 year' : `${count} years`
const months = (count: number): string => count === 1 ? '1 month' : `${count} months`

export const maximumInWords = ({ maximum }: Pick<SchemeVersion, 'maximum'>): string =>
  !maximum ? 'The policy names none' : maximum.years === null ? `${formatMoney(maximum.pence)}, whatever was granted before` : `${formatMoney(maximum.pence)} in ${years(maximum.years)}`

export const repaymentInWords = ({ repayment }: Pick<SchemeVersion, 'repayment'>): string =>
  repayment.charge !== 'whole' ? charges[repayment.charge] : repayment.years === null ? 'The whole grant stands against the home until it is sold or passed on' : `The whole grant stands against the home for ${years(repayment.years)}`

/** What a condition asks, in a few words. */
export function conditionInWords(condition: Condition): string {
  switch (condition.asks) {
    case 'capital-below': return `Savings below ${formatMoney(condition.pence)}`
    case 'listed-benefit': return `One of these benefits: ${condition.benefits.join(', ')}`
    case 'age-from': return `Aged ${condition.years} or over`
    case 'tenure': return `How they hold the home: ${condition.tenures.map(tenureInWords).join('; ')}`
    case 'lived-there': return `Has lived there for ${months(condition.months)}`
    case 'dementia-diagnosis': return 'A diagnosis of dementia'
    case 'leaving-hospital': return 'In hospital, or has just left it'
  }
}
const tenureInWords = (key: string): string => Object.hasOwn(tenures, key) ? tenures[key as keyof typeof tenures] : key

export const lastingInWords = ({ from, until }: Pick<SchemeVersion, 'from' | 'until'>): string => `From ${formatDay(from)}${until ? ` to ${formatDay(until)}` : ''}`

export const sourceInWords = ({ source: { document, clause, day } }: Pick<SchemeVersion, 'source'>): string =>
  [document, clause && `clause ${clause}`, day && `of ${formatDay(day)}`].filter(Boolean).join(', ')

/** Everything a version says that can change, each under its own name. */
const said = (version: SchemeVersion): Readonly<Record<string, string>> => ({
  'Called': version.title,
  'Last day': version.until ? formatDay(version.until) : 'None',
  'The most': maximumInWords(version),
  'The least': version.minimum === null ? 'The policy names none' : formatMoney(version.minimum),
  'Test': tests[version.test],
  'Which comes first': version.order ? orders[version.order] : 'The policy does not say',
  'To be repaid': repaymentInWords(version),
  'Evidence': version.evidence.map(kind => evidenceKinds[kind]).join('; ') || 'None',
  'Source': sourceInWords(version),
})
const asked = ({ clause, ...condition }: Condition): string => `${conditionInWords({ ...condition, clause } as Condition)} (clause ${clause.number}: “${clause.quoted}”)`

export interface Difference { readonly what: string; readonly before: string; readonly after: string }
/** What one version says otherwise than the one before it. */
export function differences(before: SchemeVersion, after: SchemeVersion): Difference[] {
  const [was, is] = [said(before), said(after)]
  const plain = Object.keys(is).filter(what => was[what] !== is[what]).map(what => ({ what, before: was[what]!, after: is[what]! }))
  const kinds = new Set([...before.conditions, ...after.conditions].map(({ asks }) => asks))
  const conditions = [...kinds].map(kind => {
    const of = ({ conditions: all }: SchemeVersion): string => all.filter(({ asks }) => asks === kind).map(asked).join('; ') || 'Not asked'
    return { what: 'Condition', before: of(before), after: of(after) }
  }).filter(({ before: one, after: other }) => one !== other)
  return [...plain, ...conditions]
}
