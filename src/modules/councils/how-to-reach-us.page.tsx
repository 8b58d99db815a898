import { Button, Textarea, TextInput } from '../../platform/components/index.ts'
import { emailAddress, telephone } from '../../platform/http/known-fields.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agencyDetails, changeAgencyDetails } from './agency-details.sql.ts'

const detailsForm = form({
  phone: telephone('Telephone'),
  email: emailAddress('Email'),
  post: text('Postal address', { max: 300 }),
  hours: text('When you can be rung', { max: 200, hint: 'For example: Monday to Friday, 9am to 5pm, except bank holidays' }),
  about: text('What the agency is, in a sentence or two', { max: 600, hint: 'Shown on the first public page' }),
})

async function load(here: Here) {
  const { id, version, ...answers } = await agencyDetails(here)
  return { details: { id, version }, editing: { version, answers } }
}

export const howToReachUs = page({
  path: '/settings/reach-us',
  permit: 'settings:change',
  about: 'nobody',
  load,
  form: detailsForm,
  async save(here, answers, { details }) {
    await changeAgencyDetails(here, details, answers)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="How people reach the agency" back={{ href: '/settings', text: 'Back to councils and pathways' }} form={form}>
      <p class="govuk-body">Anybody can read this on the public pages.</p>
      <Form of={form}>
        <TextInput {...form.phone} />
        <TextInput {...form.email} />
        <Textarea {...form.post} rows={4} />
        <TextInput {...form.hours} />
        <Textarea {...form.about} rows={3} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
