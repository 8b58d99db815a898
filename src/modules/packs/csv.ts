import { neutralise } from '../../rules/csv/formula.ts'
import type { SheetCell } from './sheet.ts'

/** Said first, so that a spreadsheet reads what follows as UTF-8. */
const byteOrderMark = '\uFEFF'

/** A CSV file: every text as a spreadsheet will show it and never run it, days as 2026-04-06, shares as 0.935. */
export const csv = (rows: readonly (readonly SheetCell[])[]): string => byteOrderMark + rows.map(row => `${row.map(fieldOf).join(',')}\r\n`).join('')

function fieldOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return 'day' in cell ? cell.day : String(cell.share)
  const text = neutralise(cell.toWellFormed().replaceAll('\0', ''))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
