import { Button } from '../../platform/components/index.ts'
import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answersOf, around, enquiryForm, EnquiryFields, toldAndHeard } from './enquiry-form.tsx'
import { changeEnquiry, councilOf, theEnquiry } from './enquiries.sql.ts'

async function load(here: Here) {
  const enquiry = await theEnquiry(here)
  return { enquiry, ...await around(here), editing: { version: enquiry.version, answers: answersOf(enquiry) } }
}

export const changeAnEnquiry = page({
  path: '/enquiries/:reference/change',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: enquiryForm,
  async save(here, answers, loaded) {
    const { told, heard } = toldAndHeard(answers, here.today)
    await changeEnquiry(here, loaded.enquiry, told, heard, await councilOf(here, heard, told.receivedOn), changes(enquiryForm, loaded.editing.answers, answers, loaded))
    return `/enquiries/${loaded.enquiry.reference}`
  },
  view: ({ enquiry, form }) => (
    <Page title="Change the enquiry" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      <p class="govuk-body">Anything but how it reached us may be left empty.</p>
      <Form of={form}>
        <EnquiryFields form={form} />
        <Button>Save the enquiry</Button>
      </Form>
    </Page>
  ),
})
