import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aPerson } from './a-person.page.tsx'
import { changeAPerson } from './change-a-person.page.tsx'

export { changePerson, likelyPeople, personBelongsTo, recordPerson, type PersonMatch } from './people.sql.ts'
export { answerFor, holdPeople, mergedInto, personRow, recordsOf, type PersonAnswers, type PersonRow, type PersonWhole } from './merged.sql.ts'
export { saidNotTheSame, sayNotTheSame, toldApart } from './not-duplicates.sql.ts'
export { matchInWords } from './people.tsx'
export { bornBy, personFields } from './person-fields.ts'
export { fullName, isNamed, type PersonHeard } from './person.ts'

/** What the rest of the house may know about people. */
export const people = {
  pages: [aPerson, changeAPerson],
  describes: {
    'person.recorded': () => 'Put on record',
    'person.matched': ({ enquiry }) => `Recognised as the person of enquiry ${enquiry}`,
    'person.changed': ({ changed }) => `Record changed${changedInWords(changed)}`,
  },
  holds: ['people', 'surnames', 'not_duplicates'],
} satisfies Module
