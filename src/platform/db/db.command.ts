import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgency } from './agencies.ts'
import { describeSchema } from './describe.ts'
import { startEmbedded } from './embedded.ts'
import { databaseUrl, makeDatabase, newelHome, openDatabase } from './open.ts'
import { asAdmin, prepareDatabase } from './prepare.ts'
import { project } from '../project.ts'

const usage = `bin/db migrate   bring the database up to date
bin/db types     write db/schema.sql and src/platform/db/schema.ts from the migrations
bin/db check     the same, but only say whether they are up to date`

/** What the two generated files ought to say, from a database that is made for it and thrown away. */
export async function generatedFiles(adminUrl: string, secret: string): Promise<Map<string, string>> {
  await prepareDatabase(adminUrl, secret)
  await createAgency(adminUrl, { id: 'shape', name: 'Shape' })
  const { sql, ts } = await asAdmin(adminUrl, admin => describeSchema(admin, 'agency_shape'))
  return new Map([[project('db/schema.sql'), sql], [project('src/platform/db/schema.ts'), ts]])
}

async function inScratchDatabase<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newel-shape-'))
  const server = await startEmbedded(folder, { durable: false })
  try {
    await makeDatabase(server.adminUrl, 'shape')
    return await work(databaseUrl(server.adminUrl, 'shape'))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const commands: Readonly<Record<string, () => Promise<number>>> = {
  async migrate() {
    const database = await openDatabase(newelHome())
    await prepareDatabase(database.adminUrl, database.secret)
    await database.close()
    return 0
  },
  async types() {
    for (const [file, text] of await inScratchDatabase(adminUrl => generatedFiles(adminUrl, 'shape'))) writeFileSync(file, text)
    return 0
  },
  async check() {
    const stale = [...await inScratchDatabase(adminUrl => generatedFiles(adminUrl, 'shape'))].filter(([file, text]) => readFileSync(file, 'utf8') !== text).map(([file]) => file)
    for (const file of stale) console.error(`${file} is out of date: run bin/db types`)
    return stale.length
  },
}

if (process.argv[1]?.endsWith('db.command.ts')) {
  const command = Object.hasOwn(commands, process.argv[2] ?? '') ? commands[process.argv[2]!] : undefined
  if (!command) console.error(usage)
  process.exitCode = command ? await command() : 2
}
