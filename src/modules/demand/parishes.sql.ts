import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'
import type { Published } from './demand.sql.ts'
import type { Parish } from './figures.ts'
import type { ParishRow } from './parish-table.ts'

type Asking = Pick<Here, 'run'>

const tables = { name: 'parish tables', text: 'select id, as_at as "asAt", source, made_up as "madeUp" from parish_tables order by as_at desc, loaded_at desc, id desc limit 100' }
/** The tables of parishes that were loaded, the newest first. */
export const parishTables = ({ run }: Asking): Promise<Published[]> => run<Published & Record<string, unknown>>(tables, [])

const all = { name: 'parishes', text: 'select id, council_id as "councilId", code, name, rural_urban as "ruralUrban", lying from parishes where parish_table_id = $1 order by name, code' }
export const parishesOf = ({ run }: Asking, table: string): Promise<Parish[]> => run<Parish & Record<string, unknown>>(all, [table])

const missing = { name: 'postcodes in no parish', text: `select h.postcode, count(*)::int as homes from homes h where h.postcode <> '' and not exists (select from parish_postcodes p where p.parish_table_id = $1 and p.postcode = h.postcode) group by h.postcode order by 2 desc, 1 limit 100` }
/** Postcodes of homes in sight that a table does not have, those of most homes first. */
export const postcodesInNoTable = ({ run }: Asking, table: string): Promise<{ postcode: string; homes: number }[]> => run<{ postcode: string; homes: number }>(missing, [table])

/** Keeps a table of parishes beside the earlier ones. */
export async function loadParishes(here: Here, { asAt, source, madeUp }: Omit<Published, 'id'>, rows: readonly ParishRow[]): Promise<void> {
  const id = here.newId()
  await here.run(...inserting('parish_tables', { id, as_at: asAt, source, made_up: madeUp, loaded_by: here.user.id, loaded_at: here.now }))
  const parishes = rows.map(row => ({ ...row, id: here.newId() }))
  for (let at = 0; at < parishes.length; at += 1000)
    await here.db.insertInto('parishes').values(parishes.slice(at, at + 1000).map(({ id: parish, councilId, code, name, ruralUrban }) => ({ id: parish, parish_table_id: id, council_id: councilId, code, name, rural_urban: ruralUrban }))).execute()
  const postcodes = parishes.flatMap(({ id: parish, postcodes: mine }) => mine.map(postcode => ({ id: here.newId(), parish_table_id: id, parish_id: parish, postcode })))
  for (let at = 0; at < postcodes.length; at += 5000)
    await here.db.insertInto('parish_postcodes').values(postcodes.slice(at, at + 5000)).execute()
  await recordSetting(here, 'parishes.loaded', { source, asAt, parishes: parishes.length, postcodes: postcodes.length })
}
