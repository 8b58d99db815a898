import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { complaintStages, type ComplaintStageKey } from '../../rules/complaints/stages.ts'
import { Button, DateInput, Radios, Select, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { moveComplaint } from './complaints.sql.ts'
import { refuseOutOfTurn, refuseTheNamed, theComplaint, type Complaint } from './the-complaint.sql.ts'
import { ourStaff } from './whose.sql.ts'

/** These have no answer in them: answers and closing have pages of their own. */
const moves: readonly ComplaintStageKey[] = ['acknowledged', 'looked-into', 'review-asked']
const nextOf = ({ stage }: Complaint): Record<string, string> => Object.fromEntries(complaintStages[stage].next.filter(key => moves.includes(key)).map(key => [key, complaintStages[key].title]))

interface Loaded { readonly complaint: Complaint; readonly staff: Readonly<Record<string, string>>; readonly today: Day }

async function load(here: Here) {
  const complaint = await theComplaint(here)
  refuseTheNamed(complaint, here.user.id)
  refuseOutOfTurn(complaint.stage, moves)
  const { [complaint.aboutUser ?? '']: _named, ...staff } = await ourStaff(here)
  return { complaint, staff, today: here.today, editing: { version: complaint.version, answers: {} } }
}

const moveForm = form(
  {
    to: choice('What happens now?', ({ complaint }: Loaded) => nextOf(complaint), { missing: 'Select what happens now' }),
    handler: choice('Who looks into it?', ({ staff }: Loaded) => staff, { hint: 'Never whoever it is about' }),
    note: text('What was said or done? (optional)', { max: 2000 }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  },
  ({ to, handler, on }, { complaint, today }: Loaded) => ({
    handler: to === 'looked-into' && !handler ? 'Select who looks into it' : undefined,
    on: on && on > today ? 'The day must be today or in the past' : on && on < complaint.stageOn ? `The day must not be before ${formatDay(complaint.stageOn)}, when it came to the stage it is at` : undefined,
  }),
)

export const moveAComplaint = page({
  path: '/complaints/:reference/move',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: moveForm,
  async save(here, { to, handler, note, on }, { complaint, staff }) {
    await moveComplaint(here, complaint, to as ComplaintStageKey, on ?? here.today, note, to === 'looked-into' ? { id: handler, name: staff[handler]! } : undefined)
    return `/complaints/${complaint.reference}`
  },
  view: ({ complaint: c, form }) => (
    <Page title="Take the complaint further" caption={c.reference} back={{ href: `/complaints/${c.reference}`, text: 'Back to the complaint' }} form={form}>
      <Form of={form}>
        <Radios {...form.to} small />
        {complaintStages[c.stage].next.includes('looked-into') && <Select {...form.handler} />}
        <Textarea {...form.note} rows={3} />
        <DateInput {...form.on} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
