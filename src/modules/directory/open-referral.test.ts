import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { project } from '../../platform/project.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of others, looked into by tests alone
type Published = any

const house = await openHouse()
const published = (name: string): Published => JSON.parse(readFileSync(project(`test/data/open-referral-uk/${name}.json`), 'utf8'))
// The published schemas carry words of their own besides those of JSON Schema: they are passed over, and everything else is checked.
const ajv = new Ajv({ strict: false, allErrors: true })
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
const serviceSchema = published('schema-compiled-service')
const checks = {
  service: ajv.compile(serviceSchema), inAList: ajv.compile(published('schema-compiled-service_list')), place: ajv.compile(published('schema-compiled-service_at_location_list')),
  term: ajv.compile(serviceSchema.properties.attributes.items.properties.taxonomy_term), page: ajv.compile({ type: 'object', required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'], properties: published('schema-openapi').components.schemas.Page.properties }),
  // The profile publishes no compiled schema of a taxonomy: its three required fields, by schema/taxonomy.json.
  taxonomy: ajv.compile({ type: 'object', required: ['id', 'name', 'description'], properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, description: { type: 'string' } } }),
}
const fits = (what: keyof typeof checks, value: unknown): void => expect(checks[what](value) ? [] : checks[what].errors, what).toEqual([])
const get = async (path: string, status = 200, headers: Record<string, string> = {}): Promise<Published> => {
  const answer = await house.app.inject({ url: `/open-referral${path}`, headers: { host: 'localhost', ...headers } })
  expect([path, answer.statusCode]).toEqual([path, status])
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answer.headers['access-control-allow-origin']).toBe('*')
  const nulls = (value: unknown): boolean => value === null || value === '' || (typeof value === 'object' && Object.entries(value as object).some(([key, one]) => nulls(one) || (Array.isArray(one) && !one.length && key !== 'contents')))
  if (status === 200) expect(nulls(JSON.parse(answer.body)), `${path} has nothing empty`).toBe(false)
  return JSON.parse(answer.body)
}

beforeAll(async () => {
  const cora = await house.as('cora')
  const organisation = (await cora.send('/organisations/new', { name: 'The Balance Trust', kind: 'charity', contactName: 'Nell Contact' })).headers.location!.slice('/organisations/'.length)
  const add = (typed: Record<string, string | string[]>) => cora.send('/services/new', { organisation, description: 'Helps', topics: ['falls-prevention'], status: 'active', ...typed })
  await add({ name: 'All of it', topics: ['falls-prevention', 'loneliness'], forWhom: 'People who have fallen', minimumAge: '60', maximumAge: '99', eligibility: 'Anybody', cost: 'Free', area: 'The vale', areas: 'ZE1, YE', councils: [await house.council('RIV')], ways: ['self'], protocol: 'Secret protocol', phone: '01632 960 400', email: 'all@example.org', url: 'example.org/all', line1: '1 High Street', town: 'Riverton', county: 'Exshire', postcode: 'ZE1 1AA', openMO: '9 to 12, 13 to 17', openTU: '9 to 12', hoursNote: 'Ring first', alert: 'New rooms' })
  await add({ name: 'Barely anything' })
  await add({ name: 'Closed just now', status: 'temporarily closed', alert: 'Until May', topics: ['equipment'] })
  await add({ name: 'Not there', status: 'inactive' })
  for (let n = 0; n < 12; n++) await add({ name: `Zumba ${n}`, topics: ['general-health-and-well-being'] })
})

describe('the feed of our directory', () => {
  it('says what it is', async () => expect(await get('/')).toMatchObject({ version: 'HSDS-UK-3.0', profile: expect.stringMatching(/^https:/), openapi_url: expect.stringMatching(/^https:/) }))
  it('gives every list and every thing in it as the standard’s published schemas ask, with nothing empty in it', async () => {
    const services = await get('/services?per_page=100')
    fits('page', services)
    expect(services.contents.map((one: Published) => one.name)).toEqual(expect.arrayContaining(['All of it', 'Barely anything', 'Closed just now']))
    expect(JSON.stringify(services)).not.toMatch(/Not there|Secret protocol|Nell/)
    for (const one of services.contents) {
      fits('inAList', one)
      const whole = await get(`/services/${one.id}`)
      fits('service', whole)
      expect(JSON.stringify(whole)).not.toMatch(/Secret protocol|Nell/)
    }
    const places = await get('/service_at_locations')
    fits('page', places)
    expect(places.contents).toHaveLength(1)
    for (const one of places.contents) { fits('place', one); const whole = await get(`/service_at_locations/${one.id}`); fits('place', whole); fits('service', whole.service) }
    const taxonomies = await get('/taxonomies')
    fits('page', taxonomies)
    for (const one of taxonomies.contents) { fits('taxonomy', one); fits('taxonomy', await get(`/taxonomies/${one.id}`)) }
    const terms = await get('/taxonomy_terms')
    fits('page', terms)
    expect(terms.total_items).toBeGreaterThanOrEqual(13)
    for (const one of terms.contents) { fits('term', one); fits('term', await get(`/taxonomy_terms/${one.id}`)) }
  })
  it('would not pass with what the standard does not allow', () => {
    expect(checks.service({ id: 'x', name: 'y', status: 'open' })).toBe(false)
    expect(checks.service({ ...published('examples-service_full'), email: null })).toBe(false)
    expect(checks.term({ id: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2' })).toBe(false)
  })
  it('says all that is public of a service', async () => {
    const [{ id }] = (await get('/services?search=all+of')).contents
    const whole = await get(`/services/${id}`)
    expect(whole).toMatchObject({ minimum_age: 60, maximum_age: 99, url: 'https://example.org/all', phones: [{ number: '01632 960 400' }], alert: 'New rooms', eligibility_description: 'People who have fallen. Anybody' })
    expect(whole.schedules).toMatchObject([{ byday: 'MO,TU', opens_at: '09:00:00', closes_at: '12:00:00' }, { byday: 'MO', opens_at: '13:00:00', closes_at: '17:00:00' }])
    expect(whole.service_areas.map((one: Published) => one.name)).toEqual(['The vale', 'Riverside', 'ZE1', 'YE'])
    expect(whole.attributes.map((one: Published) => one.taxonomy_term.name)).toEqual(['Falls Prevention', 'Company and loneliness'])
    expect(whole.service_at_locations[0].location.addresses[0]).toMatchObject({ address_1: '1 High Street', city: 'Riverton', state_province: 'Exshire', postal_code: 'ZE1 1AA', country: 'GB' })
  })
  it('is paged, a hundred at most', async () => {
    const [first, last] = [await get('/services?per_page=10'), await get('/services?per_page=10&page=2')]
    expect(first).toMatchObject({ total_items: 15, total_pages: 2, page_number: 1, size: 10, first_page: true, last_page: false, empty: false })
    expect(last).toMatchObject({ page_number: 2, size: 5, first_page: false, last_page: true })
    expect(await get('/services?page=3&per_page=10')).toMatchObject({ empty: true, contents: [], last_page: true })
    expect((await get('/services?per_page=5000')).contents).toHaveLength(15)
  })
  it('is narrowed by what the standard names', async () => {
    const names = async (query: string): Promise<string[]> => (await get(`/services?per_page=100&${query}`)).contents.map((one: Published) => one.name)
    const { contents: terms } = await get('/taxonomy_terms')
    const term = (name: string): string => terms.find((one: Published) => one.name === name).id
    expect(await names(`taxonomy_term_id=${term('Equipment')}`)).toEqual(['Closed just now'])
    expect(await names('taxonomy_term_id=0bc248fa-dc27-4650-9ba4-8f1a24ef16a2')).toEqual([])
    expect(await names('minimum_age=60')).toEqual(['All of it'])
    expect(await names('minimum_age=61')).toEqual([])
    expect(await names('maximum_age=98')).toEqual([])
    expect(await names('day=tuesday&start_time=09:00&end_time=12:00')).toEqual(['All of it'])
    expect(await names('day=TU&start_time=13:00')).toEqual([])
    expect(await names('search=nothing+like+it')).toEqual([])
    const places = async (query: string): Promise<number> => (await get(`/service_at_locations?${query}`)).total_items
    expect([await places('postcode=ZE1+1AA'), await places('postcode=ZE1+1AA&proximity=2000'), await places('postcode=ZE2+2AA')]).toEqual([1, 1, 0])
  })
  it('answers a parameter that it cannot understand with 400 in JSON, and never with 500', async () => {
    for (const bad of ['page=0', 'page=-1', 'page=x', 'page=1e9', 'page=1&page=2', 'per_page=0', 'minimum_age=old', 'maximum_age=-3', 'start_time=25:00', 'end_time=noon', 'day=someday', 'postcode=nowhere', 'proximity=near', 'proximity=100', 'search=%00', `search=${'x'.repeat(300)}`])
      expect(Object.keys((await get(`/services?${bad}`, 400)).wanted)).toHaveLength(1)
    for (const odd of ["search='; drop table services; --", 'search=%25_%5C', 'unknown=1', 'taxonomy_term_id=x', 'taxonomy_id=%F0%9F%91%A9', 'page=1000000', '&&&', '=', '%zz']) await get(`/services?${odd.replaceAll(' ', '+')}`)
    for (const id of ['x', '..', "'", '01939f00-0000-7000-8000-000000000003', 'constructor', '%00', '%F0%9F%91%A9']) for (const list of ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms']) expect((await get(`/${list}/${id === '..' ? '%2e%2e%2f' : id}`, 404)).error).toBeTruthy()
  })
  it('is the same for whoever asks, and stands under the path of an agency that has one', async () => {
    const { headers } = await house.as('amara')
    expect(await get('/services', 200, headers)).toEqual(await get('/services'))
    const answer = await house.app.inject({ url: '/a/exshire/open-referral/services', headers: { host: 'elsewhere.example' } })
    expect([answer.statusCode, JSON.parse(answer.body).total_items]).toEqual([200, 15])
    expect((await house.app.inject({ url: '/a/nobody/open-referral/services', headers: { host: 'elsewhere.example' } })).statusCode).toBe(404)
  })
})
