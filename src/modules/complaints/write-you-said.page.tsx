import { Button, Textarea, TextInput } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { writeSaidAndDone } from './said-and-done.sql.ts'

/** What is asked of an entry, here and where it changes. */
export const sayingFields = {
  said: text('What did people say?', { missing: 'Enter what people said', max: 500, hint: 'Nobody’s name, and nothing by which somebody could be known' }),
  done: text('What did we do?', { missing: 'Enter what we did', max: 500 }),
}

export const writeYouSaid = page({
  path: '/you-said/new',
  permit: 'saying:publish',
  about: 'nobody',
  form: form({ ...sayingFields, complaint: text('From which complaint? (optional)', { max: 20, width: 20, hint: 'Its reference, such as COM-7K3M9Q' }) }),
  async save(here, { said, done, complaint }) {
    return `/you-said/${await writeSaidAndDone(here, said, done, complaint)}/change`
  },
  view: ({ form }) => (
    <Page title="You said, we did" back={{ href: '/you-said', text: 'Back' }} form={form}>
      <Form of={form}>
        <Textarea {...form.said} rows={3} />
        <Textarea {...form.done} rows={3} />
        <TextInput {...form.complaint} />
        <Button>Save, and do not publish yet</Button>
      </Form>
    </Page>
  ),
})
