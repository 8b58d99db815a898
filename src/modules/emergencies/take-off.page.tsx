import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { standingLink, takeOff } from './links.sql.ts'

async function load(here: Here) {
  const link = await standingLink(here)
  return { link, editing: { version: link.version, answers: {} } }
}

export const takeOffTheList = page({
  path: '/affected/:id/end',
  permit: 'emergency:help',
  // About a person or a home: the look is written down by what is loaded.
  about: 'nobody',
  load,
  form: form({ reason: text('Why are they taken off the list?', { missing: 'Enter why they are taken off the list', max: 500, hint: 'For example: the wrong person was linked, or they need nothing more' }) }),
  async save(here, { reason }, { link }) {
    await takeOff(here, link, reason)
    return `/emergencies/${link.reference}`
  },
  view: ({ link, form }) => (
    <Page title="Take off the list" caption={`${link.who}, ${link.name}`} back={{ href: `/affected/${link.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">They are no longer shown or counted with this emergency. What was done for them stays in their history.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button look="warning">Take off the list</Button>
      </Form>
    </Page>
  ),
})
