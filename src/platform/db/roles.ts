import { createHmac } from 'node:crypto'
import type { Client } from 'pg'

/** The database roles and what each session of theirs is set to. See CONTEXT.md, "The walls". */
const roles = {
  newel_owner: 'nologin',
  newel_web: 'login',
  newel_party: 'login',
  newel_report: 'login',
  newel_worker: 'login',
  newel_door: 'login',
  newel_disposal: 'nologin',
} as const

export type LoginRole = { [R in keyof typeof roles]: (typeof roles)[R] extends 'login' ? R : never }[keyof typeof roles]

const settings: Readonly<Record<LoginRole, readonly string[]>> = {
  newel_web: ['jit = off', 'max_parallel_workers_per_gather = 0', "statement_timeout = '5s'", "lock_timeout = '4s'", "idle_in_transaction_session_timeout = '15s'"],
  newel_party: ['jit = off', 'max_parallel_workers_per_gather = 0', "statement_timeout = '5s'", "lock_timeout = '4s'", "idle_in_transaction_session_timeout = '15s'"],
  newel_report: ['jit = off', "statement_timeout = '20s'", "idle_in_transaction_session_timeout = '30s'"],
  newel_worker: ['jit = off', "idle_in_transaction_session_timeout = '10min'"],
  newel_door: ['jit = off', "statement_timeout = '5s'", "idle_in_transaction_session_timeout = '15s'"],
}

/** A role's password, worked out from the installation's secret, so that there is nothing more to keep. */
export const passwordOf = (secret: string, role: LoginRole): string => createHmac('sha256', secret).update(`role ${role}`).digest('hex')

/** Makes the roles, or brings them up to date. Returns what could not be closed, in plain words, for /health. */
export async function prepareRoles(admin: Client, secret: string): Promise<string[]> {
  for (const [role, login] of Object.entries(roles)) {
    const found = await admin.query('select from pg_roles where rolname = $1', [role])
    if (!found.rowCount) await admin.query(`create role ${role} ${login} noinherit`)
  }
  const { rows: [me] } = await admin.query<{ superuser: boolean; name: string }>('select rolsuper as superuser, current_user as name from pg_roles where rolname = current_user')
  if (!me!.superuser) await admin.query('grant newel_owner to current_user')
  for (const [role, lines] of Object.entries(settings) as [LoginRole, readonly string[]][]) {
    await admin.query(`alter role ${role} login password '${passwordOf(secret, role)}'`)
    for (const line of lines) await admin.query(`alter role ${role} set ${line}`)
  }
  await admin.query('alter default privileges for role newel_owner revoke execute on functions from public')
  return closeWhatWeCan(admin)
}

/** Only a superuser can close these two; elsewhere the signed context still holds, and /health says so. A revoke that does nothing is no error, so we look. */
async function closeWhatWeCan(admin: Client): Promise<string[]> {
  await admin.query('revoke execute on function pg_catalog.set_config(text, text, boolean) from public').catch(() => undefined)
  const { rows: [setting] } = await admin.query<{ open: boolean }>("select has_function_privilege('newel_web', 'pg_catalog.set_config(text, text, boolean)', 'execute') as open")
  const seen = await admin.query(Object.keys(settings).map(role => `alter role ${role} set track_activities = off`).join('; ')).then(() => false, () => true)
  return [
    ...(setting!.open ? ['set_config() can still be called by the web’s roles'] : []),
    ...(seen ? ['one request’s SQL can be seen by another through pg_stat_activity'] : []),
  ]
}
