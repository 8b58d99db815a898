import { Button } from '../../platform/components/index.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answersOf, checkMeeting, meetingFields, MeetingFields, plannedIn, quartersAround } from './meeting-form.tsx'
import { nameOf } from './meeting.ts'
import { changeMeeting, theStandingMeeting } from './meetings.sql.ts'

async function load(here: Here) {
  const meeting = await theStandingMeeting(here)
  return { meeting, today: here.today, quarters: quartersAround(here.today, meeting.packFrom), editing: { version: meeting.version, answers: answersOf(meeting, here.today) } }
}

const changeForm = form(meetingFields, checkMeeting)

export const changeAMeeting = page({
  path: '/meetings/:id/change',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: changeForm,
  async save(here, answers, loaded) {
    await changeMeeting(here, loaded.meeting, plannedIn(answers), changes(changeForm, loaded.editing.answers, answers, loaded))
    return `/meetings/${loaded.meeting.id}`
  },
  view: ({ meeting, form: f }) => (
    <Page title="Change the meeting" caption={nameOf(meeting)} back={{ href: `/meetings/${meeting.id}`, text: 'Back to the meeting' }} form={f}>
      <Form of={f}>
        <MeetingFields of={f} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
