import { decideBy } from '../../rules/applications/what-an-application-lacks.ts'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, InsetText } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { lackingIn } from './application.ts'
import { caseOfApplication, handOver, theDraft } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

export const handToTheCouncil = page({
  path: '/cases/:reference/application/hand-over',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const application = theDraft(c)
    return { case: c, application, today: here.today, editing: { version: application.version, answers: { on: here.today } } }
  },
  form: form({ on: day('On which day does the council get it?', { missing: 'Enter the day on which the council gets it' }) }, ({ on }, { today }: { readonly today: Day }) => ({ on: on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { on }, { case: c, application }) {
    await handOver(here, c, application, on)
    return applicationAt(c)
  },
  view: ({ case: c, today, form: f }) => {
    const lacking = lackingIn(c, today) ?? []
    return (
      <Page title="Hand it to the council" caption={caption(c)} back={backToApplication(c)} form={f}>
        {lacking.length > 0 && <InsetText><p class="govuk-body">It cannot be handed to {c.council} yet:</p><ul class="govuk-list govuk-list--bullet">{lacking.map(one => <li>{one}</li>)}</ul></InsetText>}
        <p class="govuk-body">This day is the date of the application: the six months in which {c.council} must decide run from it. Handed over today, it must be decided by {formatDay(decideBy(today))}: the 1996 Act, section 34.</p>
        <Form of={f}><DateInput {...f.on} /><Button>Hand it over</Button></Form>
      </Page>
    )
  },
})
