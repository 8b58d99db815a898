import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { rowsOf, saidOf, Unreadable, type FileRow } from './rows.csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'newel-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function rows(content: string | Buffer, most = 1000): Promise<FileRow[]> {
  const file = join(folder, 'file.csv')
  writeFileSync(file, content)
  const all: FileRow[] = []
  for await (const some of rowsOf(file, most)) all.push(...some)
  return all
}
const lineAndCells = (all: readonly FileRow[]) => all.map(({ line, cells }) => [line, ...cells])

describe('reading a CSV file', () => {
  it('says on which line of the file each row begins, also after a cell of several lines', async () =>
    expect(lineAndCells(await rows('a,b\r\n1,"one\r\ntwo\r\nthree"\r\n\r\n2,"say ""yes"""\r\n3,end'))).toEqual([[1, 'a', 'b'], [2, '1', 'one\r\ntwo\r\nthree'], [6, '2', 'say "yes"'], [7, '3', 'end']]))
  it('does not care for a byte order mark', async () => expect(lineAndCells(await rows('\ufeffa,b\n1,2\n'))).toEqual([[1, 'a', 'b'], [2, '1', '2']]))
  it('passes over rows with nothing in them', async () => expect(lineAndCells(await rows('a,b\n,\n\n1,2\n'))).toEqual([[1, 'a', 'b'], [4, '1', '2']]))
  it('leaves quotation marks inside a cell alone', async () => expect(lineAndCells(await rows('a,b\n12 "The Cedars",5" pipe\n'))).toEqual([[1, 'a', 'b'], [2, '12 "The Cedars"', '5" pipe']]))
  it('says what stands after a closing quotation mark', async () => expect((await rows('"a"x,b\n')).map(saidOf)).toEqual(['text follows a closing quotation mark; double the quotation marks inside a cell']))
  it('hands out no more rows at a time than asked for', async () => {
    writeFileSync(join(folder, 'many.csv'), 'a\n'.repeat(25))
    const sizes: number[] = []
    for await (const some of rowsOf(join(folder, 'many.csv'), 10)) sizes.push(some.length)
    expect(sizes).toEqual([10, 10, 5])
  })

  it('reads whatever csv-parse reads, in the same way', async () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', '"', '""', 'a,b', 'a\nb', 'a\r\nb', 'é', '😀', '\ufeff', ' x '))
    const written = (one: string): string => /[",\r\n]|^\ufeff/.test(one) ? `"${one.replaceAll('"', '""')}"` : one
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), async (table, end) => {
      const text = table.map(row => row.map(written).join(',')).join(end) + end
      const theirs = (parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][]).filter(row => row.some(one => one !== ''))
      expect((await rows(text)).map(({ cells }) => cells)).toEqual(theirs)
    }), { numRuns: 300 })
  })
  it('reads the same across the seams of what it takes in at a time', async () => {
    const text = `key,words\n${Array.from({ length: 30_000 }, (_, n) => `${n},"é ""${n}"" 😀\n${'x'.repeat(n % 17)}"`).join('\n')}\n`
    expect(text.length).toBeGreaterThan(500_000)
    expect((await rows(text)).map(({ cells }) => cells)).toEqual(parse(text))
  })
})

describe('a file that is broken', () => {
  it('shows the line and the byte that is not UTF-8, and only refuses that row', async () => {
    const text = Buffer.concat([Buffer.from('key,name\n1,Ren\u00e9\n2,Ren'), Buffer.from([0xe9]), Buffer.from('e\n3,Ren\u00e9e\n')])
    const all = await rows(text)
    expect(all.map(saidOf)).toEqual([undefined, undefined, 'byte 23 of the file (e9) is not UTF-8; save the file as “CSV UTF-8”', undefined])
    expect(all[2]!.line).toBe(3)
    expect(text[22]).toBe(0xe9)
  })
  it('shows it on every row that has one, also inside a cell of several lines', async () => {
    const bad = Buffer.from([0x92])
    const all = await rows(Buffer.concat([Buffer.from('key,name\n1,"O'), bad, Buffer.from('B\nx'), bad, Buffer.from('"\n2,fine\n3,M'), bad, Buffer.from('C')]))
    expect(all.map(row => row.broken?.line)).toEqual([undefined, 2, undefined, 5])
  })
  it('shows a character that another program lost', async () => expect(saidOf((await rows('Ren\ufffd,x\n'))[0]!)).toMatch(/another program lost one/))
  const unreadable: [string, Buffer, RegExp][] = [
    ['UTF-16', Buffer.from('\ufeffkey,name\n', 'utf16le'), /UTF-16/],
    ['a workbook', Buffer.from('PK\x03\x04rest\n'), /a workbook, not a CSV file/],
    ['lines of an old Macintosh', Buffer.from('key,name\r1,A\r'), /old Macintosh/],
    ['a quotation mark that is never closed', Buffer.from('key,name\n1,"A\n2,B\n'), /never closed/],
  ]
  for (const [what, content, reason] of unreadable) it(`cannot be read at all: ${what}`, () => expect(rows(content)).rejects.toThrow(reason))
  it('names the line of the quotation mark that is never closed', async () => {
    const error = await rows(`key,name\n1,A\n2,"B\n${'x\n'.repeat(600_000)}`).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Unreadable)
    expect((error as Unreadable).line).toBe(3)
  })
})
