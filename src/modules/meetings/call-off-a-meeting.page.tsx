import { formatDay } from '../../rules/calendar/day.ts'
import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { nameOf } from './meeting.ts'
import { callOff, theStandingMeeting } from './meetings.sql.ts'

async function load(here: Here) {
  const meeting = await theStandingMeeting(here)
  return { meeting, editing: { version: meeting.version, answers: {} } }
}

export const callOffAMeeting = page({
  path: '/meetings/:id/call-off',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: form({ reason: text('Why was it called off?', { missing: 'Enter why the meeting was called off', max: 500, hint: 'Everybody who comes to the meeting reads this' }) }),
  async save(here, { reason }, { meeting }) {
    await callOff(here, meeting, reason)
    return `/meetings/${meeting.id}`
  },
  view: ({ meeting, form: f }) => (
    <Page title="Call the meeting off" caption={`${nameOf(meeting)}, ${formatDay(meeting.onDay)}`} back={{ href: `/meetings/${meeting.id}`, text: 'Back to the meeting' }} form={f}>
      <p class="govuk-body">It stays in the list, as called off. This cannot be taken back: add the meeting again if it is held after all. Nobody is written to: tell those who come.</p>
      <Form of={f}>
        <Textarea {...f.reason} rows={3} />
        <Button>Call the meeting off</Button>
      </Form>
    </Page>
  ),
})
