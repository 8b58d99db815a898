import type { PoolClient } from 'pg'
import type { Asking } from '../../rules/roles.ts'
import type { Agency } from '../db/agencies.ts'
import type { Pools } from '../db/pools.ts'
import type { LoginRole } from '../db/roles.ts'
import type { Asker } from '../here.ts'

/** Which database role serves a person's role: outsiders see by party, those who only see figures see no names. */
export const databaseRoleOf = (role: Asking): LoginRole =>
  role === 'contractor' || role === 'referrer' || role === 'handyperson' || role === 'public' ? 'newel_party' : role === 'county commissioner' || role === 'board member' ? 'newel_report' : 'newel_web'

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

interface ContextRow { context: string; user_id: string; session_id: string; name: string; role: Asking; party_id: string | null }

async function openContext(client: PoolClient, schema: string, token: string): Promise<{ asker: Asker; context: string } | undefined> {
  try {
    const { rows: [row] } = await client.query<ContextRow>({ name: `open_context ${schema}`, text: `select * from "${schema}".open_context($1)`, values: [token] })
    return { context: row!.context, asker: { id: row!.user_id, name: row!.name, role: row!.role, sessionId: row!.session_id, partyId: row!.party_id, authorityIds: row!.context.split('|')[2]!.split(',') } }
  } catch (error) {
    if ((error as { code?: string }).code === '28000') return undefined
    throw error
  }
}

interface PublicRow { context: string; user_id: string; tracking: string | null }

/** Whoever is at a public page: nobody by name, who sees no record but what the code they hold opens. */
export async function openPublic(pools: Pools, agency: Agency, token: string): Promise<Opened> {
  const client = await pools.newel_party.connect()
  try {
    const { rows: [row] } = await client.query<PublicRow>({ name: `open_public_context ${agency.schema}`, text: `select * from "${agency.schema}".open_public_context($1)`, values: [token] })
    return { client, context: row!.context, asker: { id: row!.user_id, name: '', role: 'public', sessionId: '', partyId: null, authorityIds: row!.context.split('|')[2]!.split(','), ...(row!.tracking ? { tracking: row!.tracking } : {}) } }
  } catch (error) {
    client.release(error instanceof Error && !('code' in error))
    throw error
  }
}

/** Whether another form or call may come from this place in this quarter of an hour. `place` is a key, never an address. */
export async function mayTry(connection: Pick<PoolClient, 'query'>, agency: Agency, place: Buffer, most: number): Promise<boolean> {
  const { rows: [row] } = await connection.query<{ allowed: boolean }>({ name: `public_try ${agency.schema}`, text: `select "${agency.schema}".public_try($1, $2) as allowed`, values: [place, most] })
  return row!.allowed
}
