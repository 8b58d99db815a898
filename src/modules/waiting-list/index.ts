import { monthInWords } from '../../rules/waiting/pace.ts'
import { ordinal } from '../../rules/waiting/in-words.ts'
import type { Module } from '../../platform/http/module.ts'
import { setAWaitingRule } from './set-a-rule.page.tsx'
import { waitingListPage } from './waiting-list.page.tsx'

export { PlaceOnTheList, NothingMeanwhile, WhyThere } from './place-of-a-case.tsx'
export { keepInTouch, keptInTouch, placeOfCase, setRule } from './waiting.sql.ts'
export type { Kept, PlaceOfCase } from './waiting.ts'

/** Who waits for a grant, in which order, and what they were told. */
export const waitingList = {
  pages: [waitingListPage, setAWaitingRule],
  describes: {
    'waiting.kept': ({ position, of, expected, offered, answer }) => `Kept in touch while they wait${position === null ? '' : `: ${ordinal(position)} of ${of}`}${expected ? `, likely in ${monthInWords(expected)}` : ''}${offered.length ? `\nWhat can be done meanwhile: ${offered.join(', ')}\nThey said: ${answer}` : ''}`,
  },
  holds: ['waiting_rules', 'waiting_contacts'],
  navigation: [{ text: 'Waiting list', href: '/waiting-list', permit: 'waiting:see', group: 'Cases' }],
} satisfies Module
