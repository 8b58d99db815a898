import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { beginApplication, caseOfApplication, mayBegin } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'
import { whatIsKnown } from './what-is-known.sql.ts'

export const beginTheApplication = page({
  path: '/cases/:reference/application/new',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    mayBegin(c)
    return { case: c, known: await whatIsKnown(here, c) }
  },
  form: form({}),
  async save(here, _, { case: c, known }) {
    await beginApplication(here, c, known)
    return `${applicationAt(c)}/change`
  },
  view: ({ case: c, known, form: f }) => (
    <Page title="Begin the application" caption={caption(c)} back={backToApplication(c)} form={f}>
      <p class="govuk-body">It begins with what the records say: {[known.applicant === 'parent' ? `a parent applies${known.applicantName && `, ${known.applicantName}`}` : `${c.personName} applies`, known.works ? 'the works of the agreed recommendation' : 'no works, because no recommendation is agreed yet'].join('; ')}. Everything can be changed until it is handed to {c.council}.</p>
      <Form of={f}><Button>Begin</Button></Form>
    </Page>
  ),
})
