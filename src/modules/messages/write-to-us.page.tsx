import { Button, ExitThisPage, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { followed } from './following.sql.ts'
import { receive } from './messages.sql.ts'

export const writeToUs = page({
  path: '/following/message',
  permit: 'site:use',
  about: 'nobody',
  load: followed,
  form: form({ words: text('What do you want to tell us?', { missing: 'Enter your message', max: 2000 }) }),
  async save(here, { words }, { enquiry, cases }) {
    const open = cases.find(one => one.status === 'open') ?? cases[0]
    const hangs = open ?? enquiry!
    await receive(here, { authorityId: hangs.authorityId, circleId: null, ...(open ? { caseId: open.id } : { enquiryId: enquiry!.id }) }, words)
    return '/following'
  },
  view: ({ form }) => (
    <Page title="Write to us" back={{ href: '/following', text: 'Back' }} form={form}>
      <ExitThisPage />
      <p class="govuk-body">Whoever looks after this reads it on a working day. If somebody is in danger now, ring 999.</p>
      <Form of={form}>
        <Textarea {...form.words} rows={6} />
        <Button>Send</Button>
      </Form>
    </Page>
  ),
})
