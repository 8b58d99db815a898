import { Button, DateInput, InsetText, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { mustBeOpen, theConsent, withdrawConsent } from './consents-to-works.sql.ts'
import { consentInWords } from './landlord.ts'

async function load(here: Here) {
  const found = await theConsent(here)
  mustBeOpen(found.case)
  if (found.consent.withdrawnOn) throw new Refusal('This was taken back already.')
  return { ...found, today: here.today }
}

export const takeTheConsentBack = page({
  path: '/consents-to-works/:id/withdraw',
  permit: 'landlord:write',
  about: 'case',
  load,
  form: form({
    because: text('Why, and who said so?', { missing: 'Enter why, and who said so', max: 500 }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { today }: { readonly today: string }) => ({ on: on && on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { because, on }, { case: c, consent }) {
    await withdrawConsent(here, c, consent, on ?? here.today, because)
    return `/cases/${c.reference}/landlord`
  },
  view: ({ case: c, consent, today, form }) => (
    <Page title={consent.answer ? 'The answer is taken back' : 'Consent is not asked for any more'} caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/landlord`, text: 'Back' }} form={form}>
      <InsetText>{consent.works}<br />{consentInWords(consent, today)}.</InsetText>
      <Form of={form}><TextInput {...form.because} /><DateInput {...form.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
