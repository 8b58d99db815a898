import type { Day } from '../../rules/calendar/day.ts'
import { Wrong } from './cells.ts'
import { earlierLine, isReferred, type Book, type Verdict } from './book.ts'
import type { Councils } from './councils.ts'
import { formats, type FileKind, type Row } from './formats.ts'
import type { Tell } from './problem.ts'
import { saying, understand, type Format, type Header, type Mistake } from './row.ts'
import { saidOf, type FileRow } from './rows.csv.ts'

/** What every check may ask. */
export interface Checking {
  readonly book: Book
  readonly councils: Councils
  /** The staff’s accounts, by e-mail. */
  readonly staff: ReadonlyMap<string, string>
  readonly today: Day
  readonly tell: Tell
  newId(): string
  hash(text: string): string
}

/** What an earlier import brought in under this key. */
export interface Known { readonly id: string; readonly hash: string }

export interface Line<K extends FileKind> { readonly line: number; readonly row: Row<K> }

export function refuse(asked: Checking, kind: FileKind, line: number, { column, reason }: Mistake, key?: string): void {
  asked.tell({ file: formats[kind].file, line, column, reason, kind: 'refused' })
  if (key !== undefined && isReferred(kind) && earlierLine(asked.book, kind, key) === undefined) asked.book.refusedKeys[kind].set(key, line)
}

export const warn = (asked: Checking, kind: FileKind, line: number, { column, reason }: Mistake): void =>
  asked.tell({ file: formats[kind].file, line, column, reason, kind: 'warned' })

/** The rows of a batch that can be understood by themselves; the others are refused, each for every reason there is. */
export function readable<K extends FileKind>(asked: Checking, kind: K, header: Header, rows: readonly FileRow[]): Line<K>[] {
  const good: Line<K>[] = []
  const tally = asked.book.tallies[kind]
  const seen = new Map<string, number>()
  const keyAt = header.places.find(({ name }) => name === 'key')?.at ?? -1
  for (const fileRow of rows) {
    tally.read++
    const { line } = fileRow
    const key = fileRow.cells[keyAt]?.trim() || undefined
    const said = saidOf(fileRow)
    const { row, mistakes, warnings } = said ? { row: undefined, mistakes: [{ column: '', reason: said }], warnings: [] } : understand(formats[kind] as unknown as Format, header, fileRow.cells, asked.today)
    for (const warning of warnings) warn(asked, kind, line, warning)
    const earlier = row && key !== undefined && isReferred(kind) ? seen.get(key) ?? earlierLine(asked.book, kind, key) : undefined
    const all = earlier === undefined ? mistakes : [{ column: 'key', reason: `line ${earlier} has this key already` }]
    for (const mistake of all) refuse(asked, kind, line, mistake, earlier === undefined ? key : undefined)
    if (all.length) { tally.refused++; continue }
    if (key !== undefined) seen.set(key, line)
    good.push({ line, row: row as Row<K> })
  }
  return good
}

/** What an import remembers a row by, to see later whether it has changed. */
export const rowHash = ({ hash }: Pick<Checking, 'hash'>, row: Readonly<Record<string, unknown>>): string => hash(saying(row))

/** Whether a row is new, or here already as it was or otherwise; the last is told. */
export function judge(asked: Checking, kind: FileKind, line: number, hash: string, known: Known | undefined): Verdict {
  const verdict = !known ? 'new' : known.hash === hash ? 'there' : 'differs'
  if (verdict === 'differs') asked.tell({ file: formats[kind].file, line, column: '', reason: 'is here already, from an earlier import, and was otherwise then: not changed', kind: 'differs' })
  asked.book.tallies[kind][verdict]++
  return verdict
}

/** The value, or undefined once the row has been refused for it. */
export function orRefuse<T>(asked: Checking, kind: FileKind, line: number, column: string, value: T | Wrong, key?: string): T | undefined {
  if (!(value instanceof Wrong)) return value
  refuse(asked, kind, line, { column, reason: value.reason }, key)
  asked.book.tallies[kind].refused++
  return undefined
}
