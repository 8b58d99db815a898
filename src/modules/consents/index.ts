import { formatDay } from '../../rules/calendar/day.ts'
import type { Module } from '../../platform/http/module.ts'
import { howInWords, scopeInWords } from './consent.ts'
import { recordAConsent } from './record-a-consent.page.tsx'
import { withdrawAConsent } from './withdraw-a-consent.page.tsx'

export { ConsentsOf } from './consents-of.tsx'
export type { Consent } from './consent.ts'
export { consentsOf, recordConsent } from './consents.sql.ts'
export { consentsBelongToo, consentsFollow, giveConsentsTo } from './moving.sql.ts'

/** What the rest of the house may know about consents. */
export const consents = {
  pages: [recordAConsent, withdrawAConsent],
  describes: {
    'consent.recorded': ({ scope, withWhom, basis, how, endsOn }) => `${basis === 'consent' ? 'Agreed to' : 'Told about'}: ${scopeInWords(scope, withWhom)}${endsOn ? `, until ${formatDay(endsOn)}` : ''}\n${howInWords({ basis, how })}`,
    'consent.withdrawn': ({ scope, withWhom, how }) => `Withdrawn: ${scopeInWords(scope, withWhom)}\n${how}`,
  },
  holds: ['consents'],
} satisfies Module
