import { organisationKinds } from '../../rules/directory/options.ts'
import { Button, ScrollRegion, Select, Table, TextInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { organisationsFound } from './organisations.sql.ts'

const kindOf = (key: string): string => Object.hasOwn(organisationKinds, key) ? organisationKinds[key as keyof typeof organisationKinds] : ''

/** Who there is to work with, and whom we know there. */
export const organisationsPage = page({
  path: '/organisations',
  permit: 'directory:see',
  about: 'nobody',
  async load(here: Here) {
    const [letters, kind] = [[...here.query.words ?? ''].filter(letter => letter >= ' ').join('').trim().slice(0, 100), kindOf(here.query.kind ?? '') ? here.query.kind! : '']
    return { letters, kind, found: await organisationsFound(here, letters, kind) }
  },
  view: ({ letters, kind, found, here: { may } }) => (
    <Page title="Organisations" caption="Who we work with" back={{ href: '/services', text: 'Directory' }} actions={may('directory:change') && <Button href="/organisations/new">Add an organisation</Button>}>
      <form method="get" action="/organisations" noValidate>
        <div class="newel-columns"><TextInput name="words" label="Name of the organisation or of somebody there" value={letters} /><Select name="kind" label="Kind" value={kind} options={organisationKinds} empty="Any kind" /></div>
        <Button look="secondary">Search</Button>
      </form>
      {found.length === 0 ? <p class="govuk-body">No organisation fits this.</p> : (
        <ScrollRegion label="Organisations" dense>
          <Table head={[{ text: 'Organisation' }, { text: 'Kind' }, { text: 'Whom we know' }, { text: 'Telephone' }]} rows={found.map(one => [
            { text: <a class="govuk-link" href={`/organisations/${one.id}`}>{one.name}</a> }, { text: kindOf(one.kind) }, { text: [one.contactName, one.contactRole].filter(Boolean).join(', ') }, { text: one.contactPhone },
          ])} />
        </ScrollRegion>
      )}
      {found.length === 200 && <p class="govuk-body">These are the first 200. Search to see others.</p>}
    </Page>
  ),
})
