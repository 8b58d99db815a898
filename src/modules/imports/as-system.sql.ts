import type { PoolClient } from 'pg'
import type { Agency } from '../../platform/db/agencies.ts'
import type { Pools } from '../../platform/db/pools.ts'
import { asAdmin } from '../../platform/db/prepare.ts'
import { transaction, type Transaction } from '../../platform/db/transaction.ts'

/** Does some work in one transaction of its own. */
export type Transactions = <T>(work: (t: Transaction) => Promise<T>) => Promise<T>

/** Who imports act as: the agency’s own named actor, which cannot sign in. */
export const systemActor = (adminUrl: string, { schema }: Agency): Promise<string> =>
  asAdmin(adminUrl, async admin => (await admin.query<{ id: string }>(`select id from "${schema}".users where role = 'system'`)).rows[0]!.id)

/** Transactions as the system’s actor, on one connection. Each says anew who is asking: what was signed holds for ten minutes. */
const transactionsOn = (client: PoolClient, { schema }: Agency, actor: string): Transactions => async work => {
  const { rows } = await client.query<{ context: string }>(`select "${schema}".open_system_context($1) as context`, [actor])
  return transaction(client, schema, rows[0]!.context, work)
}

/** One transaction as the system’s actor. */
export async function asSystem<T>({ newel_worker: pool }: Pools, agency: Agency, actor: string, work: (t: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await transactionsOn(client, agency, actor)(work)
  } finally {
    client.release()
  }
}

/** Lends connections for an import, while no other import of this agency runs. The first holds the lock; the others are fetched only then, so that two imports cannot wait for each other's. */
export async function withConnections<T>({ newel_worker: pool }: Pools, agency: Agency, actor: string, many: number, work: (connections: readonly Transactions[]) => Promise<T>): Promise<T | 'busy'> {
  const clients = [await pool.connect()]
  const lock = [agency.schema, 'import']
  try {
    const { rows } = await clients[0]!.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtext($1), hashtext($2)) as taken', lock)
    if (!rows[0]!.taken) return 'busy'
    try {
      while (clients.length < many) clients.push(await pool.connect())
      return await work(clients.map(client => transactionsOn(client, agency, actor)))
    } finally {
      await clients[0]!.query('select pg_advisory_unlock(hashtext($1), hashtext($2))', lock).catch(() => undefined)
    }
  } finally {
    for (const client of clients) client.release()
  }
}
