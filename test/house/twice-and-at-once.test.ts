import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { PoolClient } from 'pg'
import { h, type VNode } from 'preact'
import { describe, expect, inject, it } from 'vitest'
import type { Here } from '../../src/platform/here.ts'
import { text } from '../../src/platform/http/fields.ts'
import { form } from '../../src/platform/http/form.ts'
import { page } from '../../src/platform/http/page.ts'
import { buildSite } from '../../src/platform/http/site.ts'
import { Form } from '../../src/platform/http/view.tsx'
import { formOn, Visitor, type Typed } from '../../src/platform/testing/visitor.ts'
import { answersFor } from './answers.ts'
import { opener, savingPages, stateOf } from './forms.ts'
import { openTheWorld } from './told-world.ts'

const { house, worlds: [river, hill] } = await openTheWorld()
const open = opener(house, river!, hill!)
const { openCase, person, home, enquiry } = river!

/** Sixteen people at their own keyboards, who may all change records. */
const writers = await Promise.all(Array.from({ length: 16 }, (_, at) => house.as((['cora', 'amara', 'orla', 'tariq', 'maya'] as const)[at % 5]!)))
const rounds = process.env.NEWEL_FULL ? 40 : 5

/** Everybody opens the same form, counts one on from what stands there, and sends it at the same moment. */
async function countTogether(all: readonly Visitor[], path: string, field: string): Promise<{ saved: number; lost: LightMyRequestResponse[]; typed: Map<LightMyRequestResponse, string>; other: number[] }> {
  const came = { saved: 0, lost: [] as LightMyRequestResponse[], typed: new Map<LightMyRequestResponse, string>(), other: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const pages = await Promise.all(all.map(visitor => visitor.get(path)))
    await Promise.all(all.map(async (visitor, at) => {
      const typed = formOn(pages[at]!.body, path)
      const next = String(Number(typed[field]) + 1)
      const answer = await visitor.post(path, { ...typed, [field]: next })
      if (answer.statusCode === 303) came.saved++
      else if (answer.statusCode === 409) { came.lost.push(answer); came.typed.set(answer, next) } else came.other.push(answer.statusCode)
    }))
  }
  return came
}

describe('sixteen people who change the same record at once', { timeout: 600_000 }, () => {
  const entities = [
    { what: 'a person', path: `/people/${person}/change`, field: 'needs', start: () => house.sql("update people set needs = '0' where id = $1", [person]), stands: () => house.sql<{ n: string }>('select needs as n from people where id = $1', [person]) },
    { what: 'a home', path: `/homes/${home}/change`, field: 'landlord', start: () => house.sql("update homes set landlord = '0' where id = $1", [home]), stands: () => house.sql<{ n: string }>('select landlord as n from homes where id = $1', [home]) },
    { what: 'an enquiry', path: `/enquiries/${enquiry}/change`, field: 'asked', start: () => house.sql("update enquiries set asked = '0' where reference = $1", [enquiry]), stands: () => house.sql<{ n: string }>('select asked as n from enquiries where reference = $1', [enquiry]) },
    { what: 'a conversation', path: `/enquiries/${enquiry}/conversation`, field: 'matters', start: () => house.sql("update conversations set matters = '0' where enquiry_id = (select id from enquiries where reference = $1)", [enquiry]), stands: () => house.sql<{ n: string }>('select matters as n from conversations where enquiry_id = (select id from enquiries where reference = $1)', [enquiry]) },
    { what: 'a case’s next action', path: `/cases/${openCase}/next-action`, field: 'action', start: () => house.sql("update cases set next_action = '0' where reference = $1", [openCase]), stands: () => house.sql<{ n: string }>('select next_action as n from cases where reference = $1', [openCase]) },
  ]
  for (const { what, path, field, start, stands } of entities)
    it(`lose nothing of ${what}: whoever is late sees both versions and keeps what they typed`, async () => {
      await start()
      const { saved, lost, typed, other } = await countTogether(writers, path, field)
      expect(other).toEqual([])
      expect(saved + lost.length).toBe(16 * rounds)
      expect(saved).toBeGreaterThanOrEqual(rounds)
      expect(lost.length).toBeGreaterThan(0)
      expect((await stands())[0]!.n).toBe(String(saved))
      for (const answer of lost) {
        expect(answer.body).toContain('Somebody saved this while you were working on it')
        expect(formOn(answer.body, path)[field]).toBe(typed.get(answer))
      }
    })

  it('move a case as often as they are told they did, and each move stands in its story', async () => {
    const count = async (): Promise<{ version: number; moves: number }> => (await house.sql<{ version: number; moves: number }>("select version, (select count(*)::int from events where case_id = c.id and kind = 'stage.entered') as moves from cases c where reference = $1", [openCase]))[0]!
    const path = `/cases/${openCase}/move`
    const before = await count()
    let saved = 0
    for (let round = 0; round < rounds; round++) {
      const to = round % 2 === 0 ? '2' : '1'
      const pages = await Promise.all(writers.map(visitor => visitor.get(path)))
      const answers = await Promise.all(writers.map((visitor, at) => visitor.sendFrom(pages[at]!, path, { to, reason: 'It was a slip' })))
      expect(answers.filter(({ statusCode }) => statusCode !== 303 && statusCode !== 409)).toEqual([])
      saved += answers.filter(({ statusCode }) => statusCode === 303).length
    }
    const after = await count()
    expect(saved).toBe(rounds)
    expect([after.version - before.version, after.moves - before.moves]).toEqual([saved, saved])
  })

  it('would lose nearly all of it on a page that does not know which version it edits', async () => {
    const load = async (here: Here) => ({ person: await here.db.selectFrom('people').select(['id', 'authority_ids', 'needs']).where('id', '=', person).executeTakeFirstOrThrow() })
    const careless = page({
      path: '/careless', permit: 'person:change', about: 'nobody', load, form: form({ needs: text('Needs') }),
      async save(here, { needs }) { await here.db.updateTable('people').set({ needs }).where('id', '=', person).execute(); return '/careless' },
      view: ({ person: { needs }, form: of }) => h(Form, { of }, h('input', { name: 'needs', value: needs })) as VNode,
    })
    const app = await buildSite({ pools: house.pools, secret: 'x', secure: false, staticFolder: inject('newelStatic'), modules: [{ pages: [careless], describes: {}, holds: [] }] }, [], () => (_request, reply) => reply.code(303).send())
    await house.sql("update people set needs = '0' where id = $1", [person])
    const { saved } = await countTogether(writers.map(({ token }) => new Visitor(app, house.agency.id, token)), '/careless', 'needs')
    const stands = Number((await house.sql<{ needs: string }>('select needs from people where id = $1', [person]))[0]!.needs)
    expect(saved).toBe(16 * rounds)
    expect(saved - stands).toBeGreaterThan(saved / 2)
    await app.close()
  })
})

/** How many rows each table has, but for those that note who looked and who is signed in. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await house.sql<{ name: string }>("select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relname not in ('access_log', 'sessions', 'sign_in_attempts', 'public_tries', 'surnames')", [house.agency.schema])
  return (await house.sql<Record<string, number>>(`select ${tables.map(({ name }) => `(select count(*)::int from ${name}) as ${name}`).join(', ')}`))[0]!
}
const grown = (before: Record<string, number>, after: Record<string, number>): Record<string, number> => Object.fromEntries(Object.keys(before).map(table => [table, after[table]! - before[table]!]).filter(([, by]) => by !== 0))

const times = new Map<string, number>()
async function filledIn(path: string): Promise<Awaited<ReturnType<typeof open>> & { sent: Typed }> {
  const opened = await open(savingPages.find(one => one.path === path)!)
  const html = (await opened.visitor.get(opened.path)).body
  const nth = times.get(path) ?? 0
  times.set(path, nth + 1)
  const answers = Object.fromEntries(Object.entries(await answersFor[path]!(html, nth, house)).filter(([name]) => new RegExp(`name="${name}"`).test(html)))
  return { ...opened, sent: { ...opened.typed, ...answers } }
}

describe('a form that is sent ten times at once', { timeout: 600_000 }, () => {
  it('stands in the list of answers below, whichever page it is on', () => {
    expect(savingPages.map(({ path }) => path).filter(path => !Object.hasOwn(answersFor, path))).toEqual([])
  })

  for (const { path } of savingPages)
    it(`acts once and gives everybody the same answer: ${path}`, async () => {
      const once = await filledIn(path)
      const empty = await rowCounts()
      const single = await once.visitor.post(once.path, once.sent)
      expect([200, 303], single.body.replace(/<[^>]+>/g, ' ').slice(-1500)).toContain(single.statusCode)
      const effect = grown(empty, await rowCounts())
      expect(effect.submissions).toBe(1)

      const { visitor, path: at, sent } = await filledIn(path)
      const before = await rowCounts()
      const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.post(at, sent)))
      expect(grown(before, await rowCounts())).toEqual(effect)
      // Ending every session of one’s own, or being shown a secret once, can only be answered once; nobody is told of a failure.
      const kinds = new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${String(headers.location)}`))
      expect([...kinds]).toHaveLength(1)
      expect([...kinds][0]).toMatch(/^(303|200) /)

      const [first] = Object.keys(sent).filter(name => !name.startsWith('_') && typeof sent[name] === 'string')
      // Whoever enters a code is another visitor afterwards, whose forms are others.
      if (first && path !== '/account' && path !== '/where-am-i') {
        const other = await visitor.post(at, { ...sent, [first]: `${sent[first] as string}, but differently` })
        expect(other.statusCode).toBe(422)
        expect(other.body).toContain('This form was already sent')
        expect(grown(before, await rowCounts())).toEqual(effect)
      }
    })
})

describe('a change that the database cannot keep', { timeout: 600_000 }, () => {
  it('is not announced when it fails at the very last, on commit; sent again later, it is saved', async () => {
    const { visitor, path, sent } = await filledIn('/cases/:reference/note')
    await house.sql('create table kept_out (id uuid primary key); alter table events add constraint fails_at_commit foreign key (id) references kept_out (id) deferrable initially deferred not valid')
    const before = await stateOf(house)
    const refused = await visitor.post(path, sent)
    expect(refused.statusCode).toBe(500)
    expect(refused.headers.location).toBeUndefined()
    expect(refused.body).toContain('Nothing has been changed')
    expect(refused.body).not.toMatch(/constraint|kept_out|violates/)
    expect(await stateOf(house)).toEqual(before)
    await house.sql('alter table events drop constraint fails_at_commit; drop table kept_out')
    expect((await visitor.post(path, sent)).statusCode).toBe(303)
    expect(await stateOf(house)).not.toEqual(before)
  })

  for (const path of ['/enquiries/:reference/open-cases', '/cases/:reference/close', '/cases/:reference/move', '/people/:id/change', '/people/:id/merge/:other', '/merges/:id/undo'])
    it(`is wholly undone, whichever of its statements fails: ${path}`, async () => {
      const { visitor, path: at, sent } = await filledIn(path)
      const before = await stateOf(house)
      let failing = 1
      for (; failing < 60; failing++) {
        const mend = failStatement(failing)
        const answer = await visitor.post(at, { ...sent, _once: randomUUID() })
        mend()
        if (answer.statusCode === 303) break
        expect(answer.statusCode, `statement ${failing}`).toBe(500)
        expect(await stateOf(house), `statement ${failing}`).toEqual(before)
      }
      expect(failing).toBeGreaterThan(5)
      expect(failing).toBeLessThan(60)
      expect(await stateOf(house)).not.toEqual(before)
    })
})

/** From now on the n-th statement of the website’s connections fails, as a real one would. Returns what mends it. */
function failStatement(n: number): () => void {
  const pool = house.pools.newel_web
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  let at = 0
  pool.connect = (async () => {
    const client = await connect()
    return new Proxy(client, {
      get(target, name) {
        if (name === 'query') return (...given: [never]) => ++at === n ? target.query('select 1 / 0') : target.query(...given)
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value
      },
    })
  }) as typeof pool.connect
  return () => { pool.connect = connect as typeof pool.connect }
}
