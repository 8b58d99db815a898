import { formatDay } from '../../rules/calendar/day.ts'
import { complimentKinds } from '../../rules/complaints/compliments.ts'
import { complaintKinds, madeBy } from '../../rules/complaints/kinds.ts'
import { dutyToAcknowledge } from '../../rules/complaints/data-protection.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { Button, ExitThisPage, Panel, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { notAsked } from './compliment.ts'
import { recordComplaint } from './complaints.sql.ts'
import { recordCompliment } from './compliments.sql.ts'
import { publishedSaidAndDone } from './said-and-done.sql.ts'
import { onNothing, whoseIsIt, type HangsOn } from './whose.sql.ts'

interface Loaded { readonly hangsOn: HangsOn }
const load = async (here: Here) => ({ hangsOn: onNothing(asOptions(await councilsOn(here, here.today))) })
const council = choice('Which council do you live in? (optional)', ({ hangsOn }: Loaded) => hangsOn.councils, { hint: 'Leave empty when you are not sure' })

/** Anybody complains, without an account. It is answered to wherever they say, if they say. */
export const complain = page({
  path: '/complain',
  permit: 'site:use',
  about: 'nobody',
  load,
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

export const giveFeedback = page({
  path: '/feedback',
  permit: 'site:use',
  about: 'nobody',
  load,
  form: form({
    kind: choice('What is it?', complimentKinds, { missing: 'Select what it is' }),
    words: text('What would you like to say?', { missing: 'Say it in your own words', max: 4000 }),
    about: text('Who or what is it about? (optional)', { max: 200 }),
    name: text('Your name (optional)', { max: 150, autocomplete: 'name' }),
    council,
  }),
  async save(here, { council: chosen, ...told }, { hangsOn }) {
    await recordCompliment(here, { ...told, ...notAsked, channel: 'web', receivedOn: here.today }, await whoseIsIt(here, hangsOn, chosen))
    return '/thank-you'
  },
  view: ({ form }) => (
    <Page title="Tell us what you think" form={form}>
      <p class="govuk-body">We publish none of it without asking. If something went wrong, <a class="govuk-link" href="/complain">complain</a> instead, so that somebody answers you.</p>
      <Form of={form}>
        <Radios {...form.kind} small />
        <Textarea {...form.words} rows={6} />
        <TextInput {...form.about} />
        <TextInput {...form.name} />
        <Select {...form.council} />
        <Button>Send</Button>
      </Form>
    </Page>
  ),
})

/** What people said and what we did, for everybody to read. */
export const youSaidWeDid = page({
  path: '/you-said-we-did',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ entries: await publishedSaidAndDone(here) }),
  view: ({ entries }) => (
    <Page title="You said, we did">
      {entries.length === 0 ? <p class="govuk-body">Nothing has been published yet.</p> : entries.map(({ said, done, publishedOn }) => (
        <section>
          <h2 class="govuk-heading-m newel-words">You said: {said}</h2>
          <p class="govuk-body newel-words">We did: {done}</p>
          <p class="newel-quiet">{formatDay(publishedOn)}</p>
        </section>
      ))}
      <p class="govuk-body"><a class="govuk-link" href="/feedback">Tell us what you think</a></p>
    </Page>
  ),
})
