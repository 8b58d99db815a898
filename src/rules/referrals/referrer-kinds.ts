import type { ReferralSource } from '../enquiries/referral-sources.ts'

/** What a referring organisation is, and the source that its referrals count under. Add a kind: never rename or remove a key, the register holds it. Source: 001 Schedule A, general information, and 7.2. */
const kinds = {
  hospital: ['Hospital', 'hospital'],
  gp: ['GP surgery', 'gp'],
  'neighbourhood-team': ['Neighbourhood team or primary care network', 'neighbourhood-team'],
  'occupational-therapist': ['Occupational therapy service', 'occupational-therapist'],
  council: ['Council', 'council'],
  'social-work': ['Social work team', 'council'],
  'advice-agency': ['Advice agency', 'advice-agency'],
  charity: ['Charity or voluntary organisation', 'voluntary-organisation'],
  landlord: ['Landlord or housing association', 'landlord'],
  'fire-police-or-ambulance': ['Fire, police or ambulance', 'fire-police-or-ambulance'],
  other: ['Another organisation', 'other'],
} as const satisfies Readonly<Record<string, readonly [title: string, source: ReferralSource]>>

export type ReferrerKind = keyof typeof kinds

export const referrerKinds = Object.fromEntries(Object.entries(kinds).map(([key, [title]]) => [key, title])) as Readonly<Record<ReferrerKind, string>>

/** The source that a referral of this kind of organisation counts under. */
export const sourceOfKind = (kind: string): ReferralSource => Object.hasOwn(kinds, kind) ? kinds[kind as ReferrerKind][1] : 'other'

/** What somebody there may do that others may not: recommend what is to be done. Source: 001 Schedule A, element 3. */
export const mayRecommend = {
  '': 'Neither',
  'occupational-therapist': 'Occupational therapist',
  'trusted-assessor': 'Trusted assessor',
} as const
