import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { reopenCase, theCase } from './cases.sql.ts'

async function load(here: Here) {
  const found = await theCase(here)
  if (found.status === 'open') throw new Refusal(`${found.reference} is open already.`)
  return { case: found, editing: { version: found.version, answers: {} } }
}

export const reopenACase = page({
  path: '/cases/:reference/reopen',
  permit: 'case:close',
  about: 'case',
  load,
  form: form({ reason: text('Why is it opened again?', { missing: 'Say why it is opened again', max: 1000 }) }),
  async save(here, { reason }, { case: c }) {
    await reopenCase(here, c, reason)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Open the case again" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">It goes back to the stage it was at. While it is open it counts as neither completed nor closed. Outcomes that were claimed stay claimed.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button>Open it again</Button>
      </Form>
    </Page>
  ),
})
