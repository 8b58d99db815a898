import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { CastMember } from '../../platform/testing/cast.ts'
import { recordsIn } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const year = 'from=2018-04-01&to=2019-03-31'
const pack = async (member: CastMember, period = year) => (await house.as(member)).get(`/packs/report?${period}`)

/** The cells of the table row that begins with these words. */
const rowOf = (body: string, words: string): string[] => {
  const row = [...body.matchAll(/<tr class="govuk-table__row">([\s\S]*?)<\/tr>/g)].map(([, inside]) => [...inside!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, ''))).find(([head]) => head === words)
  return row ?? []
}

beforeAll(async () => {
  for (const council of ['RIV', 'RIV', 'HIL']) await tell.anEnquiry({ council, received: '2018-05-01', advised: '2018-05-01' })
  const person = await tell.person()
  for (const council of ['RIV', 'HIL']) await tell.aCase({ council, pathway: 'handyperson', person, opened: '2018-05-01', completed: '2018-06-01' })
})

describe('a pack', () => {
  it('has a column for each council of the period, and their total', async () => {
    const { body } = await pack('maya')
    expect(rowOf(body, 'Volume')).toEqual(['Volume', 'Hilltown', 'Riverside', 'Exshire total', 'Rows add to total'])
    expect(rowOf(body, 'People given advice, information and guidance').slice(1)).toEqual(['1', '2', '3', 'Yes'])
  })

  it('checks that each row adds to its total, and says why one does not', async () => {
    const { body } = await pack('maya')
    expect(rowOf(body, 'People assisted on the handyperson scheme').slice(1)).toEqual(['1', '1', '1', 'No, to 2'])
    expect(body).toContain('somebody was counted in two councils, and once in the total')
  })

  it('counts what no council has been chosen for in a column of its own, so that the total is whole', async () => {
    const [agency] = await house.sql<{ id: string }>("select id from authorities where kind = 'agency'")
    await house.sql("insert into enquiries (id, authority_id, reference, channel, received_on, taken_by) values (gen_random_uuid(), $1, 'ENQ-X', 'phone', '2022-05-01', $2)", [agency!.id, await house.userId('cora')])
    const { body } = await pack('maya', 'from=2022-04-01&to=2022-06-30')
    expect(rowOf(body, 'All enquiries')).toEqual(['All enquiries', '0', '0', '1', '1', 'Yes'])
    expect(rowOf(body, 'Channel')).toContain('Not placed yet')
  })

  it('leaves out a council that had ended, and says so when there was none at all', async () => {
    await house.sql("update authorities set to_day = '2023-03-31' where prefix = 'HIL'")
    expect(rowOf((await pack('maya', 'from=2023-04-01&to=2023-06-30')).body, 'Volume')).toEqual(['Volume', 'Riverside'])
    expect(rowOf((await pack('maya', 'from=2023-03-31&to=2023-06-30')).body, 'Volume')).toContain('Hilltown')
    await house.sql("update authorities set to_day = null where prefix = 'HIL'")
    const before = await pack('maya', 'from=2009-04-01&to=2009-06-30')
    expect(before.statusCode).toBe(422)
    expect(before.body).toContain('no council in that period')
  })

  it('shows a district grants officer their own council, and no total of others', async () => {
    const { body } = await pack('dev')
    expect(rowOf(body, 'Volume')).toEqual(['Volume', 'Riverside'])
    expect(rowOf(body, 'People given advice, information and guidance')).toEqual(['People given advice, information and guidance', '2'])
    for (const word of ['Hilltown', 'Exshire total']) expect(body).not.toContain(word)
  })

  it('says what every figure counts, where it comes from, and which version that is', async () => {
    const { body } = await pack('gwen')
    expect(body).toContain('How this is counted')
    expect(body).toContain('Different homes with a minor adaptation completed in the period, each home once.')
    expect(body).toContain('001 Schedule B')
    const library = await (await house.as('gwen')).get('/packs/kpis')
    for (const said of ['KPI library', 'Version', 'Denominator', '1, from 1 April 2018']) expect(library.body).toContain(said)
  })

  it('warns where bank holidays are not known', async () => {
    expect((await pack('maya', 'from=2031-04-01&to=2031-06-30')).body).toContain('Bank holidays after 31 December 2028 are not known yet')
    expect((await pack('maya')).body).not.toContain('Bank holidays after')
  })

  it('asks again, keeping what was typed, when a day is not real or the last comes before the first', async () => {
    const wrong = await pack('maya', 'from-day=31&from-month=2&from-year=2018&to-day=1&to-month=4&to-year=2018')
    expect(wrong.statusCode).toBe(200)
    expect(wrong.body).toContain('<a href="#from-day">First day must be a real date')
    expect(wrong.body).toContain('value="31"')
    expect((await pack('maya', 'from-day=1&from-month=4&from-year=2018&to-day=1&to-month=3&to-year=2018')).body).toContain('Last day must be the same as or after the first day')
    const backwards = (await pack('maya', 'from=2018-04-02&to=2018-04-01')).body
    expect(backwards).toContain('Last day must be the same as or after the first day')
    expect(backwards).toContain('value="2018"')
    expect((await pack('maya', 'from-day=1&from-month=4&from-year=2018&to-day=2&to-month=4&to-year=2018')).body).toContain('1 April 2018 to 2 April 2018')
  })

  it('is not for those whose work it is to help people', async () => {
    for (const member of ['amara', 'cora', 'orla', 'tariq', 'joe', 'kit', 'ruth', 'ada'] as const) expect((await pack(member)).statusCode).toBe(403)
    expect((await (await house.as(undefined)).get(`/packs/report?${year}`)).statusCode).not.toBe(200)
  })

  it('can be asked for by quarter and financial year since the first record', async () => {
    const { body } = await (await house.as('maya')).get('/packs')
    expect(body).toContain('/packs/report?from=2018-04-01&amp;to=2019-03-31')
    expect(body).toContain('October to December 2026, so far')
    expect(body).not.toContain('2017-18')
    const board = (await (await house.as('bernard')).get('/packs')).body
    expect(board).not.toContain('so far')
    expect(board).not.toContain('Any other period')
  })
})
