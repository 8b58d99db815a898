import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { theCase, writeNote } from './cases.sql.ts'

export const writeANote = page({
  path: '/cases/:reference/note',
  permit: 'case:note',
  about: 'case',
  load: async here => ({ case: await theCase(here) }),
  form: form({ note: text('What should be remembered?', { missing: 'Enter the note', max: 5000, hint: 'Notes cannot be changed afterwards. The person may ask to read them.' }) }),
  async save(here, { note }, { case: c }) {
    await writeNote(here, c, note)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Write a note" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <Textarea {...form.note} rows={6} />
        <Button>Save the note</Button>
      </Form>
    </Page>
  ),
})
