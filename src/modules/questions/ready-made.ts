import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import type { Question } from './question.ts'

/** Beside each number, of the same records: how long they took or waited. */
export type Beside = 'middle time' | 'longest wait'

export interface ReadyMade {
  readonly key: string
  readonly title: string
  readonly question: Question
  readonly beside?: Beside
  readonly leavesOut: string
}
const asks = (question: Omit<Question, 'version'>): Question => ({ version: 1, ...question })
const notHelped = Object.keys(reasonsToClose).filter(reason => !['completed', 'duplicate', 'opened-in-error'].includes(reason))

/**
 * What people ask under the Freedom of Information Act 2000, again and again, answered from what is recorded. Add one: its address keeps the key.
 * All of a year are hidden together. So no two may count parts of one another but by a total that both show: cases opened, closed and open on the
 * same breakdown would tell each other from year to year. Source: the wording is ours.
 */
export const readyMade: readonly ReadyMade[] = [
  {
    key: 'grants-asked-for', title: 'How many Disabled Facilities Grants were asked for, by council and year?',
    question: asks({ count: 'cases-opened', narrow: { scheme: ['disabled-facilities-grant', 'disabled-facilities-grant-top-up'] }, rows: 'council', columns: '' }),
    leavesOut: 'A case opened for a grant is counted, with or without a top-up, whether or not a formal application was made or approved. Grants without a test of resources are not counted.',
  },
  {
    key: 'how-long', title: 'How long does it take from first contact to the end, by pathway?', beside: 'middle time',
    question: asks({ count: 'cases-completed', narrow: {}, rows: 'pathway', columns: '' }),
    leavesOut: 'The middle time is the median, in days of the calendar, from the day the enquiry came (or, where a case has none, the day it was opened) to the day the case was completed. Cases that were closed without being completed are not counted, nor are those still open.',
  },
  {
    key: 'waiting', title: 'How many people wait at the end of the year, and what is the longest wait?', beside: 'longest wait',
    question: asks({ count: 'cases-open', narrow: {}, rows: 'pathway', columns: '' }),
    leavesOut: 'Cases are counted that were open on 31 March, however far they had come; a person with two cases is counted twice. The longest wait is in whole weeks since the case was opened.',
  },
  {
    key: 'not-helped', title: 'How many cases were closed without help, and why?',
    question: asks({ count: 'cases-closed', narrow: { reason: notHelped }, rows: 'reason', columns: '' }),
    leavesOut: 'Cases that were completed, opened twice or opened in error are not counted.',
  },
  {
    key: 'complaints', title: 'How many complaints were there, by stage and outcome?',
    question: asks({ count: 'complaints-received', narrow: {}, rows: 'complaintOutcome', columns: 'complaintStage' }),
    leavesOut: 'The stage and the outcome are those of today, not of the end of the year. Compliments and comments are not counted.',
  },
  {
    key: 'how-people-came', title: 'How did people come to us?',
    question: asks({ count: 'enquiries-received', narrow: {}, rows: 'channel', columns: '' }),
    leavesOut: 'Enquiries are counted, not people: somebody who asked twice is counted twice.',
  },
  {
    key: 'who-referred', title: 'Who referred people to us?',
    question: asks({ count: 'enquiries-received', narrow: {}, rows: 'source', columns: '' }),
    leavesOut: 'Enquiries are counted, not people: somebody who asked twice is counted twice.',
  },
]

/** What is asked as often, and cannot be answered yet. */
export const notYet: readonly { readonly title: string; readonly why: string }[] = [
  { title: 'How much was spent on Disabled Facilities Grants, and how much was each?', why: 'What a grant comes to, and when it is paid, is not recorded here yet. Ask the council that paid it.' },
  { title: 'How many applications for grants were approved, and how many refused?', why: 'The council’s decision on an application is not recorded here yet. What is recorded is why a case was closed.' },
]
