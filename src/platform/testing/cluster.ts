import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { identityOf } from '../db/process-identity.ts'
import { project } from '../project.ts'
import { createAgency } from '../db/agencies.ts'
import { startEmbedded } from '../db/embedded.ts'
import { foundAgency, foundCast } from '../db/found.ts'
import { migrationsIn } from '../db/migrate.ts'
import { databaseUrl, makeDatabase } from '../db/open.ts'
import { asAdmin, migrationsFolder, prepareDatabase } from '../db/prepare.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { buildStatic } from '../static/build.ts'
import { testCouncils, testPostcodes } from './councils.ts'

declare module 'vitest' {
  interface ProvidedContext { newelAdminUrl: string; newelTemplate: string; newelStatic: string; newelFiles: string; newelRun: number }
}

export const testSecret = 'the secret of a database that is thrown away'
/** argon2id of “a password for tests only”, so that no test waits for hashing but those about hashing. */
export const testPassword = 'a password for tests only'

/** Starts one cluster for all tests, with a template that holds the walls, the two councils and the cast; each test file copies it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const home = process.env.NEWEL_TEST_HOME ?? project('.newel/test')
  const server = await startEmbedded(home, { durable: false })
  const files = join(home, 'files')
  const recipe = createHash('sha256').update(JSON.stringify([migrationsIn(migrationsFolder), migrationsIn(project('db/public')), readFileSync(project('src/platform/db/found.ts'), 'utf8'), readFileSync(project('src/platform/testing/cast.ts'), 'utf8'), readFileSync(project('src/platform/db/roles.ts'), 'utf8'), pathwayKeys, testCouncils])).digest('hex').slice(0, 12)
  const template = `template_${recipe}`
  await asAdmin(server.adminUrl, async admin => {
    await sweep(admin, files)
    if (!(await admin.query('select from pg_database where datname = $1', [template])).rowCount) await makeTemplate(server.adminUrl, template)
  })
  const statics = join(home, `static-${hashOfFiles(['src/platform/styles', 'src/platform/browser', 'src/platform/static'])}`)
  if (!existsSync(join(statics, 'manifest.json'))) await buildStatic(statics)
  provide('newelAdminUrl', server.adminUrl)
  provide('newelTemplate', template)
  provide('newelStatic', statics)
  provide('newelFiles', files)
  provide('newelRun', process.pid)
  return () => server.stop()
}

/** Changes when any file below these folders does. */
function hashOfFiles(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(project(folder), { recursive: true, withFileTypes: true }).filter(one => one.isFile())) hash.update(readFileSync(join(file.parentPath, file.name)))
  return hash.digest('hex').slice(0, 12)
}

/** Removes what earlier runs left behind; never what another run is using now. */
async function sweep(admin: Client, files: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>("select datname from pg_database where datname ~ '^test_[0-9]+_' or datname like 'template\\_%' order by oid desc")
  const dead = rows.filter(({ datname }) => datname.startsWith('test_') && identityOf(Number(datname.split('_')[1])) === undefined)
  const oldTemplates = rows.filter(({ datname }) => datname.startsWith('template_')).slice(4)
  for (const { datname } of dead) rmSync(join(files, datname), { recursive: true, force: true })
  for (const { datname } of [...dead, ...oldTemplates]) await admin.query(`drop database if exists "${datname}"`).catch(() => undefined)
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  const building = `making_${process.pid}_${template}`
  await asAdmin(adminUrl, admin => admin.query(`drop database if exists "${building}" with (force)`))
  await makeDatabase(adminUrl, building)
  const url = databaseUrl(adminUrl, building)
  await prepareDatabase(url, testSecret)
  const agency = await createAgency(url, { id: 'exshire', name: 'Exshire Home Improvement Agency', hostNames: ['localhost', '127.0.0.1'], demonstration: false })
  const { hashPassword } = await import('../../modules/sign-in/passwords.ts')
  const hash = await hashPassword(testPassword)
  await asAdmin(url, async admin => {
    const councils = await foundAgency(admin, agency, testCouncils, pathwayKeys, '2017-04-01')
    await foundCast(admin, agency, 'exshire.example', hash, { first: councils.get('X07000001')!, second: councils.get('X07000002')! })
    for (const [postcode, code] of testPostcodes) await admin.query('insert into public.postcodes (postcode, council_code, invented) values ($1, $2, true)', [postcode, code])
  })
  await asAdmin(adminUrl, admin => admin.query(`alter database "${building}" rename to "${template}"`).catch(() => admin.query(`drop database "${building}"`)))
}
