import { Button, DateInput, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { cameFrom } from './to-and-from.ts'
import { endLetting, homeAndLandlords, theLetting } from './whose-home.sql.ts'

export const noLandlordAnyMore = page({
  path: '/homes/:id/landlord/end',
  permit: 'landlord:write',
  about: 'home',
  async load(here: Here) {
    const found = await homeAndLandlords(here, here.params.id)
    return { ...found, letting: theLetting(found.lettings), today: here.today }
  },
  form: form({
    reason: text('Why?', { missing: 'Enter why the home has no landlord any more', max: 300, hint: 'For example: she bought the home' }),
    on: day('Since which day?', { missing: 'Enter the day' }),
  }, ({ on }, { today }: { readonly today: string }) => ({ on: on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { reason, on }, loaded) {
    await endLetting(here, loaded, on, reason)
    return cameFrom(here.query, loaded.home.id).href
  },
  view: ({ home, letting, form, here }) => (
    <Page title="No landlord any more" caption={home.name} back={cameFrom(here.query, home.id)} form={form}>
      <p class="govuk-body">{letting.name} is the landlord now. If somebody else is from now on, choose them instead.</p>
      <Form of={form}><TextInput {...form.reason} /><DateInput {...form.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
