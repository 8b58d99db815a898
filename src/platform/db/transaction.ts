import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely'
import type pg from 'pg'
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg'
import type { Writable } from 'node:stream'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>

/** A statement written by hand, for the hot paths: it is prepared under its name. */
export interface Named { readonly name: string; readonly text: string }

/** Runs a named statement in the transaction. */
export type Run = <Row extends QueryResultRow>(statement: Named, values: readonly unknown[]) => Promise<Row[]>

export interface Transaction { readonly db: Database; readonly run: Run }

/** A statement that travels with the commit. */
export interface Closing { readonly statement: Named; readonly values: readonly unknown[] }

/**
 * Opens a transaction in an agency's schema, as whoever the signed context says, does the work, and commits.
 * The opening is sent ahead of the first statement and not waited for. `closing` may add statements that travel with the commit.
 */
export async function transaction<T>(client: PoolClient, schema: string, context: string, work: (t: Transaction) => Promise<T>, closing: (result: T) => readonly Closing[] = () => []): Promise<T> {
  if (!/^agency_[a-z0-9_]{2,50}$/.test(schema) || !/^[A-Za-z0-9 |,~-]+$/.test(context)) throw new Error('That is not a schema and a context')
  inOnePacket(client)
  const opened = client.query(`begin; set local search_path = "${schema}", public, pg_temp; set local newel.context = '${context}'`)
  opened.catch(() => undefined)
  try {
    const result = await work({ db: kyselyOn(client), run: async (statement, values) => (await ask(client, statement, values)).rows as never })
    await Promise.all([opened, ...closing(result).map(({ statement, values }) => ask(client, statement, values)), client.query('commit')])
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

function ask(client: PoolClient, statement: Named, values: readonly unknown[]): Promise<pg.QueryResult> {
  inOnePacket(client)
  return client.query({ ...statement, values: values as unknown[] })
}

/** What is asked in one turn of the event loop leaves together: a system call for each statement costs more than many a statement. */
function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable & { readonly writableCorked: number } } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** Kysely on the one connection of this transaction. */
function kyselyOn(client: PoolClient): Database {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      inOnePacket(client)
      // Extended even without parameters: PostgreSQL then takes one statement and no second.
      const { rows, rowCount } = await client.query({ name: nameOf(sql), text: sql, values: parameters as unknown[], queryMode: 'extended' } as QueryConfig)
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery: () => { throw new Error('Streaming is not used inside a transaction') },
  }
  const driver: Driver = {
    init: async () => undefined, acquireConnection: async () => connection, releaseConnection: async () => undefined, destroy: async () => undefined,
    beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse,
  }
  const dialect: Dialect = { createAdapter: () => adapter, createDriver: () => driver, createQueryCompiler: () => compiler, createIntrospector: db => new PostgresIntrospector(db) }
  return new Kysely<DB>({ dialect })
}
const refuse = async (): Promise<never> => { throw new Error('Every page already runs in one transaction') }

// A statement seen three times is worth preparing; a bounded number of them, because a connection keeps each one.
const seen = new Map<string, { times: number; name?: string }>()
let named = 0
function nameOf(sql: string): string | undefined {
  const entry = seen.get(sql) ?? { times: 0 }
  if (entry.times === 0) { if (seen.size > 2000) seen.clear(); seen.set(sql, entry) }
  if (++entry.times === 3 && named < 400) entry.name = `k${++named}`
  return entry.name
}
