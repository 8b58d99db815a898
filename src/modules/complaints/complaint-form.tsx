import type { Day } from '../../rules/calendar/day.ts'
import { complaintChannels, complaintKinds, madeBy } from '../../rules/complaints/kinds.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { recordComplaint } from './complaints.sql.ts'
import { whoseIsIt, type HangsOn } from './whose.sql.ts'

export interface Loaded { readonly hangsOn: HangsOn; readonly staff: Readonly<Record<string, string>>; readonly today: Day }

const fields = {
  kind: choice('What is it about?', complaintKinds, { missing: 'Select what it is about' }),
  channel: choice('How did it come?', complaintChannels, { missing: 'Select how it came' }),
  receivedOn: day('On which day? (optional)', { hint: 'The day it reached us. Leave empty for today' }),
  what: text('What happened, in their own words?', { missing: 'Enter what happened', max: 5000, hint: 'Write down what they say, not what we think of it. They may ask to read it' }),
  wanted: text('What do they want put right? (optional)', { max: 2000 }),
  madeBy: choice('Who complains? (optional)', madeBy),
  name: text('Their name (optional)'),
  reach: text('How can we answer them? (optional)', { max: 500, hint: 'A telephone number, an email address or an address for letters' }),
  aboutUser: choice('Is it about one of our staff? (optional)', ({ staff }: Loaded) => staff, { hint: 'Whoever it is about cannot deal with it' }),
  council: choice('Which council is it about?', ({ hangsOn }: Loaded) => hangsOn.councils, { hint: 'Its officers see the complaint at once' }),
}

/** The same questions wherever a complaint is taken. */
export const complaintForm = form(fields, ({ receivedOn, council }, { today, hangsOn }: Loaded) => ({
  receivedOn: receivedOn && receivedOn > today ? 'The day must be today or in the past' : undefined,
  council: hangsOn.personId && !hangsOn.authorityId && !council ? 'Select which council it is about: this person has to do with several' : undefined,
}))

/** Puts it on record and goes to its page. */
export async function takeIt(here: Here, { council, receivedOn, ...told }: Answers<typeof fields>, { hangsOn }: Loaded): Promise<string> {
  const { reference } = await recordComplaint(here, { ...told, receivedOn: receivedOn ?? here.today }, await whoseIsIt(here, hangsOn, council))
  return `/complaints/${reference}`
}

export const ComplaintFormPage = ({ hangsOn, form: f }: Pick<Loaded, 'hangsOn'> & { readonly form: FormView<typeof fields> }) => (
  <Page title="Record a complaint" {...hangsOn.name ? { caption: hangsOn.name } : {}} back={{ href: hangsOn.at, text: 'Back' }} form={f}>
    <Form of={f}>
      <Radios {...f.kind} small />
      <Radios {...f.channel} small />
      <DateInput {...f.receivedOn} />
      <Textarea {...f.what} rows={6} />
      <Textarea {...f.wanted} rows={3} />
      <Radios {...f.madeBy} small />
      <div class="newel-columns"><TextInput {...f.name} /><TextInput {...f.reach} /></div>
      <Select {...f.aboutUser} />
      {Object.keys(hangsOn.councils).length > 0 ? <Select {...f.council} label={hangsOn.personId ? f.council.label : `${f.council.label} (optional)`} hint={hangsOn.personId ? f.council.hint! : `${f.council.hint!}. Leave empty when nobody knows yet`} /> : <p class="govuk-body">The council of this case or person sees the complaint at once.</p>}
      <Button>Record the complaint</Button>
    </Form>
  </Page>
)
