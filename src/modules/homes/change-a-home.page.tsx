import { Button, Select, TextInput } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { homeFields } from './home-fields.ts'
import { addressOf } from './home.ts'
import { changeHome, home } from './homes.sql.ts'

const homeForm = form({ ...homeFields, landlord: text('Landlord, as it was told', { max: 120, hint: 'The home’s page says who it is on the register' }) })

async function load(here: Here) {
  const found = await home(here)
  const { line1, line2, town, postcode, uprn, tenure, landlord } = found
  return { home: found, editing: { version: found.version, answers: { line1, line2, town, postcode, uprn: uprn ?? '', tenure: tenure as never, landlord } } }
}

export const changeAHome = page({
  path: '/homes/:id/change',
  permit: 'home:change',
  about: 'home',
  load,
  form: homeForm,
  async save(here, answers, loaded) {
    await changeHome(here, loaded.home, answers, changes(homeForm, loaded.editing.answers, answers, loaded))
    return `/homes/${loaded.home.id}`
  },
  view: ({ home, form }) => (
    <Page title="Change this home’s record" caption={addressOf(home)} back={{ href: `/homes/${home.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">Cases keep the council of the day they were opened. Changing the address here does not move them. Leave empty what is not known.</p>
      <Form of={form}>
        <div class="newel-columns">
          <div><TextInput {...form.line1} /><TextInput {...form.line2} /><TextInput {...form.town} /><TextInput {...form.postcode} /></div>
          <div><Select {...form.tenure} /><TextInput {...form.landlord} /><TextInput {...form.uprn} /></div>
        </div>
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
