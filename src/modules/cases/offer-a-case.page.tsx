import { Button, Radios } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { possibleParties } from './case-lists.sql.ts'
import { offerCase, openCaseInAddress } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  return { case: found, parties: await possibleParties(here) }
}

export const offerACase = page({
  path: '/cases/:reference/offer',
  permit: 'case:move',
  about: 'case',
  load,
  form: form({ party: choice('Who is offered this work?', (loaded: { readonly parties: Record<string, string> }) => loaded.parties, { missing: 'Select who is offered this work', hint: 'They will see the person’s name, telephone and address, and no health details' }) }),
  async save(here, { party }, { case: c, parties }) {
    await offerCase(here, c, { id: party, name: parties[party]! })
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Offer the work" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <Radios {...form.party} />
        <Button>Offer it</Button>
      </Form>
    </Page>
  ),
})
