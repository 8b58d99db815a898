import { organisationKinds } from '../../rules/directory/options.ts'
import { Button, InsetText, Part, Select, SummaryList, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { emailAddress, telephone } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addOrganisation, changeOrganisation, servicesOf, theOrganisation, type Organisation } from './organisations.sql.ts'
import { WebLink } from './entry-view.tsx'
import { webAddress } from './web-address-fields.ts'

const organisationForm = form({
  name: text('Name', { missing: 'Enter the name of the organisation', max: 150 }),
  kind: choice('Kind', organisationKinds, { missing: 'Select what kind of organisation it is' }),
  description: text('What it is', { max: 2000 }),
  url: webAddress('Web address'),
  email: emailAddress('Email that anybody may use'),
  contactName: text('Whom we know there', { max: 100 }),
  contactRole: text('What they do there', { max: 100 }),
  contactPhone: telephone('Their telephone'),
  contactEmail: emailAddress('Their email'),
  contactNotes: text('What we agreed with them', { max: 2000 }),
})

const Fields = ({ form: f }: { readonly form: FormView<(typeof organisationForm)['fields']> }) => (
  <>
    <Part title="The organisation"><TextInput {...f.name} /><Select {...f.kind} /><Textarea {...f.description} rows={3} /><TextInput {...f.url} /><TextInput {...f.email} /></Part>
    <Part title="Whom we know there"><p class="govuk-hint">Only staff see this. It is not in the public directory.</p><TextInput {...f.contactName} /><TextInput {...f.contactRole} /><TextInput {...f.contactPhone} /><TextInput {...f.contactEmail} /><Textarea {...f.contactNotes} rows={3} /></Part>
  </>
)

export const addAnOrganisation = page({
  path: '/organisations/new',
  permit: 'directory:change',
  about: 'nobody',
  form: organisationForm,
  save: async (here, answers) => `/organisations/${await addOrganisation(here, answers)}`,
  view: ({ form }) => <Page title="Add an organisation" back={{ href: '/organisations', text: 'Organisations' }} form={form}><Form of={form}><Fields form={form} /><Button>Add it</Button></Form></Page>,
})

const answersOf = ({ kind, ...rest }: Organisation): Partial<Answers<(typeof organisationForm)['fields']>> => ({ ...rest, ...Object.hasOwn(organisationKinds, kind) ? { kind: kind as keyof typeof organisationKinds } : {} })

export const changeAnOrganisation = page({
  path: '/organisations/:id/change',
  permit: 'directory:change',
  about: 'nobody',
  async load(here: Here) {
    const organisation = await theOrganisation(here)
    return { organisation, editing: { version: organisation.version, answers: answersOf(organisation) } }
  },
  form: organisationForm,
  async save(here, answers, { organisation }) {
    await changeOrganisation(here, organisation, answers)
    return `/organisations/${organisation.id}`
  },
  view: ({ organisation, form }) => (
    <Page title="Change an organisation" caption={organisation.name} back={{ href: `/organisations/${organisation.id}`, text: 'Back to the organisation' }} form={form}>
      {organisation.feed && <InsetText>Its name, description and addresses are read from {organisation.feed}: what you change of these is not kept.</InsetText>}
      <Form of={form}><Fields form={form} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const anOrganisation = page({
  path: '/organisations/:id',
  permit: 'directory:see',
  about: 'nobody',
  async load(here: Here) {
    const organisation = await theOrganisation(here)
    return { organisation, services: await servicesOf(here, organisation.id) }
  },
  view: ({ organisation: o, services, here: { may } }) => (
    <Page title={o.name} caption={organisationKinds[o.kind as keyof typeof organisationKinds] ?? 'Organisation'} back={{ href: '/organisations', text: 'Organisations' }} actions={may('directory:change') && <Button href={`/organisations/${o.id}/change`}>Change</Button>}>
      {o.description && <p class="govuk-body newel-words">{o.description}</p>}
      <h2 class="govuk-heading-m">Whom we know there</h2>
      <div class="newel-facts"><SummaryList rows={[['Name', o.contactName], ['What they do', o.contactRole], ['Telephone', o.contactPhone], ['Email', o.contactEmail], ['What we agreed', o.contactNotes]].map(([key, value]) => ({ key: { text: key }, value: { text: value || 'Not recorded' } }))} /></div>
      <h2 class="govuk-heading-m">For anybody</h2>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Web address' }, value: { text: o.url ? <WebLink url={o.url} /> : 'Not recorded' } }, { key: { text: 'Email' }, value: { text: o.email || 'Not recorded' } },
        { key: { text: 'Services' }, value: { text: services.length ? <ul class="govuk-list">{services.map(one => <li><a class="govuk-link" href={`/services/${one.id}`}>{one.name}</a>{one.status !== 'active' && ` (${one.status})`}</li>)}</ul> : 'None in the directory' } },
        ...(o.feed ? [{ key: { text: 'Taken from' }, value: { text: o.feed } }] : []),
      ]} /></div>
    </Page>
  ),
})
