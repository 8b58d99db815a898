import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Changed } from '../../rules/events.ts'

/** What can happen to an account. Never renamed, and never with a secret in it: no password, link, code or key. */
export interface AccountEvents {
  'account.added': { readonly role: string }
  'account.changed': { readonly changed: Changed }
  'account.disabled': { readonly reason: string }
  'account.enabled': { readonly reason: string }
  'password.reset': Record<string, never>
  'authenticator.reset': Record<string, never>
  'sessions.ended': Record<string, never>
  'training.recorded': { readonly course: string; readonly on: Day }
  'training.withdrawn': { readonly on: Day; readonly because: string }
  'cover.said': { readonly by: string; readonly from: Day; readonly to: Day }
  'cover.ended': { readonly by: string; readonly on: Day }
}
export type AccountEvent = keyof AccountEvents

const describes: { readonly [K in AccountEvent]: (said: AccountEvents[K]) => string } = {
  'account.added': ({ role }) => `Account added, as ${role}`,
  'account.changed': ({ changed }) => `Changed: ${Object.entries(changed).map(([label, [was, is]]) => `${label.toLowerCase()} from ${was || 'nothing'} to ${is || 'nothing'}`).join('; ')}`,
  'account.disabled': ({ reason }) => `Account disabled: ${reason}`,
  'account.enabled': ({ reason }) => `Account enabled: ${reason}`,
  'password.reset': () => 'Password reset, and a one-time link made',
  'authenticator.reset': () => 'Authenticator and password reset, and a one-time link made',
  'sessions.ended': () => 'Signed out everywhere',
  'training.recorded': ({ course, on }) => `Course done on ${formatDay(on)}: ${course}`,
  'training.withdrawn': ({ on, because }) => `Course of ${formatDay(on)} withdrawn: ${because}`,
  'cover.said': ({ by, from, to }) => `Away from ${formatDay(from)} to ${formatDay(to)}; ${by} covers`,
  'cover.ended': ({ by, on }) => `Back early: ${by} covers no longer, from ${formatDay(on)}`,
}

/** What the history says happened. A kind that another module wrote is shown by its name. */
export const accountEventInWords = (kind: string, said: unknown): string =>
  Object.hasOwn(describes, kind) ? (describes[kind as AccountEvent] as (said: unknown) => string)(said) : kind
