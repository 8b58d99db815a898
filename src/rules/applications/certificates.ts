import { tenures, type Tenure } from '../enquiries/tenures.ts'

/**
 * Who applies. Never rename or remove a key: applications hold it.
 * Source: Housing Grants, Construction and Regeneration Act 1996 s3 (18 or over), s19 (the interest somebody must have in the home).
 */
export const applicants = {
  person: 'The person the works are for',
  parent: 'A parent, for a child the works are for',
  owner: 'The owner of the home, for somebody who lives there',
} as const
export type Applicant = keyof typeof applicants

/**
 * Which certificate goes with an application. Never rename or remove a key: applications hold it.
 * Source: the 1996 Act s21 (owner), s22 (tenant), s22A (occupier of a qualifying houseboat or caravan).
 */
export const certificates = {
  owner: { title: 'Owner’s certificate', section: 'section 21', says: 'holds, or proposes to acquire, a qualifying owner’s interest in every parcel of land on which the works are to be done' },
  tenant: { title: 'Tenant’s certificate', section: 'section 22', says: 'holds a qualifying tenancy of the home, alone or with others' },
  occupier: { title: 'Occupier’s certificate', section: 'section 22A', says: 'occupies the qualifying houseboat or caravan, alone or with others' },
} as const
export type CertificateKind = keyof typeof certificates
export const certificateTitles: Readonly<Record<CertificateKind, string>> = { owner: certificates.owner.title, tenant: certificates.tenant.title, occupier: certificates.occupier.title }

/** By how the home is held. Where somebody lives with family or friends, whoever holds the home applies or certifies, so either fits. Nothing fits where it is not known. */
const byTenure: Readonly<Record<Tenure, readonly CertificateKind[]>> = {
  owner: ['owner'], 'shared-owner': ['owner'], 'council-tenant': ['tenant'], 'housing-association-tenant': ['tenant'], 'private-tenant': ['tenant'], 'tied-to-a-job': ['tenant'],
  'living-with-family-or-friends': ['owner', 'tenant'], 'supported-accommodation': ['tenant'], 'houseboat-or-caravan': ['occupier'], 'not-known': [],
}

/** The certificates that fit how a home is held and who applies: an owner who applies for their tenant gives the owner’s. */
export function certificateFor(tenure: string, applicant: Applicant | '' = ''): readonly CertificateKind[] {
  const held = Object.hasOwn(byTenure, tenure) ? byTenure[tenure as Tenure] : []
  return applicant === 'owner' && held.length > 0 && !held.includes('occupier') ? ['owner'] : held
}

/** Why a certificate does not fit, in law, and what to do; undefined where it does. */
export function whyNotThisCertificate(kind: CertificateKind, tenure: string, applicant: Applicant | '' = ''): string | undefined {
  const fits = certificateFor(tenure, applicant)
  if (fits.includes(kind)) return undefined
  if (fits.length === 0) return 'The home’s record does not say how the home is held, and the certificate must match it: the 1996 Act, sections 19 and 21 to 22A. Write the tenure in the home’s record first'
  const held = applicant === 'owner' && fits[0] === 'owner' ? 'the owner applies' : `the home’s record says “${tenures[tenure as Tenure]}”`
  return `${certificates[kind].title} does not fit, because ${held}: the 1996 Act, ${certificates[fits[0]!].section}, asks for the ${fits.map(one => certificateTitles[one].toLowerCase()).join(' or the ')}. Choose that, or put the record right if the home is held otherwise`
}

/** How long the person will live there. Source: the 1996 Act s21(2), s22(2), s22A(2); s44 (the grant condition period is five years from the day the works are certified as done). */
export const stays = {
  'five-years': 'As their only or main home, for the five years of the grant condition period',
  health: 'As their only or main home, for as long as their health and other relevant circumstances permit',
} as const
export type Stays = keyof typeof stays

/** Source: the 1996 Act s22: a tenant’s application comes with an owner’s certificate by the landlord, unless it is unreasonable to require it. */
export const landlordCertificates = {
  given: 'The landlord has given it',
  asked: 'The landlord has been asked, and has not given it',
  unreasonable: 'It would be unreasonable to require it',
} as const
export type LandlordCertificate = keyof typeof landlordCertificates
