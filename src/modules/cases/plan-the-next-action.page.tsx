import { Button, DateInput, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { openCaseInAddress, planAction } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  return { case: found, editing: { version: found.version, answers: { action: found.nextAction, by: found.nextActionOn!, fromThem: found.neededFromThem } } }
}

const actionForm = form({
  action: text('What is the next thing to do?', { missing: 'Enter the next thing to do', max: 200 }),
  by: day('By when?', { missing: 'Enter the day it should be done by' }),
  fromThem: text('What do you need from them?', { max: 300, hint: 'They read this where they follow the case. Leave empty when nothing is needed' }),
})

export const planTheNextAction = page({
  path: '/cases/:reference/next-action',
  permit: 'case:move',
  about: 'case',
  load,
  form: actionForm,
  async save(here, { action, by, fromThem }, { case: c }) {
    await planAction(here, c, action, by, fromThem)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Plan the next action" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <TextInput {...form.action} />
        <DateInput {...form.by} />
        <TextInput {...form.fromThem} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
