import type { CastMember } from './cast.ts'
import type { House } from './house.ts'

/** Asks the database by hand, through the website’s own role and as a member of the cast who is signed in: what somebody could do who got past every page. Always undone; says ‘done’, or how it was refused. */
export const byHand = (house: House) => async (member: CastMember, sql: string, values: readonly unknown[] = []): Promise<string> => {
  const client = await house.pools.newel_web.connect()
  try {
    const { token } = await house.as(member)
    await client.query(`begin; set local search_path = "${house.agency.schema}", public, pg_temp`)
    const { rows: [row] } = await client.query<{ context: string }>('select context from open_context($1)', [token])
    await client.query(`set local newel.context = '${row!.context}'`)
    await client.query(sql, [...values])
    return 'done'
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.query('rollback')
    client.release()
  }
}
