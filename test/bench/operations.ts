import { randomUUID } from 'node:crypto'
import type { CannonRequest } from 'autocannon'
import { addDays } from '../../src/rules/calendar/day.ts'
import { pathwayKeys } from '../../src/rules/pathways/pathway.ts'
import { pathwayVersion } from '../../src/rules/pathways/pathways.ts'
import type { PathwayKey } from '../../src/rules/pathways/pathway.ts'
import { formToken } from '../../src/platform/http/tokens.ts'
import { encode } from '../../src/platform/testing/visitor.ts'
import { chance, oneOf } from './chance.ts'
import { councils, postcodesOf, surnames } from './county.ts'
import { asking, type Scratch } from './scratch.ts'
import type { Server } from './servers.ts'

export interface Operation {
  readonly name: string
  /** Of the reference's answers a second. */
  readonly goal: number
  /** Milliseconds: the application's processor time for one answer, and the time within which 95 of 100 come. */
  readonly cpuGoal: number
  readonly p95Goal: number
  readonly expect: Readonly<Record<Server['name'], 200 | 303>>
  /** Reads what it needs from the database, and gives one request after another. */
  aim(server: Server['name']): Promise<() => CannonRequest>
  /** Says what is wrong in what the requests left behind. */
  check?(requests: number): Promise<string | undefined>
}

const inTurn = <T>(list: readonly T[]): (() => T) => { let at = 0; return () => list[at++ % list.length]! }
const reading = { ours: 200, reference: 200 } as const
const writing = { ours: 303, reference: 200 } as const

/** The five operations of reference/quality.md, asked of our site by somebody signed in and of the bare reference by nobody. */
export function operations(scratch: Scratch, session: string): readonly Operation[] {
  const headers = { cookie: `newel-bench=${session}`, host: '127.0.0.1' }
  const get = (path: string): CannonRequest => ({ method: 'GET', path, headers })
  const form = (path: string, typed: Readonly<Record<string, string>>): CannonRequest =>
    ({ method: 'POST', path, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: encode({ _token: formToken(session), _once: randomUUID(), ...typed }) })
  const json = (path: string, body: object): CannonRequest => ({ method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  // Nobody twice in a run, and hardly anybody who could be taken for another: each has a telephone number of their own, and a birthday that comes round after 7,000.
  let nth = 0
  const ask = <Row extends object>(text: string): Promise<Row[]> => asking(scratch, async admin => (await admin.query<Row>(text)).rows)

  return [
    {
      name: 'case list, 25 rows, filtered and sorted, with total', goal: 0.6, cpuGoal: 0.8, p95Goal: 15, expect: reading,
      async aim() {
        const ids = (await ask<{ id: string }>("select id from authorities where kind = 'district' order by code")).map(row => row.id)
        const filters = pathwayKeys.flatMap((pathway): Record<string, string>[] => [{ pathway }, { pathway }, { pathway, council: ids[pathway.length % ids.length]! }])
        const next = inTurn(filters)
        return () => get(`/cases?${new URLSearchParams(next()).toString()}`)
      },
    },
    {
      name: 'search by surname, part or sound-alike', goal: 0.6, cpuGoal: 0.8, p95Goal: 40, expect: reading,
      async aim() {
        const next = inTurn(searches())
        return () => get(`/search?q=${encodeURIComponent(next())}`)
      },
    },
    {
      name: 'one case with its timeline, the look logged', goal: 0.2, cpuGoal: 0.45, p95Goal: 15, expect: reading,
      async aim() {
        const next = inTurn((await ask<{ reference: string }>('select reference from cases order by md5(reference) limit 8000')).map(row => row.reference))
        return () => get(`/cases/${next()}`)
      },
    },
    {
      name: 'create an enquiry with person, home and event', goal: 0.3, cpuGoal: 0.45, p95Goal: 15, expect: writing,
      async aim(server) {
        const random = chance(Date.now())
        const postcode = inTurn(councils.flatMap((_, at) => postcodesOf(at)).sort(() => random() - 0.5))
        return () => {
          nth++
          const bornOn = addDays('1907-01-01', nth % 7000)
          const heard = { givenName: madeUp(random, 6), surname: madeUp(random, 10), line1: `${Math.floor(random() * 1e9)} Lane`, town: 'Exton', postcode: postcode(), tenure: 'owner', phone: `01632 ${String(nth % 9e5).padStart(6, '0')}` }
          const told = { channel: 'phone', source: 'self', asked: 'A rail beside the front step' }
          const [year, month, day] = bornOn.split('-') as [string, string, string]
          return server === 'ours' ? form('/enquiries/new', { _version: '0', ...told, ...heard, 'bornOn-day': day, 'bornOn-month': month, 'bornOn-year': year }) : json('/enquiries', { ...told, ...heard, bornOn })
        }
      },
      async check() {
        const [found] = await ask<{ taken: number; unknown: number }>("select count(*)::int as taken, (count(*) filter (where person_id is null or home_id is null))::int as unknown from enquiries where asked = 'A rail beside the front step'")
        // Now and then two invented people do sound alike and share a birthday: then the site is right to ask first.
        return found!.unknown > found!.taken / 1000 ? `${found!.unknown} of ${found!.taken} enquiries were saved without their person or home` : undefined
      },
    },
    {
      name: 'move a stage, with event', goal: 0.3, cpuGoal: 0.8, p95Goal: 15, expect: writing,
      async aim(server) {
        const all = await ask<{ reference: string; id: string; authority_id: string; version: number; stage: number; pathway: PathwayKey; pathway_version: number }>("select reference, id, authority_id, version, stage, pathway, pathway_version from cases where status = 'open' order by md5(reference)")
        const next = inTurn(all.filter((_, at) => at % 2 === (server === 'ours' ? 0 : 1)))
        return () => {
          const c = next()
          const stages = pathwayVersion(c.pathway, c.pathway_version).stages.length
          const [from, version] = [c.stage, c.version++]
          c.stage = from < stages ? from + 1 : 1
          return server === 'ours' ? form(`/cases/${c.reference}/move`, { _version: String(version), to: String(c.stage), ...(c.stage < from ? { reason: 'It was moved too soon' } : {}) }) : json(`/cases/${c.reference}/move`, { version, to: c.stage })
        }
      },
    },
  ]
}

const madeUp = (random: () => number, length: number): string => {
  const name = Array.from({ length }, (_, at) => oneOf(random, [...at % 2 ? 'aeiouy' : 'bcdfghjklmnpqrstvwxz'])).join('')
  return name[0]!.toUpperCase() + name.slice(1)
}

/** Two hundred searches: whole surnames, their beginnings, parts from within, and as they might be misheard. */
export function searches(): string[] {
  const random = chance(3)
  const names = surnames()
  const misheard = (name: string): string => name.replace(/ph|ff/, 'f').replace('ck', 'k').replace('y', 'i').replace(/([a-z])\1/, '$1').replace(/e(?=[a-z]$)/, 'a')
  const ways = [(name: string) => name, (name: string) => name.slice(0, 4), (name: string) => name.slice(1, 6).toLowerCase(), misheard]
  return Array.from({ length: 200 }, (_, at) => ways[at % ways.length]!(names[Math.floor(random() ** 3 * names.length)]!)).map(name => name.length < 3 ? 'Smi' : name)
}
