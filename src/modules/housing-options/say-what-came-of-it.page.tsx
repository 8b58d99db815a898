import type { Day } from '../../rules/calendar/day.ts'
import { steps } from '../../rules/housing-options/housing-options.ts'
import { Button, DateInput, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { openHousingCase, sayOutcome, theStep } from './housing-options.sql.ts'

async function load(here: Here) {
  const step = await theStep(here)
  return { case: await openHousingCase(here, step.reference), step, today: here.today, editing: { version: step.version, answers: step.outcome ? { outcome: step.outcome, on: step.outcomeOn! } : {} } }
}

export const sayWhatCameOfIt = page({
  path: '/housing-steps/:id',
  permit: 'case:move',
  about: 'case',
  load,
  form: form({
    outcome: text('What came of it?', { missing: 'Enter what came of it', max: 500 }),
    on: day('On which day?', { missing: 'Enter the day' }),
  }, ({ on }, { today }: { readonly today: Day }) => ({ on: on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { outcome, on }, { case: c, step }) {
    await sayOutcome(here, c, step, outcome, on)
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, step, form }) => (
    <Page title={`${steps[step.kind]}: what came of it`} caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <p class="govuk-body">{step.what}</p>
      <Form of={form}>
        <TextInput {...form.outcome} />
        <DateInput {...form.on} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
