import pg from 'pg'
import { newId } from '../ids.ts'
import { hashOf, newToken } from '../http/tokens.ts'
import type { House } from '../testing/house.ts'
import { tablesIn } from './protection-catalogue.ts'
import type { Came, Stage, Try } from './protection-behaviour.ts'
import { agencyFacts, isWalled, shared, sharedByStaff } from './protection-lists.ts'
import { plantRows, type Planted } from './protection-rows.ts'
import type { LoginRole } from './roles.ts'

/** Tries through a role's own connection, as the website does; always rolled back. */
export const byRealRoles = ({ pools, agency }: House): Try => async (role, context, sql) => {
  const client = await pools[role as LoginRole].connect()
  try {
    await client.query(`begin; set local search_path = "${agency.schema}", public, pg_temp${context === undefined ? '' : `; set local newel.context = '${context}'`}`)
    return cameOf(await client.query(sql))
  } catch (error) {
    return refusalOf(error)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Tries inside an open transaction of a superuser, who for that while is the role: so that a mistake planted in the transaction is there. */
export const insideTransaction = (admin: pg.Client, schema: string): Try => async (role, context, sql) => {
  const as = `set local session authorization ${role}; set local search_path = "${schema}", public, pg_temp${context === undefined ? '' : `; set local newel.context = '${context}'`}`
  try {
    const answers = await admin.query(`savepoint attempt; ${as}; ${sql}; rollback to attempt`) as unknown as Answer[]
    return cameOf(answers.slice(0, -1))
  } catch (error) {
    await admin.query('rollback to attempt')
    return refusalOf(error)
  }
}
type Answer = pg.QueryResult<Record<string, unknown>>
/** Of several statements, the last says what came of it. */
const cameOf = (answer: Answer | Answer[]): Came => {
  const { rows, rowCount } = [answer].flat().at(-1)!
  return { rows, touched: rowCount ?? 0 }
}
const refusalOf = (error: unknown): Came => {
  if (!(error instanceof pg.DatabaseError)) throw error
  return { refused: error.code ?? '', why: error.message }
}

export interface Players { readonly officers: ReadonlyMap<string, string>; readonly insider: string; readonly circle: string }

/** Two councils and the agency's own row, an officer of each, somebody in a circle, a row of every table for each, and a case offered to two parties. */
export async function setTheStage(house: House): Promise<{ councils: string[]; players: Players; planted: Map<string, Planted[]>; walled: string[] }> {
  const councils = [await house.council('RIV'), await house.council('HIL'), await house.council('EXS'), await house.council('AGY')]
  const circle = newId()
  await house.sql('insert into circles (id, name) values ($1, $2)', [circle, 'A closed circle'])
  const officers = new Map<string, string>()
  for (const council of councils) {
    officers.set(council, newId())
    await house.sql("insert into users (id, name, email, role, authority_ids) values ($1, 'An officer', $2, 'district grants officer', array[$3::uuid])", [officers.get(council), `${newId()}@council.example`, council])
  }
  // Of the agency's facts, the one that a new agency has none of: an empty table refuses nobody.
  await house.sql("insert into guide_versions (id, number, sections, stands_from, review_due, published_by) values ($1, 1, '[]', '2026-01-01', '2027-01-01', (select id from users limit 1))", [newId()])
  await house.sql(`with one as (insert into populations (id, as_at, source, loaded_by, loaded_at) select gen_random_uuid(), '2026-01-01', 'planted', id, now() from users limit 1 returning id)
    insert into population_figures (id, population_id, council_id, age_from, people) select gen_random_uuid(), one.id, a.id, 0, 1 from one, (select id from authorities limit 1) a`)
  await house.sql(`with one as (insert into parish_tables (id, as_at, source, loaded_by, loaded_at) select gen_random_uuid(), '2026-01-01', 'planted', id, now() from users limit 1 returning id),
    parish as (insert into parishes (id, parish_table_id, council_id, code, name, rural_urban) select gen_random_uuid(), one.id, a.id, 'E04000000', 'planted', 'RSN1' from one, (select id from authorities limit 1) a returning id)
    insert into parish_postcodes (id, parish_table_id, postcode, parish_id) select gen_random_uuid(), one.id, 'ZE9 9ZZ', parish.id from one, parish`)
  const insider = newId()
  await house.sql("insert into users (id, name, email, role, circle_ids) values ($1, 'An insider', $2, 'caseworker', array[$3::uuid])", [insider, `${newId()}@agency.example`, circle])
  // The agency’s own fact without a council, which nobody plants below and no agency begins with.
  await house.sql("insert into covers (id, away_id, by_id, from_day, to_day, made_by, made_at) values ($1, $2, $3, '2026-11-02', '2026-11-03', $2, now())", [newId(), insider, await house.userId('amara')])
  await house.sql("insert into training_courses (id, user_id, course, done_on, evidence, recorded_by, recorded_at) values ($1, $2, 'mecc', '2026-11-02', 'planted', $2, now())", [newId(), insider])
  await house.sql("insert into competences (id, user_id, as_what, from_day, evidence, given_by, given_at) values ($1, $2, 'supervised', '2026-11-02', 'planted', $2, now())", [newId(), insider])
  await house.sql(`with one as (insert into rate_schedules (id, name, source, from_day, review_on, made_up, brought_by, brought_at) values ($1, 'planted', 'planted', '2026-01-01', '2027-01-01', true, $2, now()) returning id)
    insert into rates (id, schedule_id, position, code, description, unit, rate_pence, vat) select gen_random_uuid(), one.id, 1, 'P1', 'planted', 'each', 1, 'zero' from one`, [newId(), insider])
  await house.sql("insert into variation_limits (id, user_id, council_id, pence, from_day, given_by, given_at) select $1, $2, id, 1, '2026-01-01', $2, now() from authorities limit 1", [newId(), insider])
  const tables = await tablesIn((sql, values) => house.sql(sql, values), house.agency.schema)
  const walled = [...tables].filter(([table, columns]) => isWalled(table, columns) || Object.hasOwn(shared, table) || sharedByStaff.includes(table)).map(([table]) => table)
  const others = ['access_log', 'account_events', 'submissions', ...Object.keys(agencyFacts).filter(table => tables.get(table)?.has('authority_id'))]
  const planted = await plantRows((sql, values) => house.sql(sql, values), house.agency.schema, [...walled, ...others], councils, circle)
  // A new agency’s directory is empty, and a policy is asked only about rows.
  await house.sql(`with someone as (select id from users limit 1), feed as (insert into feeds (id, name, address, added_by) select gen_random_uuid(), 'planted', 'https://planted.invalid/', id from someone returning id),
    pages as (insert into feed_pages (id, feed_id, page, reading, entries) select gen_random_uuid(), id, 1, gen_random_uuid(), '[]' from feed), organisation as (insert into organisations (id, name, changed_by) select gen_random_uuid(), 'planted', id from someone returning id)
    insert into services (id, organisation_id, name, changed_by) select gen_random_uuid(), organisation.id, 'planted', someone.id from organisation, someone`)
  const offered = planted.get('cases')!.find(row => row.council === councils[0] && row.circle === null)!.row
  await house.sql("insert into referrers (id, kind) select id, 'hospital' from parties where kind = 'referrer' on conflict do nothing")
  await house.sql("delete from case_parties where party_id in (select party_id from users where name = 'Kit Mason')")
  for (const name of ['Kit Mason', 'Joe Pritchard'])
    await house.sql("insert into case_parties (authority_id, case_id, party_id, capacity) select $1, $2, party_id, 'offered to' from users where name = $3 on conflict do nothing", [offered.authority_id, offered.id, name])
  return { councils, players: { officers, insider, circle }, planted, walled }
}

/** Contexts as the database signs them for each person, but for an hour, so that a slow machine does not let them lapse. */
export async function contextsOf(house: House, { councils, players, planted, walled }: Awaited<ReturnType<typeof setTheStage>>): Promise<Stage> {
  const signed = async (userId: string): Promise<string> => (await house.sql<{ context: string }>("select sign_context(regexp_replace(context_of(u), '[0-9]+~[0-9a-f]{64}$', $2)) as context from users u where id = $1", [userId, String(Math.floor(Date.now() / 1000) + 3600)]))[0]!.context
  const officerOf = new Map<string, string>()
  for (const [council, id] of players.officers) officerOf.set(council, await signed(id))
  const staff = await signed(await house.userId('amara'))
  const [said] = /^(.*)~[0-9a-f]{64}$/.exec(staff)!.slice(1) as [string]
  const [system] = await house.sql<{ context: string }>("select open_system_context(id) as context from users where role = 'system'")
  const altered = officerOf.get(councils[0]!)!.replace(councils[0]!, councils[1]!)
  const stale = await house.sql<{ context: string }>('select sign_context($1) as context', [said.replace(/\d+$/, String(Math.floor(Date.now() / 1000) - 5))])
  return {
    walled, planted, councils, officerOf, staff, auditor: await signed(await house.userId('gwen')), insider: await signed(players.insider), administrator: await signed(await house.userId('ada')), party: await signed(await house.userId('kit')),
    reporter: await signed(await house.userId('celia')), system: system!.context,
    forged: { 'no signature': `${said}~${'0'.repeat(64)}`, 'an altered council': altered, 'a context that has expired': stale[0]!.context, 'nothing but councils': councils.join(',') },
  }
}

/** Signs somebody in and has the database open their context, as a request does. */
export async function openedBy(house: House, role: LoginRole, userId: string): Promise<string> {
  const token = newToken()
  await house.sql("insert into sessions (id, token_hash, user_id, second_factor, expires_at, browser) values ($1, $2, $3, true, now() + interval '1 hour', 'test')", [newId(), hashOf(token), userId])
  return (await house.pools[role].query<{ context: string }>(`select context from "${house.agency.schema}".open_context($1)`, [token])).rows[0]!.context
}
