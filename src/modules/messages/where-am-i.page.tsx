import { Button, ExitThisPage, TextInput } from '../../platform/components/index.ts'
import { text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal } from '../../platform/here.ts'
import { readCode, readReference } from './code.ts'
import { openTracking } from './codes.sql.ts'

// Said alike for a reference that never was, one that nobody follows, and a code that is wrong: it tells nobody who is known.
const notRight = 'The reference and the code do not go together. Check both, or ask for a new code'

/** Anybody with a reference and a code sees how far it has come. */
export const whereAmI = page({
  path: '/where-am-i',
  permit: 'site:use',
  about: 'nobody',
  form: form({
    reference: text('Reference', { missing: 'Enter the reference', width: 20, max: 40, autocomplete: 'off', hint: 'For example, ENQ-7K3M9Q or WOR-2026-00123' }),
    code: typedText('Code', { missing: 'Enter the code', width: 10, max: 40, autocomplete: 'one-time-code', hint: 'Eight letters and figures, such as 7K3M-9QXA' }, typed => ({ value: typed })),
  }),
  async save(here, { reference, code }) {
    const [about, secret] = [readReference(reference), readCode(code)]
    const visitor = about && secret ? await openTracking(here, about, secret) : undefined
    if (!visitor) throw new Refusal(notRight, 'reference')
    return { to: '/following', visitor }
  },
  view: ({ form }) => (
    <Page title="Where am I?" form={form}>
      <ExitThisPage />
      <p class="govuk-body">See how far what you asked for has come, who is looking after it and what happens next.</p>
      <Form of={form}>
        <TextInput {...form.reference} />
        <TextInput {...form.code} />
        <Button>See how far it has come</Button>
      </Form>
      <p class="govuk-body"><a class="govuk-link" href="/where-am-i/lost-code">I have no code, or have lost it</a></p>
    </Page>
  ),
})
