import { randomUUID } from 'node:crypto'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Day } from '../../rules/calendar/day.ts'
import { modules, newelSite } from '../../app.ts'
import type { Agency } from '../db/agencies.ts'
import { allAgencies } from '../db/agencies.ts'
import { databaseUrl } from '../db/open.ts'
import { closePools, openPools, type Pools } from '../db/pools.ts'
import { asAdmin, closeDatabase } from '../db/prepare.ts'
import { fileRoom } from '../files/take-in.ts'
import type { Scan } from '../files/scan.ts'
import { newId } from '../ids.ts'
import { wantDailyWork, workUntilDone } from '../jobs/work.ts'
import type { Post } from '../post/post.ts'
import { hashOf, newToken } from '../http/tokens.ts'
import { cast, type CastMember } from './cast.ts'
import { testSecret } from './cluster.ts'
import { Visitor } from './visitor.ts'

export interface House {
  readonly app: FastifyInstance
  /** Where its files are kept. */
  readonly filesFolder: string
  readonly pools: Pools
  readonly adminUrl: string
  readonly agency: Agency
  /** A member of the cast at the keyboard, signed in. `undefined` is nobody. */
  as(member: CastMember | undefined): Promise<Visitor>
  /** Looks straight into the agency's schema, past the walls: only to check what a page did. */
  sql<Row extends pg.QueryResultRow = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
  userId(member: CastMember): Promise<string>
  /** A council's id, by its three letters. */
  council(prefix: string): Promise<string>
  /** What day it is for the site from now on. */
  itIs(day: Day, time?: string): void
  /** Does the work that waits, as the worker does, until none is due; says how many jobs were done. */
  work(): Promise<number>
}

export interface HouseOptions { readonly publicForms?: number; readonly log?: { write(line: string): void }; readonly post?: Post; readonly scan?: Scan; readonly template?: string }

/** Where a house’s files are: beside its database, and called the same. */
const filesOf = (name: string): string => join(inject('newelFiles'), name)

/** A house of a test file's own: a copy of the template, the whole site on it, and the cast. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const name = `test_${inject('newelRun')}_${randomUUID().slice(0, 8)}`
  const { leave, ...house } = await moveIn(name, options)
  afterAll(async () => {
    await leave()
    await rm(house.filesFolder, { recursive: true, force: true })
    await asAdmin(inject('newelAdminUrl'), a => a.query(`drop database if exists "${name}" with (force)`))
  })
  return house
}

/** Makes a database of this name and opens a house on it, until it is left. */
export async function moveIn(name: string, options: HouseOptions = {}): Promise<House & { leave(): Promise<void> }> {
  const server = inject('newelAdminUrl')
  await asAdmin(server, admin => admin.query(`create database "${name}" template "${options.template ?? inject('newelTemplate')}"`))
  const adminUrl = databaseUrl(server, name)
  await asAdmin(adminUrl, closeDatabase)
  const pools = openPools(adminUrl, testSecret, 6)
  const filesFolder = filesOf(name)
  await mkdir(filesFolder, { recursive: true, mode: 0o700 })
  if (options.template) await cp(filesOf(options.template), filesFolder, { recursive: true })
  let now: () => Date = () => new Date('2026-11-18T10:00:00Z')
  const app = await newelSite({ pools, secret: testSecret, secure: false, staticFolder: inject('newelStatic'), now: () => now(), files: fileRoom(filesFolder, options.scan, () => now()), publicForms: options.publicForms ?? 1_000_000, ...(options.log ? { log: options.log } : {}) })
  const agency = (await allAgencies(pools.newel_door))[0]!
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`set search_path = "${agency.schema}", public`)
  const sql: House['sql'] = async (text, values = []) => (await admin.query(text, values)).rows as never
  const userId = async (member: CastMember): Promise<string> => (await sql<{ id: string }>('select id from users where name = $1', [cast[member].name]))[0]!.id
  return {
    leave: async () => {
      await app.close()
      await closePools(pools)
      await admin.end()
    },
    filesFolder, app, pools, adminUrl, agency, sql, userId,
    council: async prefix => (await sql<{ id: string }>('select id from authorities where prefix = $1', [prefix]))[0]!.id,
    work: async () => {
      const place = { pools, agency, jobs: modules.flatMap(module => module.jobs ?? []), now: () => now(), post: options.post, siteAddress: 'http://localhost' }
      await wantDailyWork(place)
      return workUntilDone(place)
    },
    itIs: (day, time = '10:00:00') => { now = () => new Date(`${day}T${time}Z`) },
    async as(member) {
      if (!member) return new Visitor(app, agency.id, undefined)
      const token = newToken()
      await sql("insert into sessions (id, token_hash, user_id, second_factor, expires_at, browser) values ($1, $2, $3, true, now() + interval '12 hours', 'test')", [newId(), hashOf(token), await userId(member)])
      return new Visitor(app, agency.id, token)
    },
  }
}
