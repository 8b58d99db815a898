import { parse } from 'csv-parse/sync'
import { unzipSync, strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { recordsIn, figuresRead } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const year = 'from=2018-04-01&to=2019-03-31'
const spring = 'from=2018-04-01&to=2018-06-30'
const bernard = await house.as('bernard')
const celia = await house.as('celia')

beforeAll(async () => {
  for (let n = 0; n < 23; n += 1) await tell.anEnquiry({ council: n < 3 ? 'HIL' : 'RIV', received: '2018-05-01', advised: '2018-05-01' })
  for (let n = 0; n < 40; n += 1) await tell.anEnquiry({ council: n < 20 ? 'HIL' : 'RIV', received: '2018-08-01', advised: '2018-08-01' })
  for (let n = 0; n < 12; n += 1) await tell.aCase({ council: n < 6 ? 'HIL' : 'RIV', pathway: 'dementia-grant', scheme: 'dementia-dwelling-grant', opened: '2018-04-02', completed: '2018-06-01', left: [['2018-05-01', 3]], claims: n < 7 ? ['carer-pressure'] : [] })
})

const csvOf = async (visitor: typeof bernard, period: string): Promise<Map<string, string>> => figuresRead(parse((await visitor.get(`/packs/export.csv?${period}`)).body, { bom: true }) as string[][])

describe('a Board member', () => {
  it('sees no figure under 5, and none that would give it away', async () => {
    const figures = await csvOf(bernard, spring)
    const row = ['Hilltown', 'Riverside', 'Exshire total'].map(column => figures.get(`Service volumes / People given advice, information and guidance / ${column}`))
    expect(row).toEqual(['c', 'c', '23'])
    expect(['Hilltown', 'Riverside', 'Exshire total'].map(column => figures.get(`Service volumes / Dementia Dwelling Grants / ${column}`))).toEqual(['6', '6', '12'])
  })

  it('cannot take the other quarters from the year', async () => {
    const row = async (visitor: typeof bernard): Promise<(string | undefined)[]> => { const figures = await csvOf(visitor, year); return ['Hilltown', 'Riverside', 'Exshire total'].map(column => figures.get(`Service volumes / People given advice, information and guidance / ${column}`)) }
    expect(await row(celia)).toEqual(['23', '40', '63'])
    expect((await row(bernard)).slice(0, 2)).toEqual(['c', 'c'])
  })

  it('reads the same in the page, the workbook, the spreadsheet and the CSV', async () => {
    const [page, csv, xlsx, ods] = await Promise.all(['report', 'export.csv', 'export.xlsx', 'export.ods'].map(path => bernard.get(`/packs/${path}?${spring}`)))
    const hidden = (parse(csv!.body, { bom: true }) as string[][]).filter(row => row[5] === 'c').length
    expect(hidden).toBeGreaterThan(100)
    expect(Object.entries(unzipSync(xlsx!.rawPayload)).filter(([name]) => name.startsWith('xl/worksheets')).reduce((all, [, file]) => all + strFromU8(file).split('<t xml:space="preserve">c</t>').length - 1, 0)).toBe(hidden)
    expect(strFromU8(unzipSync(ods!.rawPayload)['content.xml']!).split('<text:p>c</text:p>').length - 1).toBe(hidden)
    const tables = page!.body.split('>c<span class="govuk-visually-hidden"> (hidden)</span>').length - 1
    const unsaid = (parse(csv!.body, { bom: true }) as string[][]).filter(row => row[0] === 'Time in each stage' && row[5] === 'c').length
    expect(tables).toBeGreaterThanOrEqual(hidden - unsaid)
    expect(tables).toBeLessThanOrEqual(hidden)
    for (const { body } of [page!, csv!]) expect(body).not.toContain('under 5 people')
  })

  it('sees hidden figures said, not drawn, in charts', async () => {
    const page = (await bernard.get(`/packs/report?${spring}`)).body
    const chart = /<figure[\s\S]*?People given advice[\s\S]*?<\/figure>/.exec(page)?.[0] ?? ''
    for (const figure of ['>3<', '>20<']) expect(chart).not.toContain(figure)
  })

  it('is led to no records', async () => expect((await bernard.get(`/packs/report?${spring}`)).body).not.toContain('/packs/cases'))

  it('sees no cases open at the end, which with those opened and closed would give hidden figures away', async () => {
    expect((await bernard.get(`/packs/report?${spring}`)).body).toContain('Cases open at the end are left out here')
    expect([...(await csvOf(bernard, spring)).keys()].filter(key => key.startsWith('Cases open at the end'))).toEqual([])
  })

  it('sees whole quarters and financial years that are over, and nothing between', async () => {
    for (const path of ['report', 'export.csv', 'export.xlsx', 'export.ods'])
      for (const period of ['from=2018-04-01&to=2018-06-29', 'from=2018-04-02&to=2018-06-30', 'from=2018-04-01&to=2018-09-30', 'from=2018-05-01&to=2018-05-31', 'from=2018-01-01&to=2018-12-31', 'from=2018-04-01&to=2020-03-31', 'from=2026-10-01&to=2026-12-31', 'from=2026-04-01&to=2027-03-31', '', 'from-day=1&from-month=4&from-year=2018&to-day=2&to-month=4&to-year=2018'])
        expect([period, (await bernard.get(`/packs/${path}?${period}`)).statusCode]).toEqual([period, 422])
    expect((await bernard.get('/packs/report?from=2026-07-01&to=2026-09-30')).statusCode).toBe(200)
  })

  it('does not lose the county commissioner’s figures: theirs are whole', async () => {
    expect([...(await csvOf(celia, spring)).values()]).not.toContain('c')
    expect((await celia.get(`/packs/report?${spring}`)).body).not.toContain('(hidden)')
  })
})
