import { formatDay } from '../../rules/calendar/day.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { form } from '../../platform/http/form.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { addressOfSigned } from '../packs/index.ts'
import { inASentence, packOf } from './meeting.ts'
import { confirmReceipt, myReceipt } from './receipts.sql.ts'

/** The button also stands on the page of the meeting, which sends it here. */
export const confirmAReceipt = page({
  path: '/receipts/:id',
  permit: 'meeting:receive',
  about: 'nobody',
  load: myReceipt,
  form: form({}),
  async save(here, _, { receipt, meeting }) {
    await confirmReceipt(here, receipt)
    return `/meetings/${meeting.id}`
  },
  view: ({ receipt, meeting, form: f }) => (
    <Page title="Confirm that you have the pack" back={{ href: `/meetings/${meeting.id}`, text: 'The meeting' }} form={f}>
      <p class="govuk-body"><a class="govuk-link" href={addressOfSigned({ from: receipt.packFrom, version: receipt.packVersion })}>The pack of {packOf(receipt.packFrom)}, version {receipt.packVersion}</a>, was circulated on {formatDay(receipt.circulatedOn)} for {inASentence(meeting)}.</p>
      <Form of={f}><Button>I have the pack</Button></Form>
    </Page>
  ),
})
