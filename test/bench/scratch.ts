import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import type pg from 'pg'
import { dayInLondon } from '../../src/rules/calendar/london.ts'
import { pathwayKeys } from '../../src/rules/pathways/pathway.ts'
import { createAgency, type Agency } from '../../src/platform/db/agencies.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { foundAgency, foundCast } from '../../src/platform/db/found.ts'
import { hashOf, newToken } from '../../src/platform/http/tokens.ts'
import { newId } from '../../src/platform/ids.ts'
import { migrationsIn } from '../../src/platform/db/migrate.ts'
import { databaseUrl, installationSecret, makeDatabase } from '../../src/platform/db/open.ts'
import { asAdmin, migrationsFolder, prepareDatabase } from '../../src/platform/db/prepare.ts'
import { project } from '../../src/platform/project.ts'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import { councils, postcodesOf } from './county.ts'
import { load } from './load.ts'

export const benchHome = project('.newel/bench')
const agencyName = 'bench'

export interface Scratch {
  readonly adminUrl: string
  readonly schema: string
  readonly secret: string
  /** The value of the cookie of somebody signed in. */
  signIn(member: CastMember): Promise<string>
  close(): Promise<void>
}

/** A durable cluster of our own, loaded once and kept; each run works on a fresh copy, so that runs can be compared. */
export async function openScratch(fresh: boolean, say: (line: string) => void): Promise<Scratch> {
  const server = await startEmbedded(benchHome)
  const secret = installationSecret(benchHome)
  const template = `loaded_${recipe()}`
  const { known, old } = await databasesOn(server.adminUrl, template, fresh)
  for (const name of old) await asAdmin(server.adminUrl, admin => admin.query(`drop database if exists "${name}" with (force)`))
  if (!known) await loadTemplate(server.adminUrl, template, secret, say)
  await asAdmin(server.adminUrl, admin => admin.query(`create database "bench" template "${template}" strategy file_copy`))
  const adminUrl = databaseUrl(server.adminUrl, 'bench')
  const schema = `agency_${agencyName}`
  return {
    adminUrl, schema, secret,
    signIn: member => asAdmin(adminUrl, async admin => {
      const token = newToken()
      await admin.query(`insert into "${schema}".sessions (id, token_hash, user_id, second_factor, expires_at, browser) select $1, $2, id, true, now() + interval '12 hours', 'bench' from "${schema}".users where email like $3`, [newId(), hashOf(token), `${member}@%`])
      return token
    }),
    close: () => server.stop(),
  }
}

/** What was loaded holds as long as the tables and the loading are what they were. */
const recipe = (): string => createHash('sha256').update(JSON.stringify([
  migrationsIn(migrationsFolder), migrationsIn(project('db/public')), ...['chance', 'county', 'invent', 'load', 'scratch'].map(name => readFileSync(project(`test/bench/${name}.ts`), 'utf8')),
])).digest('hex').slice(0, 12)

async function databasesOn(serverUrl: string, template: string, fresh: boolean): Promise<{ known: boolean; old: string[] }> {
  return asAdmin(serverUrl, async admin => {
    const { rows } = await admin.query<{ datname: string }>("select datname from pg_database where datname = 'bench' or datname like 'loaded\\_%'")
    const known = !fresh && rows.some(({ datname }) => datname === template)
    return { known, old: rows.map(({ datname }) => datname).filter(name => !known || name !== template) }
  })
}

async function loadTemplate(serverUrl: string, template: string, secret: string, say: (line: string) => void): Promise<void> {
  const started = Date.now()
  const unfinished = `${template}_unfinished`
  await makeDatabase(serverUrl, unfinished)
  const url = databaseUrl(serverUrl, unfinished)
  await prepareDatabase(url, secret)
  const agency: Agency = await createAgency(url, { id: agencyName, name: 'Bench Home Improvement Agency', hostNames: ['127.0.0.1'] })
  await asAdmin(url, async admin => {
    const ids = await foundAgency(admin, agency, councils, pathwayKeys, '2016-04-01')
    const cast = await foundCast(admin, agency, 'bench.example', 'nobody signs in with a password here', { first: ids.get(councils[0]!.code)!, second: ids.get(councils[1]!.code)! })
    await admin.query('insert into public.postcodes (postcode, council_code, invented) select postcode, code, true from json_to_recordset($1::json) as r(postcode text, code text)',
      [JSON.stringify(councils.flatMap(({ code }, at) => postcodesOf(at).map(postcode => ({ postcode, code }))))])
    await admin.query('analyze public.postcodes')
    await load(admin, agency, ids, (['amara', 'orla', 'tariq', 'maya', 'cora'] as const).map(member => cast.get(member)!), dayInLondon(new Date()))
  })
  await asAdmin(serverUrl, admin => admin.query(`alter database "${unfinished}" rename to "${template}"`))
  say(`Loaded 100,000 cases and their 300,000 events in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** For what the bench itself has to ask, past the walls. */
export async function asking<T>({ adminUrl, schema }: Scratch, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return asAdmin(adminUrl, async admin => { await admin.query(`set search_path = "${schema}", public`); return work(admin) })
}

export const forgetScratch = (): void => rmSync(benchHome, { recursive: true, force: true })
