import { formatDay } from '../../rules/calendar/day.ts'
import type { Module } from '../../platform/http/module.ts'
import { endAWarning } from './end-a-warning.page.tsx'
import { warnOfAHome } from './warn-of-a-home.page.tsx'
import { warnOfAPerson } from './warn-of-a-person.page.tsx'
import { kindInWords } from './warning.ts'

export { LiveWarnings, WarningToMind } from './live-warnings.tsx'
export type { Warning } from './warning.ts'
export { addWarning, giveWarningsTo, warningsAbout, warningsBelongToo, warningsFollow, warningsForJobs, warningsOfCase, whose } from './warnings.sql.ts'

/** What the rest of the house may know about warnings. */
export const warnings = {
  pages: [warnOfAPerson, warnOfAHome, endAWarning],
  describes: {
    'warning.added': ({ kind, what, precaution, endsOn }) => `Warning added: ${kindInWords(kind)}, until ${formatDay(endsOn)}\n${precaution}\n${what}`,
    'warning.ended': ({ kind, reason }) => `Warning ended: ${kindInWords(kind)}\n${reason}`,
  },
  holds: ['warnings'],
} satisfies Module
