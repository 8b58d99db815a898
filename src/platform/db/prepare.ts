import pg from 'pg'
import { migrate } from './migrate.ts'
import { prepareRoles } from './roles.ts'
import { project } from '../project.ts'

export const migrationsFolder = project('db/migrations')

/** Brings a whole database up to date: roles, extensions, the shared list of agencies, and every agency's schema. Safe to run again; two at once wait for each other. */
export async function prepareDatabase(adminUrl: string, secret: string): Promise<{ stillOpen: string[] }> {
  return asAdmin(adminUrl, async admin => {
    await admin.query("select pg_advisory_lock(hashtext('newel'))")
    const stillOpen = await prepareRoles(admin, secret)
    await closeDatabase(admin)
    await admin.query('create extension if not exists pg_trgm; create extension if not exists fuzzystrmatch; create extension if not exists unaccent')
    await admin.query('revoke create on schema public from public; grant usage, create on schema public to newel_owner')
    await migrate(admin, 'public', project('db/public'))
    const agencies = await admin.query<{ schema_name: string }>('select schema_name from public.agencies order by id')
    for (const { schema_name } of agencies.rows) await migrate(admin, schema_name, migrationsFolder)
    return { stillOpen }
  })
}

/** Only our roles connect to this database, and they make nothing in it, temporary tables neither. PostgreSQL does not copy this with a template. */
export async function closeDatabase(admin: pg.Client): Promise<void> {
  const { rows: [here] } = await admin.query<{ database: string }>('select current_database() as database')
  await admin.query(`revoke all on database "${here!.database}" from public; grant connect on database "${here!.database}" to newel_web, newel_party, newel_report, newel_worker, newel_door; grant create on database "${here!.database}" to newel_owner`)
}

/** Runs something as the database's administrator, and closes the connection whatever happens. */
export async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
