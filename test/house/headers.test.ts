import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { describe, expect, inject, it } from 'vitest'
import { modules, newelSite } from '../../src/app.ts'
import { may } from '../../src/rules/permissions.ts'
import { addressesOf } from '../../src/platform/http/site.ts'
import { cast, everybody } from '../../src/platform/testing/cast.ts'
import { testSecret } from '../../src/platform/testing/cluster.ts'
import { openHouse } from '../../src/platform/testing/house.ts'
import { Visitor } from '../../src/platform/testing/visitor.ts'

const house = await openHouse()

/** What is wrong with how an answer is wrapped, in words. */
function faultsOf(where: string, { headers, body, statusCode }: LightMyRequestResponse): string[] {
  const faults: string[] = []
  const must = (right: boolean, what: string): void => { if (!right) faults.push(`${where} (${statusCode}) ${what}`) }
  const csp = String(headers['content-security-policy'] ?? '')
  const type = String(headers['content-type'] ?? '')
  const isLogo = where.endsWith('/logo') && type.startsWith('image/')
  for (const rule of ["default-src 'none'", ...isLogo ? ['sandbox'] : ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "style-src 'self'"]]) must(csp.includes(rule), `lacks ${rule}`)
  must(!/unsafe-eval|\*|http:|https:/.test(csp) && (isLogo || !csp.includes('unsafe-inline')), `allows too much: ${csp}`)
  must(headers['x-content-type-options'] === 'nosniff', 'may be taken for another kind of file')
  must(headers['x-frame-options'] === 'DENY', 'may be framed')
  must(headers['referrer-policy'] === 'no-referrer', 'says where one came from')
  must(String(headers['strict-transport-security']).startsWith('max-age=63072000'), 'may be asked for without https')
  // The feed of the directory is meant for other sites, and it alone: it is public, and the same for whoever asks.
  const isFeed = /(^|\s)\/open-referral(\/(services|service_at_locations|taxonomies|taxonomy_terms)(\/[^/]*)?)?$/.test(where) && type.startsWith('application/json')
  must(headers['cross-origin-opener-policy'] === 'same-origin' && headers['cross-origin-resource-policy'] === (isFeed ? 'cross-origin' : 'same-origin'), 'may be reached from another site')
  must(headers['x-powered-by'] === undefined && headers.server === undefined, 'says what it runs on')
  must(headers['access-control-allow-origin'] === (isFeed ? '*' : undefined) && headers['access-control-allow-credentials'] === undefined, 'is shared with other sites, or a feed is not')
  if (type.startsWith('text/html')) {
    must(/charset=utf-8/.test(type), 'does not say its letters')
    must(headers['cache-control'] === 'no-store', 'may be kept')
    must(!/ on[a-z]+="/.test(body.replace(/>[^<]*</g, '><')) && !/ style="/.test(body.replace(/>[^<]*</g, '><')), 'has a script or a style in an attribute')
    must(!/(href|src|action)="(javascript|data|http):/i.test(body), 'has an address that is no address of ours')
    for (const [, attributes, script] of body.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      must(/ src="\/static\//.test(attributes!) || csp.includes(`'sha256-${createHash('sha256').update(script!).digest('base64')}'`), 'has a script of its own')
    must(!/<style/.test(body), 'has a style of its own')
  }
  for (const set of [headers['set-cookie'] ?? []].flat()) must(/; HttpOnly/.test(set) && /; SameSite=Lax/.test(set) && /; Path=\//.test(set), `sets a cookie that others may use: ${set.replace(/=[^;]*/, '=…')}`)
  return faults
}

const statics = JSON.parse(readFileSync(`${inject('newelStatic')}/manifest.json`, 'utf8')) as { css: string; js: string; favicon: string; fonts: string[] }

describe('every kind of answer', { timeout: 600_000 }, () => {
  it('is wrapped alike, whether it is a page, a refusal, an error, a file or the way elsewhere', async () => {
    const faults: string[] = []
    const statuses = new Map<number, number>()
    const look = (where: string, answer: LightMyRequestResponse): void => {
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
      faults.push(...faultsOf(where, answer))
    }
    const amara = await house.as('amara')
    const nobody = await house.as(undefined)
    for (const { path, permit } of modules.flatMap(module => [...module.pages, ...module.downloads ?? []])) {
      const at = `${path.replace(/:[^/]+/, 'RIV-2026-00001')}${path.startsWith('/packs/') ? '?from=2025-04-01&to=2026-03-31' : ''}`
      look(`nobody ${path}`, await nobody.get(at))
      for (const member of everybody) if (['amara', 'kit', 'ada'].includes(member) || may(cast[member].role, permit)) look(`${member} ${path}`, await (await house.as(member)).get(at))
    }
    for (const { path } of addressesOf(house.app).filter(({ method }) => method === 'GET')) look(path, await nobody.get(path.replace(/[:*].*/, 'x')))
    for (const file of [statics.css, statics.js, statics.favicon, ...statics.fonts]) look(`/static/${file}`, await nobody.get(`/static/${file}`))
    const send = (options: InjectOptions): Promise<LightMyRequestResponse> => house.app.inject(options)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const note = '/enquiries/new'
    look('a page that is not there', await amara.get('/nothing'))
    look('an address that is no address', await amara.get('/cases/%zz'))
    look('an agency that is not there', await send({ url: '/start', headers: { host: 'elsewhere.example' } }))
    look('an agency that is not there, by its path', await send({ url: '/a/elsewhere/start', headers: { host: 'localhost' } }))
    look('a form to an agency that is not there', await send({ method: 'POST', url: note, headers: { host: 'elsewhere.example', 'content-type': 'text/plain' }, payload: 'x' }))
    look('a page of an agency by its path', await send({ url: '/a/exshire/start', headers: amara.headers }))
    look('a query that asks twice', await amara.get('/search?q=a&q=b'))
    look('a forged form', await amara.post(note, { channel: 'phone' }))
    look('a form with a strange field', await amara.send(note, { channel: 'phone', role: 'administrator' }))
    look('a form that is not filled in', await amara.send(note, { channel: '' }))
    look('a form by nobody', await nobody.post(note, { channel: 'phone' }))
    look('a form that is too large', await send({ method: 'POST', url: note, headers: { ...amara.headers, ...form }, payload: `asked=${'x'.repeat(1 << 20)}` }))
    look('a form that is no form', await send({ method: 'POST', url: note, headers: { ...amara.headers, 'content-type': 'application/json' }, payload: '{}' }))
    look('a form that is saved', await amara.send(note, { channel: 'phone' }))
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'] as const) look(`${method} of a page`, await send({ method, url: '/start', headers: amara.headers }))
    look('a sign-in that is wrong', await nobody.send('/sign-in', { email: 'nobody@exshire.example', password: 'wrong' }))
    await house.sql('alter table events add constraint never check (false) not valid')
    look('our own fault', await amara.send(note, { channel: 'phone' }))
    await house.sql('alter table events drop constraint never')
    expect(faults).toEqual([])
    for (const status of [200, 303, 400, 401, 403, 404, 413, 415, 422, 500]) expect(statuses.get(status), `no answer with ${status} was looked at`).toBeGreaterThan(0)
  })

  it('would be found wanting without its headers', () => {
    const plain = { statusCode: 200, headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' }, body: '<p onclick="x()">' } as unknown as LightMyRequestResponse
    expect(faultsOf('a bare page', plain).length).toBeGreaterThan(12)
  })

  it('shows an agency’s own picture as a picture, and runs nothing that is in it', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64')
    await house.sql('update public.agencies set theme = theme || $1::jsonb', [JSON.stringify({ logo: { type: 'image/svg+xml', base64: svg } })])
    const app = await newelSite({ pools: house.pools, secret: testSecret, secure: false, staticFolder: inject('newelStatic') })
    const answer = await new Visitor(app, house.agency.id, undefined).get('/logo')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('image/svg+xml')
    expect(faultsOf('/logo', answer)).toEqual([])
    expect(answer.headers['content-security-policy']).not.toContain('script-src')
    await app.close()
  })

  it('sets its cookies for this host alone and for https alone, when it is reached over https', async () => {
    const app = await newelSite({ pools: house.pools, secret: testSecret, secure: true, staticFolder: inject('newelStatic') })
    const answer = await new Visitor(app, house.agency.id, undefined).get('/sign-in')
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure/)
    await app.close()
  })
})
