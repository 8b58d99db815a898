import { waysOfContact } from '../../rules/contacts.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { noteContact, theCase, writeNote } from './cases.sql.ts'

const nobody = 'nobody'

export const writeANote = page({
  path: '/cases/:reference/note',
  permit: 'case:note',
  about: 'case',
  load: async (here: Here) => ({ case: await theCase(here), today: here.today }),
  form: form(
    {
      note: text('What should be remembered?', { missing: 'Enter the note', max: 5000, hint: 'Notes cannot be changed afterwards. The person may ask to read them.' }),
      contact: choice('Was somebody in touch with the person?', { [nobody]: 'No, it is only a note', ...waysOfContact }),
      on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
    },
    ({ contact, on }, { today }: { readonly today: string }) => ({ on: on && on > today ? 'The day must be today or in the past' : on && (!contact || contact === nobody) ? 'Select how somebody was in touch that day, or leave the day empty' : undefined }),
  ),
  async save(here, { note, contact, on }, { case: c }) {
    await (contact && contact !== nobody ? noteContact(here, c, contact, note, on ?? here.today) : writeNote(here, c, note))
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Write a note" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <Textarea {...form.note} rows={6} />
        <Radios {...form.contact} small />
        <DateInput {...form.on} />
        <Button>Save the note</Button>
      </Form>
    </Page>
  ),
})
