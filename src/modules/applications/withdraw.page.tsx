import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { standing } from './application.ts'
import { caseOfApplication, theOpenOne, withdraw } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

export const withdrawTheApplication = page({
  path: '/cases/:reference/application/withdraw',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const application = theOpenOne(c)
    return { case: c, application, editing: { version: application.version, answers: {} } }
  },
  form: form({ because: text('Why is it withdrawn?', { missing: 'Enter why it is withdrawn', max: 1000, hint: 'Whose wish it is, and how they said so' }) }),
  async save(here, { because }, { case: c, application }) {
    await withdraw(here, c, application, because)
    return applicationAt(c)
  },
  view: ({ case: c, application: a, form: f }) => (
    <Page title="Withdraw the application" caption={caption(c)} back={backToApplication(c)} form={f}>
      <p class="govuk-body">{standing(a)}. It stays on record, and another may be begun. The case stays open.</p>
      <Form of={f}><Textarea {...f.because} rows={3} /><Button>Withdraw it</Button></Form>
    </Page>
  ),
})
