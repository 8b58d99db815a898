import type { FinancialYear } from '../../rules/calendar/period.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { besideRows } from './beside.sql.ts'
import { figuresOf } from './compile.sql.ts'
import { cellKey, type Figures } from './figures.ts'
import { figureKey, hiddenIn, type Whole } from './publish.ts'
import { optionsOf, type Asked, type Question } from './question.ts'
import { readyMade, type Beside } from './ready-made.ts'
import { isTimeKey, type Lists } from './vocabulary.ts'

/** An answer of one year, with what must not be shown left out: a figure that is hidden is not here. */
export interface PublishedYear {
  readonly year: FinancialYear
  readonly whole: Whole
  shown(row: string | null, column: string | null): number | undefined
  /** Shown where the number of those it is of is shown, and is 5 or more. */
  readonly beside: ReadonlyMap<string | null, number> | undefined
}

/** More cells than this take too long to hide well. */
const mostCells = 700

function whole(question: Question, lists: Lists, year: FinancialYear, figures: Figures): Whole {
  const keysOf = (key: Question['rows']): string[] => {
    if (!key) return []
    const all = Object.keys(optionsOf(key, lists, year))
    const narrowed = isTimeKey(key) ? undefined : question.narrow[key]
    return narrowed ? all.filter(one => narrowed.includes(one)) : all
  }
  const [rows, columns] = [keysOf(question.rows), keysOf(question.columns)]
  if ((rows.length + 1) * (columns.length + 1) > mostCells) throw new Refusal(`For publication every row and column is drawn up, empty or not, and this table would have ${rows.length} rows and ${columns.length} columns. Break it down by one thing, or narrow it down.`)
  return { question, rows, columns, figures }
}

/** Hides what one year must not show, of one table or of several that go out together, and gives the first. */
function published(year: FinancialYear, tables: readonly Whole[], beside?: ReadonlyMap<string | null, number>): PublishedYear {
  const [first] = tables as readonly [Whole]
  const hidden = hiddenIn(tables)
  const shown = (row: string | null, column: string | null): number | undefined =>
    hidden.has(figureKey(first.question, row, column)) ? undefined : first.figures.get(cellKey(row, column)) ?? 0
  return { year, whole: first, shown, beside: beside && new Map([...beside].filter(([row]) => shown(row, null) !== undefined)) }
}

/** A question drawn up for publication, year by year: each is hidden by itself, so that a later one cannot change it. */
export async function publishedYears(here: Pick<Here, 'db'>, question: Question, years: readonly FinancialYear[], lists: Lists): Promise<PublishedYear[]> {
  const found: PublishedYear[] = []
  for (const year of years) found.push(published(year, [whole(question, lists, year, await figuresOf(here, { question, period: year }))]))
  return found
}

/** A ready-made question: all of them are hidden together, as all of them may be asked for. */
export async function readyMadeYears(here: Pick<Here, 'db'>, key: string, beside: Beside | undefined, years: readonly FinancialYear[], lists: Lists): Promise<PublishedYear[]> {
  const inOrder = [...readyMade].sort((one, other) => Number(other.key === key) - Number(one.key === key))
  const found: PublishedYear[] = []
  for (const year of years) {
    const tables: Whole[] = []
    for (const { question } of inOrder) tables.push(whole(question, lists, year, await figuresOf(here, { question, period: year })))
    const asked: Asked = { question: inOrder[0]!.question, period: year }
    found.push(published(year, tables, beside && await besideRows(here, asked, beside)))
  }
  return found
}
