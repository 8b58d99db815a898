import { day } from '../../rules/calendar/day.ts'
import { Details, DateInput, Select } from '../../platform/components/index.ts'
import { choice, day as dayField, type Field } from '../../platform/http/fields.ts'
import { asTyped, form, readForm, viewOf, type Answers, type Body, type Errors, type FormView } from '../../platform/http/form.ts'
import type { ChoiceProps } from '../../platform/components/index.ts'
import type { Here } from '../../platform/here.ts'
import { isPeriod, mistakes, type Asked, type Question } from './question.ts'
import { breakTitles, counts, dimensionOf, narrowKeys, type BreakKey, type CountKey, type Lists, type NarrowKey } from './vocabulary.ts'

/** What the questions of the form are made from. */
export interface Offered { readonly lists: Lists; readonly mayReadPeople: boolean }

const narrowFields = Object.fromEntries(narrowKeys.map(key => [key, choice(dimensionOf(key).title, ({ lists }: Offered) => dimensionOf(key).options(lists))])) as Readonly<Record<NarrowKey, Field<string, ChoiceProps, Offered>>>

/** A question, as it is asked in an address and as it is changed. */
export const questionFields = {
  count: choice('What to count', Object.fromEntries(Object.entries(counts).map(([key, { title }]) => [key, title])) as Record<CountKey, string>, { missing: 'Select what to count' }),
  from: dayField('First day', { missing: 'Enter the first day', hint: 'For example, 1 4 2025' }),
  to: dayField('Last day', { missing: 'Enter the last day', hint: 'For example, 31 3 2026' }),
  rows: choice('Down the side', breakTitles as Record<BreakKey, string>),
  columns: choice('Across the top', breakTitles as Record<BreakKey, string>),
  ...narrowFields,
}
export type QuestionFields = typeof questionFields
type QuestionAnswers = Answers<QuestionFields>

/** Longer than any agency has had records for, and than a page of months can show. */
const mostYears = 30

export const askedIn = (answers: QuestionAnswers): Asked => ({
  question: { version: 1, count: answers.count, rows: answers.rows, columns: answers.columns, narrow: Object.fromEntries(narrowKeys.flatMap(key => answers[key] ? [[key, [answers[key]]]] : [])) },
  period: { from: answers.from, to: answers.to },
})

/** What has to be true of a question as a whole. */
export function checkQuestion(answers: QuestionAnswers, { mayReadPeople }: Offered): Errors<QuestionFields> {
  const { question, period: { from, to } } = askedIn(answers)
  const tooLong = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > mostYears
  return { to: to < from ? 'The last day must be the same as or after the first' : tooLong ? `The last day must be within ${mostYears} years of the first` : undefined, ...mistakes(question, mayReadPeople) }
}
export const questionForm = form(questionFields, checkQuestion)
export type QuestionView = FormView<QuestionFields>

/** A question as the answers of its form. */
export const answersOf = ({ question: { count, narrow, rows, columns }, period }: Asked): Partial<QuestionAnswers> =>
  ({ count, rows, columns, from: period.from, to: period.to, ...Object.fromEntries(narrowKeys.flatMap(key => narrow[key]?.[0] ? [[key, narrow[key][0]]] : [])) })

/** What an address asks: the question; or the form as it was filled in, with what is wrong where something was asked. `usual` fills in a form that nobody has filled in yet. */
export function askedFor({ query }: Pick<Here, 'query'>, offered: Offered, usual: Asked): { readonly asked?: Asked; readonly form: QuestionView } {
  const rest = { token: '', once: '' }
  const { from = '', to = '' } = query
  const days = isPeriod(from, to) ? asTyped(questionForm.fields, { from: day(from), to: day(to) }) : []
  const body: Body = new Map([...(query.count ? [] : asTyped(questionForm.fields, answersOf(usual))), ...Object.entries(query).map(([name, value = '']) => [name, [value]] as const), ...days])
  if (!query.count) return { form: viewOf(questionForm, body, offered, {}, rest) }
  const read = readForm(questionForm, body, offered)
  return 'answers' in read ? { asked: askedIn(read.answers), form: viewOf(questionForm, body, offered, {}, rest) } : { form: viewOf(questionForm, body, offered, read.errors, rest) }
}

/** A question as it is asked by default where the address asks none, or asks one that cannot be asked. */
export const askedOr = (here: Pick<Here, 'query'>, offered: Offered, usual: Asked): Asked => askedFor(here, offered, usual).asked ?? usual

const groups: readonly { readonly title: string; readonly keys: readonly NarrowKey[] }[] = [
  { title: 'Cases: what became of them', keys: ['stage', 'scheme', 'urgency', 'reason', 'fitted', 'claimed'] },
  { title: 'Enquiries and signposts', keys: ['triage', 'topic', 'service', 'passed', 'came'] },
  { title: 'Complaints', keys: ['about', 'complaintStage', 'complaintOutcome'] },
]
const often: readonly NarrowKey[] = ['council', 'pathway', 'status', 'channel', 'source', 'age']

/** The questions of the form; those that are asked seldom stand folded until one is answered. */
export const QuestionQuestions = ({ of, mayReadPeople }: { readonly of: QuestionView; readonly mayReadPeople: boolean }) => {
  const field = (key: NarrowKey) => dimensionOf(key).ofPeople && !mayReadPeople ? null : <Select {...of[key]} empty="Any" />
  return (
    <>
      <Select {...of.count} />
      <div class="newel-question__days"><DateInput {...of.from} /><DateInput {...of.to} /></div>
      <h2 class="govuk-heading-m">Narrow it down</h2>
      <div class="newel-filters">{often.map(field)}</div>
      {groups.map(({ title, keys }) => <Details summaryText={title} open={keys.some(key => of[key].value || of[key].error)}><div class="newel-filters">{keys.map(field)}</div></Details>)}
      <h2 class="govuk-heading-m">Break it down</h2>
      <div class="newel-filters"><Select {...of.rows} empty="By nothing" /><Select {...of.columns} empty="By nothing" /></div>
    </>
  )
}

export type { Question }
