import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { Button, ButtonGroup, DateInput, SummaryList } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answerOf } from './answer.ts'
import { AnswerTable } from './answer-table.tsx'
import { Asks, WhatNext } from './ask.page.tsx'
import { figuresOf } from './compile.sql.ts'
import { daysAsked } from './days-asked.tsx'
import { listsOf } from './lists.sql.ts'
import { daysOf } from './periods.ts'
import { addressOf, inWords, type Asked } from './question.ts'
import { storyOfQuestion, theSavedQuestion } from './saved.sql.ts'

async function load(here: Here) {
  const [saved, lists] = await Promise.all([theSavedQuestion(here), listsOf(here)])
  const { period, days } = daysAsked(here, saved.asked.period)
  const asked: Asked = { question: saved.asked.question, period }
  const [figures, story] = [await figuresOf(here, asked), await storyOfQuestion(here, saved)]
  return { saved, lists, asked, days, story, answer: answerOf(asked, figures, lists) }
}

/** A saved question, answered afresh; for other days when the address says which. */
export const aQuestion = page({
  path: '/questions/:id',
  permit: 'question:read',
  about: 'nobody',
  load,
  view: ({ saved, lists, asked, days, story, answer, here: { may } }) => (
    <Page title={saved.name} caption={daysOf(asked.period)} back={{ href: '/questions', text: 'Back to questions' }} form={days} wide
      actions={may('question:save') && <ButtonGroup><Button href={`/questions/${saved.id}/change`} look="secondary">Change</Button><Button href={`/questions/${saved.id}/put-away`} look="secondary">{saved.putAwayOn ? 'Take out again' : 'Put away'}</Button></ButtonGroup>}>
      <SummaryList rows={[
        { key: { text: 'Asks' }, value: { text: inWords(asked.question) } },
        { key: { text: 'Asked for' }, value: { text: saved.askedFor || 'Not said' } },
        { key: { text: 'Seen by' }, value: { text: saved.council ? `Those at the agency and at ${saved.council}` : 'Those at the agency' } },
        ...saved.putAwayOn ? [{ key: { text: 'Put away' }, value: { text: shortDay(saved.putAwayOn) } }] : [],
      ]} />
      <Asks asked={asked} lists={lists} />
      <AnswerTable of={asked} answer={answer} behind={(row, column) => `/questions/behind?${addressOf(asked, { ...row === null ? {} : { row }, ...column === null ? {} : { column } })}`} />
      <WhatNext asked={asked} may={may} />
      <h2 class="govuk-heading-m">Ask it for other days</h2>
      <form method="get" action={`/questions/${saved.id}`} noValidate>
        <div class="newel-question__days"><DateInput {...days.from} /><DateInput {...days.to} /></div>
        <Button look="secondary">Show the answer</Button>
      </form>
      <h2 class="govuk-heading-m">What happened to this question</h2>
      <ul class="govuk-list govuk-list--bullet">{story.map(({ kind, by, at }) => <li>{kind[0]!.toUpperCase() + kind.slice(1)} by {by}, {shortDay(dayInLondon(at))}, {timeInLondon(at)}</li>)}</ul>
    </Page>
  ),
})
