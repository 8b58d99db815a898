import { options } from '../../rules/housing-options/housing-options.ts'
import { Button, Select, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { openHousingCase, weigh } from './housing-options.sql.ts'

export const weighAnOption = page({
  path: '/cases/:reference/housing-options/weigh',
  permit: 'case:move',
  about: 'case',
  load: async (here: Here) => ({ case: await openHousingCase(here) }),
  form: form({
    option: choice('Which option?', options, { missing: 'Select an option' }),
    theirFor: text('What speaks for it, in the person’s own words? (optional)', { max: 1000 }),
    theirAgainst: text('What speaks against it, in the person’s own words? (optional)', { max: 1000 }),
    ourFor: text('What speaks for it, as we see it? (optional)', { max: 1000 }),
    ourAgainst: text('What speaks against it, as we see it? (optional)', { max: 1000 }),
  }, ({ theirFor, theirAgainst, ourFor, ourAgainst }) => ({ theirFor: theirFor || theirAgainst || ourFor || ourAgainst ? undefined : 'Enter at least one thing that speaks for or against it' })),
  async save(here, answers, { case: c }) {
    await weigh(here, c, answers)
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, form }) => (
    <Page title="Weigh an option" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <p class="govuk-body">If the option was weighed before, what you save now stands instead. What was said before stays in the history.</p>
      <Form of={form}>
        <Select {...form.option} />
        <Textarea {...form.theirFor} rows={2} />
        <Textarea {...form.theirAgainst} rows={2} />
        <Textarea {...form.ourFor} rows={2} />
        <Textarea {...form.ourAgainst} rows={2} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
