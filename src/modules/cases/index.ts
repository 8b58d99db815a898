import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { waysOfContact, type WayOfContact } from '../../rules/contacts.ts'
import { pauseReasons, type PauseReason } from '../../rules/timescales/pause-reasons.ts'
import type { Module } from '../../platform/http/module.ts'
import { aCase } from './a-case.page.tsx'
import { jobs } from './by-party.page.tsx'
import { casesPage } from './cases.page.tsx'
import { changeOwner } from './change-owner.page.tsx'
import { closeACase } from './close-a-case.page.tsx'
import { keepInTouchPage } from './keep-in-touch.page.tsx'
import { moveACase } from './move-a-case.page.tsx'
import { myWork } from './my-work.page.tsx'
import { offerACase } from './offer-a-case.page.tsx'
import { planTheNextAction } from './plan-the-next-action.page.tsx'
import { forecast } from './forecast.page.tsx'
import { goneSilent } from './gone-silent.page.tsx'
import { pauseTheClock } from './pause-the-clock.page.tsx'
import { startTheClockAgain } from './start-the-clock-again.page.tsx'
import { reopenACase } from './reopen-a-case.page.tsx'
import { writeANote } from './write-a-note.page.tsx'

export { possibleOwners } from './case-lists.sql.ts'
export { caseNumbered, closeCase, inTouch, moveCase, noteContact, offerCase, openCase, pauseClock, planAction, recommended, referredBy, type NewCase } from './cases.sql.ts'
export { heardNothing, heardNothingAtMost, type HeardNothing } from './heard-nothing.sql.ts'
export { reassign, type Reassigned } from './reassign.sql.ts'
export { casesOf, giveCasesTo } from './whose-case.sql.ts'
export { opening, moved, progressColumns, projection, type Move, type Progress } from './progress.ts'

/** What the rest of the house may know about cases. */
export const cases = {
  pages: [casesPage, aCase, moveACase, planTheNextAction, changeOwner, offerACase, writeANote, keepInTouchPage, closeACase, reopenACase, pauseTheClock, startTheClockAgain, myWork, goneSilent, forecast, jobs],
  describes: {
    'case.opened': ({ pathway, urgent, complex }) => `Case opened: ${pathwayTitles[pathway as PathwayKey]}${urgent ? ', urgent' : ''}${complex ? ', complex' : ''}`,
    'stage.entered': ({ stage, title, from, reason }) => `${from && stage < from ? 'Went back to' : from && stage > from + 1 ? 'Passed stages over and came to' : 'Came to'} stage ${stage}${title ? `: ${title}` : ''}${reason ? `\n${reason}` : ''}`,
    'case.assigned': ({ to, from, reason }) => `Given to ${to}${from ? ` by ${from}` : ''}${reason ? `\n${reason}` : ''}`,
    'action.planned': ({ action, on, fromThem }) => `Next action: ${action}${on ? `, by ${formatDay(on)}` : ''}${fromThem ? `\nNeeded from them: ${fromThem}` : ''}`,
    'note.written': ({ note }) => `Note\n${note}`,
    'contact.made': ({ how, note }) => `${waysOfContact[how as WayOfContact] ?? how}\n${note}`,
    'clock.paused': ({ reason, evidence }) => `Clock stopped: ${pauseReasons[reason as PauseReason] ?? reason}\n${evidence}`,
    'clock.resumed': () => 'Clock started again',
    'case.completed': () => 'Work completed',
    'case.closed': ({ reason, note }) => `Case closed: ${reasonsToClose[reason as keyof typeof reasonsToClose] ?? reason}${note ? `\n${note}` : ''}`,
    'case.reopened': ({ reason }) => `Case opened again\n${reason}`,
    'case.recommended': ({ by }) => `Recommended by ${by}`,
    'case.offered': ({ to }) => `Work offered to ${to}`,
  },
  holds: ['cases', 'case_parties', 'case_counters'],
  navigation: [
    { text: 'My work', href: '/work', permit: 'work:see' },
    { text: 'Cases', href: '/cases', permit: 'case:see', group: 'Cases' },
    { text: 'Silence', href: '/silent', permit: 'silence:see', group: 'Cases' },
    { text: 'Forecast', href: '/forecast', permit: 'forecast:see', group: 'Cases' },
    { text: 'Jobs', href: '/jobs', permit: 'jobs:see' },
  ],
} satisfies Module

