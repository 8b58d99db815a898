import { Refusal, type Here } from '../../platform/here.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { answersOf, around, EntryFields, entryForm, keptIn } from './entry-form.tsx'
import { addService, changeService, theService } from './entries.sql.ts'

export const addAService = page({
  path: '/services/new',
  permit: 'directory:change',
  about: 'nobody',
  load: async (here: Here) => ({ ...await around(here), editing: { version: 0, answers: { status: 'active' as const } } }),
  form: entryForm,
  save: async (here, answers) => `/services/${await addService(here, keptIn(answers))}`,
  view: ({ form }) => (
    <Page title="Add a service" back={{ href: '/services', text: 'Directory' }} form={form}>
      <p class="govuk-body">Is who offers it not in the list? <a class="govuk-link" href="/organisations/new">Add the organisation</a> first.</p>
      <Form of={form}><EntryFields form={form} /><Button>Add it</Button></Form>
    </Page>
  ),
})

export const changeAService = page({
  path: '/services/:id/change',
  permit: 'directory:change',
  about: 'nobody',
  async load(here: Here) {
    const [service, offered] = [await theService(here), await around(here)]
    if (service.feedId) throw new Refusal(`This is read from ${service.feed}, so it is changed there. Our own notes about it can be changed here.`)
    return { service, ...offered, editing: { version: service.version, answers: answersOf(service, offered) } }
  },
  form: entryForm,
  async save(here, answers, { service }) {
    await changeService(here, service, keptIn(answers))
    return `/services/${service.id}`
  },
  view: ({ service, form }) => (
    <Page title="Change a service" caption={service.name} back={{ href: `/services/${service.id}`, text: 'Back to the service' }} form={form}>
      <Form of={form}><EntryFields form={form} /><Button>Save</Button></Form>
    </Page>
  ),
})
