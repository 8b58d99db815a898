import { complaintOutcomes, type ComplaintOutcome } from '../../rules/complaints/kinds.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { closeComplaint } from './complaints.sql.ts'
import { refuseTheNamed, theComplaint, type Complaint } from './the-complaint.sql.ts'

const answeredAlready = ({ stage }: Complaint): boolean => complaintStages[stage].next.includes('closed')

async function load(here: Here) {
  const complaint = await theComplaint(here)
  refuseTheNamed(complaint, here.user.id)
  if (complaint.stage === 'closed') throw new Refusal(`${complaint.reference} is closed already.`)
  return { complaint, editing: { version: complaint.version, answers: { outcome: answeredAlready(complaint) ? complaint.outcome as ComplaintOutcome : '' as never } } }
}

const closeForm = form(
  {
    outcome: choice('How did it end?', complaintOutcomes, { missing: 'Select how it ended' }),
    learning: text('What did we learn?', { missing: 'Enter what we learnt, or why there is nothing to learn', max: 2000, hint: 'Without naming anybody, so that it can be shared' }),
    willChange: text('What will change? (optional)', { max: 2000 }),
  },
  ({ outcome }, { complaint }: { readonly complaint: Complaint }) => ({
    outcome: outcome !== 'withdrawn' && !answeredAlready(complaint) ? `It has not been answered yet, so it can be closed only as withdrawn. What comes next: ${complaintStages[complaint.stage].must.toLowerCase()}`
      : outcome !== 'withdrawn' && outcome !== complaint.outcome ? 'That is not what was answered. Select the outcome that they were told' : undefined,
  }),
)

export const closeAComplaint = page({
  path: '/complaints/:reference/close',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: closeForm,
  async save(here, { outcome, learning, willChange }, { complaint }) {
    await closeComplaint(here, complaint, outcome, learning, willChange)
    return `/complaints/${complaint.reference}`
  },
  view: ({ complaint: c, form }) => (
    <Page title="Close the complaint" caption={c.reference} back={{ href: `/complaints/${c.reference}`, text: 'Back to the complaint' }} form={form}>
      <Form of={form}>
        <Radios {...form.outcome} small />
        <Textarea {...form.learning} rows={4} />
        <Textarea {...form.willChange} rows={3} />
        <Button>Close the complaint</Button>
      </Form>
    </Page>
  ),
})
