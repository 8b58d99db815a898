import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wantDailyWork, workUntilDone } from '../../platform/jobs/work.ts'
import { outside } from '../../platform/outside/ask-outside.ts'
import { project } from '../../platform/project.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'
import { readAPage, readFeeds, stopAFeed, within } from './read-a-feed.job.ts'

const house = await openHouse()
const published = (name: string): Record<string, unknown> => JSON.parse(readFileSync(project(`test/data/open-referral-uk/${name}.json`), 'utf8'))
const [listed, whole] = [published('examples-service_list'), published('examples-service_full')]
const example = (listed.contents as Record<string, unknown>[])[0]!

/** What another directory answers to an address; whatever is no text is sent as JSON. */
let says: (path: string, query: URLSearchParams) => unknown = () => ({})
let asked: string[] = []
const server = createServer((request, reply) => {
  const url = new URL(request.url!, 'http://fake')
  asked.push(request.url!)
  const said = says(url.pathname, url.searchParams)
  if (said === undefined) return void reply.writeHead(404, { 'content-type': 'application/json' }).end('{}')
  reply.writeHead(200, { 'content-type': 'application/json' }).end(typeof said === 'string' ? said : JSON.stringify(said))
})
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
afterAll(() => { server.closeAllConnections(); server.close() })

const fake = outside({ resolve: async () => ['127.0.0.1'], mayAsk: address => address === '127.0.0.1', plainToo: true, milliseconds: 1500 })
const work = () => { asked = []; return workUntilDone({ pools: house.pools, agency: house.agency, jobs: [readAPage(fake), stopAFeed], now: () => new Date('2026-11-18T12:00:00Z'), post: undefined }) }
const page = (contents: readonly unknown[], n = 1, of = 1): object => ({ total_items: contents.length, total_pages: of, page_number: n, size: contents.length, first_page: n === 1, last_page: n >= of, empty: !contents.length, contents })
const one = (id: string, more: object = {}): object => ({ id, name: `Service ${id}`, description: 'Helps', status: 'active', organization: { id: 'o1', name: 'Elsewhere Trust', description: 'A trust' }, ...more })

let maya: Visitor
let at = ''
beforeAll(async () => {
  maya = await house.as('maya')
  at = (await maya.send('/feeds/new', { name: 'County directory', address: 'directory.example.org/open' })).headers.location!
  await house.sql('update feeds set address = $1', [`http://fake.example:${(server.address() as AddressInfo).port}/open/`])
})
const readAgain = async (): Promise<string> => { await maya.send(at, {}); await work(); return (await maya.get(at)).body }
const services = () => house.sql<{ name: string; status: string; topics: string[]; protocol: string; version: number; key: string }>('select name, status, topics, protocol, version, feed_key as key from services where feed_id is not null order by feed_key')

describe('a feed of another directory', { timeout: 60_000 }, () => {
  it('is added by a service manager or an administrator, over https alone', async () => {
    for (const [address, why] of [['http://example.org/feed', 'must begin with https://'], ['ftp://example.org', 'Enter a web address'], ['nonsense', 'Enter a web address'], ['', 'Enter the address of its feed']]) expect((await maya.send('/feeds/new', { name: 'X', address: address! })).body).toContain(why)
    expect((await (await house.as('ada')).get('/feeds')).statusCode).toBe(200)
    for (const member of ['cora', 'gwen', 'dev'] as const) expect((await (await house.as(member)).get('/feeds')).statusCode).toBe(403)
    expect((await maya.get(at)).body).toContain('It is being read since')
    expect((await maya.send(at, {})).body).toContain('It is being read now')
  })
  it('in the published example is read, page and whole service, and shown with where it is from', async () => {
    says = path => path === '/open/services' ? { ...listed, total_pages: 1, last_page: true } : path === `/open/services/${String(example.id)}` ? whole : undefined
    await work()
    expect(asked).toEqual([expect.stringContaining('/open/services?page=1&per_page=50'), `/open/services/${String(example.id)}`])
    expect((await maya.get(at)).body).toMatch(/Read<[\s\S]*18 Nov(ember)? 2026 at 12:00/)
    const { body } = await (await house.as(undefined)).get('/directory')
    for (const words of ['Community Counselling', 'Example Organization Inc.', 'Following COVID-19', '12 to 100', 'Under 18s and Over 60s, £35, per 1 hour session', 'Thursday: 10:00 to 18:00', '1-30 Main Street', 'County directory']) expect(body).toContain(words)
    expect((await house.app.inject({ url: '/open-referral/services', headers: { host: 'localhost' } })).body).not.toContain('Community Counselling')
  })
  it('is read page after page; what changed is changed, what is new comes in and what is gone is inactive', async () => {
    let second = [one('c')]
    says = (path, query) => path !== '/open/services' ? undefined : query.get('page') === '1' ? page([one('a'), one('b')], 1, 2) : page(second, 2, 2)
    await readAgain()
    expect((await services()).map(({ key, status }) => [key, status])).toEqual(expect.arrayContaining([['a', 'active'], ['b', 'active'], ['c', 'active'], [String(example.id), 'inactive']]))
    second = [one('c', { name: 'Service c, renamed' })]
    says = (path, query) => path !== '/open/services' ? undefined : query.get('page') === '1' ? page([one('a')], 1, 2) : page(second, 2, 2)
    await readAgain()
    expect((await services()).filter(({ key }) => key.length === 1).map(({ name, status, version }) => [name, status, version])).toEqual([['Service a', 'active', 1], ['Service b', 'inactive', 2], ['Service c, renamed', 'active', 2]])
    says = path => path === '/open/services' ? page([one('a'), one('b'), ...second]) : undefined
    await readAgain()
    expect((await services()).find(({ key }) => key === 'b')).toMatchObject({ status: 'active' })
    expect((await (await house.as('ada')).get('/accounts/history')).body).toContain('Feed read: County directory, 3 services, 0 new, 1 changed, 0 gone')
  })
  it('never touches what staff keep by hand, nor their notes on its services', async () => {
    const cora = await house.as('cora')
    const organisation = (await cora.send('/organisations/new', { name: 'Elsewhere Trust', kind: 'charity', contactName: 'Nell' })).headers.location!.slice('/organisations/'.length)
    const kept = (await cora.send('/services/new', { organisation, name: 'Service a', description: 'By hand', topics: ['equipment'], status: 'active' })).headers.location!
    const [{ id }] = await house.sql<{ id: string }>("select id from services where feed_key = 'a'") as [{ id: string }]
    await cora.send(`/services/${id}/our-notes`, { topics: ['loneliness'], ways: ['phone'], protocol: 'Ask for Bill' })
    expect((await cora.get(`/services/${id}/change`)).body).toContain('it is changed there')
    expect((await cora.get(`${kept}/our-notes`)).statusCode).toBe(422)
    says = path => path === '/open/services' ? page([one('a', { description: 'Said anew' }), one('b'), one('c')]) : undefined
    await readAgain()
    const body = (await cora.get(`/services/${id}`)).body
    for (const words of ['Said anew', 'Ask for Bill', 'Company and loneliness']) expect(body).toContain(words)
    expect((await cora.get(kept)).body).toContain('By hand')
  })
  it('that is down, broken or hostile leaves all that was there, and says why and when it last worked', async () => {
    const before = await services()
    const deep = `{"contents":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const broken: readonly [string, typeof says, RegExp][] = [
      ['nothing there', () => undefined, /It answered 404/], ['no list', () => ({ services: [] }), /has no list of contents/], ['a list alone', () => [one('a')], /has no list of contents/], ['null', () => 'null', /has no list of contents/], ['contents that is no list', () => ({ contents: { a: 1 } }), /has no list/],
      ['half a page', () => '{"contents":[{"id":"a"', /not whole JSON/], ['too much', () => ({ contents: ['x'.repeat(3_000_000)] }), /larger than 2 MB/], ['too many on a page', () => page(Array.from({ length: 501 }, (_, n) => one(`n${n}`))), /more than 500/],
      ['pages in a circle', path => path === '/open/services' ? page([one('a')], 1, 99) : undefined, /same services page after page/], ['no ids', () => page([{ name: 'x' }, 7, null, [], 'x']), /None of its services has an id/], ['no names', path => path === '/open/services' ? page([{ id: 'x' }]) : undefined, /None of its services has a name/], ['very deep', () => deep, /None of its services has an id/],
      ['a second page that fails', (path, query) => path !== '/open/services' ? undefined : query.get('page') === '1' ? page([one('z')], 1, 2) : 'half {', /not whole JSON/], ['pages without end', (path, query) => path === '/open/services' ? page([one(`p${query.get('page')!}`)], Number(query.get('page')), 1_000_000) : undefined, /more than 200 pages/],
    ]
    for (const [what, does, why] of broken) {
      says = does
      const body = await readAgain()
      expect(body, what).toMatch(why)
      expect(body, what).toMatch(/Failed[\s\S]*What was read before stays[\s\S]*Last worked[\s\S]*18 Nov/)
      expect(await services(), what).toEqual(before)
    }
    expect((await (await house.as('maya')).get('/feeds')).body).toContain('more than 200 pages')
    expect((await (await house.as('ada')).get('/accounts/history')).body).toContain('Feed could not be read: County directory')
  })
  it('with wrong kinds of values has them left out, and nothing of it is run or followed', async () => {
    says = path => path === '/open/services' ? page([one('a', { description: 7, url: 'javascript:alert(1)', email: 'no', minimum_age: 'old', maximum_age: -4, status: 'open', schedules: 'always', cost_options: [null, { amount: 'x' }], service_areas: {}, attributes: [1, { taxonomy_term: 'x' }], organization: 'x', phones: [{ number: {} }] }), one('b', { name: '<script>alert(1)</script>\u0000' + 'x'.repeat(5000), minimum_age: 9, maximum_age: 3 }), { id: 'c', name: 'Bare', extra: { __proto__: 1 } }]) : undefined
    expect(await readAgain()).toMatch(/Read</)
    const rows = await house.sql("select feed_key, url, email, minimum_age, maximum_age, status, hours, length(name) as long from services where feed_key in ('a', 'b', 'c') order by feed_key")
    expect(rows).toMatchObject([{ feed_key: 'a', url: '', email: '', minimum_age: null, maximum_age: null, status: 'inactive', hours: [] }, { feed_key: 'b', minimum_age: null, long: 150 }, { feed_key: 'c' }])
    expect((await (await house.as(undefined)).get('/directory')).body).not.toContain('<script>alert')
  })
  it('is read by the system every morning, and its own asking goes nowhere that is closed', async () => {
    const place = { pools: house.pools, agency: house.agency, jobs: [readFeeds, readAPage(outside({ resolve: async () => ['169.254.169.254'], mayAsk: () => false, plainToo: true }))], now: () => new Date('2026-11-19T06:00:00Z'), post: undefined }
    await wantDailyWork(place)
    await workUntilDone(place)
    expect((await maya.get(at)).body).toContain('leads into a closed network')
  })
  it('that is stopped is read no more, and its services are inactive', async () => {
    await maya.send(`${at}/stop`, { reason: 'It has moved' })
    await work()
    expect((await services()).every(({ status }) => status === 'inactive')).toBe(true)
    expect((await maya.get(at)).body).toContain('No longer read')
  })
  it('keeps its own query and path when it is asked for a page', () => {
    expect(within('https://example.org/api/?key=1', 'services', { page: '2' })).toBe('https://example.org/api/services?key=1&page=2')
  })
})
