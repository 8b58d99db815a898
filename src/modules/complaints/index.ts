import { complaintKinds, type ComplaintKind } from '../../rules/complaints/kinds.ts'
import type { Module } from '../../platform/http/module.ts'
import { aComplaint } from './a-complaint.page.tsx'
import { answerAComplaint } from './answer-a-complaint.page.tsx'
import { closeAComplaint } from './close-a-complaint.page.tsx'
import { outcomeTitle, stageTitle } from './complaint.ts'
import { complaintOfACase } from './complaint-of-a-case.page.tsx'
import { complaintOfAPerson } from './complaint-of-a-person.page.tsx'
import { complaintsPage } from './complaints.page.tsx'
import { moveAComplaint } from './move-a-complaint.page.tsx'
import { placeAComplaint } from './place-a-complaint.page.tsx'
import { takeAComplaint } from './take-a-complaint.page.tsx'

export { ComplaintsHere } from './complaints-here.tsx'
export type { Complained, Whose } from './complaint.ts'
export { recordComplaint } from './complaints.sql.ts'
export { complaintsOfCase, complaintsOfPeople } from './the-complaint.sql.ts'
export { onCase, onNothing, whoseIsIt } from './whose.sql.ts'

const lines = (...words: readonly string[]): string => words.filter(Boolean).join('\n')

/** What the rest of the house may know about complaints. */
export const complaints = {
  pages: [complaintsPage, takeAComplaint, aComplaint, moveAComplaint, answerAComplaint, closeAComplaint, placeAComplaint, complaintOfACase, complaintOfAPerson],
  describes: {
    'complaint.made': ({ reference, kind }) => `Complaint ${reference} received\n${complaintKinds[kind as ComplaintKind] ?? kind}`,
    'complaint.placed': ({ reference, council, case: about, about: named }) => lines(`Complaint ${reference} is about ${about ?? council}`, named ? `It is about ${named}` : ''),
    'complaint.seen': ({ reference, council }) => `Complaint ${reference} opened by ${council} for the first time`,
    'complaint.moved': ({ reference, stage, note, handler }) => lines(`Complaint ${reference}: ${stageTitle(stage).toLowerCase()}${handler ? ` by ${handler}` : ''}`, note),
    'complaint.answered': ({ reference, review, outcome, answer }) => lines(`${review ? 'Review of complaint' : 'Complaint'} ${reference} answered: ${outcomeTitle(outcome).toLowerCase()}`, answer),
    'complaint.closed': ({ reference, outcome, learning, willChange }) => lines(`Complaint ${reference} closed: ${outcomeTitle(outcome).toLowerCase()}`, `What we learnt: ${learning}`, willChange && `What will change: ${willChange}`),
  },
  holds: ['complaints', 'complaint_events'],
  navigation: [{ text: 'Complaints', href: '/complaints', permit: 'complaint:see' }],
} satisfies Module
