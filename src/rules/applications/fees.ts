/**
 * Services and charges that a grant may pay for. Never rename or remove a key: applications hold it.
 * Source: SI 1996/2889 (services and charges), as we read it; the words here are shorter than the order’s, which is what counts, and are to be confirmed.
 */
export const feeKinds = {
  title: 'Confirming that the applicant has the interest they need in the home',
  surveys: 'Technical and structural surveys',
  plans: 'Designs and drawings',
  schedules: 'Schedules of the works',
  forms: 'Help to fill in forms',
  finance: 'Advice on paying for what the grant does not cover',
  'building-regulations': 'Building regulations approval, and its fee',
  planning: 'Planning permission, and its fee',
  listed: 'Listed building consent, and its fee',
  conservation: 'Conservation area consent, and its fee',
  estimates: 'Obtaining estimates',
  contracts: 'Advice on contracts',
  tenders: 'Considering tenders',
  supervision: 'Supervision of the works',
  utilities: 'Disconnecting and connecting gas, water, electricity or drains',
  'paying-contractors': 'Paying contractors',
  therapist: 'An occupational therapist’s services for the works',
} as const
