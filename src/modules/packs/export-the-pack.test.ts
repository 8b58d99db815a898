import { parse } from 'csv-parse/sync'
import { unzipSync, strFromU8 } from 'fflate'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { csv } from './csv.ts'
import { ods } from './ods.ts'
import { recordsIn } from './records.testing.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { xlsx } from './xlsx.ts'

const dangers = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '=HYPERLINK("http://x")', ' =1', 'a & b < c > "d"', '😀', '\uD800', '\u0007bell', 'two\nlines', ''] as const
const sheet = (rows: readonly (readonly SheetCell[])[], name = 'Dangers'): Sheet => ({ name, widths: [20, 20], head: 1, rows: [['Title'], ['Text', 'Figure'], ...rows] })
const clean = (text: string): string => text.toWellFormed().replace(/[\0\u0007]/g, '')

describe('a workbook', () => {
  const sheets = [sheet(dangers.map((text, at): SheetCell[] => [text, at])), sheet([['a', { day: '2019-03-31' }], ['b', { share: 0.935 }], ['c', 12.5], ['d', null], ['e', -12]], 'Kinds: of [cell]'), sheet([], 'kinds  of  cell')]

  it('is read back by another reader: text as text, figures as numbers, days as days', async () => {
    const read = await readXlsx(xlsx(sheets))
    expect(read.sheets.map(({ name }) => name)).toEqual(['Dangers', 'Kinds  of  cell', 'kinds  of  cell 2'])
    expect(read.sheets[0]!.rows.slice(2).map(([text]) => text ?? '')).toEqual(dangers.map(clean).map(text => text.replaceAll('\r', '\n')))
    expect(read.sheets[0]!.rows[2]![1]).toBe(0)
    const [day, share, part, none, less] = read.sheets[1]!.rows.slice(2).map(row => row[1])
    expect(day).toBeInstanceOf(Date)
    expect((day as Date).toISOString().slice(0, 10)).toBe('2019-03-31')
    expect([share, part, none ?? null, less]).toEqual([0.935, 12.5, null, -12])
  })

  it('holds no formula', () => {
    const files = Object.entries(unzipSync(xlsx(sheets))).map(([, file]) => strFromU8(file))
    for (const file of files) expect(file).not.toMatch(/<f[ >]/)
    expect(strFromU8(unzipSync(ods(sheets))['content.xml']!)).not.toContain('table:formula')
  })

  it('is read back in the open format too', async () => {
    const bytes = ods(sheets)
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype')
    const read = await readOds(bytes)
    // This reader leaves out the rows that are printed again on every page: the title and the heading.
    expect(read.sheets[0]!.rows[0]![0]).toBe('=1+1')
    expect(read.sheets[1]!.rows.map(row => row[1]).slice(1, 3)).toEqual([0.935, 12.5])
    expect(strFromU8(unzipSync(bytes)['content.xml']!)).toContain('office:value-type="date" office:date-value="2019-03-31"')
  })

  it('of 50,000 rows is made within seconds', () => {
    const many = sheet(Array.from({ length: 50_000 }, (_, at): SheetCell[] => [`Case ${at}`, at, { day: '2019-03-31' }, 'Minor adaptation', { share: 0.5 }, 'Riverside']))
    const begun = performance.now()
    expect(xlsx([many]).length).toBeGreaterThan(500_000)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

describe('a CSV file', () => {
  it('shows what looks like a formula and never runs it, and is otherwise read back as it was', () => {
    const text = csv(dangers.map(danger => [danger, 'next']))
    expect(text.startsWith('\uFEFF')).toBe(true)
    const read = parse(text, { bom: true }) as string[][]
    expect(read).toHaveLength(dangers.length)
    for (const [cell] of read) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\0]/)
    expect(read[0]![0]).toBe("'=1+1")
    expect(read[9]![0]).toBe('a & b < c > "d"')
  })

  it('holds figures as numbers, also those below nought', () => expect(csv([[-12, 0.5, { day: '2019-03-31' }, null]])).toBe('\uFEFF-12,0.5,2019-03-31,\r\n'))
})

const house = await openHouse()
describe('the pack as a file', () => {
  it('comes in three formats, named by its days, with a sheet for each table and one of definitions', async () => {
    const tell = await recordsIn(house)
    await house.sql("update authorities set short_name = '=cmd()' where prefix = 'HIL'")
    await tell.anEnquiry({ council: 'HIL', received: '2018-05-01', advised: '2018-05-02' })
    const maya = await house.as('maya')
    const [book, open, plain] = await Promise.all(['xlsx', 'ods', 'csv'].map(ending => maya.get(`/packs/export.${ending}?from=2018-04-01&to=2019-03-31`)))
    for (const [answer, ending] of [[book!, 'xlsx'], [open!, 'ods'], [plain!, 'csv']] as const) expect(answer.headers['content-disposition']).toBe(`attachment; filename="pack-2018-04-01-to-2019-03-31.${ending}"`)
    const { sheets } = await readXlsx(book!.rawPayload)
    expect(sheets.map(({ name }) => name)).toEqual(['About this pack', 'Service volumes', 'Enquiries by how they reached us', 'Enquiries by who referred', 'Cases opened', 'Cases completed', 'Cases closed without being compl', 'Cases open at the end', 'Contribution to Better Care Fund', 'The six high-level outcomes', 'Time in each stage', 'Definitions'].map(name => name.slice(0, 31).trim()))
    expect(sheets[1]!.rows[2]).toEqual(['People given advice, information and guidance', 1, 0, 1, 'Yes'])
    expect((await readOds(open!.rawPayload)).sheets).toHaveLength(sheets.length)
    const rows = parse(plain!.body, { bom: true }) as string[][]
    expect(rows.find(row => row[3] === 'People given advice, information and guidance' && row[4] === "'=cmd()")?.slice(5, 9)).toEqual(['1', 'Enquiries in which advice was given, by the day it was given.', '001 Schedule B, “People given advice, information and guidance”', '1'])
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@\t\r\0]/)
  })

  it('is not given without a period, nor to those who may not see packs', async () => {
    expect((await (await house.as('maya')).get('/packs/export.csv')).statusCode).toBe(422)
    expect((await (await house.as('amara')).get('/packs/export.csv?from=2018-04-01&to=2019-03-31')).statusCode).toBe(403)
  })
})
