import { Button, Select } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { possibleOwners } from './case-lists.sql.ts'
import { assignCase, openCaseInAddress } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  const owners = await possibleOwners(here)
  return { case: found, owners, editing: { version: found.version, answers: { owner: found.ownerId ?? '' } } }
}

const ownerForm = form({ owner: choice('Who has this case from now on?', (loaded: { readonly owners: Record<string, string> }) => loaded.owners, { missing: 'Select who has this case from now on' }) })

export const changeOwner = page({
  path: '/cases/:reference/owner',
  permit: 'case:assign',
  about: 'case',
  load,
  form: ownerForm,
  async save(here, { owner }, { case: c, owners }) {
    const name = (id: string | null): string => (id && owners[id]?.split(',')[0]) || ''
    if (owner !== c.ownerId) await assignCase(here, c, { id: owner, name: name(owner) }, name(c.ownerId))
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Change owner" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <Select {...form.owner} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
