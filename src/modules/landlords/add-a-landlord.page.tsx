import { Button, Checkboxes, DateInput, WarningText } from '../../platform/components/index.ts'
import { choices, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { tenureDisagrees } from './landlord.ts'
import { LandlordFields, landlordFields } from './landlord-form.tsx'
import { recordLandlord } from './landlords.sql.ts'
import { cameFrom } from './to-and-from.ts'
import { homeAndLandlords, nameLandlord } from './whose-home.sql.ts'
import { wordsIn } from './words-in.ts'

export const addALandlord = page({
  path: '/homes/:id/landlord/new',
  permit: 'landlord:write',
  about: 'home',
  async load(here: Here) {
    return { ...await homeAndLandlords(here, here.params.id), today: here.today, editing: { version: 0, answers: { name: wordsIn(here.query.name) } } }
  },
  form: form({
    ...landlordFields,
    another: choices('Somebody of this name is on the register (optional)', { yes: 'This is another of the same name' }),
    from: day('Since which day do they let this home? (optional)', { hint: 'Leave empty when it is not known. After another landlord, leave empty for today' }),
  }, ({ from }, { today }: { readonly today: string }) => ({ from: from && from > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { another, from, ...told }, loaded) {
    const landlord = await recordLandlord(here, { authorityIds: loaded.home.authorityIds, circleId: loaded.home.circleId }, told, another.length > 0)
    await nameLandlord(here, loaded, landlord.id, from)
    return cameFrom(here.query, loaded.home.id).href
  },
  view: ({ home, form, here }) => (
    <Page title="Add a landlord" caption={home.name} back={cameFrom(here.query, home.id)} form={form}>
      <p class="govuk-body">They go on the register, and are the landlord of this home.</p>
      {home.tenure === 'owner' && <WarningText text={tenureDisagrees} iconFallbackText="Warning" />}
      <Form of={form}>
        <LandlordFields form={form} />
        <Checkboxes {...form.another} small />
        <DateInput {...form.from} />
        <Button>Add the landlord</Button>
      </Form>
    </Page>
  ),
})
