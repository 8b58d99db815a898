import { formatMoney, pence, type Pence } from '../money.ts'
import type { OrderOfMaximum } from './application.ts'

/** The grant read both ways: councils and their policies differ on the order, and which one a council takes is its own setting. */
export interface Grant {
  readonly expensePence: Pence
  readonly maximumPence: Pence
  readonly pence: Pence
  readonly order: OrderOfMaximum
  readonly ifMaximumFirstPence: Pence
  readonly ifContributionFirstPence: Pence
  /** What this grant is really reduced by: the credit it can give to a later one. */
  readonly reducedByPence: Pence
  /** What the person pays towards the expense, whatever lies above the maximum among it. */
  readonly personPaysPence: Pence
  /** Nothing is paid, and it should still be approved, so that credit can arise. */
  readonly nil: boolean
  readonly says: string
  readonly source: string
}

const least = (...amounts: readonly number[]): Pence => pence(Math.max(0, Math.min(...amounts)))

/** The grant on an expense (works and fees). Source: Act 1996 ss 30(4), 33; SI 2008/1189 art 2. Which order is meant is disputed: both are shown. */
export function grant(expensePence: Pence, contributionPence: Pence, maximumPence: Pence, order: OrderOfMaximum = 'maximum first'): Grant {
  const most = least(expensePence, maximumPence)
  const ifMaximumFirstPence = least(most - contributionPence)
  const ifContributionFirstPence = least(maximumPence, Math.max(0, expensePence - contributionPence))
  const paid = order === 'maximum first' ? ifMaximumFirstPence : ifContributionFirstPence
  const [said, cost, contribution] = [formatMoney(maximumPence), formatMoney(expensePence), formatMoney(contributionPence)]
  return {
    expensePence, maximumPence, pence: paid, order, ifMaximumFirstPence, ifContributionFirstPence,
    reducedByPence: pence(most - Math.min(paid, most)), personPaysPence: pence(expensePence - paid), nil: paid === 0,
    says: order === 'maximum first' ? `The expense of ${cost}, at most ${said}, less the contribution of ${contribution}` : `The expense of ${cost} less the contribution of ${contribution}, at most ${said}`,
    source: 'Act 1996 ss 30(4) and 33; SI 2008/1189 art 2',
  }
}
