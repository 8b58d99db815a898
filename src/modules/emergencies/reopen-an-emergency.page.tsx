import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { reopenEmergency, theEmergency } from './emergencies.sql.ts'

async function load(here: Here) {
  const emergency = await theEmergency(here)
  if (!emergency.closedOn) throw new Refusal('This emergency is open.')
  return { emergency, editing: { version: emergency.version, answers: {} } }
}

export const reopenAnEmergency = page({
  path: '/emergencies/:reference/reopen',
  permit: 'emergency:open',
  about: 'nobody',
  load,
  form: form({ reason: text('Why is it opened again?', { missing: 'Enter why it is opened again', max: 500 }) }),
  async save(here, { reason }, { emergency }) {
    await reopenEmergency(here, emergency, reason)
    return `/emergencies/${emergency.reference}`
  },
  view: ({ emergency, form }) => (
    <Page title="Open this emergency again" caption={emergency.name} back={{ href: `/emergencies/${emergency.reference}`, text: 'Back to the emergency' }} form={form}>
      <p class="govuk-body">What was learnt stays in its story, and is written again when it is closed.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button>Open it again</Button>
      </Form>
    </Page>
  ),
})
