import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Agency } from '../../platform/db/agencies.ts'
import type { Pools } from '../../platform/db/pools.ts'
import { hashOf } from '../../platform/http/tokens.ts'
import type { Asker } from '../../platform/here.ts'
import { isKey } from './keys.sql.ts'

export interface OpenedByKey { readonly asker: Asker; readonly context: string; readonly connection: PoolClient; readonly place: Buffer }
interface Row { context: string; user_id: string; name: string; party_id: string; key_id: string }

/** A connection that acts for the referrer whose key this is; undefined when it is no key of this agency that holds. */
export async function openByKey(pools: Pools, agency: Agency, key: string): Promise<OpenedByKey | undefined> {
  if (!isKey(key)) return undefined
  const connection = await pools.newel_party.connect()
  try {
    const { rows: [row] } = await connection.query<Row>({ name: `open_api_context ${agency.schema}`, text: `select * from "${agency.schema}".open_api_context($1)`, values: [hashOf(key)] })
    if (!row) { connection.release(); return undefined }
    const asker: Asker = { id: row.user_id, name: row.name, role: 'referrer', sessionId: '', partyId: row.party_id, authorityIds: row.context.split('|')[2]!.split(',') }
    return { connection, asker, context: row.context, place: createHash('sha256').update(`api key ${row.key_id}`).digest() }
  } catch (error) {
    connection.release(error instanceof Error && !('code' in error))
    throw error
  }
}
