import { waysToAsk } from '../../rules/landlords/consent-to-works.ts'
import { Button, DateInput, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { askForConsent, letCase, mustBeOpen } from './consents-to-works.sql.ts'

async function load(here: Here) {
  const found = await letCase(here)
  mustBeOpen(found)
  if (!found.landlord) throw new Refusal('Say first who the landlord of this home is.')
  return { case: found, today: here.today, editing: { version: 0, answers: { ofWhom: found.landlord.contact || found.landlord.name } } }
}

export const askForTheConsent = page({
  path: '/cases/:reference/landlord/ask',
  permit: 'landlord:write',
  about: 'case',
  load,
  form: form({
    works: text('Consent to which works?', { missing: 'Enter the works that consent is asked for', max: 1000, hint: 'For example: a level-access shower in place of the bath' }),
    ofWhom: text('Who was asked?', { missing: 'Enter who was asked', max: 150, autocomplete: 'off' }),
    way: choice('How?', waysToAsk, { missing: 'Select how they were asked' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { today }: { readonly today: string }) => ({ on: on && on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { on, ...asked }, { case: c }) {
    await askForConsent(here, c, { ...asked, on: on ?? here.today })
    return `/cases/${c.reference}/landlord`
  },
  view: ({ case: c, form }) => (
    <Page title="Ask the landlord for consent" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/landlord`, text: 'Back' }} form={form}>
      <p class="govuk-body">This writes down that they were asked. It does not write to them.</p>
      <Form of={form}><Textarea {...form.works} rows={3} /><TextInput {...form.ofWhom} /><Radios {...form.way} small /><DateInput {...form.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
