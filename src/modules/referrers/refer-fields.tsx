import type { Day } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { consents, urgencies } from '../../rules/referrals/referral.ts'
import { Checkboxes, DateInput, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { nhsNumber, postcode, telephone } from '../../platform/http/known-fields.ts'
import type { Answers, Errors, FormView } from '../../platform/http/form.ts'
import { bornBy } from '../people/index.ts'

/** What has to be known before anybody can refer: the day, and what they may ask for. */
export interface Referring { readonly today: Day; readonly pathways: Readonly<Record<string, string>> }

/** The pathways that somebody may ask for: all, unless the register names some. */
export const pathwaysToAskFor = (only: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(pathwayTitles).filter(([key]) => !only.length || only.includes(key)))

/** Everything a referral asks, on a page and through a partner’s system alike. */
export const referFields = {
  givenName: text('First name', { max: 100, autocomplete: 'off' }),
  surname: text('Last name', { missing: 'Enter their last name', max: 100, autocomplete: 'off' }),
  bornOn: day('Date of birth', { hint: 'For example, 27 3 1946' }),
  nhsNumber: nhsNumber('NHS number (optional)'),
  phone: telephone('Telephone (optional)'),
  line1: text('First line of their address', { max: 120, autocomplete: 'off' }),
  town: text('Town or village', { max: 80, autocomplete: 'off' }),
  postcode: postcode('Postcode'),
  asked: text('What do they need?', { missing: 'Enter what they need', max: 4000 }),
  pathways: choices('What are you asking for? (optional)', ({ pathways }: Referring) => pathways, { hint: 'Leave empty when you are not sure: we find out with them' }),
  reason: text('Why do they need it now? (optional)', { max: 2000 }),
  urgency: choice('How soon is it needed?', urgencies, { missing: 'Select how soon it is needed' }),
  ward: text('Hospital and ward, if they are in hospital (optional)', { max: 120, autocomplete: 'off' }),
  leavesOn: day('Day they are expected to leave hospital (optional)'),
  consent: choice('Do they know?', consents, { missing: 'Select whether they know and agree' }),
  consentBecause: text('Why is it in their best interests?', { max: 1000, hint: 'Only when they cannot decide for themselves' }),
  ownReference: text('Your own reference (optional)', { max: 60, autocomplete: 'off' }),
}
export type ReferAnswers = Answers<typeof referFields>

/** What has to be true of the answers together. */
export function checkReferral(answers: ReferAnswers, { today }: Referring): Errors<typeof referFields> {
  const born = bornBy(answers.bornOn, today)
  return {
    bornOn: born,
    phone: !answers.phone && !answers.line1 ? 'Enter a telephone number or an address: without either we cannot reach them' : undefined,
    consentBecause: answers.consent === 'best-interests' && !answers.consentBecause ? 'Say why it is in their best interests' : undefined,
  }
}

/** What was asked for, as whoever takes it up reads it on the enquiry. */
export const referralInWords = ({ asked, pathways, reason, urgency, ward, leavesOn, consent, consentBecause }: ReferAnswers): string => [
  asked,
  ...(pathways.length ? [`Asked for: ${pathways.map(key => pathwayTitles[key as PathwayKey]).join(', ')}.`] : []),
  ...(reason ? [`Why now: ${reason}`] : []),
  `${urgencies[urgency]}.`,
  ...(ward || leavesOn ? [`In hospital: ${[ward, leavesOn && `expected to leave on ${leavesOn}`].filter(Boolean).join(', ')}`] : []),
  `${consents[consent]}.${consentBecause ? ` ${consentBecause}` : ''}`,
].join('\n')

export const ReferFields = ({ form: f }: { readonly form: FormView<typeof referFields> }) => (
  <>
    <Part title="Who they are">
      <TextInput {...f.givenName} />
      <TextInput {...f.surname} />
      <DateInput {...f.bornOn} />
      <TextInput {...f.nhsNumber} />
      <TextInput {...f.phone} />
      <TextInput {...f.line1} />
      <TextInput {...f.town} />
      <TextInput {...f.postcode} />
    </Part>
    <Part title="What they need">
      <Textarea {...f.asked} rows={5} />
      <Checkboxes {...f.pathways} small />
      <Textarea {...f.reason} rows={3} />
      <Radios {...f.urgency} small />
      <TextInput {...f.ward} />
      <DateInput {...f.leavesOn} />
    </Part>
    <Part title="What they know of it">
      <Radios {...f.consent} small />
      <Textarea {...f.consentBecause} rows={3} />
    </Part>
    <TextInput {...f.ownReference} />
  </>
)
