import { neutralise } from './formula.ts'

/** Said first, so that a spreadsheet reads what follows as UTF-8. */
const byteOrderMark = '\uFEFF'

/** Texts as a CSV file that no spreadsheet runs. A sum with its minus is a number, and stays one. */
export const csvOf = (rows: readonly (readonly string[])[]): string => byteOrderMark + rows.map(row => `${row.map(fieldOf).join(',')}\r\n`).join('')

function fieldOf(cell: string): string {
  const plain = cell.toWellFormed().replaceAll('\0', '')
  const text = /^-?\d+\.\d\d$/.test(plain) ? plain : neutralise(plain)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
