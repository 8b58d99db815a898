import { formatDay } from '../../rules/calendar/day.ts'
import { Button, SummaryList, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { kindInWords } from './warning.ts'
import { endWarning, standingWarning } from './warnings.sql.ts'

async function load(here: Here) {
  const found = await standingWarning(here)
  return { ...found, address: `/${found.about === 'person' ? 'people' : 'homes'}/${found.of.id}`, editing: { version: found.warning.version, answers: {} } }
}

export const endAWarning = page({
  path: '/warnings/:id/end',
  permit: 'warning:write',
  // About a person or a home: the look is written down by what is loaded.
  about: 'nobody',
  load,
  form: form({ reason: text('Why does it no longer hold?', { missing: 'Enter why it no longer holds', max: 500 }) }),
  async save(here, { reason }, loaded) {
    await endWarning(here, loaded, reason)
    return loaded.address
  },
  view: ({ warning, of, address, form }) => (
    <Page title="End this warning" caption={of.name} back={{ href: address, text: 'Back' }} form={form}>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'About' }, value: { text: kindInWords(warning.kind) } },
        { key: { text: 'What to do' }, value: { text: warning.precaution } },
        { key: { text: 'What we know' }, value: { text: warning.what } },
        { key: { text: 'Until' }, value: { text: formatDay(warning.endsOn) } },
      ]} /></div>
      <p class="govuk-body">From today nobody who visits is shown it. It stays in the history.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button look="warning">End the warning</Button>
      </Form>
    </Page>
  ),
})
