import pg from 'pg'
import { passwordOf, type LoginRole } from './roles.ts'

// A day stays the text it is; a bigint is pence or a count, and fits a number; arrays of days are arrays of text.
const asText = (value: string): string => value
const wholeNumber = (value: string): number => {
  const n = Number(value)
  if (!Number.isSafeInteger(n)) throw new RangeError(`${value} is too large`)
  return n
}
const parsers = new Map<number, (value: string) => unknown>([[pg.types.builtins.DATE, asText], [pg.types.builtins.INT8, wholeNumber]])
const [dayArray, textArray] = [1182, 1009]
parsers.set(dayArray, pg.types.getTypeParser(textArray) as (value: string) => unknown)
for (const [oid, parse] of parsers) pg.types.setTypeParser(oid, parse)

export type Pools = Readonly<Record<LoginRole, pg.Pool>>

/** One pool of connections for each database role. Queries on a connection are pipelined: a transaction's opening costs no wait of its own. */
export function openPools(adminUrl: string, secret: string, most: number): Pools {
  const { hostname, port, pathname, searchParams } = new URL(adminUrl)
  const pool = (role: LoginRole, max: number): pg.Pool => {
    const made = new pg.Pool({
      host: searchParams.get('host') ?? decodeURIComponent(hostname), port: Number(port || 5432), database: pathname.slice(1),
      user: role, password: passwordOf(secret, role), max, pipeline: true, application_name: 'newel', keepAlive: true,
      connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000,
    } as pg.PoolConfig)
    made.on('error', () => undefined)   // an idle connection that died is replaced by the next request; /ready tells
    return made
  }
  return { newel_web: pool('newel_web', most), newel_party: pool('newel_party', 8), newel_report: pool('newel_report', 4), newel_worker: pool('newel_worker', 2), newel_door: pool('newel_door', 4) }
}

export const closePools = async (pools: Pools): Promise<void> => void (await Promise.all(Object.values(pools).map(pool => pool.end())))
