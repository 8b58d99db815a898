import { financialYearOf } from '../../rules/calendar/period.ts'
import { Button, DateInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answerOf } from './answer.ts'
import { AnswerTable } from './answer-table.tsx'
import { figuresOf } from './compile.sql.ts'
import { daysAsked } from './days-asked.tsx'
import { listsOf } from './lists.sql.ts'
import { daysOf } from './periods.ts'
import { QuestionTabs } from './question-tabs.tsx'
import { addressOf, type Asked, type Question } from './question.ts'

const by = (columns: Question['columns']): Question => ({ version: 1, count: 'signposts-given', narrow: {}, rows: 'service', columns })

/** How many were pointed to each named service, by council, and what came of it. Source: 001 Schedule E.c, referrals to specified services. */
export const referredToServices = page({
  path: '/questions/referred',
  permit: 'question:ask',
  about: 'nobody',
  async load(here: Here) {
    const lists = await listsOf(here)
    const { period, days } = daysAsked(here, financialYearOf(here.today))
    const answers: { readonly asked: Asked; readonly answer: ReturnType<typeof answerOf> }[] = []
    for (const columns of ['council', 'came', 'passed'] as const) {
      const asked = { question: by(columns), period }
      answers.push({ asked, answer: answerOf(asked, await figuresOf(here, asked), lists) })
    }
    return { answers, period, days }
  },
  view: ({ answers, period, days, here: { may } }) => (
    <Page title="Referred to services" caption={daysOf(period)} form={days} wide>
      <QuestionTabs at="referred" may={may} />
      <p class="govuk-body">Signposts by the day somebody was pointed there. A person pointed to two places is counted twice. Restricted records are left out.</p>
      <form method="get" action="/questions/referred" noValidate>
        <div class="newel-question__days"><DateInput {...days.from} /><DateInput {...days.to} /></div>
        <Button look="secondary">Show these days</Button>
      </form>
      {answers.map(({ asked, answer }) => <AnswerTable of={asked} answer={answer} behind={(row, column) => `/questions/behind?${addressOf(asked, { ...row === null ? {} : { row }, ...column === null ? {} : { column } })}`} />)}
    </Page>
  ),
})
