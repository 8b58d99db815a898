import { readTime, weekDayKeys, type Hours, type WeekDay } from '../../rules/directory/hours.ts'
import { serviceStates } from '../../rules/directory/options.ts'
import { topics, topicsInOrder } from '../../rules/directory/topics.ts'
import type { PublicService } from './entry.ts'

/** What we take of a service in a feed. All of it is somebody else’s words: of the right kind, no longer than ours may be, and nothing else. */
export interface FromFeed extends Pick<PublicService, 'organisation' | 'name' | 'description' | 'minimumAge' | 'maximumAge' | 'eligibility' | 'cost' | 'area' | 'phone' | 'email' | 'url' | 'line1' | 'line2' | 'town' | 'county' | 'postcode' | 'hours' | 'hoursNote' | 'status' | 'alert' | 'topics'> {
  readonly key: string
  readonly organisationKey: string
  readonly organisationDescription: string
  readonly organisationUrl: string
  readonly organisationEmail: string
}

export interface PageOfFeed { readonly entries: readonly unknown[]; readonly last: boolean }
/** Why a page is no page of such a feed. */
export class NotAFeed extends Error {}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => isFields(value) ? value : {}
const listOf = (value: unknown): readonly Fields[] => Array.isArray(value) ? value.slice(0, 100).filter(isFields) : []
/** Words of one line or many, without what no database takes. */
const words = (value: unknown, most: number): string => typeof value === 'string' ? [...value.slice(0, most * 2)].filter(letter => letter >= ' ' || letter === '\n').join('').replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '').trim().slice(0, most).toWellFormed() : ''
const web = (value: unknown): string => { const url = words(value, 300); return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : '' }
const mail = (value: unknown): string => { const found = words(value, 254); return /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(found) ? found : '' }
const age = (value: unknown): number | null => { const years = typeof value === 'string' && value.trim() ? Number(value) : value; return typeof years === 'number' && years >= 0 && years <= 150 ? Math.floor(years) : null }

/** The envelope of a list. Throws NotAFeed. */
export function readPage(answer: unknown): PageOfFeed {
  const page = fieldsOf(answer)
  if (!Array.isArray(page.contents)) throw new NotAFeed('It does not answer as Open Referral UK 3.0 does: a page has no list of contents')
  if (page.contents.length > 500) throw new NotAFeed('A page of it has more than 500 services')
  const [at, of] = [Number(page.page_number), Number(page.total_pages)]
  return { entries: page.contents, last: page.last_page === true || page.contents.length === 0 || (page.last_page !== false && at >= of) }
}

/** The id of an entry there, and when it says that it was changed; undefined when it has no id. */
export function keyOf(entry: unknown): { readonly key: string; readonly modified: string } | undefined {
  const { id, last_modified: modified } = fieldsOf(entry)
  const key = typeof id === 'number' ? String(id) : words(id, 100)
  return key ? { key, modified: words(modified, 40) } : undefined
}

/** One service, from as much of it as the feed gave; undefined when it has no name. */
export function readEntry(answer: unknown): FromFeed | undefined {
  const s = fieldsOf(answer)
  const found = keyOf(s)
  const name = words(s.name, 150)
  if (!found || !name) return undefined
  const organisation = fieldsOf(s.organization)
  const organisationName = words(organisation.name, 150) || name
  const [address] = listOf(fieldsOf(listOf(s.service_at_locations)[0]?.location).addresses)
  const [from, to] = [age(s.minimum_age), age(s.maximum_age)]
  const right = from === null || to === null || from <= to
  const schedules = listOf(s.schedules)
  return {
    key: found.key, organisationKey: words(organisation.id, 100) || words(s.organization_id, 100) || organisationName, organisation: organisationName, organisationDescription: words(organisation.description, 2000), organisationUrl: web(organisation.website), organisationEmail: mail(organisation.email),
    name, description: words(s.description, 3000), minimumAge: right ? from : null, maximumAge: right ? to : null, eligibility: words(s.eligibility_description, 1000), cost: costOf(s),
    area: listOf(s.service_areas).map(one => words(one.name, 200) || words(one.service_area, 200)).filter(Boolean).join('; ').slice(0, 300),
    phone: words([...listOf(s.phones), ...listOf(s.contacts).flatMap(one => listOf(one.phones))].map(one => one.number).find(number => typeof number === 'string'), 40), email: mail(s.email), url: web(s.url),
    line1: words(address?.address_1, 100), line2: words(address?.address_2, 100), town: words(address?.city, 60), county: words(address?.state_province, 60), postcode: words(address?.postal_code, 10),
    hours: hoursOf(schedules), hoursNote: words(schedules.map(one => one.description).find(note => typeof note === 'string'), 300),
    status: typeof s.status === 'string' && Object.hasOwn(serviceStates, s.status) ? s.status : 'inactive', alert: words(s.alert, 300), topics: topicsOf(s),
  }
}

const costOf = (s: Fields): string => {
  const options = listOf(s.cost_options).map(one => [words(one.option, 100), typeof one.amount === 'number' && one.amount >= 0 ? `£${one.amount}` : '', words(one.amount_description, 200)].filter(Boolean).join(', ')).filter(Boolean).join('; ')
  return (options || words(s.fees, 500)).slice(0, 500)
}

/** Weeks alone: a feed that says more is told about in its note. */
function hoursOf(schedules: readonly Fields[]): readonly Hours[] {
  const hours = schedules.filter(({ freq, interval }) => freq === 'WEEKLY' && (interval === undefined || Number(interval) === 1)).flatMap(({ byday, opens_at: from, closes_at: to }) => {
    const [opens, closes] = [timeOf(from), timeOf(to)]
    if (!opens || !closes || opens >= closes || typeof byday !== 'string') return []
    return byday.slice(0, 60).split(',').map(day => day.trim()).filter((day): day is WeekDay => weekDayKeys.includes(day as WeekDay)).map(day => ({ day, opens, closes }))
  })
  return hours.slice(0, 28)
}
const timeOf = (value: unknown): string | undefined => typeof value === 'string' ? readTime(value.slice(0, 8)) : undefined

/** Topics of ours that the feed names as we do. Staff say the rest. */
function topicsOf(s: Fields): readonly string[] {
  const named = new Set(listOf(s.attributes).map(one => words(fieldsOf(one.taxonomy_term).name, 150).toLowerCase()))
  return topicsInOrder(Object.entries(topics).filter(([, title]) => named.has(title.toLowerCase())).map(([key]) => key))
}
