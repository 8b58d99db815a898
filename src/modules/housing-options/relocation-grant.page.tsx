import type { Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { moveBegun, openHousingCase, sayGrant } from './housing-options.sql.ts'

async function load(here: Here) {
  const found = await openHousingCase(here)
  const move = await moveBegun(here, found)
  const { asked, askedOn, decision, granted, decidedOn, decidedBecause: because } = move
  return { case: found, move, today: here.today, editing: { version: move.version, answers: asked === null ? {} : { asked, askedOn: askedOn!, decision, granted, decidedOn, because } } }
}

const grantForm = form({
  asked: pounds('How much was asked for?', { missing: 'Enter how much was asked for' }),
  askedOn: day('On which day was it asked for?', { missing: 'Enter the day it was asked for' }),
  decision: choice('What did the council decide? (optional)', { approved: 'Approved', refused: 'Refused' }, { hint: 'Leave empty until it has decided' }),
  granted: pounds('How much was approved? (optional)'),
  decidedOn: day('On which day was it decided? (optional)'),
  because: text('What did the council say? (optional)', { max: 1000 }),
}, ({ askedOn, decision, granted, decidedOn }, { today }: { readonly today: Day }) => ({
  askedOn: askedOn > today ? 'The day it was asked for must be today or in the past' : undefined,
  decision: !decision && (granted !== null || decidedOn) ? 'Select what the council decided, or leave the amount approved and its day empty' : undefined,
  granted: decision === 'approved' && granted === null ? 'Enter how much was approved' : decision === 'refused' && granted !== null ? 'Leave the amount approved empty when it was refused' : undefined,
  decidedOn: !decision ? undefined : !decidedOn ? 'Enter the day it was decided' : decidedOn < askedOn || decidedOn > today ? 'The day it was decided must be between the day it was asked for and today' : undefined,
}))

export const relocationGrant = page({
  path: '/cases/:reference/housing-options/grant',
  permit: 'case:move',
  about: 'case',
  load,
  form: grantForm,
  async save(here, { asked, ...rest }, { case: c, move }) {
    await sayGrant(here, c, move, { asked: asked!, ...rest })
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, form }) => (
    <Page title="Relocation grant" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <Form of={form}>
        <TextInput {...form.asked} />
        <DateInput {...form.askedOn} />
        <Radios {...form.decision} />
        <TextInput {...form.granted} />
        <DateInput {...form.decidedOn} />
        <Textarea {...form.because} rows={2} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
