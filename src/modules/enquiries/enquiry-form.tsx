import { adviceTopics } from '../../rules/enquiries/advice-topics.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { triageLevelNames, triageLevels } from '../../rules/enquiries/triage-levels.ts'
import { Checkboxes, DateInput, Part, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { homeFields } from '../homes/index.ts'
import { bornBy, personFields } from '../people/index.ts'
import { possibleReferrers, type Enquiry, type Told } from './enquiries.sql.ts'
import type { Heard } from './enquiry.ts'

export interface Around { readonly councils: Record<string, string>; readonly referrers: Record<string, string>; readonly today: string }

/** What the form needs to know: the councils to choose from by hand, the referrers on the register, and the day. */
export const around = async (here: Here): Promise<Around> => ({ councils: asOptions(await councilsOn(here, here.today)), referrers: await possibleReferrers(here), today: here.today })

const fields = {
  channel: choice('How did it reach us?', channels, { missing: 'Select how it reached us' }),
  receivedOn: day('When?', { hint: 'Leave empty for today' }),
  ...personFields,
  ...homeFields,
  council: choice('Council, if the postcode does not say', (loaded: Around) => loaded.councils),
  source: choice('Who sent them to us?', referralSources),
  referrerName: text('Name and telephone of who sent them', { max: 200 }),
  referrer: choice('Referrer on our register', (loaded: Around) => loaded.referrers),
  asked: text('What do they ask for?', { max: 5000 }),
  adviceTopics: choices('Advice was given about', adviceTopics),
  adviceGivenOn: day('Day the advice was given', { hint: 'Leave empty for the day of the enquiry' }),
  triageLevel: choice('How far does it have to go?', triageLevels, { hint: triageLevelNames.note }),
}

/** Two minutes on the phone: everything is optional but the channel, and half an enquiry is kept. */
export const enquiryForm = form(fields, (answers, { today }: Around) => ({
  receivedOn: answers.receivedOn && answers.receivedOn > today ? 'The day must be today or in the past' : undefined,
  bornOn: bornBy(answers.bornOn, today),
  adviceGivenOn: answers.adviceGivenOn && answers.adviceGivenOn > today ? 'The day must be today or in the past' : answers.adviceGivenOn && !answers.adviceTopics.length ? 'Select what the advice was about' : undefined,
  noNhsNumber: answers.nhsNumber && answers.noNhsNumber ? 'Leave this empty when there is an NHS number' : undefined,
}))

export type EnquiryAnswers = Answers<typeof fields>

/** The answers, parted into what is asked for and what was heard about a person and home. */
export function toldAndHeard(answers: EnquiryAnswers, today: Heard['bornOn'] & string): { told: Told; heard: Heard } {
  const receivedOn = answers.receivedOn ?? today
  const { channel, source, referrerName, referrer, asked, adviceTopics: topics, adviceGivenOn, triageLevel, receivedOn: _typed, ...heard } = answers
  return { told: { channel, receivedOn, source, referrerName, referrer, asked, adviceTopics: topics, adviceGivenOn: topics.length ? adviceGivenOn ?? receivedOn : null, triageLevel: triageLevel ? Number(triageLevel) : null }, heard }
}

/** An enquiry’s answers as the form asks them: the other way round from `toldAndHeard`. */
export const answersOf = ({ heard, channel, receivedOn, source, referrerName, referrer, asked, adviceTopics: topics, adviceGivenOn, triageLevel }: Enquiry): Partial<EnquiryAnswers> =>
  ({ ...heard, channel, receivedOn, source, referrerName, referrer: referrer ?? '', asked, adviceTopics: topics, adviceGivenOn, triageLevel: triageLevel ? String(triageLevel) : '' }) as Partial<EnquiryAnswers>

type Shown = { readonly form: FormView<typeof fields> }

/** In the order of a call: who it is about and what they ask, where they live, what was said, and last how it came. */
export const EnquiryFields = ({ form: f }: Shown) => (
  <>
    <Part title="Who needs help, and what they ask for">
      <div class="newel-columns">
        <div><TextInput {...f.givenName} /><TextInput {...f.surname} /><TextInput {...f.phone} /></div>
        <div><Textarea {...f.asked} rows={7} /></div>
      </div>
    </Part>
    <Part title="Their home">
      <div class="newel-columns">
        <div><TextInput {...f.line1} /><TextInput {...f.line2} /><TextInput {...f.town} /><TextInput {...f.postcode} /></div>
        <div><Select {...f.council} /><Select {...f.tenure} /><TextInput {...f.uprn} /></div>
      </div>
    </Part>
    <Part title="More about the person">
      <div class="newel-columns">
        <div><DateInput {...f.bornOn} /><TextInput {...f.email} /></div>
        <div><TextInput {...f.nhsNumber} /><TextInput {...f.noNhsNumber} /></div>
      </div>
    </Part>
    <Part title="Advice and what happens next">
      <div class="newel-topics"><Checkboxes {...f.adviceTopics} small /></div>
      <div class="newel-columns"><Radios {...f.triageLevel} small /><DateInput {...f.adviceGivenOn} /></div>
    </Part>
    <Part title="Who sent them">
      <div class="newel-columns">
        <div><Select {...f.source} /><TextInput {...f.referrerName} /></div>
        <div><Select {...f.referrer} /></div>
      </div>
    </Part>
    <Part title="How it reached us">
      <div class="newel-topics"><Radios {...f.channel} inline small /></div>
      <DateInput {...f.receivedOn} />
    </Part>
  </>
)
