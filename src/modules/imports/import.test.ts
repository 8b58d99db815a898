import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { bringIn, fill, folderOf, rowCounts, smallCounty } from './folder.fixture.ts'

const house = await openHouse()

describe('importing a folder', () => {
  const folder = folderOf(smallCounty)

  it('changes nothing in a dry run, and says what would come in', async () => {
    const before = await rowCounts(house)
    const { problems, said, written } = await bringIn(house, folder, { dryRun: true })
    expect({ problems, written, last: said.at(-1) }).toEqual({ problems: [], written: false, last: 'Nothing was changed: this was a dry run. Every row can come in.' })
    expect(await rowCounts(house)).toEqual(before)
  })

  it('brings every row in, and the database agrees', async () => {
    const { problems, tallies, checks, said } = await bringIn(house, folder)
    expect(problems).toEqual([])
    expect(Object.fromEntries(Object.entries(tallies).map(([kind, { read, new: fresh }]) => [kind, [read, fresh]]))).toEqual({ people: [2, 2], homes: [2, 2], enquiries: [2, 2], cases: [2, 2], milestones: [5, 5], outcomes: [2, 2] })
    expect(checks.map(({ what, expected, counted }) => [what, expected, counted])).toEqual([['people', 2, 2], ['homes', 2, 2], ['enquiries', 2, 2], ['cases', 2, 2], ['outcomes', 2, 2], ['stages entered', 6, 6]])
    expect(said.at(-1)).toBe('Done. Every row is in.')
    expect(said.join('\n')).toMatch(/Riverside +1 +1 +1 +1 +2/)
  })

  it('numbers the cases by council and year, and puts them where they stand', async () => {
    expect(await house.sql('select reference, status, stage, stage_on::text, completed_on::text, closed_on::text, working_days, person_name, postcode, next_action, scheme, entered_days::text, left_days::text from cases order by opened_on')).toEqual([
      { reference: 'RIV-2018-00001', status: 'closed', stage: 4, stage_on: '2018-08-20', completed_on: '2018-10-30', closed_on: '2018-10-31', working_days: 125, person_name: 'Ngozi Okafor', postcode: 'ZE1 1AA', next_action: '', scheme: 'disabled-facilities-grant', entered_days: '{2018-05-03,2018-06-01,2018-08-01,2018-08-20}', left_days: '{2018-06-01,2018-08-01,2018-08-20,2018-10-30}' },
      { reference: 'HIL-2026-00001', status: 'open', stage: 2, stage_on: '2026-10-20', completed_on: null, closed_on: null, working_days: null, person_name: 'Gareth Price', postcode: 'ZE9 9ZZ', next_action: 'Price the works from the schedule of rates', scheme: '', entered_days: '{2026-10-01,2026-10-20,NULL,NULL}', left_days: '{2026-10-20,NULL,NULL,NULL}' },
    ])
    const amara = await house.as('amara')
    expect((await amara.get('/cases/HIL-2026-00001')).body).toContain('Gareth Price')
  })

  it('writes the story of a case, each part on its day', async () => {
    const story = await house.sql("select kind, on_day::text, to_char(at at time zone 'Europe/London', 'HH24:MI') as time from events where case_id = (select id from cases where reference = 'RIV-2018-00001') order by at")
    expect(story).toEqual([
      { kind: 'case.opened', on_day: '2018-05-03', time: '12:00' }, { kind: 'stage.entered', on_day: '2018-05-03', time: '12:00' }, { kind: 'stage.entered', on_day: '2018-06-01', time: '12:00' }, { kind: 'stage.entered', on_day: '2018-08-01', time: '12:00' },
      { kind: 'stage.entered', on_day: '2018-08-20', time: '12:00' }, { kind: 'case.completed', on_day: '2018-10-30', time: '12:01' }, { kind: 'outcome.claimed', on_day: '2018-10-31', time: '12:00' }, { kind: 'outcome.claimed', on_day: '2018-10-31', time: '12:00' }, { kind: 'case.closed', on_day: '2018-10-31', time: '12:01' },
    ])
  })

  it('keeps half an enquiry with the agency, and a whole one with its council', async () =>
    expect(await house.sql('select prefix, e.status, caller, advice_given_on::text, triage_level from enquiries e join authorities a on a.id = authority_id order by received_on')).toEqual([
      { prefix: 'RIV', status: 'answered', caller: 'Ngozi Okafor', advice_given_on: '2018-05-02', triage_level: 3 }, { prefix: 'AGY', status: 'open', caller: 'Somebody', advice_given_on: null, triage_level: null },
    ]))

  it('shows people and homes to the councils they have to do with, and to no other', async () => {
    expect(await house.sql('select surname, array(select prefix from authorities where id = any(authority_ids)) as councils from people order by surname')).toEqual([{ surname: 'Okafor', councils: ['RIV'] }, { surname: 'Price', councils: ['HIL'] }])
    const hal = await house.as('hal')
    expect((await hal.get('/cases/RIV-2018-00001')).statusCode).toBe(404)
    expect((await hal.get('/cases/HIL-2026-00001')).statusCode).toBe(200)
  })

  it('changes nothing when it is done a second time', async () => {
    const before = await rowCounts(house)
    const { problems, tallies, said } = await bringIn(house, folder)
    expect({ problems, there: Object.values(tallies).map(({ there }) => there), last: said.at(-1) }).toEqual({ problems: [], there: [2, 2, 2, 2, 5, 2], last: 'Done. Every row is in.' })
    expect(await rowCounts(house)).toEqual(before)
  })

  it('leaves alone what is here already and differs in the file, and says so', async () => {
    const changed = folderOf({ ...smallCounty, people: smallCounty.people.map(row => ({ ...row, surname: row.surname === 'Price' ? 'Pryce' : row.surname })), milestones: [...smallCounty.milestones, { case: 'C2', stage: '3', entered_on: '2026-11-02', left_on: '' }] })
    const { problems, differing, said } = await bringIn(house, changed)
    expect(problems).toEqual([
      'Differs: people.csv, line 4: is here already, from an earlier import, and was otherwise then: not changed',
      'Differs: cases.csv, line 3: is here already, from an earlier import, and was otherwise then: not changed',
    ])
    expect({ differing, last: said.at(-1) }).toEqual({ differing: 4, last: 'Done, but for 4 rows already here and otherwise there.' })
    expect(await house.sql("select count(*)::int as n from people where surname = 'Pryce'")).toEqual([{ n: 0 }])
  })

  it('knows what came with an earlier import, also when its files are gone', async () => {
    const later = folderOf({
      homes: [{ key: 'H3', line1: '3 Lark Row', postcode: 'ZE2 2AA' }],
      cases: [{ key: 'C3', person: 'P1', home: 'H3', enquiry: 'E1', pathway: 'handyperson', opened_on: '2019-02-01', closed_on: '2019-02-05', close_reason: 'completed' }],
      outcomes: [{ case: 'C1', outcome: 'carer-pressure', evidence: '' }, { case: 'C1', outcome: 'independence-2', evidence: '' }, { case: 'C9', outcome: 'carer-pressure', evidence: '' }],
    })
    const { problems } = await bringIn(house, later)
    expect(problems).toEqual([
      'Refused: outcomes.csv, line 3, outcome: independence-3 is claimed for the case C1 already, and a case has only one level of independence',
      'Refused: outcomes.csv, line 4, case: there is no case with the key C9 in cases.csv, nor from an earlier import',
    ])
    expect(await house.sql("select array(select prefix from authorities where id = any(authority_ids) order by prefix) as councils from people where surname = 'Okafor'")).toEqual([{ councils: ['HIL', 'RIV'] }])
    expect(await house.sql("select count(*)::int as n from outcomes")).toEqual([{ n: 3 }])
  })

  it('goes on with the numbers where the website is', async () => {
    const [{ n }] = await house.sql<{ n: number }>("select last as n from case_counters where year = 2026") as [{ n: number }]
    expect(n).toBe(1)
    fill(folder, { ...smallCounty, cases: [...smallCounty.cases, { key: 'C4', person: 'P2', home: 'H2', pathway: 'advice', opened_on: '2026-11-17' }] })
    await bringIn(house, folder)
    expect(await house.sql("select reference from cases where pathway = 'advice'")).toEqual([{ reference: 'HIL-2026-00002' }])
  })
  it('gives what comes in for somebody who was merged since to the record they were merged into', async () => {
    const [kept, other] = (await house.sql<{ id: string }>("select id from people where surname in ('Okafor', 'Price') order by surname")).map(({ id }) => id) as [string, string]
    expect((await (await house.as('amara')).send(`/people/${kept}/merge/${other}`, {})).statusCode).toBe(303)
    // P2 both from this folder and from the earlier one.
    fill(folder, { ...smallCounty, cases: [...smallCounty.cases, { key: 'C5', person: 'P2', home: 'H2', pathway: 'handyperson', opened_on: '2026-11-17' }] })
    await bringIn(house, folder)
    await bringIn(house, folderOf({ cases: [{ key: 'C6', person: 'P2', home: 'H2', pathway: 'home-repairs', opened_on: '2026-11-17' }] }))
    expect(await house.sql("select pathway, person_id = $1 as kept from cases where opened_on = '2026-11-17' and pathway <> 'advice' order by pathway", [kept])).toEqual([{ pathway: 'handyperson', kept: true }, { pathway: 'home-repairs', kept: true }])
  })
})
