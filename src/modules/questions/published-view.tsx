import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { hiddenMark, hiddenNote } from '../packs/index.ts'
import type { PublishedYear } from './published.sql.ts'
import { optionsOf } from './question.ts'
import type { Beside } from './ready-made.ts'
import { titleOfBreak, type Lists } from './vocabulary.ts'

const besideTitles: Readonly<Record<Beside, string>> = { 'middle time': 'Middle time, days', 'longest wait': 'Longest wait, weeks' }

export interface PublishedTable { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

/** An answer for publication as tables of words and numbers: the years beside each other, or a table for each year where the question has columns of its own. */
export function publishedTables(years: readonly PublishedYear[], lists: Lists, beside?: Beside): PublishedTable[] {
  const [first] = years
  if (!first) return []
  const { question, rows, columns } = first.whole
  const say = (figure: number | undefined): string | number => figure ?? hiddenMark
  const words = (key: typeof question.rows, value: string | null): string => value === null ? 'All' : optionsOf(key, lists, first.year)[value] ?? value
  const down = [...question.rows ? rows : [], null]
  const corner = question.rows ? titleOfBreak(question.rows) : 'All'
  if (question.columns)
    return years.map(({ year, shown }) => ({ title: `Financial year ${year.short}`, head: [corner, ...columns.map(column => words(question.columns, column)), 'All'], rows: down.map(row => [words(question.rows, row), ...[...columns, null].map(column => say(shown(row, column)))]) }))
  return [{
    title: years.length === 1 ? `Financial year ${first.year.short}` : `Financial years ${first.year.short} to ${years.at(-1)!.year.short}`,
    head: [corner, ...years.flatMap(({ year }) => [year.short, ...beside ? [`${besideTitles[beside]}, ${year.short}`] : []])],
    rows: down.map(row => [words(question.rows, row), ...years.flatMap(one => [say(one.shown(row, null)), ...beside ? [say(one.beside?.get(row))] : []])]),
  }]
}

export const PublishedTables = ({ tables }: { readonly tables: readonly PublishedTable[] }) => (
  <>
    {tables.map(({ title, head, rows }) => (
      <ScrollRegion label={title} dense>
        <Table firstCellIsHeader classes="newel-pack-table" caption={title} captionClasses="govuk-table__caption--m" head={head.map((text, at) => ({ text, ...at ? { format: 'numeric' } : {} }))}
          rows={rows.map(row => row.map((cell, at) => ({ text: typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell, ...at ? { format: 'numeric' } : {} })))} />
      </ScrollRegion>
    ))}
    <p class="govuk-body">{hiddenNote}. A year is from 1 April to 31 March. Restricted records are left out.</p>
  </>
)
