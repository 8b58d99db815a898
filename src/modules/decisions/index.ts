import { formatDay } from '../../rules/calendar/day.ts'
import { changesAfterApproval, groundInWords, whatIsDecidedThen, type ChangeAfterApproval, type DecidedThen } from '../../rules/decisions/grounds.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import type { Module } from '../../platform/http/module.ts'
import { somethingChanged } from './change.page.tsx'
import { decideTheGrant } from './decide.page.tsx'
import { reviewOutcomes } from './decision.ts'
import { delegationsPage, takeADelegationAway, writeADelegation } from './delegations.page.tsx'
import { prepareADecision } from './prepare.page.tsx'
import { answerTheReview, aReviewWasAsked } from './reviews.page.tsx'
import { theDecision } from './the-decision.page.tsx'

export { openReview, paperWaiting, stands, worksBy, type Decision } from './decision.ts'
export { caseToDecide, decideOn, decisionOfCase, prepareDecision } from './decisions.sql.ts'
export type { CaseToDecide } from './decision.ts'
export { setDelegation } from './delegations.sql.ts'

const all = (keys: readonly string[]): string => keys.map(key => `\n${groundInWords(key)}`).join('')
const sum = (amount: number): string => formatMoney(pence(amount))

/** What the rest of the house may know about decisions on grants. */
export const decisions = {
  pages: [theDecision, prepareADecision, decideTheGrant, aReviewWasAsked, answerTheReview, somethingChanged, delegationsPage, writeADelegation, takeADelegationAway],
  describes: {
    'decision.prepared': ({ number, proposes, grantPence, topUpPence, grounds, because }) => `Paper ${number} put before the council: ${proposes === 'approve' ? `to approve a grant of ${sum(grantPence)}${topUpPence ? ` and a top-up of ${sum(topUpPence)}` : ''}` : 'to refuse'}${all(grounds)}\n${because}`,
    'grant.approved': ({ grantPence, topUpPence, expensePence, contributionPence, because, delegation, payFrom, worksBy }) => `Grant approved: ${sum(grantPence)}${topUpPence ? ` and a top-up of ${sum(topUpPence)}` : ''}\nOf an expense of ${sum(expensePence)}, with a contribution of ${sum(contributionPence)}\n${because}\nWithin the delegated limit of ${delegation}${payFrom ? `\nPayment put off to ${formatDay(payFrom)}` : ''}\nThe works are to be finished by ${formatDay(worksBy)}`,
    'grant.refused': ({ grounds, because, delegation }) => `Grant refused${all(grounds)}\n${because}\nWithin the delegated limit of ${delegation}`,
    'review.asked': ({ by, grounds }) => `${by} asked for a review\n${grounds}`,
    'review.answered': ({ outcome, because }) => `Review answered: ${reviewOutcomes[outcome as keyof typeof reviewOutcomes]?.toLowerCase() ?? outcome}\n${because}`,
    'grant.changed': ({ change, decided, pence: amount, until, because }) => `${changesAfterApproval[change as ChangeAfterApproval]?.title ?? change}\n${whatIsDecidedThen[decided as DecidedThen] ?? decided}${amount === null ? '' : `: ${sum(amount)}`}${until ? `: ${formatDay(until)}` : ''}\n${because}`,
  },
  holds: ['delegations', 'decision_papers', 'grant_decisions', 'decision_reviews', 'grant_changes'],
} satisfies Module
