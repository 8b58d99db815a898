import { Button, DateInput, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agreeTerms, landlordOf, termsOf } from './landlords.sql.ts'

const share = typedText('What share of the cost, in the hundred? (optional)', { width: 3, inputMode: 'numeric', max: 10 },
  typed => { const whole = typed.replace(/\s*%$/, ''); return /^([1-9]\d?|100)$/.test(whole) ? { value: whole } : { error: 'The share must be a whole number from 1 to 100' } })

const agreementForm = form({
  contributes: choice('Do they pay towards adaptations?', { yes: 'Yes', no: 'No' }, { missing: 'Select whether they pay towards adaptations' }),
  share,
  most: pounds('Up to how much for one home? (optional)'),
  words: text('The words of the agreement', { missing: 'Enter the words of the agreement, or what was said', max: 4000 }),
  from: day('From which day?', { missing: 'Enter the day from which this holds' }),
  to: day('Until which day? (optional)', { hint: 'The last day. Leave empty if no end is agreed' }),
}, ({ contributes, share, most, from, to }) => ({
  share: contributes === 'no' && share ? 'Leave the share empty when they pay nothing' : undefined,
  most: contributes === 'no' && most !== null ? 'Leave the amount empty when they pay nothing' : most === 0 ? 'The amount must be more than £0. Leave it empty if none is agreed' : undefined,
  to: to && to < from ? 'The day it ends must not be before the day it begins' : undefined,
}))

export const contributionAgreement = page({
  path: '/landlords/:id/contribution',
  permit: 'landlord:write',
  about: 'nobody',
  async load(here: Here) {
    const landlord = await landlordOf(here, here.params.id)
    return { landlord, terms: await termsOf(here, landlord.id) }
  },
  form: agreementForm,
  async save(here, { contributes, share, most, words, from, to }, { landlord, terms }) {
    await agreeTerms(here, landlord, terms, { kind: 'contribution', words, contributes: contributes === 'yes', share: share ? Number(share) : null, most, from, to })
    return `/landlords/${landlord.id}`
  },
  view: ({ landlord, form }) => (
    <Page title="Contribution agreement" caption={landlord.name} back={{ href: `/landlords/${landlord.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">What held before ends the day before this begins, and stays on record.</p>
      <Form of={form}>
        <Radios {...form.contributes} inline small />
        <TextInput {...form.share} suffix="%" /><TextInput {...form.most} prefix="£" />
        <Textarea {...form.words} rows={5} />
        <DateInput {...form.from} /><DateInput {...form.to} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
