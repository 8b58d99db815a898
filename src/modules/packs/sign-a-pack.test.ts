import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { may } from '../../rules/permissions.ts'
import { cast, everybody } from '../../platform/testing/cast.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { figuresRead, recordsIn } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const maya = await house.as('maya')
const quarter = '2018-04-01'
const signing = `/packs/sign/${quarter}`
const signed = (version: number): string => `/packs/signed/${quarter}-v${version}`
const rows = async (): Promise<{ version: number; audience: string; figures: string; sha256: string; reason: string }[]> => house.sql('select version, audience, figures, sha256, reason from signed_packs where period_from = $1 order by version, audience', [quarter])
const advice = (csv: string): (string | undefined)[] => { const figures = figuresRead(parse(csv, { bom: true }) as string[][]); return ['Hilltown', 'Riverside', 'Exshire total'].map(column => figures.get(`Service volumes / People given advice, information and guidance / ${column}`)) }

beforeAll(async () => {
  for (let n = 0; n < 23; n += 1) await tell.anEnquiry({ council: n < 3 ? 'HIL' : 'RIV', received: '2018-05-01', advised: '2018-05-01' })
  for (let n = 0; n < 12; n += 1) await tell.aCase({ council: n < 6 ? 'HIL' : 'RIV', pathway: 'dementia-grant', scheme: 'dementia-dwelling-grant', opened: '2018-04-02', completed: '2018-06-01', left: [['2018-05-01', 3]], claims: n < 7 ? ['carer-pressure'] : [] })
  const person = await tell.person()
  for (const council of ['RIV', 'HIL']) await tell.aCase({ council, pathway: 'handyperson', person, opened: '2018-05-01', completed: '2018-06-01' })
})

describe('signing a pack off', () => {
  it('is refused while a check fails, with the row that is wrong', async () => {
    await house.sql("update enquiries set source = 'nobody-knows' where id = (select id from enquiries order by id limit 1)")
    const { statusCode, body } = await maya.get(signing)
    expect([statusCode, body.includes('Enquiries by who referred, Hilltown: “All enquiries” is 3, and its rows add to 2.')]).toEqual([200, true])
    expect(body).not.toContain('Sign off the pack</button>')
    await house.sql("update enquiries set source = 'self' where source = 'nobody-knows'")
    const form = await maya.get(signing)
    expect(form.body).toContain('a second count of the records finds the same figures')
    await house.sql("update enquiries set source = 'nobody-knows' where id = (select id from enquiries order by id limit 1)")
    const answer = await maya.sendFrom(form, signing, {})
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('The pack cannot be signed off yet. Enquiries by who referred, Hilltown: “All enquiries” is 3')
    expect(await rows()).toEqual([])
    await house.sql("update enquiries set source = 'self' where source = 'nobody-knows'")
  })

  it('is for whole quarters that are over, and said so of any other', async () => {
    expect((await maya.get('/packs/sign/2026-10-01')).statusCode).toBe(422)
    expect((await maya.get('/packs/sign/2026-10-01')).body).toContain('once its quarter is over')
    for (const day of ['2018-04-02', '2018-05-01', '2018-02-31', 'x']) expect((await maya.get(`/packs/sign/${day}`)).statusCode).toBe(404)
  })

  it('is the service manager’s alone', async () => {
    for (const member of everybody.filter(one => one !== 'maya')) expect([member, (await (await house.as(member)).get(signing)).statusCode]).toEqual([member, 403])
  })

  it('happens once when two press the button together, and the other is told', async () => {
    const [one, other] = [await maya.get(signing), await maya.get(signing)]
    const answers = await Promise.all([one, other].map(page => maya.sendFrom(page, signing, {})))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(answers.find(({ statusCode }) => statusCode === 303)!.headers.location).toBe(signed(1))
    expect((await rows()).map(({ version, audience }) => `${version} ${audience}`)).toEqual(['1 all', '1 board'])
    expect(await house.sql("select said ->> 'version' as version from account_events where kind = 'pack.signed'")).toEqual([{ version: '1' }])
  })

  it('keeps the figures with their seal, and the page and the files show them', async () => {
    const [all] = await rows()
    expect(createHash('sha256').update(all!.figures).digest('hex')).toBe(all!.sha256)
    const page = (await maya.get(signed(1))).body
    expect(page).toContain('Signed off by Maya Lindqvist on 18 November 2026, version 1.')
    expect(page).toContain(all!.sha256.slice(0, 8))
    expect(page).not.toContain('/packs/cases')
    expect(advice((await maya.get(`${signed(1)}/pack.csv`)).body)).toEqual(['3', '20', '23'])
    expect((await maya.get(`${signed(1)}/pack.xlsx`)).headers['content-disposition']).toBe('attachment; filename="signed-pack-2018-04-01-v1.xlsx"')
  })

  it('needs a reason for another version, and the one before stays', async () => {
    await tell.anEnquiry({ council: 'RIV', received: '2018-05-02', advised: '2018-05-02' })
    expect((await maya.get('/packs/report?from=2018-04-01&to=2018-06-30')).body.replace(/<[^>]+>/g, '')).toMatch(/signed off on 18 November 2026, version 1\.\s+Since then \d+ figures have changed\./)
    const without = await maya.send(signing, {})
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('Enter why there is a new version')
    expect((await maya.send(signing, { reason: 'An enquiry was written down late' })).headers.location).toBe(signed(2))
    expect((await rows()).map(({ version, audience, reason }) => `${version} ${audience} ${reason}`)).toEqual(['1 all ', '1 board ', '2 all An enquiry was written down late', '2 board An enquiry was written down late'])
    expect(advice((await maya.get(`${signed(1)}/pack.csv`)).body)).toEqual(['3', '20', '23'])
    expect(advice((await maya.get(`${signed(2)}/pack.csv`)).body)).toEqual(['3', '21', '24'])
    expect((await maya.get(signed(1))).body).toContain('A later version was signed')
    expect((await maya.get(signed(2))).body).toContain('An enquiry was written down late')
  })
})

describe('a signed pack', () => {
  it('is read by those who see packs, and by nobody else', async () => {
    for (const member of everybody)
      for (const path of [signed(1), ...['csv', 'xlsx', 'ods'].map(ending => `${signed(1)}/pack.${ending}`)])
        expect([member, path, (await (await house.as(member)).get(path)).statusCode]).toEqual([member, path, may(cast[member].role, 'pack:see') ? 200 : 403])
    for (const path of [signed(3), '/packs/signed/2018-07-01-v1', '/packs/signed/2018-04-01-v0', '/packs/signed/x', `${signed(3)}/pack.csv`]) expect((await maya.get(path)).statusCode).toBe(404)
  })

  it('has every council in it for a district grants officer, the commissioner and the auditor', async () => {
    for (const member of ['dev', 'hal', 'celia', 'gwen'] as const) expect(advice((await (await house.as(member)).get(`${signed(1)}/pack.csv`)).body)).toEqual(['3', '20', '23'])
  })

  it('is the Board’s own version for a Board member, without what is hidden: it is not even in what was kept for them', async () => {
    const bernard = await house.as('bernard')
    expect(advice((await bernard.get(`${signed(1)}/pack.csv`)).body)).toEqual(['c', 'c', '23'])
    const page = (await bernard.get(signed(1))).body
    expect(page).toContain('Signed off by Maya Lindqvist')
    expect(page).not.toContain('Cases open at the end: ')
    const kept = JSON.parse((await rows())[1]!.figures) as { values: [string, number][]; hidden: string[] }
    expect(kept.values.filter(([key]) => kept.hidden.includes(key))).toEqual([])
    expect(kept.hidden.length).toBeGreaterThan(100)
    // What hides a small figure is hidden in the next version too.
    const next = JSON.parse((await rows())[3]!.figures) as typeof kept
    expect(kept.hidden.filter(key => !next.hidden.includes(key))).toEqual([])
    const packs = (await bernard.get('/packs')).body
    expect(packs).toContain(signed(2))
    expect((await bernard.get('/packs/report?from=2018-04-01&to=2018-06-30')).body).toContain('version 2')
  })

  it('leaves restricted cases out, though whoever signs belongs to the circle', async () => {
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update enquiries set circle_id = $1 where id = (select id from enquiries where authority_id = $2 order by id limit 1)', [circle!.id, await house.council('RIV')])
    await house.sql('update users set circle_ids = $1 where id = $2', [[circle!.id], await house.userId('maya')])
    const insider = await house.as('maya')
    const outside = (await (await house.as('celia')).get('/packs/export.csv?from=2018-04-01&to=2018-06-30')).body
    expect(advice(outside)).toEqual(['3', '20', '23'])
    expect(advice((await insider.get('/packs/export.csv?from=2018-04-01&to=2018-06-30')).body)).toEqual(['3', '20', '23'])
    await insider.send(signing, { reason: 'One was restricted' })
    expect(advice((await insider.get(`${signed(3)}/pack.csv`)).body)).toEqual(['3', '20', '23'])
  })

  it('says so, and shows nothing, when what was kept is not what was signed', async () => {
    await house.sql('alter table signed_packs disable trigger all')
    await house.sql("update signed_packs set figures = replace(figures, '2018', '2019') where version = 3")
    expect((await maya.get(signed(3))).statusCode).toBe(500)
  })
})
