import { Button, DateInput, Textarea } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agreeTerms, landlordOf, termsOf } from './landlords.sql.ts'

export const nominationRoute = page({
  path: '/landlords/:id/nomination',
  permit: 'landlord:write',
  about: 'nobody',
  async load(here: Here) {
    const landlord = await landlordOf(here, here.params.id)
    return { landlord, terms: await termsOf(here, landlord.id) }
  },
  form: form({
    words: text('How are homes nominated, and by whom?', { missing: 'Enter how homes are nominated, and by whom', max: 2000, hint: 'For example: the council nominates three homes in four through its choice-based lettings; ask the allocations team' }),
    from: day('From which day?', { missing: 'Enter the day from which this holds' }),
  }),
  async save(here, { words, from }, { landlord, terms }) {
    await agreeTerms(here, landlord, terms, { kind: 'nomination', words, contributes: null, share: null, most: null, from, to: null })
    return `/landlords/${landlord.id}`
  },
  view: ({ landlord, form }) => (
    <Page title="How homes are nominated" caption={landlord.name} back={{ href: `/landlords/${landlord.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">What held before ends the day before this begins, and stays on record.</p>
      <Form of={form}><Textarea {...form.words} rows={4} /><DateInput {...form.from} /><Button>Save</Button></Form>
    </Page>
  ),
})
