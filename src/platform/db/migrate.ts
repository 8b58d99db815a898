import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'

/** Where names are looked up, by the functions made here too: temporary tables last, or one could stand in for a table of ours. */
const pathOf = (schema: string): string => `"${schema}", public, pg_temp`

interface Migration { readonly name: string; readonly sql: string; readonly hash: string }

/** Plain SQL files, in time order. */
export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder).filter(name => name.endsWith('.sql')).sort().map(name => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })

/**
 * Brings one schema up to date, each migration in its own transaction as the owner, forward only.
 * Throws when a migration that has run was edited since.
 */
export async function migrate(admin: Client, schema: string, folder: string): Promise<string[]> {
  await admin.query(`create table if not exists "${schema}".migrations (name text primary key, hash text not null, at timestamptz not null default now())`)
  const { rows } = await admin.query<{ name: string; hash: string }>(`select name, hash from "${schema}".migrations`)
  const done = new Map(rows.map(row => [row.name, row.hash]))
  const ran: string[] = []
  for (const { name, sql, hash } of migrationsIn(folder)) {
    if (done.get(name) === hash) continue
    if (done.has(name)) throw new Error(`The migration ${name} was edited after it had run in ${schema}. Write a new migration instead.`)
    await admin.query('begin')
    try {
      await admin.query(`set local role newel_owner; set local search_path = ${pathOf(schema)}; set local lock_timeout = '2s'`)
      await admin.query(sql)
      await admin.query('reset role')
      await admin.query(`insert into "${schema}".migrations (name, hash) values ($1, $2)`, [name, hash])
      await admin.query('commit')
    } catch (error) {
      await admin.query('rollback')
      throw new Error(`The migration ${name} failed in ${schema}: ${(error as Error).message}`, { cause: error })
    }
    ran.push(name)
  }
  return ran
}
