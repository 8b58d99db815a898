import type { Pool, QueryResultRow } from 'pg'
import type { Agency } from '../../platform/db/agencies.ts'
import type { Tried } from './throttle.ts'

/** The functions of an agency's door, called as the one database role that may. Tokens are given as their hashes. */
export function doorOf(pool: Pool, { schema }: Agency) {
  const ask = async <Row extends QueryResultRow>(name: string, ...values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name: `${name} ${schema}`, text: `select * from "${schema}".${name}(${values.map((_, i) => `$${i + 1}`).join(', ')})`, values })).rows
  const one = async <Row extends QueryResultRow>(name: string, ...values: unknown[]): Promise<Row | undefined> => (await ask<Row>(name, ...values))[0]

  return {
    find: (email: string) => one<{ user_id: string; password_hash: string | null; has_authenticator: boolean }>('door_find', email),
    /** The number of the try, or undefined when there have been too many. */
    async mayTry({ email, from, known }: Tried): Promise<number | undefined> {
      return (await one<{ door_try: number | null }>('door_try', email, from, known))?.door_try ?? undefined
    },
    forgetTry: (tried: number) => ask('door_forget_try', tried),
    openSession: (session: { id: string; userId: string; hash: Buffer; complete: boolean; browser: string }) =>
      ask('door_open_session', session.id, session.userId, session.hash, session.complete, session.browser, '12 hours'),
    halfOpen: (hash: Buffer) => one<{ user_id: string; email: string; authenticator_key: string | null }>('door_half_open', hash),
    /** False when the code's half minute was used before, or the session is no longer half open. */
    async completeSession(hash: Buffer, newHash: Buffer, step: number, newKey: string | null): Promise<boolean> {
      return (await one<{ door_complete_session: boolean }>('door_complete_session', hash, newHash, step, newKey))!.door_complete_session
    },
    endSession: (hash: Buffer) => ask('door_end_session', hash),
    link: (hash: Buffer) => one<{ name: string; email: string }>('door_link', hash),
    async useLink(hash: Buffer, passwordHash: string): Promise<boolean> {
      return (await one<{ door_use_link: boolean }>('door_use_link', hash, passwordHash))!.door_use_link
    },
    ownPassword: (hash: Buffer) => one<{ user_id: string; email: string; password_hash: string | null }>('door_own_password', hash),
    async changePassword(hash: Buffer, from: string, to: string): Promise<boolean> {
      return (await one<{ door_change_password: boolean }>('door_change_password', hash, from, to))!.door_change_password
    },
  }
}
export type Door = ReturnType<typeof doorOf>
