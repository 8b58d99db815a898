import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { h } from 'preact'
import { describe, expect, inject, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { page } from '../../src/platform/http/page.ts'
import { addressesOf, buildSite } from '../../src/platform/http/site.ts'
import { isForThePublic, may } from '../../src/rules/permissions.ts'
import { cast, everybody, type CastMember } from '../../src/platform/testing/cast.ts'
import { formOn, type Typed, type Visitor } from '../../src/platform/testing/visitor.ts'
import { again, inputsOf, opener, savingPages, stateOf, whoMayNot, type Opened } from './forms.ts'
import { openTheWorld } from './told-world.ts'
import { recordIn, records, withRecord } from './world.ts'

const { house, worlds } = await openTheWorld()
const [river, hill] = worlds
const open = opener(house, river!, hill!)
const tally = { posts: 0, gets: 0 }

/** Pages of the kit, and what else takes a form: the door. */
const plainPosts = addressesOf(house.app).filter(({ method, path }) => method === 'POST' && !savingPages.some(page => page.path === path)).map(({ path }) => path)
const aLink = 'x'.repeat(43)

/** Posts and says what is wrong with the answer: it must be one of these statuses, and never our fault. */
async function post({ visitor, path }: Opened, typed: Typed, allowed: readonly number[], faults: string[], what: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  tally.posts++
  const answer = await visitor.post(path, typed, headers)
  if (answer.statusCode >= 500 || !allowed.includes(answer.statusCode)) faults.push(`${path} ${what}: ${answer.statusCode}`)
  return answer
}

/** Whatever is done inside must leave every table as it was. */
async function leavesAllAsItWas(what: string, faults: string[], work: () => Promise<void>): Promise<void> {
  const before = await stateOf(house)
  await work()
  const after = await stateOf(house)
  for (const table of Object.keys(before)) if (before[table] !== after[table]) faults.push(`${what} changed ${table}`)
}

describe('a form that is not sent by our own page in one’s own session', { timeout: 600_000 }, () => {
  it('is refused and changes nothing: without its token, with another session’s, from another site, in the address', async () => {
    const faults: string[] = []
    for (const page of savingPages) {
      const opened = await open(page)
      const { _token, ...rest } = opened.typed
      const elsewhere = await house.as(everybody.find(member => may(cast[member].role, page.permit))!)
      const othersToken = /name="_token" value="([^"]+)"/.exec((await elsewhere.get('/account')).body)![1]!
      await leavesAllAsItWas(page.path, faults, async () => {
        await post(opened, rest, [403], faults, 'without a token')
        await post(opened, { ...opened.typed, _token: '' }, [403], faults, 'with an empty token')
        await post(opened, { ...opened.typed, _token: othersToken }, [403], faults, 'with the token of another session of the same person')
        await post(opened, { ...opened.typed, _token: othersToken }, [403], faults, 'with the token of another session, the browser saying it is ours', { 'sec-fetch-site': 'same-origin' })
        await post(opened, { ...opened.typed, _token: [_token as string, _token as string] }, [400, 403], faults, 'with its token twice')
        await post(opened, { ...opened.typed, _once: 'once' }, [403], faults, 'with a key that is no key')
        for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'http://localhost:81', 'https://user@evil.example']) await post(opened, opened.typed, [403], faults, `from ${origin}`, { origin })
        await post(opened, opened.typed, [403], faults, 'from another site, as the browser says', { 'sec-fetch-site': 'cross-site' })
        const inAddress = new URLSearchParams(Object.entries(opened.typed).flatMap(([name, value]) => [value].flat().map(one => [name, one] as [string, string])))
        tally.gets++
        const got = await opened.visitor.get(`${opened.path}?${inAddress.toString()}`)
        if (got.statusCode >= 500) faults.push(`${opened.path} in the address: ${got.statusCode}`)
        for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
          const other = await house.app.inject({ method, url: opened.path, headers: { ...opened.visitor.headers, 'content-type': 'application/x-www-form-urlencoded' }, payload: inAddress.toString() })
          if (other.statusCode < 400 || other.statusCode >= 500) faults.push(`${method} ${opened.path}: ${other.statusCode}`)
        }
      })
    }
    expect(faults).toEqual([])
    expect(savingPages.length).toBeGreaterThan(15)
  })

  it('is accepted when none of this is wrong with it', async () => {
    const opened = await open(savingPages.find(page => page.path === '/cases/:reference/next-action')!)
    const answer = await opened.visitor.post(opened.path, { ...opened.typed, action: 'Ring them' }, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })
    expect(answer.statusCode).toBe(303)
  })

  it('is refused, with the reason, when the sender’s role may not, and changes nothing; nobody is asked to sign in', async () => {
    const faults: string[] = []
    for (const page of savingPages) {
      const opened = await open(page)
      await leavesAllAsItWas(page.path, faults, async () => {
        for (const member of everybody.filter(one => !may(cast[one].role, page.permit))) {
          const visitor = await house.as(member)
          await post({ ...opened, visitor }, opened.typed, [403], faults, `by ${member}`)
        }
        await post({ ...opened, visitor: await house.as(undefined) }, opened.typed, isForThePublic(page.permit) ? [403, 404] : [401], faults, 'by nobody')
      })
      if (whoMayNot(page) === undefined && page.permit !== 'account:own' && !isForThePublic(page.permit)) faults.push(`${page.path} may be used by everybody`)
    }
    expect(faults).toEqual([])
  })

  it('about a record that is not theirs is answered exactly like one about a record that never was, and changes nothing', async () => {
    const faults: string[] = []
    let tried = 0
    const senders = new Map<CastMember, { visitor: Visitor; token: string | string[] }>()
    for (const member of everybody) {
      const visitor = await house.as(member)
      senders.set(member, { visitor, token: formOn((await visitor.get('/account')).body, '/account')._token! })
    }
    for (const page of savingPages.filter(({ path }) => Object.hasOwn(records, recordIn(path) ?? ''))) {
      const { of, never } = records[recordIn(page.path)!]!
      await leavesAllAsItWas(page.path, faults, async () => {
        for (const member of everybody.filter(one => may(cast[one].role, page.permit))) {
          const { visitor, token } = senders.get(member)!
          const send = async (record: string): Promise<string> => {
            const answer = await post({ page, visitor, path: withRecord(page.path, record), typed: {} }, { _token: token, _once: randomUUID(), _version: '1' }, [404], faults, `of another council by ${member}`)
            return `${answer.statusCode} ${answer.body.replaceAll(record, '…')}`
          }
          const unknown = await send(never)
          for (const world of worlds.filter(({ seenBy }) => !seenBy.why.includes(member)))
            for (const record of of(world)) {
              tried++
              if (await send(record) !== unknown) faults.push(`${page.path} told ${member} that ${record} is there`)
            }
        }
      })
    }
    expect(faults).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })

  it('of the door is refused without the door’s own token, and changes nothing', async () => {
    const faults: string[] = []
    expect(plainPosts.length).toBeGreaterThanOrEqual(5)
    for (const pattern of plainPosts)
      for (const visitor of [await house.as(undefined), await house.as('amara')])
        await leavesAllAsItWas(pattern, faults, async () => {
          const opened = { page: savingPages[0]!, visitor, path: pattern.replace(/:\w+/, aLink), typed: {} }
          for (const typed of [{}, { _token: 'x' }, { email: 'amara@exshire.example', password: 'a password for tests only' }, { code: '123456' }] as readonly Typed[]) await post(opened, typed, [303, 400, 401, 403, 404, 410, 415, 422], faults, 'without the door’s token')
        })
    expect(faults).toEqual([])
  })
})

describe('a form that says more than it was asked', { timeout: 600_000 }, () => {
  it('is refused whole, whichever column of the database, name of a prototype or list it adds', async () => {
    const faults: string[] = []
    const columns = await house.sql<{ name: string }>("select distinct attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = $1::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped order by 1", [house.agency.schema])
    // What decides who sees and owns a row, and the names a language gives to everything, are tried on every page; every other column of the database on one page in four, each time other ones.
    const always = [...new Set(['authority_id', 'authority_ids', 'circle_id', 'role', 'version', 'id', 'authorityId', 'circleId', 'personId', 'ownerId', 'createdBy', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', '', ' ', '_method', '_csrf', 'authority', 'case', 'person[role]', 'a.b', 'authority_id[]'])]
    const others = columns.map(({ name }) => name).filter(name => !always.includes(name))
    expect(always.length + others.length).toBeGreaterThan(120)
    for (const [at, page] of savingPages.entries()) {
      const extra = [...always, ...others.filter((_, nth) => (nth + at) % 4 === 0)]
      const opened = await open(page)
      const known = new Set(inputsOf(page).all)
      await leavesAllAsItWas(page.path, faults, async () => {
        for (const name of extra.filter(one => !known.has(one))) await post(opened, { ...opened.typed, [name]: 'x' }, [400], faults, `with ${name}`)
      })
    }
    expect(faults).toEqual([])
  })

  it('is refused whole when it answers twice', async () => {
    const faults: string[] = []
    for (const page of savingPages) {
      const opened = await open(page)
      const { all, several } = inputsOf(page)
      await leavesAllAsItWas(page.path, faults, async () => {
        for (const name of [...all.filter(one => !several.has(one)), '_once', '_version']) await post(opened, { ...opened.typed, [name]: [[opened.typed[name] ?? ''].flat()[0]!, 'b'] }, [400], faults, `with ${name} twice`)
      })
    }
    expect(faults).toEqual([])
  })
})

const hostile: readonly string[] = [
  'a\0b', '\ud800', '\u202eevil', '\u{1f469}\u200d\u{1f91d}', 'x'.repeat(10_000), '-1', '99999999999999999999', '1e309', 'NaN', '٣', '2026-02-31', '__proto__', 'constructor',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table cases; --", '{{7*7}}', '../../etc/passwd', '\r\nset-cookie: x=1', '01939f00-0000-7000-8000-000000000001', '~~title~~',
]
/** What a form may be answered with: saved, asked again, out of date, done already. */
const answered = [200, 303, 400, 404, 409, 422]

describe('a form with anything at all typed into it', { timeout: 600_000 }, () => {
  it('is saved or asked again, never broken, and never runs what was typed', async () => {
    const faults: string[] = []
    for (const page of savingPages) {
      let opened = await open(page)
      const large = await post(opened, { ...opened.typed, _once: randomUUID(), ...Object.fromEntries(inputsOf(page).all.map(name => [name, 'é'.repeat(60_000 / inputsOf(page).all.length)])) }, answered, faults, 'with sixty thousand letters')
      if (large.statusCode === 303 || large.statusCode === 200) opened = await again(opened, open)
      // Every page gets every one of them, every question some of them; all together come below.
      for (const [at, name] of [...inputsOf(page).all, '_version'].entries())
        for (const value of hostile.filter((_, nth) => (nth + at) % Math.min(4, inputsOf(page).all.length + 1) === 0)) {
          const answer = await post(opened, { ...opened.typed, _once: randomUUID(), [name]: value }, answered, faults, `with ${JSON.stringify(value.slice(0, 20))} in ${name}`)
          if (/<script>alert|<img src=x/.test(answer.body)) faults.push(`${opened.path} wrote ${value} into the page as it was`)
          if (String(answer.headers['set-cookie']).includes('x=1')) faults.push(`${opened.path} let ${name} write a header`)
          if (answer.statusCode === 303 || answer.statusCode === 200) opened = await again(opened, open)
        }
    }
    expect(faults).toEqual([])
  })

  it('is saved or asked again whatever comes in every field at once', async () => {
    const faults: string[] = []
    const pages = new Map<string, Opened>()
    for (const page of savingPages) pages.set(page.path, await open(page))
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...hostile), fc.integer().map(String), fc.constant(''))
    let ran = 0
    await fc.assert(fc.asyncProperty(fc.constantFrom(...savingPages), fc.infiniteStream(value), fc.nat(10), async (page, values, leaveOut) => {
      ran++
      const opened = pages.get(page.path)!
      const typed = Object.fromEntries(inputsOf(page).all.flatMap((name, at) => (at + leaveOut) % 5 === 4 ? [] : [[name, values.next().value as string]]))
      const answer = await post(opened, { ...opened.typed, ...typed, _once: randomUUID() }, answered, faults, `with ${JSON.stringify(typed).slice(0, 200)}`)
      if (answer.statusCode === 303 || answer.statusCode === 200) pages.set(page.path, await again(opened, open))
    }), { seed: 20_261_122, numRuns: 500, interruptAfterTimeLimit: 15_000, endOnFailure: true })
    expect(faults).toEqual([])
    expect(ran).toBeGreaterThan(50)
  })

  it('is refused when it is not text of a form at all', async () => {
    const faults: string[] = []
    const notForms: readonly (readonly [type: string, body: string | Buffer])[] = [
      ['application/json', '{"action":"x"}'], ['text/plain', 'action=x'], ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="action"\r\n\r\nx\r\n--x--'], ['application/xml', '<a/>'], ['', 'action=x'],
      ['application/x-www-form-urlencoded', Buffer.from([0x61, 0x3d, 0xff, 0xfe])], ['application/x-www-form-urlencoded', Buffer.from('action=x', 'utf16le')], ['application/x-www-form-urlencoded', 'action=%ff%fe'], ['application/x-www-form-urlencoded', 'action=%zz'],
      ['application/x-www-form-urlencoded; charset=utf-7', 'action=+ADw-'], ['application/x-www-form-urlencoded', `action=${'x'.repeat(1 << 20)}`], ['application/x-www-form-urlencoded', '&'.repeat(50_000)], ['application/x-www-form-urlencoded', 'a=1&'.repeat(20_000)],
    ]
    // One reader of forms stands before every page: each page gets a third of these, each time others.
    for (const [at, pattern] of [...savingPages.map(page => page.path), ...plainPosts].entries()) {
      const page = savingPages.find(one => one.path === pattern)
      const opened = page ? await open(page) : { visitor: await house.as('amara'), path: pattern.replace(/:\w+/, aLink) }
      await leavesAllAsItWas(pattern, faults, async () => {
        for (const [type, body] of notForms.filter((_, nth) => (nth + at) % 3 === 0)) {
          tally.posts++
          const answer = await house.app.inject({ method: 'POST', url: opened.path, headers: { ...opened.visitor.headers, ...type ? { 'content-type': type } : {} }, payload: body })
          if (answer.statusCode < 300 || answer.statusCode >= 500 || (answer.statusCode === 303 && page)) faults.push(`${opened.path} as ${type} ${body.toString('latin1').slice(0, 20)}: ${answer.statusCode}`)
        }
      })
    }
    expect(faults).toEqual([])
  })

  it('keeps ten thousand characters in a name in the form, and says how many it may have', async () => {
    const opened = await open(savingPages.find(page => page.path === '/people/:id/change')!)
    const answer = await opened.visitor.post(opened.path, { ...opened.typed, surname: 'Zz'.repeat(5000) })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('must be 100 characters or fewer. It is 10,000 now')
    expect(answer.body).toContain('Zz'.repeat(5000))
  })
})

describe('an address with anything at all in it', { timeout: 600_000 }, () => {
  it('is answered or not found, never broken, wherever a record is named', async () => {
    const faults: string[] = []
    const strange = ['constructor', '__proto__', '%00', 'RIV-2026-00001%00', '..%2f..%2fetc', "'", '1%20or%201=1', '-1', '0', '99999999999999999999', '%F0%9F%92%A9', '%ED%A0%80', '%ff', '%25', '%5c', 'x'.repeat(199), 'x'.repeat(5000), '%0d%0aset-cookie:x=1', 'riv-2026-00001', 'RIV-2026-00001;drop', '{}', '[]', 'null', 'undefined', '01939F00-0000-7000-8000-000000000001', ';', '*', '(select%201)']
    for (const page of modules.flatMap(module => [...module.pages, ...module.downloads ?? []]).filter(({ path }) => path.includes(':'))) {
      const visitor = await house.as(everybody.find(member => may(cast[member].role, page.permit))!)
      for (const record of strange) {
        tally.gets++
        const answer = await visitor.get(page.path.replace(/:[^/]+/g, record))
        if (![200, 400, 404, 414, 422].includes(answer.statusCode)) faults.push(`${page.path} of ${record.slice(0, 30)}: ${answer.statusCode}`)
        if (String(answer.headers['set-cookie']).includes('x=1')) faults.push(`${page.path} let ${record} write a header`)
      }
    }
    for (const address of ['/%', '/%ff', '/cases/%', '//', '//evil.example', '/\\evil.example', '/a/', '/a/nowhere/cases', '/a/exshire/cases/constructor', '/static/../package.json', '/static/%2e%2e%2fpackage.json', '/static/..%5cpackage.json', '/static/', `/${'x'.repeat(12_000)}`, '/cases/?', '/.env', '/cases;x=1', '/CASES']) {
      tally.gets++
      const answer = await (await house.as('amara')).get(address)
      if (answer.statusCode >= 500) faults.push(`${address.slice(0, 40)}: ${answer.statusCode}`)
      if (answer.body.includes('"devDependencies"')) faults.push(`${address} gave a file away`)
      if (/evil/.test(String(answer.headers.location))) faults.push(`${address} leads elsewhere`)
    }
    expect(faults).toEqual([])
  })

  it('is answered or not found, whatever stands after the question mark; twice the same is refused', async () => {
    const faults: string[] = []
    const names = ['q', 'sort', 'order', 'page', 'limit', 'status', 'pathway', 'council', 'owner', 'after', 'before', 'show', 'record', 'from', 'to', 'measure', 'password', 'just', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'a[b]', 'q[]', '']
    const values = ['constructor', '__proto__', '%00', '%ff', '%', "'", '"><script>alert(1)</script>', '-1', '99999999999999999999', '2026-02-31', '2026-13-01_01939f00-0000-7000-8000-000000000001', '2026-11-18_01939f00-0000-7000-8000-000000000001', '01939f00-0000-7000-8000-000000000001', 'x'.repeat(6000), '%25_%25', '%F0%9F%92%A9', '\\', '(((((((((((', 'cjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcjcj']
    const doors = modules.flatMap(module => [...module.pages, ...module.downloads ?? []])
    const others = addressesOf(house.app).filter(({ method, path }) => method === 'GET' && !doors.some(door => door.path === path)).map(({ path }) => ({ path, permit: 'account:own' as const }))
    for (const { path, permit } of [...doors, ...others].filter(door => !door.path.includes(':'))) {
      const visitor = await house.as(everybody.find(member => may(cast[member].role, permit))!)
      const ask = async (query: string, allowed: readonly number[]): Promise<void> => {
        tally.gets++
        const answer = await visitor.get(`${path.replace('*', 'x.css')}?${query}`)
        // What only a key opens says so, whatever else is asked.
        if (!allowed.includes(answer.statusCode) && !(path.startsWith('/api/') && answer.statusCode === 401)) faults.push(`${path}?${query.slice(0, 60)}: ${answer.statusCode}`)
        // What is plain text, and says that it may not be taken for anything else, may say whatever was typed.
        if (!String(answer.headers['content-type']).startsWith('text/plain') && answer.body.includes('<script>alert(1)')) faults.push(`${path}?${query.slice(0, 60)} was written into the page`)
        if (/^(https?:)?\/\/|^\/\\/.test(String(answer.headers.location ?? ''))) faults.push(`${path}?${query.slice(0, 60)} leads elsewhere: ${String(answer.headers.location)}`)
      }
      for (const value of values) await ask(names.filter(Boolean).map(name => `${encodeURIComponent(name)}=${value}`).join('&').slice(0, 14_000), [200, 303, 400, 404, 410, 422])
      for (const name of names) await ask(`${encodeURIComponent(name)}=constructor`, [200, 303, 400, 404, 410, 422])
      for (const to of ['//evil.example', '/\\evil.example', 'javascript:alert(1)']) await ask(`to=${encodeURIComponent(to)}`, [200, 303, 400, 404, 410, 422])
      if (doors.some(door => door.path === path)) await ask('q=a&q=b', [400])
    }
    expect(faults).toEqual([])
  })

  it('would not have been, on a page that puts together a statement from what it finds under that name', async () => {
    const columns: Readonly<Record<string, string>> = { reference: 'reference', opened: 'opened_on' }
    const planted = page({ path: '/planted', permit: 'case:see', about: 'nobody', load: async here => ({ rows: await here.run({ name: '', text: `select reference from cases order by ${columns[here.query.sort ?? 'reference']}` }, []) }), view: () => h('p', {}) })
    const app = await buildSite({ pools: house.pools, secret: 'x', secure: false, staticFolder: inject('newelStatic'), modules: [{ pages: [planted], describes: {}, holds: [] }] }, [], () => (_request, reply) => reply.code(303).send())
    const { headers } = await house.as('amara')
    expect((await app.inject({ url: '/planted?sort=opened', headers })).statusCode).toBe(200)
    expect((await app.inject({ url: '/planted?sort=constructor', headers })).statusCode).toBe(500)
    await app.close()
    console.log(`${tally.posts} forms and ${tally.gets} addresses`)
  })
})
