import type { Day } from '../../rules/calendar/day.ts'
import { steps } from '../../rules/housing-options/housing-options.ts'
import { Button, DateInput, Select, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { openHousingCase, takeStep } from './housing-options.sql.ts'

const stepForm = form({
  kind: choice('What is done?', steps, { missing: 'Select what is done' }),
  what: text('For what?', { missing: 'Enter the home sought, the kind of evidence, or what is to be done', hint: 'The home sought, the kind of evidence, or what is to be moved or connected' }),
  withWhom: text('With whom, or to whom? (optional)'),
  on: day('On which day?', { missing: 'Enter the day' }),
  position: typedText('Position in the list (optional)', { width: 5, inputMode: 'numeric', max: 10, hint: 'For a bid, when the council says it' }, typed => /^[1-9]\d{0,5}$/.test(typed) ? { value: typed } : { error: 'Position in the list must be a whole number, such as 12' }),
}, ({ kind, position, on }, { today }: { readonly today: Day }) => ({
  on: on > today && (kind === 'bid' || kind === 'letter') ? 'The day of a bid or a letter must be today or in the past' : undefined,
  position: position && kind !== 'bid' ? 'Only a bid has a position: leave it empty' : undefined,
}))

export const addAStep = page({
  path: '/cases/:reference/housing-options/step',
  permit: 'case:move',
  about: 'case',
  load: async (here: Here) => ({ case: await openHousingCase(here), today: here.today }),
  form: stepForm,
  async save(here, { position, ...rest }, { case: c }) {
    await takeStep(here, c, { ...rest, position: position ? Number(position) : null })
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, form }) => (
    <Page title="Add a step" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <Form of={form}>
        <Select {...form.kind} />
        <TextInput {...form.what} />
        <TextInput {...form.withWhom} />
        <DateInput {...form.on} />
        <TextInput {...form.position} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
