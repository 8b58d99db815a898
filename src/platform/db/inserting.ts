import type { Insertable } from 'kysely'
import type { DB } from './schema.ts'
import type { Named } from './transaction.ts'

/**
 * A statement that adds one row, for `run`: it leaves at once, before what is asked after it, which may then point at the row.
 * Prepared under the name of its table, so each table is added to with the same columns everywhere.
 */
export function inserting<T extends keyof DB & string>(table: T, row: Insertable<DB[T]>): [Named, unknown[]] {
  const columns = Object.keys(row)
  return [{ name: `new ${table}`, text: `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})` }, Object.values(row)]
}
