import { hide, Sums } from '../packs/index.ts'
import { cellKey, type Figures } from './figures.ts'
import type { Question } from './question.ts'

/** One table of an answer for publication: every row and column it can have, whether or not anything was counted there. An empty one that was left out would be known to be nought. */
export interface Whole { readonly question: Question; readonly rows: readonly string[]; readonly columns: readonly string[]; readonly figures: Figures }

/** What a figure is of, whichever table it stands in: two tables with the same total have one figure, and it is hidden in both or in neither. */
export function figureKey({ count, narrow, rows, columns }: Question, row: string | null, column: string | null): string {
  const of: Record<string, readonly string[]> = { ...narrow as Record<string, readonly string[]> }
  if (rows && row !== null) of[rows] = [row]
  if (columns && column !== null) of[columns] = [column]
  return `${count}?${Object.entries(of).sort(([one], [other]) => one < other ? -1 : 1).map(([key, values]) => `${key}=${[...values].sort().join('+')}`).join('&')}`
}

/**
 * The figures of tables about one time, published together, that must not be shown: those under 5, and as many others as it takes so that no sum gives one back.
 * It is the Board’s hiding (modules/packs) on other tables. It knows only the tables it is given: an answer that overlaps with another may still tell more beside it.
 */
export function hiddenIn(tables: readonly Whole[]): ReadonlySet<string> {
  const all = new Sums()
  for (const { question, rows, columns, figures } of tables)
    for (const row of [...rows, null]) for (const column of [...columns, null]) all.add(figureKey(question, row, column), figures.get(cellKey(row, column)) ?? 0)
  for (const { question, rows, columns } of tables) {
    const at = (row: string | null, column: string | null): string => figureKey(question, row, column)
    const relate = (sum: string, parts: readonly string[]): void => { if (parts.length > 1 || parts[0] !== sum) all.relate(sum, parts.filter(part => part !== sum)) }
    if (question.rows) for (const column of [...columns, null]) relate(at(null, column), rows.map(row => at(row, column)))
    if (question.columns) for (const row of [...rows, null]) relate(at(row, null), columns.map(column => at(row, column)))
  }
  return new Set([...hide({ cells: all.cells, sums: all.sums, unpublished: all.unpublished, dear: new Set() })].filter(key => !all.unpublished.has(key)))
}
