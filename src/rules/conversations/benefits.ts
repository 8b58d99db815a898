/**
 * What can make an income larger. Names only: no rate and no condition stands here, so nothing of it goes out of date but a name.
 * Add one: never rename or remove a key, income gained is held under it. Source: 001 Schedule A, element 1, 3g (annuities, grants) and 1k (charitable, hardship);
 * the names of benefits are those in general use in November 2026 and are to be checked each April.
 */
export const benefits = {
  'attendance-allowance': 'Attendance Allowance',
  'personal-independence-payment': 'Personal Independence Payment',
  'disability-living-allowance-for-children': 'Disability Living Allowance for children',
  'carers-allowance': 'Carer’s Allowance',
  'pension-credit': 'Pension Credit',
  'universal-credit': 'Universal Credit',
  'employment-and-support-allowance': 'Employment and Support Allowance',
  'housing-benefit': 'Housing Benefit',
  'council-tax-reduction': 'Council Tax Reduction',
  'winter-fuel-payment': 'Winter Fuel Payment',
  'warm-home-discount': 'Warm Home Discount',
  annuity: 'Annuity',
  'charitable-grant': 'Grant from a charity',
  'hardship-fund': 'Hardship fund',
  other: 'Something else',
} as const

export type Benefit = keyof typeof benefits

/** What we did about it. */
export const helpGiven = { check: 'Benefit check', claim: 'Claim supported' } as const

export type HelpGiven = keyof typeof helpGiven
