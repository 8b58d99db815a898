import type { Client } from 'pg'
import type { Agency } from '../../src/platform/db/agencies.ts'
import type { Day } from '../../src/rules/calendar/day.ts'
import { councils } from './county.ts'
import { invent, type Row } from './invent.ts'

const batch = 10_000

/** A table, and its columns with their types; what stands in `made` is worked out by the database. */
interface Load { readonly table: string; readonly columns: string; readonly made?: string }

const loads = {
  surnames: { table: 'surnames', columns: 'name text', made: "sounds = coalesce(daitch_mokotoff(name), '{}')" },
  homes: { table: 'homes', columns: 'id uuid, authority_ids uuid[], line1 text, town text, postcode text, tenure text, created_by uuid' },
  people: { table: 'people', columns: 'id uuid, authority_ids uuid[], given_name text, surname text, surname_id int, born_on date, nhs_number text, phone text, phone_digits text, created_by uuid' },
  enquiries: { table: 'enquiries', columns: 'id uuid, authority_id uuid, reference text, status text, channel text, received_on date, source text, person_id uuid, home_id uuid, caller text, asked text, advice_topics text[], advice_given_on date, owner_id uuid, taken_by uuid' },
  cases: { table: 'cases', columns: 'id uuid, authority_id uuid, reference text, person_id uuid, home_id uuid, enquiry_id uuid, pathway text, pathway_version int, urgent boolean, complex boolean, owner_id uuid, status text, stage int, stage_on date, stage_due_on date, entered_days date[], left_days date[], stage_working_days int[], stage_net_days int[], completed_on date, working_days int, net_working_days int, paused_days date[], resumed_days date[], last_contact_on date, opened_on date, closed_on date, close_reason text, next_action text, next_action_on date, person_name text, postcode text' },
  events: { table: 'events', columns: 'id uuid, authority_id uuid, case_id uuid, enquiry_id uuid, kind text, said jsonb, on_day date, at timestamptz, by_user uuid' },
  counters: { table: 'case_counters', columns: 'authority_id uuid, year int, last int' },
} as const satisfies Readonly<Record<string, Load>>

function statementFor({ table, columns, made }: Load): { text: string; names: readonly string[] } {
  const names = columns.split(', ').map(column => column.split(' ')[0]!)
  const [column, value] = made?.split(' = ') ?? []
  return { names, text: `insert into ${table} (${[...names, ...(column ? [column] : [])].join(', ')}) select ${[...names, ...(value ? [value] : [])].join(', ')} from json_to_recordset($1::json) as r(${columns})` }
}

/** Fills a new agency with ten years of cases, whole batches at a time, and measures its tables for the planner. */
export async function load(admin: Client, { schema }: Agency, councilIds: ReadonlyMap<string, string>, staff: readonly string[], today: Day): Promise<void> {
  await admin.query(`set search_path = "${schema}", public`)
  const { rows: [own] } = await admin.query<{ id: string }>("select id from authorities where kind = 'agency'")
  // What is invented fits together, so its foreign keys are not looked up a million times.
  await admin.query('set session_replication_role = replica; set synchronous_commit = off')
  const invented = invent({ councils: councils.map(({ code }) => councilIds.get(code)!), agency: own!.id, staff, today })
  for (const [name, table] of Object.entries(loads) as [keyof typeof loads, Load][]) {
    const { text, names } = statementFor(table)
    const rows: readonly Row[] = invented[name]
    for (let at = 0; at < rows.length; at += batch) await admin.query(text, [JSON.stringify(rows.slice(at, at + batch).map(row => Object.fromEntries(names.map(column => [column, row[column]]))))])
  }
  // As autovacuum leaves them: counted, and marked where every row is visible to all.
  for (const table of ['surnames', 'homes', 'people', 'enquiries', 'cases', 'events']) await admin.query(`vacuum (analyze) "${schema}".${table}`)
}
