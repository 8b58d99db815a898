import type { Day } from '../../rules/calendar/day.ts'
import { looksLikeFormula } from '../../rules/csv/formula.ts'
import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'
import { Wrong, type Cell } from './cells.ts'

export interface Column<T> {
  readonly cell: Cell<T>
  /** For the people who fill it in: one line of docs/import-format.md. */
  readonly means: string
}
type Columns = Readonly<Record<string, Column<unknown>>>

/** A row as it was understood. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** What one of the files holds. */
export interface Format<C extends Columns = Columns> {
  readonly file: string
  readonly columns: C
  /** What is wrong with the row as a whole, and at which column. */
  readonly check: (row: RowOf<C>) => Mistake | undefined
}
export interface Mistake { readonly column: string; readonly reason: string }

export const column = <T>(cell: Cell<T>, means: string): Column<T> => ({ cell, means })

export const format = <const C extends Columns>(file: string, columns: C, check: (row: RowOf<C>) => Mistake | undefined = () => undefined): Format<C> => ({ file, columns, check })

/** Where each column stands in the file (-1: not there), or what is wrong with its first line. Unknown columns are left out, and said. */
export interface Header {
  readonly places: readonly { readonly name: string; readonly cell: Cell<unknown>; readonly at: number }[]
  readonly width: number
  readonly unknown: readonly string[]
  readonly mistakes: readonly Mistake[]
}

export function readHeader({ columns }: Format, cells: readonly string[]): Header {
  const names = cells.map(cell => cell.trim().toLowerCase())
  const mistakes: Mistake[] = []
  if (names.length === 1 && /[;\t]/.test(names[0]!)) return { places: [], width: 1, unknown: [], mistakes: [{ column: '', reason: 'columns must be separated by commas' }] }
  for (const [name, { cell }] of Object.entries(columns)) if (!('empty' in cell) && !names.includes(name)) mistakes.push({ column: name, reason: 'this column is missing' })
  for (const name of new Set(names.filter((one, at) => one && names.indexOf(one) !== at))) mistakes.push({ column: name, reason: 'this column is there twice' })
  return { places: Object.entries(columns).map(([name, { cell }]) => ({ name, cell, at: names.indexOf(name) })), width: names.length, unknown: names.filter(name => !Object.hasOwn(columns, name)), mistakes }
}

export interface Understood<R> { readonly row: R | undefined; readonly mistakes: readonly Mistake[]; readonly warnings: readonly Mistake[] }

/** Reads one row by its columns. There is no row when any cell is wrong. */
export function understand<C extends Columns>({ check }: Format<C>, { places, width }: Header, cells: readonly string[], today: Day): Understood<RowOf<C>> {
  if (cells.length !== width) return { row: undefined, mistakes: [{ column: '', reason: `this row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the first line has ${width} columns` }], warnings: [] }
  const row: Record<string, unknown> = {}
  const mistakes: Mistake[] = []
  const warnings: Mistake[] = []
  for (const { name, cell, at } of places) {
    const text = cells[at] ?? ''
    const tidied = text.trim()
    const value = tidied ? cell.read(tidied, today) : 'empty' in cell ? cell.empty : new Wrong('must be filled in')
    if (value instanceof Wrong) mistakes.push({ column: name, reason: value.reason })
    else row[name] = value
    if (cell.words && looksLikeFormula(text)) warnings.push({ column: name, reason: 'looks like a formula: kept as the text it is' })
    if (cell.kind.startsWith('telephone') && tidied && !telephoneToMatch(tidied)) warnings.push({ column: name, reason: 'holds no telephone number that can be searched for: kept as it is' })
  }
  const mistake = mistakes.length ? undefined : check(row as RowOf<C>)
  if (mistake) mistakes.push(mistake)
  return { row: mistakes.length ? undefined : row as RowOf<C>, mistakes, warnings }
}

/** What a row says, as one text: the same for the same cells, also after a column has been added that it leaves empty. */
export function saying(row: Readonly<Record<string, unknown>>): string {
  let said = ''
  for (const [name, value] of Object.entries(row)) if (value && (!Array.isArray(value) || value.length)) said += `${name}\x1f${Array.isArray(value) ? value.join(';') : String(value as string | boolean)}\x1e`
  return said
}
