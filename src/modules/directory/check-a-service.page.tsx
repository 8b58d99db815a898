import { addDays, formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { checkService, theService } from './entries.sql.ts'
import { EntryFacts } from './entry-view.tsx'

const halfAYear = 182

export const checkAService = page({
  path: '/services/:id/check',
  permit: 'directory:change',
  about: 'nobody',
  async load(here: Here) {
    const service = await theService(here)
    return { service, today: here.today, editing: { version: service.version, answers: { due: addDays(here.today, halfAYear) } } }
  },
  form: form({ due: day('When should it be checked again?', { missing: 'Enter the day it should be checked again' }) }, ({ due }, { today }: { readonly today: Day }) => ({
    due: due <= today ? 'The day must be after today' : due > addDays(today, 730) ? `The day must be no later than ${formatDay(addDays(today, 730))}` : undefined,
  })),
  async save(here, { due }, { service }) {
    await checkService(here, service, due)
    return `/services/${service.id}`
  },
  view: ({ service, form }) => (
    <Page title="It has been checked" caption={service.name} back={{ href: `/services/${service.id}`, text: 'Back to the service' }} form={form}>
      <p class="govuk-body">You say that all of this is true today. If something is not, change it first.</p>
      <div class="newel-facts"><EntryFacts service={service} /></div>
      <Form of={form}><DateInput {...form.due} /><Button>It is true today</Button></Form>
    </Page>
  ),
})
