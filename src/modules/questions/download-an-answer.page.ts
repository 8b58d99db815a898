import { financialYearOf } from '../../rules/calendar/period.ts'
import type { Here } from '../../platform/here.ts'
import type { Download } from '../../platform/http/page.ts'
import { csv, mediaTypes, ods, xlsx, type Sheet, type SheetCell } from '../packs/index.ts'
import { answerOf } from './answer.ts'
import { figuresOf } from './compile.sql.ts'
import { listsOf } from './lists.sql.ts'
import { daysOf } from './periods.ts'
import { askedOr } from './question-form.tsx'
import { inWords, narrowedInWords, usualQuestion } from './question.ts'
import { counts, titleOfBreak } from './vocabulary.ts'

/** A table as a file holds it: what it is and what it counts above, the totals last. */
export const sheet = (title: string, notes: readonly string[], head: readonly string[], rows: readonly (readonly SheetCell[])[]): Sheet =>
  ({ name: 'Answer', widths: [44, ...head.slice(1).map(() => 16)], head: notes.length + 1, rows: [[title], ...notes.map(note => [note]), head, ...rows] })

export const endings = Object.keys(mediaTypes) as readonly (keyof typeof mediaTypes)[]

export const fileOf = (ending: keyof typeof mediaTypes, name: string, of: Sheet) =>
  ({ name: `${name}.${ending}`, type: mediaTypes[ending], body: ending === 'csv' ? csv(of.rows) : ending === 'xlsx' ? xlsx([of]) : ods([of]) })

/** The answer as the page shows it to the same person, and nothing more. */
export const downloadAnAnswer: readonly Download[] = endings.map(ending => ({
  path: `/questions/answer.${ending}`,
  permit: 'question:ask',
  async file(here: Here) {
    const lists = await listsOf(here)
    const asked = askedOr(here, { lists, mayReadPeople: here.may('person:see') }, usualQuestion(financialYearOf(here.today)))
    const { rows, columns, figure } = answerOf(asked, await figuresOf(here, asked), lists)
    const { question, period } = asked
    return fileOf(ending, `answer-${period.from}-to-${period.to}`, sheet(
      inWords(question), [`${counts[question.count].counts} ${daysOf(period)}. ${narrowedInWords(question, lists)}`.trim(), 'Not for publication: small numbers are shown.'],
      [question.rows ? titleOfBreak(question.rows) : 'All', ...columns.map(({ title, key }) => key === null && !question.columns ? 'Number' : title)],
      rows.map(row => [row.title, ...columns.map(column => figure(row.key, column.key))])))
  },
}))
