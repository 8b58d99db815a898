import { formatDay } from '../../rules/calendar/day.ts'
import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { actionFields, ActionFields, tooEarly } from './action-form.tsx'
import { agree } from './actions.sql.ts'
import { nameOf, type Meeting } from './meeting.ts'
import { theStandingMeeting } from './meetings.sql.ts'

interface Loaded { readonly meeting: Meeting }

async function load(here: Here): Promise<Loaded> {
  const meeting = await theStandingMeeting(here)
  if (meeting.onDay > here.today) throw new Refusal(`This meeting is on ${formatDay(meeting.onDay)}: what is agreed is written down on the day, or afterwards.`)
  return { meeting }
}

export const addAnAction = page({
  path: '/meetings/:id/actions/new',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: form(actionFields, ({ by }, { meeting }: Loaded) => ({ by: tooEarly(by, meeting.onDay) })),
  async save(here, { what, who, by }, { meeting }) {
    await agree(here, meeting, { what, who, dueOn: by })
    return `/meetings/${meeting.id}`
  },
  view: ({ meeting, form: f }) => (
    <Page title="Add an action" caption={`${nameOf(meeting)}, ${formatDay(meeting.onDay)}`} back={{ href: `/meetings/${meeting.id}`, text: 'Back to the meeting' }} form={f}>
      <Form of={f}>
        <ActionFields of={f} />
        <Button>Add the action</Button>
      </Form>
    </Page>
  ),
})
