import { formatDay } from '../../rules/calendar/day.ts'
import { complaintKinds, type ComplaintKind } from '../../rules/complaints/kinds.ts'
import type { Module } from '../../platform/http/module.ts'
import { aComplaint } from './a-complaint.page.tsx'
import { answerAComplaint } from './answer-a-complaint.page.tsx'
import { closeAComplaint } from './close-a-complaint.page.tsx'
import { outcomeTitle, stageTitle } from './complaint.ts'
import { complaintOfACase } from './complaint-of-a-case.page.tsx'
import { complaintOfAPerson } from './complaint-of-a-person.page.tsx'
import { aCompliment } from './a-compliment.page.tsx'
import { caseStudiesPage } from './case-studies.page.tsx'
import { changeTheConsent } from './change-consent.page.tsx'
import { changeYouSaid } from './change-you-said.page.tsx'
import { complimentOfACase } from './compliment-of-a-case.page.tsx'
import { complimentsPage } from './compliments.page.tsx'
import { complaintsPage } from './complaints.page.tsx'
import { moveAComplaint } from './move-a-complaint.page.tsx'
import { placeAComplaint } from './place-a-complaint.page.tsx'
import { takeACompliment } from './take-a-compliment.page.tsx'
import { writeYouSaid } from './write-you-said.page.tsx'
import { complain } from './complain.page.tsx'
import { giveFeedback } from './give-feedback.page.tsx'
import { youSaidWeDid } from './you-said-we-did.page.tsx'
import { youSaid } from './you-said.page.tsx'
import { takeAComplaint } from './take-a-complaint.page.tsx'

export { ComplaintsHere } from './complaints-here.tsx'
export type { Complained, Whose } from './complaint.ts'
export { notAsked, type Complimented } from './compliment.ts'
export { recordCompliment } from './compliments.sql.ts'
export { changeSaidAndDone, publishedSaidAndDone, theSaidAndDone, writeSaidAndDone } from './said-and-done.sql.ts'
export { answerComplaint, closeComplaint, moveComplaint, recordComplaint } from './complaints.sql.ts'
export { complaintsOfCase, complaintsOfPeople, theComplaint } from './the-complaint.sql.ts'
export { onCase, onNothing, whoseIsIt } from './whose.sql.ts'

const lines = (...words: readonly string[]): string => words.filter(Boolean).join('\n')

/** What the rest of the house may know about complaints. */
export const complaints = {
  pages: [complaintsPage, takeAComplaint, aComplaint, moveAComplaint, answerAComplaint, closeAComplaint, placeAComplaint, complaintOfACase, complaintOfAPerson, complimentsPage, takeACompliment, aCompliment, changeTheConsent, complimentOfACase, caseStudiesPage, youSaid, writeYouSaid, changeYouSaid, complain, giveFeedback, youSaidWeDid],
  describes: {
    'complaint.made': ({ reference, kind }) => `Complaint ${reference} received\n${complaintKinds[kind as ComplaintKind] ?? kind}`,
    'complaint.placed': ({ reference, council, case: about, about: named }) => lines(`Complaint ${reference} is about ${about ?? council}`, named ? `It is about ${named}` : ''),
    'complaint.seen': ({ reference, council }) => `Complaint ${reference} opened by ${council} for the first time`,
    'complaint.moved': ({ reference, stage, note, handler }) => lines(`Complaint ${reference}: ${stageTitle(stage).toLowerCase()}${handler ? ` by ${handler}` : ''}`, note),
    'complaint.answered': ({ reference, review, outcome, answer }) => lines(`${review ? 'Review of complaint' : 'Complaint'} ${reference} answered: ${outcomeTitle(outcome).toLowerCase()}`, answer),
    'complaint.closed': ({ reference, outcome, learning, willChange }) => lines(`Complaint ${reference} closed: ${outcomeTitle(outcome).toLowerCase()}`, `What we learnt: ${learning}`, willChange && `What will change: ${willChange}`),
    'compliment.given': ({ kind, words }) => `${kind === 'feedback' ? 'Feedback' : 'Compliment'} received\n${words}`,
    'consent.changed': ({ consent, until, how }) => lines(`Consent to a case study: ${until ? `yes, until ${formatDay(until)}` : consent === 'yes' ? 'yes' : consent === 'no' ? 'no' : 'not asked'}`, how),
    'saying.written': ({ said, done }) => `Written\nYou said: ${said}\nWe did: ${done}`,
    'saying.published': () => 'Published',
    'saying.withdrawn': () => 'No longer published',
  },
  holds: ['complaints', 'complaint_events', 'compliments', 'said_and_done', 'compliment_events'],
  navigation: [{ text: 'Complaints', href: '/complaints', permit: 'complaint:see', group: 'Quality' }],
} satisfies Module
