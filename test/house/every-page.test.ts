import type { LightMyRequestResponse } from 'fastify'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { isForThePublic, may, permissions, type Permission } from '../../src/rules/permissions.ts'
import { addressesOf } from '../../src/platform/http/site.ts'
import { cast, everybody, type CastMember } from '../../src/platform/testing/cast.ts'
import type { Visitor } from '../../src/platform/testing/visitor.ts'
import { openTheWorld } from './told-world.ts'
import { chosenToGive, courseOf, coverFor, entryOf, recordIn, records, signAQuarter, withRecord } from './world.ts'

const { house, worlds } = await openTheWorld()
const signed = await signAQuarter(house)

/** Every page and download of the house, from its own registry. */
const doors: readonly { readonly path: string; readonly permit: Permission }[] = modules.flatMap(module => [...module.pages, ...module.downloads ?? []])

/** Records that have no council: whoever has the permission may open every one. */
const agencysOwn: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  '/survey/:token': async () => ['x'.repeat(43)],
  '/referrers/:id': async () => [...(await house.sql<{ id: string }>("select id from parties where kind = 'referrer'")).map(({ id }) => id), '01939f00-0000-7000-8000-000000000003'],
  '/guide/draft/:section': async () => ['purpose', 'more', 'nonsense'],
  '/accounts/:id': async () => [await house.userId('amara'), await house.userId('hal'), '01939f00-0000-7000-8000-000000000003'],
  '/services/:id': async () => [...(await house.sql<{ id: string }>('select id from services')).map(({ id }) => id), '01939f00-0000-7000-8000-000000000003'],
  '/organisations/:id': async () => [...(await house.sql<{ id: string }>('select id from organisations')).map(({ id }) => id), '01939f00-0000-7000-8000-000000000003'],
  '/feeds/:id': async () => [...(await house.sql<{ id: string }>('select id from feeds')).map(({ id }) => id), '01939f00-0000-7000-8000-000000000003'],
  '/packs/sign/:from': async () => ['2026-07-01', '2026-10-01', '2026-07-02'],
  '/packs/signed/:pack': () => Promise.resolve([signed, '2026-07-01-v9']),
  '/questions/predictable/:key': () => Promise.resolve(['how-long', 'complaints', 'nonsense']),
  '/training/:id': async () => [await courseOf(house), '01939f00-0000-7000-8000-000000000003'],
  '/assessors/:id': async () => [await entryOf(house), '01939f00-0000-7000-8000-000000000003'],
  '/covers/:id': async () => [await coverFor(house, 'amara'), '01939f00-0000-7000-8000-000000000003'],
  '/caseloads/reassign/:id': async () => [await chosenToGive(house), '01939f00-0000-7000-8000-000000000003'],
  '/caseloads/reassigned/:id': async () => { const id = await chosenToGive(house); await visitors.get('maya')!.send(`/caseloads/reassign/${id}`, {}); return [id] },
}
const [riverside, hilltown] = [await house.council('RIV'), await house.council('HIL')]
const periods = ['from=2026-10-01&to=2026-12-31', 'from=2025-04-01&to=2026-03-31']
/** What can be asked of any page after the question mark; of some, enough to draw out any record. */
const questions = ['', 'show=all', 'status=closed', `council=${riverside}`, `council=${hilltown}&status=closed`, ...periods]
const special: Readonly<Record<string, readonly string[]>> = {
  '/search': worlds.flatMap(({ findBy }) => findBy.map(words => `q=${encodeURIComponent(words)}`)),
  '/looks': worlds.filter(({ person }) => person).flatMap(({ person, home }) => [`record=${person}`, `record=${home}`]),
}

/** Public pages that need a code to have been entered. */
const needsCode = (path: string): boolean => path === '/following' || path === '/following/message'

/** Addresses that are not pages of the kit, what they answer to nobody, and to somebody signed in. */
const plain: Readonly<Record<string, readonly [nobody: number, signedIn: number]>> = {
  '/': [303, 303], '/accessibility': [200, 200], '/cookies': [200, 200], '/privacy': [200, 200],
  '/sign-in': [200, 303], '/sign-in/code': [303, 303], '/sign-in/set-up': [303, 303], '/sign-in/link/:link': [410, 410], '/sign-out': [303, 200], '/account/password': [303, 200],
  // A key opens these, and no session does.
  '/api/v1/referrals': [401, 401], '/api/v1/referrals/:id': [401, 401], '/api/v1/openapi.json': [200, 200],
  '/static/*': [404, 404], '/theme.css': [200, 200], '/logo': [404, 404], '/health': [200, 200], '/ready': [200, 200],
  // The feed of our directory, in JSON; an id that was never there is not found.
  '/open-referral': [200, 200], ...Object.fromEntries(['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'].flatMap(list => [[`/open-referral/${list}`, [200, 200]], [`/open-referral/${list}/:id`, [404, 404]]])),
}

const visitors = new Map<CastMember | 'nobody', Visitor>([['nobody', await house.as(undefined)]])
for (const member of everybody) visitors.set(member, await house.as(member))
const tally = { calls: 0, opened: 0, refused: 0, seen: new Set<string>() }
/** Every address that some page offered to somebody. */
const offered = new Set<string>()

/** All the words in an answer: workbooks are packed, so they are unpacked first. */
function textOf({ body, rawPayload, headers }: LightMyRequestResponse): string {
  const packed = rawPayload.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(rawPayload)).map(file => Buffer.from(file).toString()) : []
  return [body, ...packed, ...Object.values(headers)].join('\n')
}

/** Opens an address as somebody, and looks for the words of people they may not know of. */
async function open(member: CastMember | 'nobody', url: string, leaks: string[]): Promise<LightMyRequestResponse> {
  tally.calls++
  const answer = await visitors.get(member)!.get(url)
  const text = textOf(answer)
  if (answer.statusCode === 200) for (const [, href] of answer.body.matchAll(/ (?:href|action)="(\/(?!static)[^"#]*)/g)) offered.add(href!.replaceAll('&amp;', '&'))
  if (answer.statusCode >= 500) leaks.push(`${member} ${url} answered ${answer.statusCode}`)
  for (const { key, who, why, seenBy } of worlds)
    for (const [word, seen] of [[who, seenBy.who], [why, seenBy.why]] as const)
      if (text.includes(word)) {
        if (member === 'nobody' || !seen.includes(member)) leaks.push(`${member} saw ${word} at ${url} (${answer.statusCode})`)
        else tally.seen.add(`${member} ${key} ${word === who ? 'who' : 'why'}`)
      }
  return answer
}

/** Of addresses that differ only after the question mark or in the record, no more than so many, from all along the list. */
function sample(all: readonly string[], most: number): string[] {
  const kinds = new Map<string, string[]>()
  for (const address of [...all].sort()) {
    const kind = address.replace(/\?.*/, '?').replace(/[A-Z]{3}-\d{4}-\d+|ENQ-\w+|[0-9a-f-]{36}/, '…')
    kinds.set(kind, [...kinds.get(kind) ?? [], address])
  }
  return [...kinds.values()].flatMap(kind => kind.filter((_, at) => at % Math.ceil(kind.length / most) === 0))
}

/** The same answer but for what the address itself says. */
const without = (answer: LightMyRequestResponse, record: string): string => [answer.statusCode, answer.body.replaceAll(record, '…'), JSON.stringify(Object.entries(answer.headers).filter(([name]) => name !== 'content-length' && name !== 'date'))].join('\n')

describe('every page, for everybody', { timeout: 600_000 }, () => {
  it('stands in this list, and every address that is not a page does too', () => {
    const listed = new Set([...doors.map(door => door.path), ...Object.keys(plain)])
    expect(addressesOf(house.app).filter(({ method, path }) => method === 'GET' && !listed.has(path))).toEqual([])
    expect(doors.filter(({ path }) => recordIn(path) && !Object.hasOwn(records, recordIn(path)!) && !Object.hasOwn(agencysOwn, recordIn(path)!)).map(({ path }) => path)).toEqual([])
    expect(addressesOf(house.app).length).toBeGreaterThan(40)
  })

  it('for the public opens for nobody in particular, and shows them nobody', async () => {
    const faults: string[] = []
    const ofThePublic = doors.filter(({ permit }) => isForThePublic(permit))
    for (const { path } of ofThePublic.filter(one => !recordIn(one.path))) for (const question of questions) {
      const answer = await open('nobody', `${path}${question && `?${question}`}`, faults)
      if (answer.statusCode !== (needsCode(path) ? 404 : 200)) faults.push(`nobody at ${path} got ${answer.statusCode}`)
    }
    expect(faults).toEqual([])
    expect(ofThePublic.length).toBeGreaterThan(8)
  })

  it('asks nobody to sign in first', async () => {
    const faults: string[] = []
    for (const { path } of doors.filter(({ permit }) => !isForThePublic(permit)))
      for (const record of recordIn(path) ? [...records[recordIn(path)!]?.of(worlds[0]!) ?? [], records[recordIn(path)!]?.never ?? 'x'] : ['']) {
        const answer = await open('nobody', withRecord(path, record), faults)
        if (answer.statusCode !== 303 || !String(answer.headers.location).startsWith('/sign-in')) faults.push(`nobody at ${path} got ${answer.statusCode}`)
      }
    expect(faults).toEqual([])
  })

  it('refuses, with the reason, whoever’s role does not have its permission, whatever the record', async () => {
    const faults: string[] = []
    for (const { path, permit } of doors)
      for (const member of everybody.filter(one => !may(cast[one].role, permit)))
        for (const record of recordIn(path) ? [...worlds.flatMap(world => records[recordIn(path)!]?.of(world) ?? []), records[recordIn(path)!]?.never ?? await house.userId('amara')] : ['']) {
          const answer = await open(member, withRecord(path, record), faults)
          tally.refused++
          if (answer.statusCode !== 403 || !answer.body.includes(`You are signed in as ${cast[member].role}`) || !answer.body.includes(permissions[permit].join(', '))) faults.push(`${member} at ${path} got ${answer.statusCode}`)
        }
    expect(faults).toEqual([])
  })

  it('opens for whoever has its permission, and a record that is not theirs is answered exactly like one that never was', async () => {
    const faults: string[] = []
    for (const { path, permit } of doors.filter(door => recordIn(door.path) && Object.hasOwn(records, recordIn(door.path)!)))
      for (const member of everybody.filter(one => may(cast[one].role, permit))) {
        const { of, never } = records[recordIn(path)!]!
        const unknown = await open(member, withRecord(path, never), faults)
        if (unknown.statusCode !== 404) faults.push(`${member} at ${path} of nothing got ${unknown.statusCode}`)
        for (const world of worlds)
          for (const record of of(world)) {
            const answer = await open(member, withRecord(path, record), faults)
            tally.opened++
            // Some things cannot be done to a closed case, or to an open one: that is said, in words.
            if (world.seenBy.why.includes(member) ? ![200, 422].includes(answer.statusCode) : without(answer, record) !== without(unknown, never)) faults.push(`${member} at ${path} of ${world.key} got ${answer.statusCode}`)
          }
      }
    expect(faults).toEqual([])
  })

  it('opens for whoever has its permission, and no list, search, figure or download shows anybody they may not know of', async () => {
    const faults: string[] = []
    for (const { path, permit } of doors.filter(door => !recordIn(door.path)))
      for (const member of everybody.filter(one => may(cast[one].role, permit)))
        for (const question of [...questions, ...special[path] ?? []]) {
          const answer = await open(member, `${path}${question && `?${question}`}`, faults)
          tally.opened++
          // A figure or a pack that the address does not name is not found, or cannot be drawn up.
          if (![200, 404, 422].includes(answer.statusCode) || (question === '' && answer.statusCode !== (needsCode(path) ? 404 : 200) && !path.startsWith('/packs/'))) faults.push(`${member} at ${path}?${question} got ${answer.statusCode}`)
        }
    for (const [pattern, of] of Object.entries(agencysOwn))
      for (const { path, permit } of doors.filter(door => recordIn(door.path) === pattern))
        for (const member of everybody.filter(one => may(cast[one].role, permit)))
          for (const record of await of()) {
            const answer = await open(member, withRecord(path, record), faults)
            if (![200, 404, 422].includes(answer.statusCode)) faults.push(`${member} at ${path} got ${answer.statusCode}`)
          }
    expect(faults).toEqual([])
  })

  it('shows nothing either to somebody who was given the address by another', async () => {
    const faults: string[] = []
    const some = sample([...offered].filter(address => !address.startsWith('/sign-out')), 30)
    for (const address of some) for (const member of everybody) await open(member, address, faults)
    expect(some.length).toBeGreaterThan(100)
    expect(faults).toEqual([])
  })

  it('that is not a page of the kit answers as it should, to nobody and to everybody', async () => {
    const faults: string[] = []
    for (const [path, [toNobody, toSomebody]] of Object.entries(plain))
      for (const member of ['nobody', ...everybody] as const) {
        const answer = await open(member, path.replace(/:\w+/, 'x'.repeat(43)).replace('*', 'nothing.css'), faults)
        if (answer.statusCode !== (member === 'nobody' ? toNobody : toSomebody)) faults.push(`${member} at ${path} got ${answer.statusCode}`)
      }
    expect(faults).toEqual([])
  })

  it('does show people to those who may see them, so that the words above would have been found', () => {
    const expected = worlds.flatMap(({ key, seenBy }) => [...seenBy.who.map(member => `${member} ${key} who`), ...seenBy.why.map(member => `${member} ${key} why`)])
    expect(expected.filter(one => !tally.seen.has(one))).toEqual([])
    console.log(`${tally.calls} calls: ${tally.opened} with the permission, ${tally.refused} without`)
    expect(tally.calls).toBeGreaterThan(2000)
  })
})
