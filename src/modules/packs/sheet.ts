import type { Day } from '../../rules/calendar/day.ts'

/** What may stand in a cell of a file: words, a number, a share of 1, a day, or nothing. Never a formula. */
export type SheetCell = string | number | { readonly share: number } | { readonly day: Day } | null

export interface Sheet {
  readonly name: string
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[]
  /** The row that heads the columns, from 0; what stands above it is the title. */
  readonly head: number
  readonly rows: readonly (readonly SheetCell[])[]
  /** Rows that are totals, from 0. */
  readonly bold?: ReadonlySet<number>
}

/** Text that XML can hold: without the control characters that no reader takes. */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Names that a spreadsheet takes: at most 31 letters, none of the forbidden ones, no two the same. */
export function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim()
    let free = plain
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain.slice(0, 28)} ${n}`
    taken.add(free.toLowerCase())
    return free
  })
}
