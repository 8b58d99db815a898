import { adviceTopics } from '../../rules/enquiries/advice-topics.ts'
import { otherTopics } from '../../rules/directory/topics.ts'
import { referWays } from '../../rules/directory/options.ts'
import { byHours, type PublicService } from './entry.ts'
import { steadyId } from './steady-id.ts'

/**
 * Our directory in the words of Open Referral UK 3.0. Source: https://openreferraluk.org, profile 3.0, schema/compiled/*.json of October 2024.
 * Optional fields that are empty are left out, as it asks; there are no nulls.
 */
export const profile = { version: 'HSDS-UK-3.0', profile: 'https://docs.openreferraluk.org/en/latest/', openapi_url: 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json' } as const

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
type Loose = { readonly [key: string]: Json | null | undefined }

/** Without what is empty. */
export const withoutEmpty = (fields: Loose): { [key: string]: Json } =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0)))

const taxonomyOf = (name: string, description: string, terms: Readonly<Record<string, string>>) => ({ id: steadyId('taxonomy', name), name, description, terms })
const ours = [
  taxonomyOf('Advice topics', 'What home improvement agencies give advice about', adviceTopics),
  taxonomyOf('Other help', 'What else the services of this directory are about', otherTopics),
] as const

export const taxonomies = ours.map(({ id, name, description }) => ({ id, name, description }))
export const taxonomyTerms = ours.flatMap(({ id, name, terms }) => Object.entries(terms).map(([key, title]) => ({ key, taxonomyId: id, term: { id: steadyId('term', key), name: title, description: title, taxonomy: name, taxonomy_id: id } })))
export const topicsOfTerm = (id: string): readonly string[] => taxonomyTerms.filter(({ term }) => term.id === id).map(({ key }) => key)
export const topicsOfTaxonomy = (id: string): readonly string[] => taxonomyTerms.filter(({ taxonomyId }) => taxonomyId === id).map(({ key }) => key)

const isWeb = (url: string): boolean => /^https?:\/\//.test(url)

/** What is said of a service once: as lists give it. */
export const inAList = (s: PublicService) => withoutEmpty({
  id: s.id, organization_id: s.organisationId, name: s.name, description: s.description, url: isWeb(s.url) ? s.url : '', email: s.email, status: s.status, minimum_age: s.minimumAge, maximum_age: s.maximumAge,
  assured_date: s.checkedOn, alert: s.alert, last_modified: s.changedAt.toISOString(), organization: { id: s.organisationId, name: s.organisation, description: s.organisation },
})

const location = (s: PublicService, whole: boolean) => withoutEmpty({
  id: steadyId('location', s.id), location_type: 'physical', name: s.organisation,
  ...whole && s.town && s.county && s.postcode ? { addresses: [withoutEmpty({ id: steadyId('address', s.id), address_1: s.line1, address_2: s.line2, city: s.town, state_province: s.county, postal_code: s.postcode, country: 'GB', address_type: 'physical' })] } : {},
})

/** A service with all that hangs on it. Telephone, who can have it and how to ask are of HSDS 3.0, which the profile leaves room for. */
export const whole = (s: PublicService) => withoutEmpty({
  ...inAList(s),
  eligibility_description: [s.forWhom, s.eligibility].filter(Boolean).join('. '), application_process: s.referWays.map(way => referWays[way as keyof typeof referWays] ?? way).join(', '),
  phones: s.phone ? [{ id: steadyId('phone', s.id), number: s.phone }] : [],
  schedules: byHours(s.hours).map(({ days, opens, closes }) => withoutEmpty({ id: steadyId('schedule', s.id, opens, closes), service_id: s.id, freq: 'WEEKLY', interval: 1, byday: days.join(','), opens_at: `${opens}:00`, closes_at: `${closes}:00`, description: s.hoursNote })),
  service_areas: [...s.area ? [s.area] : [], ...s.councils, ...s.postcodeAreas].map(name => ({ id: steadyId('area', s.id, name), service_id: s.id, name, service_area: name })),
  service_at_locations: s.line1 ? [{ id: s.id, service_id: s.id, location: location(s, true) }] : [],
  cost_options: s.cost ? [{ id: steadyId('cost', s.id), service_id: s.id, amount_description: s.cost }] : [],
  attributes: taxonomyTerms.filter(({ key }) => s.topics.includes(key)).map(({ term }) => ({ id: steadyId('attribute', s.id, term.id), link_id: s.id, taxonomy_term_id: term.id, link_type: 'service', taxonomy_term: term })),
})

// A service has one place at most, so the two together go by the id of the service.
export const atItsPlace = (s: PublicService) => ({ id: s.id, service_id: s.id, location_id: steadyId('location', s.id), location: location(s, false), service: inAList(s) })
export const wholeAtItsPlace = (s: PublicService) => ({ id: s.id, service_id: s.id, location_id: steadyId('location', s.id), location: location(s, true), service: whole(s) })

/** A page of a list, in the envelope of the standard. */
export const envelope = <T>(contents: readonly T[], total: number, page: number, size: number) => {
  const pages = Math.max(1, Math.ceil(total / size))
  return { total_items: total, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents }
}
