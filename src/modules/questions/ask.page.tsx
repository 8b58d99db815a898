import { financialYearOf } from '../../rules/calendar/period.ts'
import { Button, InsetText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answerOf } from './answer.ts'
import { AnswerTable } from './answer-table.tsx'
import { figuresOf } from './compile.sql.ts'
import { listsOf } from './lists.sql.ts'
import { askedFor, QuestionQuestions } from './question-form.tsx'
import { addressOf, inWords, narrowedInWords, usualQuestion, type Asked } from './question.ts'
import { QuestionTabs } from './question-tabs.tsx'
import { daysOf } from './periods.ts'
import { counts, type Lists } from './vocabulary.ts'

async function load(here: Here) {
  const lists = await listsOf(here)
  const mayReadPeople = here.may('person:see')
  const { asked, form } = askedFor(here, { lists, mayReadPeople }, usualQuestion(financialYearOf(here.today)))
  return { lists, mayReadPeople, asked, asking: form, answer: asked && answerOf(asked, await figuresOf(here, asked), lists) }
}

/** A question in the address, and its answer below it: it can be kept as a bookmark, sent and asked again. */
export const askAQuestion = page({
  path: '/questions/ask',
  permit: 'question:ask',
  about: 'nobody',
  load,
  view: ({ lists, mayReadPeople, asked, asking, answer, here }) => (
    <Page title={asked ? inWords(asked.question) : 'Ask a question'} caption={asked ? daysOf(asked.period) : 'Questions'} form={asking} wide>
      <QuestionTabs at="ask" may={here.may} />
      {asked && answer && <>
        <Asks asked={asked} lists={lists} />
        <AnswerTable of={asked} answer={answer} behind={(row, column) => `/questions/behind?${addressOf(asked, { ...row === null ? {} : { row }, ...column === null ? {} : { column } })}`} />
        <WhatNext asked={asked} may={here.may} />
        <h2 class="govuk-heading-l">Ask it differently</h2>
      </>}
      <form method="get" action="/questions/ask" noValidate>
        <QuestionQuestions of={asking} mayReadPeople={mayReadPeople} />
        <Button>Show the answer</Button>
      </form>
    </Page>
  ),
})

/** What is and is not counted, and by whom it was asked for. */
export const Asks = ({ asked: { question, period }, lists }: { readonly asked: Asked; readonly lists: Lists }) => (
  <>
    <p class="govuk-body">{counts[question.count].counts} {daysOf(period)}. {narrowedInWords(question, lists)}</p>
    <p class="govuk-body">Counted from the records you may see, as they stand now. Restricted records are left out.</p>
  </>
)

/** What can be done with an answer. */
export const WhatNext = ({ asked, may }: { readonly asked: Asked; readonly may: Here['may'] }) => (
  <>
    <p class="govuk-body newel-no-print">
      {may('question:save') && <><a class="govuk-link" href={`/questions/save?${addressOf(asked)}`}>Save this question</a> · </>}
      {may('answer:publish') && <><a class="govuk-link" href={`/questions/for-publication?${addressOf(asked)}`}>Draw it up for publication</a> · </>}
      Download: {(['csv', 'xlsx', 'ods'] as const).map((ending, at) => <>{at > 0 && ', '}<a class="govuk-link" href={`/questions/answer.${ending}?${addressOf(asked)}`}>{ending.toUpperCase()}</a></>)}
    </p>
    <InsetText>This answer has small numbers in it. Do not publish it or send it out: {may('answer:publish') ? 'draw it up for publication first.' : 'ask the service manager to draw it up for publication first.'}</InsetText>
  </>
)
