import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aPerson } from './a-person.page.tsx'
import { addSomebodyAround } from './add-around.page.tsx'
import { actsByInWords, capacityInWords } from './around.ts'
import { changeSomebodyAround } from './change-around.page.tsx'
import { changeAPerson } from './change-a-person.page.tsx'
import { timelineOfAPerson } from './timeline-of-a-person.page.tsx'
import { endSomebodyAround } from './end-around.page.tsx'

export { standingPerson } from './people.sql.ts'
export { changePerson, likelyPeople, personBelongsTo, recordPerson, type PersonMatch } from './people.sql.ts'
export { answerFor, holdPeople, mergedInto, personRow, recordsOf, type PersonAnswers, type PersonRow, type PersonWhole } from './merged.sql.ts'
export { saidNotTheSame, sayNotTheSame, toldApart } from './not-duplicates.sql.ts'
export { matchInWords } from './people.tsx'
export { ForAChild } from './for-a-child.tsx'
export { WhoMaySpeak } from './around-a-person.tsx'
export type { SomebodyAround } from './around.ts'
export { addAround, aroundFollows, giveAroundTo, notToBeSeen, whoActsForTheChild, whoMaySpeak } from './around.sql.ts'
export { howToReach, type ReachingStands } from './how-to-reach.ts'
export { bornBy, personFields } from './person-fields.ts'
export { fullName, isNamed, type PersonHeard } from './person.ts'

/** Somebody with a record of their own is not named in another’s history, which others may read. */
const whoInWords = (capacity: string, name: string): string => `${name || 'Somebody on record'} (${capacityInWords(capacity).toLowerCase()})`

/** What the rest of the house may know about people. */
export const people = {
  pages: [aPerson, changeAPerson, addSomebodyAround, changeSomebodyAround, endSomebodyAround, timelineOfAPerson],
  describes: {
    'person.recorded': () => 'Put on record',
    'person.matched': ({ enquiry }) => `Recognised as the person of enquiry ${enquiry}`,
    'person.changed': ({ changed }) => `Record changed${changedInWords(changed)}`,
    'relationship.added': ({ capacity, name, actsBy, evidence }) => `${whoInWords(capacity, name)} is around them${actsBy.length ? `\nMay act by: ${actsByInWords(actsBy)}. Shown by: ${evidence}` : ''}`,
    'relationship.changed': ({ capacity, name, changed }) => `What is known of ${whoInWords(capacity, name)} changed${changedInWords(changed)}`,
    'relationship.ended': ({ capacity, name, reason }) => `${whoInWords(capacity, name)} is no longer around them\n${reason}`,
  },
  holds: ['people', 'surnames', 'relationships', 'not_duplicates'],
} satisfies Module
