import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { closeEnquiry, theEnquiry } from './enquiries.sql.ts'

async function load(here: Here) {
  const enquiry = await theEnquiry(here)
  if (enquiry.status !== 'open') throw new Refusal(`Enquiry ${enquiry.reference} is closed already.`)
  return { enquiry, editing: { version: enquiry.version, answers: {} } }
}

export const closeAnEnquiry = page({
  path: '/enquiries/:reference/close',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: form({ reason: text('How did it end?', { missing: 'Say how it ended', max: 1000, hint: 'For example, “advice given, they will ring again if they need to”' }) }),
  async save(here, { reason }, { enquiry }) {
    await closeEnquiry(here, enquiry, reason)
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, form }) => (
    <Page title="Close the enquiry" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      <p class="govuk-body">Cases that came of it stay as they are.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button>Close it</Button>
      </Form>
    </Page>
  ),
})
