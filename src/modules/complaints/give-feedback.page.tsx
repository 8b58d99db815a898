import { complimentKinds } from '../../rules/complaints/compliments.ts'
import { Button, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { notAsked } from './compliment.ts'
import { recordCompliment } from './compliments.sql.ts'
import { council, loadCouncils } from './which-council-fields.ts'
import { whoseIsIt } from './whose.sql.ts'

export const giveFeedback = page({
  path: '/feedback',
  permit: 'site:use',
  about: 'nobody',
  load: loadCouncils,
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
