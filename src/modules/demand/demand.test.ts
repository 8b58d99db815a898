import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { figuresOf } from './figures.ts'
import { shownTo } from './hiding.ts'
import { byCouncil } from './reach.ts'

const house = await openHouse()
let [maya, celia, bernard, cora] = [] as unknown as Visitor[]
let codes: Record<string, string> = {}
beforeAll(async () => {
  cora = await house.as('cora')
  for (const [at, surname] of ['Abbott', 'Benedict', 'Cavendish'].entries()) await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${at} ${surname} Row`, postcode: 'ZE1 1AB', 'bornOn-day': '1', 'bornOn-month': '2', 'bornOn-year': '1945' })
  house.itIs('2027-01-12')
  ;[maya, celia, bernard, cora] = await Promise.all((['maya', 'celia', 'bernard', 'cora'] as const).map(house.as))
  codes = Object.fromEntries((await house.sql<{ prefix: string; code: string }>('select prefix, code from authorities')).map(({ prefix, code }) => [prefix, code]))
})
const table = (...lines: string[]): string => ['council_code,age_from,people', ...lines].join('\n')
const typed = (csv: string, more: Typed = {}): Typed => ({ table: csv, source: 'An office of statistics', madeUp: 'yes', 'asAt-day': '1', 'asAt-month': '7', 'asAt-year': '2026', ...more })

describe('a table of the population', () => {
  it('is shown before it is loaded, with each line that is refused and why, and nothing typed is lost', async () => {
    const wrong = await maya!.send('/demand/populations', typed(table('X99,0,5', `${codes.RIV},70,5`, `${codes.RIV},0,many`), { sure: ['yes'] }))
    expect(wrong.statusCode).toBe(422)
    for (const words of ['Line 2: this agency serves no district', 'Line 3: the age must be one of 0, 65, 75, 85', 'Line 4: the number of people must be a whole number', 'An office of statistics']) expect(wrong.body).toContain(words)
    const looked = await maya!.send('/demand/populations', typed(table(`${codes.RIV},0,90000`)))
    for (const words of ['What will be loaded', '90,000', 'Look at what will be loaded below, then tick the box']) expect(looked.body).toContain(words)
    expect(await house.sql('select 1 from populations')).toEqual([])
  })

  it('is loaded by the service manager alone, and stands beside the earlier ones', async () => {
    const csv = table(...['RIV', 'HIL'].flatMap(prefix => [`${codes[prefix]},0,90000`, `${codes[prefix]},65,20000`]))
    expect((await maya!.send('/demand/populations', typed(csv, { sure: ['yes'] }))).headers.location).toBe('/demand/populations')
    await maya!.send('/demand/populations', typed(csv, { sure: ['yes'], source: 'A later one', 'asAt-year': '2025' }))
    expect(await house.sql('select count(*)::int as n from populations')).toEqual([{ n: 2 }])
    expect((await celia!.get('/demand/populations')).statusCode).toBe(403)
    expect((await maya!.get('/demand')).body).toContain('made up for the demonstration')
  })
})

describe('who we reach', () => {
  it('counts each person once, at their age, beside who lives there; and hides what is small from the Board', async () => {
    const body = (await maya!.get('/demand?from=2026-10-01')).body
    expect(body).toMatch(/Aged 75 and over[\s\S]*>3</)
    expect(body).toContain('October to December 2026')
    const seen = (await bernard!.get('/demand?from=2026-10-01')).body
    expect(seen).toContain('hidden')
    expect(seen).not.toMatch(/numeric">3</)
    expect((await bernard!.get('/demand/export.csv?from=2026-10-01')).body).toContain('hidden')
    expect((await maya!.get('/demand?from=2027-01-01')).body).toContain('Only a quarter that is over can be shown')
    expect((await cora!.get('/demand')).statusCode).toBe(403)
  })

  it('is told by parish, rural and urban, with postcodes that are in no table counted as not known; and to a council’s officer of their own council alone', async () => {
    const parishes = ['parish_code,parish,council_code,rural_urban,postcodes', `E04000001,Upper Made,${codes.RIV},RSN1,ZE1 1AA`, `E04000002,Lower Made,${codes.HIL},UN1,ZE2 2AA ZE2 2AB`].join('\n')
    expect((await maya!.send('/demand/parishes/load', typed(`${parishes}\nE04000003,Third,${codes.RIV},Village,ZE2 2AA`, { sure: ['yes'] }))).body).toContain('Line 4: rural_urban must be one of')
    const ada = await house.as('ada')
    expect((await ada.send('/demand/parishes/load', typed(parishes, { sure: ['yes'] }))).headers.location).toBe('/demand/parishes/load')
    const riverside = await house.council('RIV')
    const seen = (await maya!.get(`/demand/parishes?from=2026-10-01&council=${riverside}`)).body
    expect(seen).toContain('Upper Made')
    expect(seen).toMatch(/Parish not known<\/th>[^>]*>[^>]*>[^>]*numeric">3</)
    expect(seen).toContain('ZE1 1AB: 3 homes')
    expect((await maya!.get('/demand/rural-and-urban?from=2026-10-01')).body).toContain('All councils together')
    const dev = await house.as('dev')
    for (const view of ['', '/rural-and-urban', `/parishes`, '/groups', '/export.csv']) {
      const { statusCode, body } = await dev.get(`/demand${view}?from=2026-10-01`)
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(/Hilltown|Lower Made|All (councils )?together</)
    }
    expect((await bernard!.get('/demand/parishes?from=2026-10-01')).body).not.toMatch(/numeric">3<|ZE1 1AB/)
  })

  it('says fewer or more only where chance would seldom explain it, and nothing of a hidden count', () => {
    const everybody = madeUp([30, 90], [])
    expect(everybody.lines.map(({ rate, expected, ratio, verdict }) => [rate, expected, ratio, verdict])).toEqual([[0.6, 60, 0.5, 'fewer than expected'], [1.8, 60, 1.5, 'more than expected']])
    const hidden = madeUp([3, 90], 'all')
    expect(hidden.lines[0]).toMatchObject({ reached: 'hidden', rate: undefined, ratio: undefined, verdict: undefined })
    expect([hidden.lines[1]!.reached, hidden.together!.reached]).toContain('hidden')
  })
})

/** Two councils of 50,000 people each, and who was reached in them. */
function madeUp(people: readonly [number, number], hides: [] | 'all') {
  const councils = ['a', 'b'].map(id => ({ id, name: id }))
  const figures = figuresOf({ councils: ['a', 'b'], wholeTold: true, parishes: [], hasParishTable: false }, people.map((many, at) => ({ councilId: councils[at]!.id, parishId: null, lying: 'no-table' as const, band: 0, people: many })), [])
  const living = councils.map(({ id }) => ({ councilId: id, ageFrom: 0, parishCode: '', question: '', answer: '', people: 50_000 }))
  return byCouncil({ figures, seen: shownTo(figures, new Set(hides === 'all' ? [] : ['a', 'b'])), councils, inSight: councils, parishes: [], living: { councils: living, parishes: [], groups: [] } }, 0)
}
