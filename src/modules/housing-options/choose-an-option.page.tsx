import { options } from '../../rules/housing-options/housing-options.ts'
import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { chooseOption, moveBegun, openHousingCase } from './housing-options.sql.ts'

async function load(here: Here) {
  const found = await openHousingCase(here)
  const move = await moveBegun(here, found)
  return { case: found, move, editing: { version: move.version, answers: move.chosen ? { option: move.chosen, because: move.chosenBecause } : {} } }
}

export const chooseAnOption = page({
  path: '/cases/:reference/housing-options/choose',
  permit: 'case:move',
  about: 'case',
  load,
  form: form({
    option: choice('What have they chosen?', options, { missing: 'Select what they have chosen' }),
    because: text('Why?', { missing: 'Enter why they chose it', max: 1000, hint: 'In the person’s own words where you can' }),
  }),
  async save(here, { option, because }, { case: c, move }) {
    await chooseOption(here, c, move, option, because)
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, form }) => (
    <Page title="What they chose" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <Form of={form}>
        <Radios {...form.option} />
        <Textarea {...form.because} rows={3} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
