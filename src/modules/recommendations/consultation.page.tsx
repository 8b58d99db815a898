import { consultationAnswers } from '../../rules/assessments/section-24.ts'
import { Button, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { answerConsultation, consult, mayConsult, theConsultation } from './decisions.sql.ts'
import { backToNeed, caption, needAt, notToCome } from './frame.ts'
import { caseOfNeed } from './need.sql.ts'
import type { Consultation } from './need.ts'

async function load(here: Here) {
  const c = await caseOfNeed(here)
  return { case: c, sent: mayConsult(c), today: here.today }
}

export const consultPage = page({
  path: '/cases/:reference/need/consult',
  permit: 'need:consult',
  about: 'case',
  load,
  form: form({ on: day('When was it asked? (optional)', { hint: 'Leave empty for today' }) }, ({ on }, { today, sent }: Awaited<ReturnType<typeof load>>) => ({ on: notToCome(on, today) ?? (on && on < sent.sentOn! ? `Version ${sent.number} was sent on ${formatDay(sent.sentOn!)}: it cannot have been asked about before` : undefined) })),
  async save(here, { on }, { case: c }) {
    await consult(here, c, on ?? here.today)
    return needAt(c)
  },
  view: ({ case: c, sent, form }) => (
    <Page title="The social services authority was consulted" caption={caption(c)} back={backToNeed(c)} form={form}>
      <p class="govuk-body">{c.county} was asked whether version {sent.number} of what is recommended is necessary and appropriate. This writes it down. It does not write to the county.</p>
      <Form of={form}><DateInput {...form.on} /><Button>Save</Button></Form>
    </Page>
  ),
})

interface Waiting { readonly consultation: Consultation; readonly today: Day }

export const itsAnswer = page({
  path: '/consultations/:id',
  permit: 'need:consult',
  about: 'case',
  async load(here: Here) {
    const found = await theConsultation(here, here.params.id)
    return { ...found, today: here.today, editing: { version: found.consultation.version, answers: {} } }
  },
  form: form({
    answer: choice('What did it say?', consultationAnswers, { missing: 'Select what it said' }),
    who: text('Who answered? (optional)', { max: 120, hint: 'Name and role' }),
    words: text('In its own words (optional)', { max: 2000 }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ answer, who, words, on }, { consultation, today }: Waiting) => ({
    who: answer !== 'none' && !who ? 'Enter who answered' : undefined,
    words: !words ? answer === 'none' ? 'Enter how long it was given, and how often it was asked' : 'Enter what it said' : undefined,
    on: notToCome(on, today) ?? (on && on < consultation.on ? `It was asked on ${formatDay(consultation.on)}` : undefined),
  })),
  async save(here, { on, ...answers }, { case: c, consultation }) {
    await answerConsultation(here, c, consultation, { ...answers, on: on ?? here.today })
    return needAt(c)
  },
  view: ({ case: c, consultation, form }) => (
    <Page title="What the social services authority said" caption={caption(c)} back={backToNeed(c)} form={form}>
      <InsetText>{consultation.whom} was asked on {formatDay(consultation.on)} by {consultation.by}.</InsetText>
      <Form of={form}><Radios {...form.answer} small /><TextInput {...form.who} /><Textarea {...form.words} rows={3} /><DateInput {...form.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
