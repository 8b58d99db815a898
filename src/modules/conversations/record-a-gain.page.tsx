import { benefits, helpGiven } from '../../rules/conversations/benefits.ts'
import { pence } from '../../rules/money.ts'
import { Button, Checkboxes, DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { enquiryTalkedOf } from './conversations.sql.ts'
import { recordGain } from './gains.sql.ts'

const load = async (here: Here) => ({ enquiry: await enquiryTalkedOf(here), today: here.today })
type Loaded = Awaited<ReturnType<typeof load>>

const gainForm = form(
  {
    benefit: choice('What was it?', benefits, { missing: 'Select what it was' }),
    name: text('What is it called, if it is not in the list?', { max: 100 }),
    help: choice('What did we do?', helpGiven, { missing: 'Select what we did' }),
    weekly: pounds('Gain each week', { hint: 'In pounds, such as 12.50' }),
    once: pounds('Lump sum', { hint: 'Arrears or a grant, paid once' }),
    nothing: choices('Or', { 'nothing-to-gain': 'Checked, nothing to gain' }),
    on: day('When?', { hint: 'The day of the check, or of the award. Leave empty for today' }),
  },
  ({ benefit, name, weekly, once, nothing, on }, { today }: Loaded) => {
    const gained = Boolean(weekly ?? 0) || Boolean(once ?? 0)
    return {
      name: benefit === 'other' && !name ? 'Enter what it is called' : benefit !== 'other' && name ? 'Leave this empty, or select “Something else” above' : undefined,
      weekly: !gained && !nothing.length ? 'Enter the gain each week, a lump sum or both, or say that there was nothing to gain' : undefined,
      nothing: gained && nothing.length ? 'Leave the amounts empty when there was nothing to gain' : undefined,
      on: on && on > today ? 'The day must be today or in the past' : undefined,
    }
  },
)

export const recordAGain = page({
  path: '/enquiries/:reference/gains/new',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: gainForm,
  async save(here, { benefit, name, help, weekly, once, on }, { enquiry }) {
    await recordGain(here, enquiry, { benefit, name, help, weekly: weekly ?? pence(0), once: once ?? pence(0), on: on ?? here.today })
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, form }) => (
    <Page title="Record income gained" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      <Form of={form}>
        <Select {...form.benefit} />
        <TextInput {...form.name} />
        <Radios {...form.help} inline small />
        <TextInput {...form.weekly} prefix="£" suffix="a week" />
        <TextInput {...form.once} prefix="£" />
        <Checkboxes {...form.nothing} small />
        <DateInput {...form.on} />
        <Button>Save the income gained</Button>
      </Form>
    </Page>
  ),
})
