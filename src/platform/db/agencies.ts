import type pg from 'pg'
import { migrate } from './migrate.ts'
import { asAdmin, migrationsFolder } from './prepare.ts'
import { newId } from '../ids.ts'

/** How an agency looks: a colour that has been checked for contrast, and a logo. */
export interface Theme { readonly colour?: string; readonly logo?: { readonly type: string; readonly base64: string } | null }

export interface Agency {
  readonly id: string
  readonly schema: string
  readonly name: string
  readonly hostNames: readonly string[]
  readonly theme: Theme
  readonly demonstration: boolean
}

/** The agencies on this installation. */
export async function allAgencies(pool: pg.Pool): Promise<Agency[]> {
  const { rows } = await pool.query('select id, schema_name as schema, name, host_names as "hostNames", theme, demonstration from public.agencies where ready order by id')
  return rows as Agency[]
}

export interface NewAgency { readonly id: string; readonly name: string; readonly hostNames?: readonly string[]; readonly theme?: Theme; readonly demonstration?: boolean; /** False to keep everybody out until `openToPeople`. */ readonly ready?: boolean }

/** The named actor that imports and demonstrations act as. It has no password and cannot sign in. */
export const systemUserName = 'Newel'

/** Makes an agency: its schema, its own row among the councils, and the system's actor. Throws when the name is taken. */
export async function createAgency(adminUrl: string, { id, name, hostNames = [], theme = {}, demonstration = false, ready = true }: NewAgency): Promise<Agency> {
  const schema = `agency_${id.replaceAll('-', '_')}`
  return asAdmin(adminUrl, async admin => {
    const listed = await admin.query('select from public.agencies where id = $1 and ready', [id])
    if (listed.rowCount) throw new Error(`There is an agency called ${id} already`)
    // What an interrupted founding left behind holds nothing of anybody’s.
    await admin.query(`delete from public.agencies where id = '${id}'; drop schema if exists "${schema}" cascade`)
    await admin.query(`create schema "${schema}" authorization newel_owner; grant usage on schema "${schema}" to newel_web, newel_party, newel_report, newel_worker, newel_door`)
    await migrate(admin, schema, migrationsFolder)
    await admin.query(`begin; set local role newel_owner; set local search_path = "${schema}", public`)
    await admin.query("insert into authorities (id, code, name, short_name, prefix, kind, from_day) values ($1, 'agency', $2, $2, 'AGY', 'agency', '2000-01-01')", [newId(), name])
    await admin.query("insert into users (id, name, email, role) values ($1, $2, 'system@newel.invalid', 'system')", [newId(), systemUserName])
    await admin.query('insert into public.agencies (id, schema_name, name, host_names, theme, demonstration, ready) values ($1, $2, $3, $4, $5, $6, $7)', [id, schema, name, hostNames, theme, demonstration, ready])
    await admin.query('commit')
    return { id, schema, name, hostNames, theme, demonstration }
  })
}

/** Lets people into an agency whose first rows have been written. */
export const openToPeople = (adminUrl: string, { id }: Agency): Promise<unknown> => asAdmin(adminUrl, admin => admin.query('update public.agencies set ready = true where id = $1', [id]))
