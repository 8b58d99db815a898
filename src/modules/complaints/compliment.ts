import type { Day } from '../../rules/calendar/day.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import type { ComplimentKind, Consent } from '../../rules/complaints/compliments.ts'
import type { ComplaintChannel } from '../../rules/complaints/kinds.ts'

/** What somebody said of us, as it was given. */
export interface Complimented extends Consented {
  readonly kind: ComplimentKind
  readonly channel: ComplaintChannel
  readonly receivedOn: Day
  readonly words: string
  readonly about: string
  readonly name: string
}

/** Whether it may be used as a case study, until when, and what shows it. */
export interface Consented { readonly consent: Consent; readonly consentUntil: Day | null; readonly consentHow: string }

export const notAsked: Consented = { consent: '', consentUntil: null, consentHow: '' }

/** Consent that holds today. Only this lets a compliment into the bank of case studies. */
export const consentHolds = ({ consent, consentUntil }: Omit<Consented, 'consentHow'>, today: Day): boolean => consent === 'yes' && (consentUntil === null || consentUntil >= today)

export const consentInWords = ({ consent, consentUntil }: { readonly consent: string; readonly consentUntil: Day | null }, today: Day): string =>
  consent === '' ? 'Nobody has asked' : consent === 'no' ? 'No' : consentUntil === null ? 'Yes' : consentUntil < today ? `It ended on ${formatDay(consentUntil)}` : `Yes, until ${formatDay(consentUntil)}`

/** What is wrong with the answers about consent together. */
export const consentErrors = ({ consent, consentUntil, consentHow }: Consented, today: Day) => ({
  consentUntil: consentUntil && consent !== 'yes' ? 'Leave the day empty, unless they agree' : consentUntil && consentUntil < today ? 'The day must be today or later' : undefined,
  consentHow: consent === 'yes' && !consentHow ? 'Enter how they agreed, for example a letter and its day' : undefined,
})
