import { cellKey, type Figures } from './figures.ts'
import { optionsOf, type Asked } from './question.ts'
import { type Lists } from './vocabulary.ts'

export interface Line { readonly key: string | null; readonly title: string }
/** An answer as a table: a line for each row and column in which anything was counted, and their totals. */
export interface Answer {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  figure(row: string | null, column: string | null): number
}

const total: Line = { key: null, title: 'All' }

/** The lines that something was counted in, in the order of the list; what the list no longer knows stands last. */
const linesOf = (options: Readonly<Record<string, string>>, found: ReadonlySet<string>): Line[] =>
  [...Object.keys(options).filter(key => found.has(key)), ...[...found].filter(key => !Object.hasOwn(options, key)).sort()].map(key => ({ key, title: options[key] ?? key }))

export function answerOf({ question, period }: Asked, figures: Figures, lists: Lists): Answer {
  const found = { rows: new Set<string>(), columns: new Set<string>() }
  for (const key of figures.keys()) {
    const [row, column] = JSON.parse(key) as [string | null, string | null]
    if (row !== null) found.rows.add(row)
    if (column !== null) found.columns.add(column)
  }
  return {
    rows: [...question.rows ? linesOf(optionsOf(question.rows, lists, period), found.rows) : [], total],
    columns: [...question.columns ? linesOf(optionsOf(question.columns, lists, period), found.columns) : [], total],
    figure: (row, column) => figures.get(cellKey(row, column)) ?? 0,
  }
}
