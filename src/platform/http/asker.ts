import type { PoolClient } from 'pg'
import type { Role } from '../../rules/roles.ts'
import type { Agency } from '../db/agencies.ts'
import type { Pools } from '../db/pools.ts'
import type { LoginRole } from '../db/roles.ts'
import type { Asker } from '../here.ts'

/** Which database role serves a person's role: outsiders see by party, those who only see figures see no names. */
export const databaseRoleOf = (role: Role): LoginRole =>
  role === 'contractor' || role === 'referrer' || role === 'handyperson' ? 'newel_party' : role === 'county commissioner' || role === 'board member' ? 'newel_report' : 'newel_web'

export interface Opened { readonly asker: Asker; readonly context: string; readonly client: PoolClient }

// Only a guess at which pool to ask first; the database decides who it is, every time.
const guesses = new Map<string, LoginRole>()

/** Asks the database who holds this session, and leaves a connection of their database role to work on. Undefined when the session is not live. */
export async function openAsker(pools: Pools, agency: Agency, token: string | undefined): Promise<Opened | undefined> {
  if (!token || token.length > 100) return undefined
  const guess = guesses.get(token) ?? 'newel_web'
  const client = await pools[guess].connect()
  try {
    const found = await openContext(client, agency.schema, token)
    if (!found) { client.release(); guesses.delete(token); return undefined }
    const right = databaseRoleOf(found.asker.role)
    if (right === guess) return { ...found, client }
    client.release()
    if (guesses.size > 5000) guesses.clear()
    guesses.set(token, right)
    return { ...found, client: await pools[right].connect() }
  } catch (error) {
    client.release(error instanceof Error && !('code' in error))
    throw error
  }
}

interface ContextRow { context: string; user_id: string; session_id: string; name: string; role: Role; party_id: string | null }

async function openContext(client: PoolClient, schema: string, token: string): Promise<{ asker: Asker; context: string } | undefined> {
  try {
    const { rows: [row] } = await client.query<ContextRow>({ name: `open_context ${schema}`, text: `select * from "${schema}".open_context($1)`, values: [token] })
    return { context: row!.context, asker: { id: row!.user_id, name: row!.name, role: row!.role, sessionId: row!.session_id, partyId: row!.party_id, authorityIds: row!.context.split('|')[2]!.split(',') } }
  } catch (error) {
    if ((error as { code?: string }).code === '28000') return undefined
    throw error
  }
}
