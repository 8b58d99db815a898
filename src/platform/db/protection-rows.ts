import { newId } from '../ids.ts'
import type { Ask } from './protection-catalogue.ts'

type Row = Record<string, unknown>
interface Column { table: string; column: string; type: string; required: boolean; identity: boolean; words: string | null; to: string | null }

/** What the shape of a table does not say: a row of it needs these besides. */
const besides: Readonly<Record<string, Row>> = {
  cases: { next_action_on: '2026-12-01' },
  product_choices: { colour: 'White' },
  scheme_versions: { conditions: '[]', charge_years: null },
  determinations: { seal: '0'.repeat(64) },
  grant_decisions: { approved: true, works_by: '2027-11-02' },
  funds: { year: 2026 },
  payment_requests: { matches: true, inspected: true, acceptable: true, net_pence: 1, vat_pence: 0, pence: 1 },
  section_24_decisions: { question: 'need', satisfied: true },
  quote_thresholds: { first_pence: 500000, second_pence: null, how_many: '{1,2}', ways: '{quote,quote}', confirmed: true },
  waiting_rules: { orders: '{priority}', points: '{}' },
  documents: { sha256: 'a'.repeat(64) },
  letters: { sha256: 'a'.repeat(64) },
  warnings: { home_id: null },
  emergency_links: { home_id: null },
  messages: { enquiry_id: null },
  signposts: { enquiry_id: null },
  tracking_codes: { enquiry_id: null },
  compliment_events: { said_and_done_id: null },
  relationships: { other_id: null, name: 'planted name' },
  adaptations: { standing: 'there', case_authority_id: null, case_id: null },
  consents: { basis: 'consent', how: 'spoken', given_by_id: null },
}
const types: Readonly<Record<string, (column: string) => unknown>> = {
  uuid: () => newId(), text: column => `planted ${column} ${newId()}`, date: () => '2026-11-02', integer: () => 1, bigint: () => 1, boolean: () => false, jsonb: () => '{}',
  'timestamp with time zone': () => '2026-11-02T09:00:00Z', 'date[]': () => '{2026-11-02}', 'integer[]': () => '{1}', 'text[]': () => '{}', 'uuid[]': () => [newId()], bytea: () => '\\x00',
}

export interface Planted { readonly council: string; readonly circle: string | null; readonly row: Row }

/**
 * Puts a row into each of these tables for each council, and one more that is in a circle where there can be one: the plainest row its columns, checks and keys allow,
 * so that tomorrow's table is filled without anybody saying how.
 */
export async function plantRows(ask: Ask, schema: string, tables: readonly string[], councils: readonly string[], circle: string): Promise<Map<string, Planted[]>> {
  const columns = await ask<Column>(columnsOf, [schema])
  const anyOf = new Map<string, unknown>()
  for (const { to } of columns.filter(column => column.to !== null && !tables.includes(column.to) && column.to !== 'authorities' && column.to !== 'circles'))
    anyOf.set(to!, (await ask<{ id: unknown }>(`select id from ${to!} order by id limit 1`))[0]?.id ?? null)
  const planted = new Map<string, Planted[]>(tables.map(table => [table, []]))
  for (const table of inOrder(tables, columns)) {
    const own = columns.filter(column => column.table === table)
    const hasCircle = own.some(column => column.column === 'circle_id')
    for (const council of councils)
      for (const inCircle of hasCircle ? [null, circle] : [null]) {
        const row: Row = { ...besides[table] }
        for (const { column, type, required, identity, words, to } of own) {
          if (identity || column in row) continue
          if (column === 'authority_id' || (to === 'authorities' && required)) row[column] = council
          else if (column === 'authority_ids') row[column] = `{${council}}`
          else if (column === 'circle_id') row[column] = inCircle
          else if (to && planted.has(to)) {
            const there = planted.get(to)!.filter(one => one.council === council)
            // A table that is in no circle has the row of the council alone.
            row[column] = (there.find(one => one.circle === inCircle) ?? (required ? there[0] : undefined))?.row.id ?? null
          }
          else if (to) { if (required) row[column] = anyOf.get(to) }
          else if (required) row[column] = words ?? types[type]?.(column)
        }
        const names = Object.keys(row)
        const [made] = await ask<Row>(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`, Object.values(row))
        planted.get(table)!.push({ council, circle: inCircle, row: made! })
      }
  }
  return planted
}

/** Tables after those that they point at. */
function inOrder(tables: readonly string[], columns: readonly Column[]): string[] {
  const done: string[] = []
  while (done.length < tables.length) {
    const next = tables.find(table => !done.includes(table) && columns.every(column => column.table !== table || !column.to || column.to === table || !tables.includes(column.to) || done.includes(column.to)))
    if (!next) throw new Error(`These tables point at one another: ${tables.filter(table => !done.includes(table)).join(', ')}`)
    done.push(next)
  }
  return done
}

const columnsOf = `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required, a.attidentity <> '' as identity,
    (select (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as words,
    (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and a.attnum = k.conkey[cardinality(k.conkey)] order by cardinality(k.conkey) desc limit 1) as "to"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = $1::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`
