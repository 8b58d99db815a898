/** Who sent the person to us. Add a source: never rename or remove a key, enquiries hold it. Source: 001 Schedule A, general information, and 7.2. */
export const referralSources = {
  self: 'The person themselves',
  'family-friend-or-carer': 'Family, friend or carer',
  hospital: 'Hospital',
  gp: 'GP',
  'neighbourhood-team': 'Neighbourhood team or primary care network',
  'occupational-therapist': 'Occupational therapist',
  council: 'Council',
  'adult-front-door': 'Adult Front Door',
  'advice-agency': 'Advice agency',
  'voluntary-organisation': 'Charity or voluntary organisation',
  landlord: 'Landlord or housing association',
  'fire-police-or-ambulance': 'Fire, police or ambulance',
  other: 'Somebody else',
} as const

export type ReferralSource = keyof typeof referralSources

/** Sources where nobody made a referral, so there is no referrer to keep informed. */
export const withoutReferrer: readonly ReferralSource[] = ['self', 'family-friend-or-carer']
