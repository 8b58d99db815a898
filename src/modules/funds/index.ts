import { formatMoney, pence } from '../../rules/money.ts'
import { otherOutcomes, type OtherOutcome } from '../../rules/money-of-grants/streams.ts'
import type { Module } from '../../platform/http/module.ts'
import { commitMoney, releaseMoney } from './commit.page.tsx'
import { addAFund, allocateToAFund, fundPage, fundsPage } from './funds.page.tsx'
import { moneyPage } from './money.page.tsx'
import { askForOther, followTheOther } from './other.page.tsx'

export { certifiedOn } from './certified.sql.ts'
export { backToMoney, caption, moneyAt } from './frame.ts'
export { committedTo, counts, drawnOn, granted, isPaid, leftToCommit, mostPayable, payableNow, retentionsHeld, spentOn, waits, type Fund, type MoneyOfCase, type PaymentAsked } from './fund.ts'
export { addFund, allocate, fundsOf, moved } from './funds.sql.ts'
export { aboutCase, askOthers, columnsAbout, commit, followOther, fundsFor, keptMoney, moneyOfCase, release, theMoney, type CommitTold } from './money.sql.ts'

const sum = (amount: number): string => formatMoney(pence(amount))

/** What the rest of the house may know about councils’ funds, and where the money of a case comes from. */
export const funds = {
  pages: [fundsPage, fundPage, addAFund, allocateToAFund, moneyPage, commitMoney, releaseMoney, askForOther, followTheOther],
  describes: {
    'money.committed': ({ fund, pence: amount, because, overspend }) => `${sum(amount)} committed from ${fund}\n${because}${overspend && `\nThe fund is overspent: ${overspend}`}`,
    'money.released': ({ fund, pence: amount, because }) => `${sum(amount)} given back to ${fund}\n${because}`,
    'funding.asked': ({ fromWhom, pence: amount }) => `${fromWhom} was asked to pay ${sum(amount)}`,
    'funding.followed': ({ fromWhom, outcome, agreedPence, receivedPence }) => `${fromWhom}: ${outcome ? otherOutcomes[outcome as OtherOutcome].toLowerCase() : 'not decided yet'}${agreedPence === null ? '' : `, ${sum(agreedPence)}`}${receivedPence === null ? '' : `\n${sum(receivedPence)} came in`}`,
  },
  holds: ['funds', 'fund_allocations', 'commitments', 'fund_movements', 'other_funding'],
  navigation: [{ text: 'Funds', href: '/funds', permit: 'fund:see', group: 'Grants' }],
} satisfies Module
