import { answerWays, relations, urgentIf } from '../../rules/enquiries/asking.ts'
import type { withoutReferrer } from '../../rules/enquiries/referral-sources.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { emailAddress, postcode, telephone } from '../../platform/http/known-fields.ts'
import type { TextProps } from '../../platform/components/field.ts'
import type { Field } from '../../platform/http/fields.ts'

/** What a browser may fill in for whoever is typing: their own name, telephone, address. */
const filledBy = (autocomplete: string, field: Field<string, TextProps>): Field<string, TextProps> => ({ ...field, props: (...given) => ({ ...field.props(...given), autocomplete }) })

const helpFields = {
  asked: text('What would help?', { missing: 'Say what would help, in your own words', max: 4000, hint: 'What is hard at home, and what you would like to be able to do. You do not have to know what it is called' }),
  urgentIf: choices('Is any of this so?', urgentIf),
}

const answerFields = {
  answerBy: choice('How shall we answer?', answerWays, { missing: 'Select how we shall answer' }),
  safely: text('When is it good to be in touch, and is there anything we must not do?', { max: 300, hint: 'For example: ring after 4pm; do not leave a message; do not write to the house' }),
}

const need = (on: boolean, typed: string, sentence: string): string | undefined => on && !typed ? sentence : undefined

/** Whether an answer can reach them the way they chose. */
const reached = (answerBy: string, phone: string, email: string, line1: string): { phone?: string | undefined; email?: string | undefined; line1?: string | undefined } => ({
  phone: need(answerBy === 'phone' || answerBy === 'text', phone, 'Enter the telephone number that we shall answer on'),
  email: need(answerBy === 'email', email, 'Enter the email address that we shall answer to'),
  line1: need(answerBy === 'letter', line1, 'Enter the address that we shall write to'),
})

export const forMeFields = {
  ...helpFields,
  givenName: filledBy('given-name', text('First name', { missing: 'Enter your first name', max: 100 })),
  surname: filledBy('family-name', text('Last name', { missing: 'Enter your last name', max: 100 })),
  bornOn: day('Date of birth (optional)', { hint: 'For example, 27 3 1946' }),
  phone: filledBy('tel', telephone('Telephone')),
  email: filledBy('email', emailAddress('Email')),
  line1: filledBy('address-line1', text('First line of the address', { max: 120 })),
  town: filledBy('address-level2', text('Town or village', { max: 80 })),
  postcode: filledBy('postal-code', postcode('Postcode')),
  ...answerFields,
}
export const reachMe = ({ answerBy, phone, email, line1 }: { answerBy: string; phone: string; email: string; line1: string }) => reached(answerBy, phone, email, line1)

export const forSomebodyFields = {
  ...helpFields,
  givenName: text('Their first name', { max: 100, autocomplete: 'off' }),
  surname: text('Their last name', { missing: 'Enter their last name', max: 100, autocomplete: 'off' }),
  bornOn: day('Their date of birth (optional)', { hint: 'For example, 27 3 1946' }),
  theirPhone: telephone('Their telephone (optional)'),
  line1: text('First line of their address', { max: 120, autocomplete: 'off' }),
  town: text('Their town or village', { max: 80, autocomplete: 'off' }),
  postcode: postcode('Their postcode'),
  theyKnow: choice('Do they know that you are asking?', { yes: 'Yes, and they agree', no: 'Not yet', cannot: 'They cannot say' }, { missing: 'Select whether they know that you are asking' }),
  yourName: filledBy('name', text('Your name', { missing: 'Enter your name', max: 150 })),
  relation: choice('Who are you to them?', relations, { missing: 'Select who you are to them' }),
  phone: filledBy('tel', telephone('Your telephone')),
  email: filledBy('email', emailAddress('Your email')),
  ...answerFields,
}
export const reachSomebody = ({ answerBy, phone, email }: { answerBy: string; phone: string; email: string }): { phone?: string | undefined; email?: string | undefined; answerBy?: string | undefined } => ({
  ...reached(answerBy === 'letter' ? '' : answerBy, phone, email, ''),
  answerBy: answerBy === 'letter' && !phone && !email ? 'Give a telephone number or an email address as well: we do not have your own address' : undefined,
})

const knowledge = { yes: 'They know, and agree.', no: 'They do not know yet that somebody asked.', cannot: 'They cannot say whether they agree.' } as const

/** What was asked, with what else was said on the form, as whoever takes it up reads it. */
export const askedInWords = ({ asked, urgentIf: ticked, theyKnow, safely }: { asked: string; urgentIf: readonly string[]; theyKnow?: keyof typeof knowledge; safely: string }): string => [
  asked,
  ...ticked.map(one => `${urgentIf[one as keyof typeof urgentIf]}.`),
  ...(theyKnow ? [knowledge[theyKnow]] : []),
  ...(safely ? [`In touch: ${safely}`] : []),
].join('\n')

export const sourceOf = (forMe: boolean): (typeof withoutReferrer)[number] => forMe ? 'self' : 'family-friend-or-carer'
