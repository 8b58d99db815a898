import type { Day } from '../../rules/calendar/day.ts'
import { complimentKinds, consents } from '../../rules/complaints/compliments.ts'
import { complaintChannels } from '../../rules/complaints/kinds.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { consentErrors } from './compliment.ts'
import { recordCompliment } from './compliments.sql.ts'
import { whoseIsIt, type HangsOn } from './whose.sql.ts'

interface Loaded { readonly hangsOn: HangsOn; readonly today: Day }

/** What is asked about the use of it as a case study, here and where it changes. */
export const consentFields = {
  consent: choice('May we use it as a case study? (optional)', consents, { hint: 'Leave empty when nobody has asked' }),
  consentUntil: day('Until when? (optional)', { hint: 'Leave empty when they set no end' }),
  consentHow: text('How did they agree?', { max: 500, hint: 'For example: the form she signed on 3 March' }),
}

const fields = {
  kind: choice('What is it?', complimentKinds, { missing: 'Select what it is' }),
  channel: choice('How did it come?', complaintChannels, { missing: 'Select how it came' }),
  receivedOn: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  words: text('What did they say?', { missing: 'Enter what they said', max: 5000, hint: 'In their own words' }),
  about: text('Who or what is it about? (optional)', { hint: 'A member of staff, a contractor, a part of the service' }),
  name: text('Who said it? (optional)'),
  council: choice('Which council is it about? (optional)', ({ hangsOn }: Loaded) => hangsOn.councils, { hint: 'Leave empty when nobody knows yet' }),
  ...consentFields,
}

export const complimentForm = form(fields, (answers, { today }: Loaded) => ({
  receivedOn: answers.receivedOn && answers.receivedOn > today ? 'The day must be today or in the past' : undefined,
  ...consentErrors(answers, today),
}))

export async function takeCompliment(here: Here, { council, receivedOn, ...told }: Answers<typeof fields>, { hangsOn }: Loaded): Promise<string> {
  return `/compliments/${await recordCompliment(here, { ...told, receivedOn: receivedOn ?? here.today }, await whoseIsIt(here, hangsOn, council))}`
}

export const ConsentQuestions = ({ form: f }: { readonly form: FormView<typeof consentFields> }) => (
  <>
    <Radios {...f.consent} small />
    <TextInput {...f.consentHow} />
    <DateInput {...f.consentUntil} />
  </>
)

export const ComplimentFormPage = ({ hangsOn, form: f }: Pick<Loaded, 'hangsOn'> & { readonly form: FormView<typeof fields> }) => (
  <Page title="Record what somebody said" {...hangsOn.name ? { caption: hangsOn.name } : {}} back={{ href: hangsOn.caseId ? hangsOn.at : '/compliments', text: 'Back' }} form={f}>
    <Form of={f}>
      <Radios {...f.kind} small />
      <Radios {...f.channel} small />
      <DateInput {...f.receivedOn} />
      <Textarea {...f.words} rows={5} />
      <div class="newel-columns"><TextInput {...f.name} /><TextInput {...f.about} /></div>
      {Object.keys(hangsOn.councils).length > 0 && <Select {...f.council} />}
      <ConsentQuestions form={f} />
      <Button>Save</Button>
    </Form>
  </Page>
)
