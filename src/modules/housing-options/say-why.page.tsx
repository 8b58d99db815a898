import { causes } from '../../rules/housing-options/housing-options.ts'
import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { moveOf, openHousingCase, sayWhy } from './housing-options.sql.ts'

async function load(here: Here) {
  const found = await openHousingCase(here)
  const move = await moveOf(here, found)
  return { case: found, move, editing: { version: move?.version ?? 0, answers: move ? { cause: move.cause, happened: move.happened } : {} } }
}

export const sayWhyAMove = page({
  path: '/cases/:reference/housing-options/why',
  permit: 'case:move',
  about: 'case',
  load,
  form: form({
    cause: choice('Why is a move thought of?', causes, { missing: 'Select why a move is thought of' }),
    happened: text('What happened?', { missing: 'Enter what happened', max: 2000 }),
  }),
  async save(here, { cause, happened }, { case: c, move }) {
    await sayWhy(here, c, move, cause, happened)
    return `/cases/${c.reference}/housing-options`
  },
  view: ({ case: c, form }) => (
    <Page title="Why a move is thought of" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/housing-options`, text: 'Back to the housing options' }} form={form}>
      <Form of={form}>
        <Radios {...form.cause} />
        <Textarea {...form.happened} rows={4} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
