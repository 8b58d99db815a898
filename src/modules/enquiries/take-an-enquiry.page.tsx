import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { isAddressed, likelyHomes, recordHome } from '../homes/index.ts'
import { isNamed, likelyPeople, recordPerson } from '../people/index.ts'
import { around, enquiryForm, EnquiryFields, toldAndHeard } from './enquiry-form.tsx'
import { councilOf, takeEnquiry } from './enquiries.sql.ts'

export const takeAnEnquiry = page({
  path: '/enquiries/new',
  permit: 'enquiry:take',
  about: 'nobody',
  load: async (here: Here) => ({ ...await around(here), editing: { version: 0, answers: { channel: 'phone' as const } } }),
  form: enquiryForm,
  async save(here, answers) {
    const { told, heard } = toldAndHeard(answers, here.today)
    const [council, people, homes] = await Promise.all([councilOf(here, heard, told.receivedOn), likelyPeople(here, heard), likelyHomes(here, heard)])
    here.saw('person', people)
    here.saw('home', homes)
    const mayBeKnown = people.length + homes.length > 0
    if (mayBeKnown || !council || !isNamed(heard) || !isAddressed(heard)) {
      const { reference } = await takeEnquiry(here, told, heard, council?.id)
      return mayBeKnown ? `/enquiries/${reference}/who` : `/enquiries/${reference}`
    }
    // Nobody and nothing like it is on record, so there is nothing to choose from.
    const [personId, homeId] = await Promise.all([recordPerson(here, heard, council.id), recordHome(here, homeHeard(heard), council.id, council.byHand)])
    const { reference } = await takeEnquiry(here, told, heard, council.id, { personId, homeId })
    return `/enquiries/${reference}`
  },
  view: ({ form }) => (
    <Page title="Take an enquiry" form={form}>
      <p class="govuk-body">Write down what you hear, and save at any time: anything may be left empty and filled in later. It counts as a phone call of today unless you say otherwise at the end.</p>
      <Form of={form}>
        <EnquiryFields form={form} />
        <Button>Save the enquiry</Button>
      </Form>
    </Page>
  ),
})

const homeHeard = ({ line1, line2, town, postcode, uprn, tenure }: Parameters<typeof recordHome>[1]) => ({ line1, line2, town, postcode, uprn, tenure })
