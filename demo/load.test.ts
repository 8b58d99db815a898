import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { createAgency } from '../src/platform/db/agencies.ts'
import { foundAgency } from '../src/platform/db/found.ts'
import { asAdmin } from '../src/platform/db/prepare.ts'
import { openHouse } from '../src/platform/testing/house.ts'
import { pathwayKeys } from '../src/rules/pathways/pathway.ts'
import { demonstrationCouncils, loadDemonstration } from './load.ts'
import { publishedFigures } from './tables.ts'

const house = await openHouse()
const agency = await createAgency(house.adminUrl, { id: 'shown', name: 'Shown', demonstration: true })
await asAdmin(house.adminUrl, admin => foundAgency(admin, agency, demonstrationCouncils(), pathwayKeys, '2017-04-01'))
const load = (): Promise<void> => loadDemonstration({ adminUrl: house.adminUrl, pools: house.pools, agency, today: '2026-11-18', say: () => undefined })
const admin = new pg.Client({ connectionString: house.adminUrl })
await admin.connect()
await admin.query(`set search_path = "${agency.schema}", public`)
afterAll(() => admin.end())
const byCouncil = async (sql: string): Promise<Record<string, number>> => Object.fromEntries((await admin.query<{ code: string; n: number }>(sql)).rows.map(({ code, n }) => [code, n]))

const year = "between '2018-04-01' and '2019-03-31'"
const ofCases = (count: string, where: string): string => `select a.code, (${count})::int as n from cases c join authorities a on a.id = c.authority_id where completed_on ${year} and ${where} group by a.code`
const counts: Readonly<Record<string, string>> = {
  'people-advised': `select a.code, count(*)::int as n from enquiries e join authorities a on a.id = e.authority_id where advice_given_on ${year} group by a.code`,
  'disabled-facilities-grants': ofCases('count(*)', "scheme = 'disabled-facilities-grant'"),
  'minor-adaptations': ofCases('count(distinct home_id)', "pathway = 'minor-adaptation'"),
  handyperson: ofCases('count(distinct person_id)', "pathway = 'handyperson'"),
  repairs: ofCases('count(*)', "pathway in ('home-repairs', 'home-repairs-assistance')"),
  'dementia-grants': ofCases('count(*)', "scheme = 'dementia-dwelling-grant'"),
}

describe('the demonstration, once loaded', () => {
  it('loads', load, 240_000)
  for (const [measure, sql] of Object.entries(counts))
    it(`has the ${measure} of Schedule B, district by district, straight from the tables`, async () => {
      const printed = [...publishedFigures().get(measure)!].filter(([code, n]) => code !== 'total' && n > 0)
      expect(await byCouncil(sql)).toEqual(Object.fromEntries(printed))
    })
  it('has the outcomes of Schedule B in the county', async () => {
    const { rows } = await admin.query<{ outcome: string; n: number }>(`select outcome, count(*)::int as n from outcomes o join cases c on c.authority_id = o.authority_id and c.id = o.case_id where closed_on ${year} group by outcome`)
    expect(Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]))).toEqual(Object.fromEntries([...publishedFigures()].filter(([measure]) => measure.startsWith('outcomes.') && measure !== 'outcomes.independence').map(([measure, by]) => [measure.slice(9), by.get('total')])))
  })
  it('leaves no case of the past year open', async () => expect((await admin.query("select from cases where status = 'open' and opened_on < '2020-01-01'")).rowCount).toBe(0))
  it('changes nothing when it is loaded again', async () => {
    const count = async () => (await admin.query("select (select count(*) from cases) as cases, (select count(*) from events) as events, (select count(*) from people) as people")).rows
    const before = await count()
    await load()
    expect(await count()).toEqual(before)
  }, 240_000)
})
