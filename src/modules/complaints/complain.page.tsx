import { complaintKinds, madeBy } from '../../rules/complaints/kinds.ts'
import { dutyToAcknowledge } from '../../rules/complaints/data-protection.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { Button, ExitThisPage, Panel, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { recordComplaint } from './complaints.sql.ts'
import { council, loadCouncils } from './which-council-fields.ts'
import { whoseIsIt } from './whose.sql.ts'

/** Anybody complains, without an account. It is answered to wherever they say, if they say. */
export const complain = page({
  path: '/complain',
  permit: 'site:use',
  about: 'nobody',
  load: loadCouncils,
  form: form({
    kind: choice('What is it about?', complaintKinds, { missing: 'Select what it is about' }),
    what: text('What happened?', { missing: 'Say what happened', max: 5000, hint: 'If you have a reference, such as WOR-2026-00123, put it here' }),
    wanted: text('What should we put right? (optional)', { max: 2000 }),
    madeBy: choice('Who complains?', madeBy, { missing: 'Select who complains' }),
    name: text('Your name (optional)', { max: 150, autocomplete: 'name' }),
    reach: text('How can we answer you? (optional)', { max: 500, hint: 'A telephone number, an email address or a postal address, and anything we must not do. Without it we look into it and cannot tell you what came of it' }),
    council,
  }),
  async save(here, { council: chosen, ...told }, { hangsOn }) {
    const { reference } = await recordComplaint(here, { ...told, channel: 'web', receivedOn: here.today, aboutUser: '' }, await whoseIsIt(here, hangsOn, chosen))
    const duty = told.kind === 'data-protection' ? dutyToAcknowledge(here.today) : undefined
    return { show: (
      <Page title="We have your complaint">
        <ExitThisPage />
        <Panel titleText="Your reference" headingLevel={2}><strong>{reference}</strong></Panel>
        <p class="govuk-body">{told.reach ? `We write or ring to say that we have it: we aim to within ${complaintStages.received.within} working days${duty ? `, and the law says within ${duty.days} days` : ''}.` : 'You did not say how we can answer you. We look into it all the same.'} The council it is about sees it at once.</p>
        <p class="govuk-body">If you are not content with our answer you can ask for a review, and after that go to the {told.kind === 'data-protection' ? 'Information Commissioner' : 'Local Government and Social Care Ombudsman'}.</p>
      </Page>
    ) }
  },
  view: ({ form }) => (
    <Page title="Complain" form={form}>
      <ExitThisPage />
      <p class="govuk-body">Complaining does not change the help you get. You can also ring or write, or ask somebody to do it for you.</p>
      <Form of={form}>
        <Radios {...form.kind} small />
        <Textarea {...form.what} rows={7} />
        <Textarea {...form.wanted} rows={3} />
        <Radios {...form.madeBy} small />
        <TextInput {...form.name} />
        <Textarea {...form.reach} rows={3} />
        <Select {...form.council} />
        <Button>Send the complaint</Button>
      </Form>
    </Page>
  ),
})
