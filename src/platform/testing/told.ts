import type { Client } from 'pg'
import { inject } from 'vitest'
import { asAdmin } from '../db/prepare.ts'
import { moveIn, type House } from './house.ts'

/** Tells something in a house once in a run, whichever test file asks first; the others get copies of the house as it stands then, and what was said at the end. */
export async function toldOnce<Said>(what: string, tell: (house: House) => Promise<Said>): Promise<{ readonly template: string; readonly said: Said }> {
  const template = `test_${inject('newelRun')}_told_${what}`
  return asAdmin(inject('newelAdminUrl'), async admin => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [template])
    return { template, said: await heard<Said>(admin, template) ?? await tellIn(admin, template, tell) }
  })
}

async function heard<Said>(admin: Client, template: string): Promise<Said | undefined> {
  const { rows: [row] } = await admin.query<{ said: string | null }>("select shobj_description(oid, 'pg_database') as said from pg_database where datname = $1", [template])
  return row?.said ? JSON.parse(row.said) as Said : undefined
}

/** What was said is kept with the database, as its comment: one that is only half told has none, and is told again. */
async function tellIn<Said>(admin: Client, template: string, tell: (house: House) => Promise<Said>): Promise<Said> {
  await admin.query(`drop database if exists "${template}" with (force)`)
  const { leave, ...house } = await moveIn(template)
  const said = await tell(house).finally(leave)
  await admin.query(`comment on database "${template}" is ${admin.escapeLiteral(JSON.stringify(said))}`)
  return said
}
