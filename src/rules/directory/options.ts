/** How one comes to a service. Add a way: never rename or remove a key, services hold it. */
export const referWays = { self: 'Ask them yourself', professional: 'A professional refers you', form: 'By a form', phone: 'By telephone' } as const

/** The four states of Open Referral UK 3.0, in its words. Source: Open Referral UK 3.0, service.status. */
export const serviceStates = { active: 'Active', 'temporarily closed': 'Temporarily closed', inactive: 'Inactive', defunct: 'Defunct' } as const
export type ServiceState = keyof typeof serviceStates

/** What an organisation is to the agency. Source: 001 7.3c names most of them. Add a kind: never rename or remove a key. */
export const organisationKinds = {
  lender: 'Lender', 'advice-agency': 'Citizens Advice or another advice agency', charity: 'Charity or community group', hospital: 'Hospital', gp: 'GP surgery', pcn: 'Primary care network',
  'equipment-provider': 'Equipment provider', 'social-care': 'Social care', council: 'Council', 'fire-service': 'Fire and rescue service', 'energy-or-water': 'Energy or water company', national: 'National helpline or body', other: 'Other',
} as const

/** What came of a signpost. */
export const signpostOutcomes = { helped: 'They went, and it helped', 'not-helped': 'They went, and it did not help', 'did-not-go': 'They did not go', 'not-known': 'Not known, and not to be found out' } as const
export type SignpostOutcome = keyof typeof signpostOutcomes
