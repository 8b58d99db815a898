import { createReadStream } from 'node:fs'
import { Decoder, type BrokenByte } from './broken-text.csv.ts'

/** A row of a file, as it stands there. */
export interface FileRow {
  /** The line of the file it begins on; the first is 1. A cell in quotation marks may hold several. */
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: BrokenByte
  /** Something stands between a closing quotation mark and the next comma. */
  readonly stray?: true
}

/** The file cannot be read at all, from this line on. */
export class Unreadable extends Error {
  readonly line: number
  constructor(line: number, reason: string) { super(reason); this.line = line }
}

const longestRow = 1_000_000
const replacement = '\ufffd'

/**
 * Reads a CSV file, some rows at a time, holding no more than that in memory. Rows with nothing in them are passed over.
 * Ours rather than csv-parse because each row must say its line and its broken byte, and at a tenth of the time; a test holds it to csv-parse.
 */
export async function* rowsOf(path: string, most: number): AsyncGenerator<FileRow[]> {
  const decoder = new Decoder()
  const reader = new Reader(decoder.broken)
  let rows: FileRow[] = []
  const stream = createReadStream(path, { highWaterMark: 1 << 18 })
  const pieces = async function* () { for await (const bytes of stream) yield decoder.text(bytes as Buffer, false); yield decoder.text(Buffer.alloc(0), true) }
  let started = false
  for await (const piece of pieces()) {
    if (!started && piece) { mustBeText(piece); started = true }
    for (const row of reader.add(piece)) {
      rows.push(row)
      if (rows.length === most) { yield rows; rows = [] }
    }
  }
  rows.push(...reader.end())
  if (rows.length) yield rows
}

function mustBeText(start: string): void {
  if (/^.?.?\0|^\ufffd\ufffd/s.test(start)) throw new Unreadable(1, 'the file is not UTF-8 but UTF-16; save it as “CSV UTF-8”')
  if (start.startsWith('PK\x03\x04')) throw new Unreadable(1, 'this is a workbook, not a CSV file; save it as “CSV UTF-8”')
  if (!start.includes('\n') && start.includes('\r')) throw new Unreadable(1, 'its lines end in the old Macintosh way; save it as “CSV UTF-8”')
}

/** Splits text into rows: fast where there are no quotation marks, by RFC 4180 where there are. */
class Reader {
  private readonly broken: BrokenByte[]
  private rest = ''
  private line = 1
  private started = false
  constructor(broken: BrokenByte[]) { this.broken = broken }

  *add(piece: string): Generator<FileRow> {
    let text = this.rest + piece
    if (!this.started && text) { this.started = true; if (text.startsWith('\ufeff')) text = text.slice(1) }
    let at = 0
    let quote = text.indexOf('"')
    for (;;) {
      const end = text.indexOf('\n', at)
      if (end < 0) break
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
      if (quote < 0 || quote > end) {
        yield* this.row(text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end).split(','), 1)
        at = end + 1
        continue
      }
      const found = quotedRow(text, at, false)
      if (!found) break
      yield* this.row(found.cells, found.lines, found.stray)
      at = found.next
    }
    this.rest = text.slice(at)
    if (this.rest.length > longestRow) throw this.tooLong()
  }

  *end(): Generator<FileRow> {
    if (!this.rest) return
    const found = quotedRow(this.rest, 0, true)
    if (!found) throw this.tooLong()
    yield* this.row(found.cells, found.lines, found.stray)
  }

  private *row(cells: string[], lines: number, stray?: boolean): Generator<FileRow> {
    const line = this.line
    this.line += lines
    const broken = this.broken[0] && this.broken[0].line < this.line ? this.broken[0] : undefined
    while (this.broken[0] && this.broken[0].line < this.line) this.broken.shift()
    if (cells.every(cell => cell === '')) return
    yield { line, cells, ...(broken ? { broken } : {}), ...(stray ? { stray } : {}) }
  }

  private tooLong(): Unreadable {
    return this.rest.includes('"')
      ? new Unreadable(this.line, 'a quotation mark is opened in this row and never closed')
      : new Unreadable(this.line, 'this row is longer than a million characters')
  }
}

interface Found { readonly cells: string[]; readonly lines: number; readonly next: number; readonly stray: boolean }

/** The row that begins here, or nothing when the text ends before it does. */
function quotedRow(text: string, from: number, last: boolean): Found | undefined {
  const cells: string[] = []
  let lines = 1
  let stray = false
  for (let at = from; ;) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ;) {
        const close = text.indexOf('"', at)
        if (close < 0 || (close + 1 === text.length && !last)) return undefined
        cell += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
      for (let newline = cell.indexOf('\n'); newline >= 0; newline = cell.indexOf('\n', newline + 1)) lines++
    }
    const comma = text.indexOf(',', at)
    const newline = text.indexOf('\n', at)
    if (newline < 0 && !last) return undefined
    const end = newline < 0 ? text.length : newline
    const stop = comma >= 0 && comma < end ? comma : end
    const after = text.slice(at, stop === end && text[end - 1] === '\r' && end > at ? end - 1 : stop)
    if (cell && after) stray = true
    cells.push(cell + after)
    if (stop === end) return { cells, lines, next: end + 1, stray }
    at = stop + 1
  }
}

/** What is said of a row that could not be read as it stands. */
export const saidOf = ({ broken, stray, cells }: FileRow): string | undefined =>
  broken ? `byte ${broken.byte.toLocaleString('en-GB')} of the file (${broken.value.toString(16).padStart(2, '0')}) is not UTF-8; save the file as “CSV UTF-8”`
  : stray ? 'text follows a closing quotation mark; double the quotation marks inside a cell'
  : cells.some(cell => cell.includes(replacement)) ? 'holds the character � , which stands where another program lost one' : undefined
