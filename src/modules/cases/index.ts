import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import type { Module } from '../../platform/http/module.ts'
import { aCase } from './a-case.page.tsx'
import { jobs, referrals } from './by-party.page.tsx'
import { casesPage } from './cases.page.tsx'
import { changeOwner } from './change-owner.page.tsx'
import { closeACase } from './close-a-case.page.tsx'
import { moveACase } from './move-a-case.page.tsx'
import { myWork } from './my-work.page.tsx'
import { offerACase } from './offer-a-case.page.tsx'
import { planTheNextAction } from './plan-the-next-action.page.tsx'
import { reopenACase } from './reopen-a-case.page.tsx'
import { writeANote } from './write-a-note.page.tsx'

export { possibleOwners } from './case-lists.sql.ts'
export { caseNumbered, closeCase, moveCase, offerCase, openCase, planAction, referredBy, writeNote, type NewCase } from './cases.sql.ts'
export { casesOf, giveCasesTo } from './whose-case.sql.ts'
export { opening, moved, progressColumns, projection, type Move, type Progress } from './progress.ts'

/** What the rest of the house may know about cases. */
export const cases = {
  pages: [casesPage, aCase, moveACase, planTheNextAction, changeOwner, offerACase, writeANote, closeACase, reopenACase, myWork, jobs, referrals],
  describes: {
    'case.opened': ({ pathway, urgent, complex }) => `Case opened: ${pathwayTitles[pathway as PathwayKey]}${urgent ? ', urgent' : ''}${complex ? ', complex' : ''}`,
    'stage.entered': ({ stage, title, from, reason }) => `${from && stage < from ? 'Went back to' : 'Came to'} stage ${stage}${title ? `: ${title}` : ''}${reason ? `\n${reason}` : ''}`,
    'case.assigned': ({ to, from }) => `Given to ${to}${from ? ` by ${from}` : ''}`,
    'action.planned': ({ action, on }) => `Next action: ${action}${on ? `, by ${formatDay(on)}` : ''}`,
    'note.written': ({ note }) => `Note\n${note}`,
    'case.completed': () => 'Work completed',
    'case.closed': ({ reason, note }) => `Case closed: ${reasonsToClose[reason as keyof typeof reasonsToClose] ?? reason}${note ? `\n${note}` : ''}`,
    'case.reopened': ({ reason }) => `Case opened again\n${reason}`,
    'case.offered': ({ to }) => `Work offered to ${to}`,
  },
  holds: ['cases', 'case_parties', 'case_counters'],
  navigation: [
    { text: 'My work', href: '/work', permit: 'work:see' },
    { text: 'Cases', href: '/cases', permit: 'case:see' },
    { text: 'Jobs', href: '/jobs', permit: 'jobs:see' },
    { text: 'Referrals', href: '/referrals', permit: 'referrals:see' },
  ],
} satisfies Module

