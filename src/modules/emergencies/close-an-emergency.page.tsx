import type { Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, InsetText, Textarea } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { affectedBy } from './affected.sql.ts'
import { closeEmergency, openEmergency } from './emergencies.sql.ts'
import { daysOf, type Emergency } from './emergency.ts'

async function load(here: Here) {
  const emergency = await openEmergency(here)
  const waiting = (await affectedBy(here, emergency.id)).filter(({ nextOn }) => nextOn !== null)
  return { emergency, waiting, today: here.today, editing: { version: emergency.version, answers: { endedOn: emergency.endedOn } } }
}

const closeForm = form({
  endedOn: day('When did it end?', { missing: 'Enter the day it ended' }),
  learnt: text('What was learnt?', { missing: 'Enter what was learnt', max: 4000, hint: 'What went well, what did not, and what we shall do next time. Name nobody' }),
}, ({ endedOn }, { emergency: { beganOn }, today }: { readonly emergency: Emergency; readonly today: Day }) => ({ endedOn: daysOf({ beganOn, endedOn }, today).endedOn }))

export const closeAnEmergency = page({
  path: '/emergencies/:reference/close',
  permit: 'emergency:open',
  about: 'nobody',
  load,
  form: closeForm,
  async save(here, { endedOn, learnt }, { emergency }) {
    await closeEmergency(here, emergency, endedOn, learnt)
    return `/emergencies/${emergency.reference}`
  },
  view: ({ emergency, waiting, form }) => (
    <Page title="Close this emergency" caption={emergency.name} back={{ href: `/emergencies/${emergency.reference}`, text: 'Back to the emergency' }} form={form}>
      {waiting.length > 0 && <InsetText>{waiting.length === 1 ? 'One thing is still to be done for somebody' : `${waiting.length} things are still to be done for people`}. Once it is closed, no help can be written down here until it is opened again.</InsetText>}
      <Form of={form}>
        <DateInput {...form.endedOn} />
        <Textarea {...form.learnt} rows={6} />
        <Button>Close the emergency</Button>
      </Form>
    </Page>
  ),
})
