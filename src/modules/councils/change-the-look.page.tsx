import { Button, TextInput } from '../../platform/components/index.ts'
import { text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { isReadableBehindWhite, usualColour } from '../../platform/http/theme.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { changeTheLook } from './theme.sql.ts'

const lookForm = form({
  name: text('Name of the agency, as people know it', { missing: 'Enter the name of the agency', max: 80 }),
  colour: typedText('Colour of the top of each page', { missing: 'Enter a colour', width: 10, hint: 'A number sign and six figures or letters, such as #1f4e5f' }, typed =>
    !/^#[0-9a-f]{6}$/i.test(typed) ? { error: 'Enter a colour as a number sign and six figures or letters, such as #1f4e5f' }
      : isReadableBehindWhite(typed) ? { value: typed.toLowerCase() } : { error: 'White words on this colour cannot be read well enough: choose a darker one' }),
})

export const changeTheLookPage = page({
  path: '/settings/look',
  permit: 'settings:change',
  about: 'nobody',
  load: async (here: Here) => ({ editing: { version: 0, answers: { name: here.agency.name, colour: here.agency.theme.colour ?? usualColour } } }),
  form: lookForm,
  async save(here, answers) {
    await changeTheLook(here, answers)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="Name and colour" back={{ href: '/settings', text: 'Back to councils and pathways' }} form={form}>
      <p class="govuk-body">A change shows on every page within a few seconds. A logo is put in place by whoever runs the system, with <code>bin/logo</code>.</p>
      <Form of={form}>
        <TextInput {...form.name} />
        <TextInput {...form.colour} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
