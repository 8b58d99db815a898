import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { newelSite } from '../app.ts'
import { allAgencies } from '../platform/db/agencies.ts'
import { databaseUrl, makeDatabase } from '../platform/db/open.ts'
import { closePools, openPools } from '../platform/db/pools.ts'
import { asAdmin, prepareDatabase } from '../platform/db/prepare.ts'
import { hashOf, newToken } from '../platform/http/tokens.ts'
import { newId } from '../platform/ids.ts'
import { project } from '../platform/project.ts'
import { cast, everybody, type CastMember } from '../platform/testing/cast.ts'
import { Visitor } from '../platform/testing/visitor.ts'
import { pathways } from '../rules/pathways/pathways.ts'
import { pathwayKeys } from '../rules/pathways/pathway.ts'
import { foundDemonstration } from './demonstration.ts'

// The seeds are a test: the demonstration is founded from nothing, as bin/start does it.
const name = `test_${inject('newelRun')}_${randomUUID().slice(0, 8)}`
await makeDatabase(inject('newelAdminUrl'), name)
const adminUrl = databaseUrl(inject('newelAdminUrl'), name)
const secret = 'the secret of a database that is thrown away'
await prepareDatabase(adminUrl, secret)
const pools = openPools(adminUrl, secret, 4)
await foundDemonstration(adminUrl, pools, () => undefined)
const [agency] = await allAgencies(pools.newel_door)
const app = await newelSite({ pools, secret, secure: false, staticFolder: inject('newelStatic') })
const sql = async <Row extends object>(text: string, values: unknown[] = []) => asAdmin(adminUrl, async admin => { await admin.query(`set search_path = "${agency!.schema}"`); return (await admin.query(text, values)).rows as Row[] })

async function as(member: CastMember): Promise<Visitor> {
  const token = newToken()
  await sql("insert into sessions (id, token_hash, user_id, second_factor, expires_at) select $1, $2, id, true, now() + interval '1 hour' from users where name = $3", [newId(), hashOf(token), cast[member].name])
  return new Visitor(app, agency!.id, token)
}

afterAll(async () => {
  await app.close()
  await closePools(pools)
  await asAdmin(inject('newelAdminUrl'), admin => admin.query(`drop database if exists "${name}" with (force)`))
})

interface Printed { readonly measure: string; readonly council_code: string; readonly printed: string }
const printed = parse(readFileSync(project('demo/published-figures.csv'), 'utf8'), { columns: true }) as Printed[]

describe('the demonstration agency', () => {
  it('has an open case at every stage of every pathway', async () => {
    const found = new Set((await sql<{ at: string }>("select distinct pathway || ' ' || stage as at from cases where status = 'open'")).map(row => row.at))
    expect(pathwayKeys.flatMap(key => pathways[key].at(-1)!.stages.map((_, at) => `${key} ${at + 1}`)).filter(at => !found.has(at))).toEqual([])
  })

  it('has the quarter that ended last signed off by the service manager, with no check that fails', async () => {
    const [signed] = await sql<{ at: string }>("select '/packs/signed/' || period_from || '-v' || version as at from signed_packs where audience = 'board'")
    for (const member of ['maya', 'dev', 'celia', 'bernard', 'gwen'] as const) expect((await (await as(member)).get(signed!.at)).body).toContain('Signed off by Maya Lindqvist')
  })

  it('lets every member of the cast in', async () => {
    for (const member of everybody) expect((await (await as(member)).get('/start')).statusCode).toBe(200)
  })

  it('tells the stories of Mrs Okafor, the Begum family and Mr Price', async () => {
    const cora = await as('cora')
    for (const surname of ['Okafor', 'Begum', 'Price']) expect((await cora.get(`/search?q=${surname}`)).body).toContain(surname)
  })

  it('counts 2018-19 as Schedule B does: every district figure, and every total that adds', async () => {
    const body = (await (await as('celia')).get('/packs/report?from=2018-04-01&to=2019-03-31')).body
    const ours = await sql<{ measure: string; council_code: string; value: number }>(countedAgain)
    const counted = new Map(ours.map(({ measure, council_code: code, value }) => [`${measure} ${code}`, value]))
    const differs = printed.filter(row => counted.get(`${row.measure} ${row.council_code}`) !== Number(row.printed)).map(row => `${row.measure} ${row.council_code} ${row.printed}`)
    expect(differs).toEqual(['handyperson total 59', 'dementia-grants total 385'])
    expect(printed.length).toBe(52)
    for (const row of printed) expect(body).toContain(Number(counted.get(`${row.measure} ${row.council_code}`)).toLocaleString('en-GB'))
  })

  it('shows the two printed totals that do not add up beside ours, with the difference', async () => {
    const body = (await (await as('maya')).get('/packs/report?from=2018-04-01&to=2019-03-31')).body
    expect(body).toContain('add to 58')
    expect(body).toContain('add to 343')
  })

  it('gives the same figures in the CSV', async () => {
    const answer = await (await as('celia')).get('/packs/export.csv?from=2018-04-01&to=2019-03-31')
    const rows = parse(answer.body, { bom: true, relax_column_count: true }) as string[][]
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.flat()).toEqual(expect.arrayContaining(['6659', '636', '4159', '58', '46', '343', '5209', '3813']))
  })

  it('shows a district grants officer their own council’s column only', async () => {
    const body = (await (await as('dev')).get('/packs/report?from=2018-04-01&to=2019-03-31')).body
    expect(body).toContain('1,183')
    for (const others of ['1,446', '6,659', '4,159']) expect(body).not.toContain(others)
  })
})

/** The figures of Schedule B straight from the tables, in plain SQL that shares nothing with the pack. */
const countedAgain = `
  with period as (select date '2018-04-01' as begins, date '2019-03-31' as ends),
  done as (select c.*, a.code from cases c join authorities a on a.id = c.authority_id, period where c.completed_on between begins and ends),
  closed as (select c.id, a.code from cases c join authorities a on a.id = c.authority_id, period where c.closed_on between begins and ends),
  facts as (
    select 'people-advised' as measure, a.code, count(*) as value from enquiries e join authorities a on a.id = e.authority_id, period where e.advice_given_on between begins and ends group by a.code
    union all select 'disabled-facilities-grants', code, count(*) from done where scheme = 'disabled-facilities-grant' group by code
    union all select 'minor-adaptations', code, count(distinct home_id) from done where pathway = 'minor-adaptation' group by code
    union all select 'handyperson', code, count(distinct person_id) from done where pathway = 'handyperson' group by code
    union all select 'repairs', code, count(*) from done where pathway in ('home-repairs', 'home-repairs-assistance') group by code
    union all select 'dementia-grants', code, count(*) from done where scheme = 'dementia-dwelling-grant' group by code
    union all select 'outcomes.' || o.outcome, closed.code, count(*) from outcomes o join closed on closed.id = o.case_id where o.withdrawn_at is null group by o.outcome, closed.code
  ), councils as (select code from authorities where kind = 'district')
  select measure, code as council_code, value::int from facts
  union all select measure, 'total', sum(value)::int from facts group by measure
  union all select m.measure, councils.code, 0 from councils cross join (select distinct measure from facts) m where not exists (select from facts f where f.measure = m.measure and f.code = councils.code)
  union all select 'outcomes.independence', 'total', sum(value)::int from facts where measure like 'outcomes.independence-%'`
