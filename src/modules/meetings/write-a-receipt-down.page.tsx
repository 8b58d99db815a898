import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { inASentence, packOf } from './meeting.ts'
import { toWriteDown, writeReceiptDown, type Receipt } from './receipts.sql.ts'

interface Loaded { readonly receipt: Receipt; readonly today: Day }

async function load(here: Here) {
  const found = await toWriteDown(here)
  return { ...found, today: here.today, editing: { version: found.recipient.version, answers: {} } }
}

export const writeAReceiptDown = page({
  path: '/receipts/:id/record',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: form(
    { on: day('On which day did they receive it?', { missing: 'Enter the day they received it', hint: 'As they say, or as the letter or email says' }) },
    ({ on }, { receipt, today }: Loaded) => ({ on: on > today ? 'The day must be today or in the past' : on < receipt.circulatedOn ? `The day must be the same as or after ${formatDay(receipt.circulatedOn)}, when the pack was circulated` : undefined }),
  ),
  async save(here, { on }, { recipient, meeting }) {
    await writeReceiptDown(here, recipient, meeting, on)
    return `/meetings/${meeting.id}`
  },
  view: ({ recipient, receipt, meeting, form: f }) => (
    <Page title={`${recipient.name} has the pack`} back={{ href: `/meetings/${meeting.id}`, text: 'Back to the meeting' }} form={f}>
      <p class="govuk-body">The pack of {packOf(receipt.packFrom)}, version {receipt.packVersion}, was circulated on {formatDay(receipt.circulatedOn)} for {inASentence(meeting)}.</p>
      <Form of={f}>
        <DateInput {...f.on} />
        <Button>Write it down</Button>
      </Form>
    </Page>
  ),
})
