import { formatDay } from '../../rules/calendar/day.ts'
import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseOfApplication, returnAsIncomplete, theOneMade } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

export const returnTheApplication = page({
  path: '/cases/:reference/application/return',
  permit: 'application:return',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const application = theOneMade(c)
    return { case: c, application, editing: { version: application.version, answers: {} } }
  },
  form: form({ lacking: text('What is lacking?', { missing: 'Enter what is lacking', max: 2000, hint: 'Say what must be added or put right, so that the agency can do it' }) }),
  async save(here, { lacking }, { case: c, application }) {
    await returnAsIncomplete(here, c, application, lacking)
    return applicationAt(c)
  },
  view: ({ case: c, application: a, form: f }) => (
    <Page title="Return it as incomplete" caption={caption(c)} back={backToApplication(c)} form={f}>
      <p class="govuk-body">It was handed over on {formatDay(a.madeOn)}. Returned as incomplete, it was not a valid application, and the six months do not run. This is no refusal: the agency puts it right and hands it over again.</p>
      <Form of={f}><Textarea {...f.lacking} rows={4} /><Button>Return it</Button></Form>
    </Page>
  ),
})
