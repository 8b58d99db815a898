import { allAgencies, createAgency } from '../platform/db/agencies.ts'
import type { Pools } from '../platform/db/pools.ts'
import { asAdmin } from '../platform/db/prepare.ts'
import { newId } from '../platform/ids.ts'
import { hashOf, newToken } from '../platform/http/tokens.ts'

/** Makes an agency with nobody in it but its first administrator. Returns the link that sets their password, or undefined when they are there already. */
export async function foundEmptyAgency(adminUrl: string, pools: Pools, { name, adminEmail }: { readonly name: string; readonly adminEmail: string }): Promise<string | undefined> {
  const known = await allAgencies(pools.newel_door)
  if (known.some(agency => !agency.demonstration)) return undefined
  const alone = known.length === 0
  const agency = await createAgency(adminUrl, { id: 'agency', name, hostNames: alone ? ['127.0.0.1', 'localhost'] : [] })
  const token = newToken()
  await asAdmin(adminUrl, async admin => {
    const id = newId()
    await admin.query(`begin; set local role newel_owner; set local search_path = "${agency.schema}", public`)
    await admin.query("insert into users (id, name, email, role) values ($1, 'First administrator', $2, 'administrator')", [id, adminEmail.toLowerCase()])
    await admin.query("insert into password_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '24 hours')", [hashOf(token), id])
    await admin.query('commit')
  })
  return `${alone ? '' : `/a/${agency.id}`}/sign-in/link/${token}`
}
