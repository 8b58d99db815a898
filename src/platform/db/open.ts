import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asAdmin } from './prepare.ts'
import { startEmbedded } from './embedded.ts'
import { project } from '../project.ts'

export interface OpenDatabase {
  readonly adminUrl: string
  readonly secret: string
  /** Said once at the start: where the data lies, when it is not where one would look. */
  readonly note?: string
  close(): Promise<void>
}

export const newelHome = (): string => resolve(process.env.NEWEL_HOME ?? project('.newel'))

/** The installation's own secret: from NEWEL_SECRET, else made once and kept in the data folder, readable by its owner only. */
export function installationSecret(home: string): string {
  if (process.env.NEWEL_SECRET) return process.env.NEWEL_SECRET
  const file = join(home, 'secrets', 'installation')
  mkdirSync(join(home, 'secrets'), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** DATABASE_URL when it is set, else the embedded database in the data folder. */
export async function openDatabase(home: string, name = 'newel'): Promise<OpenDatabase> {
  const secret = installationSecret(home)
  if (process.env.DATABASE_URL) return { adminUrl: process.env.DATABASE_URL, secret, close: async () => undefined }
  const embedded = await startEmbedded(home)
  await makeDatabase(embedded.adminUrl, name)
  return {
    adminUrl: databaseUrl(embedded.adminUrl, name), secret, close: () => embedded.stop(),
    ...(embedded.movedTo ? { note: `The database lies in ${embedded.movedTo}, because an unprivileged user must be able to reach it.` } : {}),
  }
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function makeDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await asAdmin(adminUrl, async admin => {
    const found = await admin.query('select from pg_database where datname = $1', [name])
    if (!found.rowCount) await admin.query(`create database "${name}"${template ? ` template "${template}"` : ''}`)
  })
}
