import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { transaction } from '../../platform/db/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { project } from '../../platform/project.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { loadPublishedFigures, readPublishedFigures } from './index.ts'
import { recordsIn } from './records.testing.ts'

const head = 'period_from,period_to,measure,council_code,printed,source'
const lines = (...rows: string[]): string => [head, ...rows].join('\n')

describe('the file of published figures', () => {
  it('is Schedule B as it was printed', () => {
    const rows = readPublishedFigures(readFileSync(project('demo/published-figures.csv'), 'utf8'))
    expect(rows).toHaveLength(52)
    expect(rows.find(({ measure, councilCode }) => measure === 'handyperson' && councilCode === 'total')?.printed).toBe(59)
  })
  it('says which line cannot be understood', () => {
    expect(() => readPublishedFigures(lines('2018-04-01,2019-03-31,repairs,total,46,x', '2018-04-01,2019-02-31,repairs,total,46,x'))).toThrow('Line 3 of the published figures: its days')
    expect(() => readPublishedFigures(lines('2018-04-01,2019-03-31,mends,total,46,x'))).toThrow('its measure')
    expect(() => readPublishedFigures(lines('2018-04-01,2019-03-31,repairs,total,many,x'))).toThrow('its figure')
    expect(() => readPublishedFigures('measure,printed\nrepairs,4')).toThrow('begin with the line')
  })
})

describe('what was printed', async () => {
  const house = await openHouse()
  const tell = await recordsIn(house)
  const load = async (csv: string): Promise<number> => {
    const [{ context }] = (await house.sql<{ context: string }>("select open_system_context(id) as context from users where role = 'system'")) as [{ context: string }]
    const client = await house.pools.newel_worker.connect()
    try { return await transaction(client, house.agency.schema, context, ({ run }) => loadPublishedFigures({ run, newId }, csv)) } finally { client.release() }
  }
  const year = 'from=2018-04-01&to=2019-03-31'
  const file = lines(
    `2018-04-01,2019-03-31,repairs,X07000001,7,001 Schedule B`, '2018-04-01,2019-03-31,repairs,X07000002,9,001 Schedule B', '2018-04-01,2019-03-31,repairs,total,18,001 Schedule B',
    '2018-04-01,2019-03-31,outcomes.reduce-falls,total,3,001 Schedule B', '2018-04-01,2019-03-31,repairs,E99999999,4,001 Schedule B')
  const rows = (body: string): string[] => [...body.matchAll(/<tr class="govuk-table__row">([\s\S]*?)<\/tr>/g)].map(([, inside]) => inside!.replace(/<\/t[hd]>/g, '|').replace(/<[^>]+>/g, ''))

  it('is loaded once, without councils that are not ours', async () => {
    expect(await load(file)).toBe(4)
    expect(await load(file)).toBe(0)
  })
  it('stands beside what we count with the difference, and where the printed rows do not add that is said', async () => {
    for (let n = 0; n < 16; n += 1) await tell.aCase({ council: n < 7 ? 'RIV' : 'HIL', pathway: 'home-repairs', opened: '2018-05-01', completed: '2018-06-01', claims: n < 3 ? ['reduce-falls'] : [] })
    const { body } = await (await house.as('maya')).get(`/packs/report?${year}`)
    const beside = body.slice(body.indexOf('id="beside-published"'))
    expect(rows(beside)).toEqual(expect.arrayContaining(['Hilltown|9|9|0|', 'Riverside|7|7|0|', 'Exshire total|16|18|−2|', 'Reduce or prevent a fall|3|3|0|']))
    expect(beside).toContain('Repairs completed: the printed rows add to 16; the printed total says 18.')
  })
  it('is hidden from a Board member where ours is, and from a district officer where it is another council’s', async () => {
    const board = (await (await house.as('bernard')).get(`/packs/report?${year}`)).body
    expect(rows(board.slice(board.indexOf('id="beside-published"')))).toContain('Reduce or prevent a fall|c (hidden)|c (hidden)|c (hidden)|')
    const dev = (await (await house.as('dev')).get(`/packs/report?${year}`)).body
    const own = dev.slice(dev.indexOf('id="beside-published"'))
    expect(rows(own)).toContain('Riverside|7|7|0|')
    expect(own).not.toContain('Hilltown')
    expect(own).not.toContain('>18<')
  })
  it('is for exactly its period', async () => expect((await (await house.as('maya')).get('/packs/report?from=2018-04-01&to=2018-06-30')).body).not.toContain('beside-published'))
})
