import { Button, ExitThisPage, TextInput } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal } from '../../platform/here.ts'
import { readReference } from './code.ts'
import { askForCode } from './codes.sql.ts'

export const lostCode = page({
  path: '/where-am-i/lost-code',
  permit: 'site:use',
  about: 'nobody',
  form: form({ reference: text('Reference', { missing: 'Enter the reference', width: 20, max: 40, autocomplete: 'off', hint: 'For example, ENQ-7K3M9Q or WOR-2026-00123' }) }),
  async save(here, { reference }) {
    const about = readReference(reference)
    if (!about) throw new Refusal('A reference looks like ENQ-7K3M9Q or WOR-2026-00123: check it', 'reference')
    await askForCode(here, about)
    return '/where-am-i/sent'
  },
  view: ({ form }) => (
    <Page title="A new code" back={{ href: '/where-am-i', text: 'Back' }} form={form}>
      <ExitThisPage />
      <p class="govuk-body">We send a new code only to the email address or telephone number that a code was sent to before. If it was told to you, or that has changed, ring or write to us.</p>
      <Form of={form}>
        <TextInput {...form.reference} />
        <Button>Send a new code</Button>
      </Form>
    </Page>
  ),
})

export const codeOnItsWay = page({
  path: '/where-am-i/sent',
  permit: 'site:use',
  about: 'nobody',
  view: () => (
    <Page title="If there is a code to send, it is on its way" back={{ href: '/where-am-i', text: 'Enter the code' }}>
      <ExitThisPage />
      <p class="govuk-body">It goes to where a code was sent before, within a few minutes. If nothing comes, ring or write to us: we can tell you where things stand.</p>
      <p class="govuk-body"><a class="govuk-link" href="/contact">How to reach us</a></p>
    </Page>
  ),
})
