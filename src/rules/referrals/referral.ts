import { addDays, type Day } from '../calendar/day.ts'

/** How soon help is needed, as whoever refers says. */
export const urgencies = {
  routine: 'Routine',
  soon: 'Within two weeks',
  urgent: 'Urgent: within days, or before they leave hospital',
} as const

/** What the person knows of it. */
export const consents = {
  agrees: 'They know of the referral and agree to it',
  'best-interests': 'They cannot decide, and it is in their best interests',
} as const

/** What came of a referral’s acceptance check. */
export const decisions = {
  accepted: 'Accept it',
  returned: 'Return it to whoever referred, with the reason',
  redirected: 'Redirect them to somebody else',
} as const
export type Decision = keyof typeof decisions

/** What a referral is checked for before it is taken up. Source: 001 Schedule A, elements 4 and 5, SE45.a. */
export const checkedFor = {
  reasonable: 'What is asked for is reasonable',
  appropriate: 'It is appropriate: we are the right ones to ask',
  lawful: 'It is within policy and the law',
} as const

/** For how long the same person on the same pathway counts as the same referral. A choice of ours: no source says. */
const sameForDays = 30
export const sameSince = (today: Day): Day => addDays(today, -sameForDays)

/** Where a referral stands, in one word for a machine, with the word of FHIR R4 for the status of a Task. */
export const standings = {
  received: ['We have received it', 'requested'],
  'taken-up': ['Somebody has taken it up', 'accepted'],
  'in-progress': ['A case has been opened', 'in-progress'],
  completed: ['Everything that came of it is finished', 'completed'],
  returned: ['Returned to you', 'rejected'],
  redirected: ['Redirected to somebody else', 'rejected'],
  closed: ['Closed', 'cancelled'],
} as const satisfies Readonly<Record<string, readonly [words: string, fhirTask: string]>>
export type Standing = keyof typeof standings

interface Stands { readonly decision: string; readonly taken: boolean; readonly closed: boolean; readonly cases: readonly { readonly status: string; readonly completedOn: unknown }[] }

export function standingOf({ decision, taken, closed, cases }: Stands): Standing {
  if (decision === 'returned' || decision === 'redirected') return decision
  if (cases.some(({ status }) => status === 'open')) return 'in-progress'
  if (cases.length) return cases.some(({ completedOn }) => completedOn) ? 'completed' : 'closed'
  return closed ? 'closed' : taken || decision === 'accepted' ? 'taken-up' : 'received'
}
