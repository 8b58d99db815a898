import { formatMoney, pence } from '../../rules/money.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { daysAndCost, beginATest } from './days-and-cost.page.tsx'
import { aDetermination, determineIt, giveItUp } from './determine.page.tsx'
import { anEarlierGrant } from './earlier-grant.page.tsx'
import { askForIt, chaseIt, itWasSeen } from './evidence.page.tsx'
import { waysToSee } from './evidence.ts'
import { aChild, anAdult, somebodyElse } from './people-told.page.tsx'
import { theTest } from './the-test.page.tsx'
import { whatWasAsked } from './what-was-asked.page.tsx'
import { aBenefit, anIncome, someWork, somethingOwned } from './what-they-have.page.tsx'

export { isTested, beginTest, makeDetermination, testOfCase, theDetermination } from './the-test.sql.ts'
export type { CaseTested, Determined } from './tested.ts'
export { askForEvidence } from './evidence.sql.ts'
export type { Told } from './told.ts'
export { Working, type Worked } from './working.tsx'

const all = (what: readonly string[]): string => what.map(one => `\n${one}`).join('')

/** What the rest of the house may know about the test of resources. */
export const testsOfResources = {
  pages: [theTest, beginATest, daysAndCost, anAdult, aChild, somebodyElse, aBenefit, anIncome, someWork, somethingOwned, anEarlierGrant, whatWasAsked, determineIt, giveItUp, aDetermination, askForIt, chaseIt, itWasSeen],
  describes: {
    'resources.begun': ({ because }) => `Test of resources begun${because && `\nWhat has changed: ${because}`}`,
    'resources.changed': ({ what, changed }) => `Told for the test of resources: ${what}${changedInWords(changed)}`,
    'resources.given-up': ({ because }) => `Test of resources given up\n${because}`,
    'resources.determined': ({ number, contributionPence, grantPence, because }) => `Determination ${number}: a contribution of ${formatMoney(pence(contributionPence))}${grantPence === null ? '' : `, a grant of ${formatMoney(pence(grantPence))}`}${because && `\n${because}`}`,
    'evidence.asked': ({ what }) => `Evidence asked for${all(what)}`,
    'evidence.chased': ({ what, how }) => `Evidence chased, ${{ letter: 'by letter', phone: 'on the telephone', 'at-home': 'at their home' }[how] ?? how}${all(what)}`,
    'evidence.seen': ({ what, how, note }) => `Evidence seen: ${what}, ${waysToSee[how as keyof typeof waysToSee]?.toLowerCase() ?? how}${note && `\n${note}`}`,
    'evidence.given-up': ({ what, because }) => `Evidence not needed any more: ${what}\n${because}`,
  },
  holds: ['tests_of_resources', 'determinations', 'evidence_asked'],
} satisfies Module
