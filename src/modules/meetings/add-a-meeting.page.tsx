import { Button, Select } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { allCouncils, councilsOn } from '../councils/index.ts'
import { checkMeeting, meetingFields, MeetingFields, plannedIn, quartersAround, type Loaded } from './meeting-form.tsx'
import { addMeeting } from './meetings.sql.ts'

interface WithBodies extends Loaded { readonly bodies: Readonly<Record<string, string>> }

/** The Board, which is the agency’s, and the councils that hold operational meetings of their own. */
async function load(here: Here): Promise<WithBodies> {
  const [all, councils] = await Promise.all([allCouncils(here), councilsOn(here, here.today)])
  const agency = all.find(({ kind }) => kind === 'agency')!
  return { today: here.today, quarters: quartersAround(here.today), bodies: { [agency.id]: 'The Management Board', ...Object.fromEntries(councils.map(({ id, shortName }) => [id, `${shortName} operational meeting`])) } }
}

export const addAMeeting = page({
  path: '/meetings/new',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: form({ whose: choice('Which meeting is it?', ({ bodies }: WithBodies) => bodies, { missing: 'Select which meeting it is' }), ...meetingFields }, (answers, loaded: WithBodies) => checkMeeting(answers, loaded)),
  async save(here, { whose, ...answers }) {
    return `/meetings/${await addMeeting(here, whose, plannedIn(answers))}`
  },
  view: ({ form: f }) => (
    <Page title="Add a meeting" back={{ href: '/meetings', text: 'All meetings' }} form={f}>
      <Form of={f}>
        <Select {...f.whose} />
        <MeetingFields of={f} />
        <Button>Add the meeting</Button>
      </Form>
    </Page>
  ),
})
