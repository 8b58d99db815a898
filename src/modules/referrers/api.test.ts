import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { mostByKey } from './api.routes.ts'

const house = await openHouse()
const ada = await house.as('ada')
const [{ id: hospital }] = await house.sql<{ id: string }>("select id from parties where name like 'St Anne%'") as [{ id: string }]
const keyOf = (body: string): string => /newel-key">(newel_[\w-]{43})</.exec(body)![1]!
const key = keyOf((await ada.send(`/referrers/${hospital}/keys/new`, { name: 'Ward system' })).body)
const surgery = (await ada.send('/referrers/new', { name: 'Green Lane Surgery', kind: 'gp' })).headers.location!.slice('/referrers/'.length)
const othersKey = keyOf((await ada.send(`/referrers/${surgery}/keys/new`, { name: 'Surgery system' })).body)

const agnes = { givenName: 'Agnes', surname: 'Thornbury', bornOn: '1940-02-29', phone: '01632 960 320', postcode: 'ZE1 1AA', asked: 'A rail by the bath', pathways: ['minor-adaptation'], urgency: 'urgent', consent: 'agrees', ownReference: 'EPR-1' }
const ask = (method: 'GET' | 'POST', url: string, payload?: unknown, headers: Record<string, string> = {}) =>
  house.app.inject({ method, url, headers: { host: 'localhost', authorization: `Bearer ${key}`, ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }) })
const send = (payload: unknown, headers: Record<string, string> = {}) => ask('POST', '/api/v1/referrals', payload, headers)

describe('a referral from a partner’s system', () => {
  it('is received once, whether it is sent again by its key or by its reference', async () => {
    const first = await send(agnes, { 'idempotency-key': 'once-1' })
    expect(first.statusCode).toBe(201)
    const body = first.json<{ id: string; reference: string; status: string; ownReference: string }>()
    expect(body).toMatchObject({ status: 'received', ownReference: 'EPR-1', subject: 'Agnes Thornbury', cases: [] })
    expect(first.headers.location).toBe(`/api/v1/referrals/${body.id}`)
    for (const headers of [{ 'idempotency-key': 'once-1' }, {}] as Record<string, string>[]) {
      const again = await send(agnes, headers)
      expect(again.statusCode).toBe(200)
      expect(again.json()).toEqual(first.json())
    }
    expect((await send({ ...agnes, asked: 'Something else' }, { 'idempotency-key': 'once-1' })).statusCode).toBe(422)
    const other = await send({ ...agnes, asked: 'Something else' })
    expect(other.json()).toMatchObject({ status: 422, errors: [{ pointer: '/ownReference' }] })
    const person = await send({ ...agnes, ownReference: 'EPR-2' })
    expect(person.statusCode).toBe(409)
    expect(person.body).toContain(body.reference)
    expect(await house.sql('select count(*)::int as n, max(source) as source from enquiries')).toEqual([{ n: 1, source: 'other' }])
    expect((await (await house.as('ruth')).get('/referrals')).body).toContain('Agnes Thornbury')
  })

  it('is answered once when it is sent many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send({ ...agnes, surname: 'Many', ownReference: '' }, { 'idempotency-key': 'many' })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 200, 201])
    expect(new Set(answers.map(answer => answer.json<{ id: string }>().id)).size).toBe(1)
  })

  it('is seen by its referrer’s systems and by no other', async () => {
    const [mine] = (await ask('GET', '/api/v1/referrals')).json<{ referrals: { id: string }[] }>().referrals
    expect((await ask('GET', `/api/v1/referrals/${mine!.id}`)).json()).toEqual(mine)
    const theirs = { authorization: `Bearer ${othersKey}` }
    expect((await ask('GET', '/api/v1/referrals', undefined, theirs)).json()).toEqual({ referrals: [] })
    const [there, never] = [await ask('GET', `/api/v1/referrals/${mine!.id}`, undefined, theirs), await ask('GET', '/api/v1/referrals/01939f00-0000-7000-8000-000000000001', undefined, theirs)]
    expect([there.statusCode, there.body]).toEqual([404, never.body])
    expect((await send(agnes, theirs)).statusCode).toBe(201)
  })

  const wrong: readonly (readonly [why: string, body: unknown, pointer: string])[] = [
    ['lacks a name', { ...agnes, surname: '' }, '/surname'], ['has a date that is none', { ...agnes, bornOn: '1940-02-30' }, '/bornOn'], ['has a number for a name', { ...agnes, surname: 7 }, '/surname'], ['asks for what nobody offers', { ...agnes, pathways: ['gardening'] }, '/pathways'],
    ['says more than is asked', { ...agnes, diagnosis: 'x' }, '/diagnosis'], ['has an NHS number that is wrong', { ...agnes, nhsNumber: '9434765918' }, '/nhsNumber'], ['is a list', [agnes], ''], ['carries a name of the language', JSON.parse('{"__proto__": {"surname": "x"}}'), '/__proto__'],
  ]
  for (const [why, body, pointer] of wrong) it(`that ${why} is refused, naming the field`, async () => {
    const answer = await send(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(one => one.pointer)).toContain(pointer)
  })

  it('that is no JSON, too large, or of another type is refused, and never our fault', async () => {
    expect((await send('{')).statusCode).toBe(400)
    expect((await send({ ...agnes, asked: 'x'.repeat(70_000) })).statusCode).toBe(413)
    expect((await send('surname=x', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415)
    expect((await send(agnes, { 'idempotency-key': 'x'.repeat(101) })).statusCode).toBe(400)
    expect((await house.app.inject({ method: 'POST', url: '/enquiries/new', headers: { host: 'localhost', 'content-type': 'application/json' }, payload: '{}' })).statusCode).toBe(415)
  })
})

describe('a key', () => {
  it('that is unknown, of another agency, missing or ended is refused alike, and said nowhere', async () => {
    const ended = keyOf((await ada.send(`/referrers/${surgery}/keys/new`, { name: 'Old system' })).body)
    const end = await ada.get(`/referrers/${surgery}/keys/end`)
    const [old] = [...end.body.matchAll(/<option[^>]* value="([0-9a-f-]{36})"[^>]*>Old system/g)]
    await ada.send(`/referrers/${surgery}/keys/end`, { key: old![1]! })
    const answers = await Promise.all([`Bearer ${ended}`, `Bearer newel_${'x'.repeat(43)}`, 'Bearer x', 'Basic eDp4', ''].map(authorization => ask('GET', '/api/v1/referrals', undefined, { authorization })))
    for (const answer of answers) expect([answer.statusCode, answer.json()]).toEqual([401, { type: 'about:blank', title: 'Unauthorized', status: 401 }])
    const kept = JSON.stringify(await house.sql('select row_to_json(t) as row from (select * from account_events) t'))
    for (const secret of [key, othersKey, ended]) expect(kept).not.toContain(secret)
    expect((await ada.get(`/referrers/${surgery}`)).body).not.toContain(othersKey)
    expect((await ada.get('/accounts/history')).body).toContain('Key ended of the system of Green Lane Surgery: Old system')
  })
  it('is made by administrators alone', async () => expect((await (await house.as('maya')).get(`/referrers/${hospital}/keys/new`)).statusCode).toBe(403))
  it('stops when the account that acts for it is disabled', async () => {
    await house.sql("update users set disabled_at = now() where email like 'api.%' and party_id = $1", [surgery])
    expect((await ask('GET', '/api/v1/referrals', undefined, { authorization: `Bearer ${othersKey}` })).statusCode).toBe(401)
  })
  it('is answered only so often in a quarter of an hour', async () => {
    const [{ key: place }] = await house.sql<{ key: Buffer }>("select key from public_tries where key = sha256(convert_to('api key ' || (select id from api_keys where name = 'Ward system'), 'UTF8')) limit 1") as [{ key: Buffer }]
    await house.sql('insert into public_tries (key) select $1 from generate_series(1, $2::int)', [place, mostByKey])
    expect((await ask('GET', '/api/v1/referrals')).statusCode).toBe(429)
  })
})

describe('the description of the API', () => {
  it('names the same fields as the page, those that must be there, and the pathways', async () => {
    const { openapi, components } = (await ask('GET', '/api/v1/openapi.json', undefined, { authorization: '' })).json<{ openapi: string; components: { schemas: { NewReferral: { required: string[]; properties: Record<string, { items?: { enum: string[] } }> } } } }>()
    expect(openapi).toBe('3.1.0')
    expect(components.schemas.NewReferral.required).toEqual(['surname', 'asked', 'urgency', 'consent'])
    expect(components.schemas.NewReferral.properties.pathways!.items!.enum).toContain('minor-adaptation')
  })
})
