import type { LandlordKind } from '../../rules/landlords/landlord-kinds.ts'
import { Button } from '../../platform/components/index.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { LandlordFields, landlordFields } from './landlord-form.tsx'
import { changeLandlord, landlordOf } from './landlords.sql.ts'

const landlordForm = form(landlordFields)

async function load(here: Here) {
  const landlord = await landlordOf(here, here.params.id)
  const { name, kind, address, contact, phone, email } = landlord
  return { landlord, editing: { version: landlord.version, answers: { name, kind: kind as LandlordKind, address, contact, phone, email } } }
}

export const changeALandlord = page({
  path: '/landlords/:id/change',
  permit: 'landlord:write',
  about: 'nobody',
  load,
  form: landlordForm,
  async save(here, answers, loaded) {
    await changeLandlord(here, loaded.landlord, answers, changes(landlordForm, loaded.editing.answers, answers, loaded))
    return `/landlords/${loaded.landlord.id}`
  },
  view: ({ landlord, form }) => (
    <Page title="Change this landlord’s record" caption={landlord.name} back={{ href: `/landlords/${landlord.id}`, text: 'Back' }} form={form}>
      <Form of={form}><LandlordFields form={form} /><Button>Save</Button></Form>
    </Page>
  ),
})
