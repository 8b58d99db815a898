/**
 * What kind of landlord somebody is. Add a kind: never rename or remove a key, landlords hold it.
 * Source: Housing and Regeneration Act 2008 s80 (registered providers of social housing); Housing Grants, Construction and Regeneration Act 1996 s19 and s22A (owners, tenants, employees who live where they work, occupiers of houseboats and caravans); 001 SE2; 004 5d. Families who let somebody live with them are our addition.
 */
export const landlordKinds = {
  private: 'Private landlord',
  'registered-provider': 'Registered provider',
  council: 'Council as landlord',
  'supported-accommodation': 'Provider of supported accommodation',
  employer: 'Employer, for a home that comes with a job',
  freeholder: 'Freeholder, for a home on a lease',
  'site-owner': 'Owner of a site or mooring',
  family: 'Family or friends whose home it is',
  other: 'Another kind of landlord',
} as const
export type LandlordKind = keyof typeof landlordKinds

/** Somebody may own their home and still need the consent of one of these. */
export const besideOwners: readonly string[] = ['freeholder', 'site-owner', 'family']
