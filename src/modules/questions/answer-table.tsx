import { ScrollRegion, Table } from '../../platform/components/index.ts'
import type { Answer, Line } from './answer.ts'
import { inWords, type Asked } from './question.ts'
import { titleOfBreak } from './vocabulary.ts'

const numeric = { format: 'numeric' } as const

/** The table of an answer. Behind each number, where there is one, the records it counts. */
export function AnswerTable({ of: { question }, answer: { rows, columns, figure }, behind }: { readonly of: Asked; readonly answer: Answer; readonly behind: (row: string | null, column: string | null) => string }) {
  const cell = (row: Line, column: Line) => {
    const number = figure(row.key, column.key)
    const text = number.toLocaleString('en-GB')
    return { text: number ? <a class="govuk-link" href={behind(row.key, column.key)}>{text}<span class="govuk-visually-hidden">: {row.title}{question.columns && `, ${column.title}`}</span></a> : text, ...numeric }
  }
  return (
    <ScrollRegion label={inWords(question)} dense>
      <Table firstCellIsHeader classes="newel-pack-table" caption={inWords(question)} captionClasses="govuk-table__caption--m"
        head={[{ text: question.rows ? titleOfBreak(question.rows) : 'All' }, ...columns.map(({ title, key }) => ({ text: key === null && !question.columns ? 'Number' : title, ...numeric }))]}
        rows={rows.map(row => [{ text: row.title }, ...columns.map(column => cell(row, column))])} />
    </ScrollRegion>
  )
}
