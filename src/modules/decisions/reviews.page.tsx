import { formatDay } from '../../rules/calendar/day.ts'
import { Button, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { reviewOutcomes } from './decision.ts'
import { answerReview, askForReview, mayAnswerReview, mayBeReviewed, openCaseToDecide } from './decisions.sql.ts'
import { backToDecision, caption, decisionAt } from './frame.ts'

export const aReviewWasAsked = page({
  path: '/cases/:reference/decision/review',
  permit: 'review:ask',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseToDecide(here)
    return { case: c, decision: mayBeReviewed(c), today: here.today }
  },
  form: form({
    askedBy: text('Who asks for it?', { missing: 'Enter who asks for the review' }),
    on: day('When did they ask?', { missing: 'Enter when they asked' }),
    grounds: text('Why do they think that it is wrong?', { missing: 'Enter why they think that it is wrong', max: 2000, hint: 'In their own words where you can' }),
  }, ({ on }, { today, decision }: { readonly today: string; readonly decision: { readonly on: string } }) => ({ on: on > today ? 'The day must be today or in the past' : on < decision.on ? 'The day must not be before the decision' : undefined })),
  async save(here, told, { case: c }) {
    await askForReview(here, c, told)
    return decisionAt(c)
  },
  view: ({ case: c, decision, form: f }) => (
    <Page title="A review was asked for" caption={caption(c)} back={backToDecision(c)} form={f}>
      <p class="govuk-body">Of the decision of {formatDay(decision.on)}. Another officer of {c.council} than {decision.by} looks at it again. Whoever is not satisfied then may go to the Local Government and Social Care Ombudsman.</p>
      <Form of={f}><TextInput {...f.askedBy} /><DateInput {...f.on} /><Textarea {...f.grounds} rows={4} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const answerTheReview = page({
  path: '/cases/:reference/decision/review/answer',
  permit: 'decision:make',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseToDecide(here)
    const { review, decision } = mayAnswerReview(here, c)
    return { case: c, review, decision, editing: { version: review.version, answers: {} } }
  },
  form: form({
    outcome: choice('What comes of it?', reviewOutcomes, { missing: 'Select what comes of the review' }),
    because: text('Why?', { missing: 'Say why: it is told to whoever asked', max: 2000 }),
  }),
  async save(here, told, { case: c }) {
    await answerReview(here, c, told)
    return decisionAt(c)
  },
  view: ({ case: c, review, decision, form: f }) => (
    <Page title="Answer the review" caption={caption(c)} back={backToDecision(c)} form={f}>
      <InsetText>{review.askedBy}, {formatDay(review.askedOn)}: {review.grounds}</InsetText>
      <p class="govuk-body">{decision.by} decided on {formatDay(decision.on)}: {decision.because}</p>
      <Form of={f}><Radios {...f.outcome} small /><Textarea {...f.because} rows={4} /><Button>Answer</Button></Form>
    </Page>
  ),
})
