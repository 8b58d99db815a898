import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { complaintOutcomes } from '../../rules/complaints/kinds.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { answerComplaint } from './complaints.sql.ts'
import { refuseOutOfTurn, refuseTheNamed, theComplaint, type Complaint } from './the-complaint.sql.ts'

const { withdrawn: _withdrawn, ...found } = complaintOutcomes

async function load(here: Here) {
  const complaint = await theComplaint(here)
  refuseTheNamed(complaint, here.user.id)
  refuseOutOfTurn(complaint.stage, ['answered', 'review-answered'])
  if (complaint.stage === 'review-asked' && complaint.answeredBy === here.user.id) throw new Refusal('You answered this complaint. Somebody else must answer its review.')
  return { complaint, today: here.today, editing: { version: complaint.version, answers: {} } }
}

const answerForm = form(
  {
    outcome: choice('What was found?', found, { missing: 'Select what was found' }),
    answer: text('What do we answer?', { missing: 'Enter what we answer', max: 10_000, hint: 'As it is sent or said to them' }),
    on: day('On which day? (optional)', { hint: 'The day the answer is sent. Leave empty for today' }),
  },
  ({ on }, { complaint, today }: { readonly complaint: Complaint; readonly today: Day }) => ({
    on: on && on > today ? 'The day must be today or in the past' : on && on < complaint.stageOn ? `The day must not be before ${formatDay(complaint.stageOn)}, when it came to the stage it is at` : undefined,
  }),
)

export const answerAComplaint = page({
  path: '/complaints/:reference/answer',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: answerForm,
  async save(here, { outcome, answer, on }, { complaint }) {
    await answerComplaint(here, complaint, outcome, answer, on ?? here.today)
    return `/complaints/${complaint.reference}`
  },
  view: ({ complaint: c, form }) => (
    <Page title={c.stage === 'review-asked' ? 'Answer the review' : 'Answer the complaint'} caption={c.reference} back={{ href: `/complaints/${c.reference}`, text: 'Back to the complaint' }} form={form}>
      <p class="govuk-body newel-words">{c.what}</p>
      <Form of={form}>
        <Radios {...form.outcome} small />
        <Textarea {...form.answer} rows={8} />
        <DateInput {...form.on} />
        <Button>Save the answer</Button>
      </Form>
    </Page>
  ),
})
