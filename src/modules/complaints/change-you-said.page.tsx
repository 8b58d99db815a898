import { formatDay } from '../../rules/calendar/day.ts'
import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { changeSaidAndDone, theSaidAndDone } from './said-and-done.sql.ts'
import { sayingFields } from './write-you-said.page.tsx'

async function load(here: Here) {
  const entry = await theSaidAndDone(here)
  return { entry, editing: { version: entry.version, answers: { said: entry.said, done: entry.done, show: entry.publishedOn ? 'yes' as const : 'no' as const } } }
}

export const changeYouSaid = page({
  path: '/you-said/:id/change',
  permit: 'saying:publish',
  about: 'nobody',
  load,
  form: form({ ...sayingFields, show: choice('Is it shown to everybody?', { yes: 'Yes, on our public pages', no: 'No' }, { missing: 'Select whether it is shown to everybody' }) }),
  async save(here, { said, done, show }, { entry }) {
    await changeSaidAndDone(here, entry, { said, done, show: show === 'yes' })
    return '/you-said'
  },
  view: ({ entry, form }) => (
    <Page title="You said, we did" caption={entry.publishedOn ? `Published on ${formatDay(entry.publishedOn)}` : 'Not published'} back={{ href: '/you-said', text: 'Back' }} form={form}>
      <Form of={form}>
        <Textarea {...form.said} rows={3} />
        <Textarea {...form.done} rows={3} />
        <Radios {...form.show} small />
        <Button>Save the entry</Button>
      </Form>
    </Page>
  ),
})
