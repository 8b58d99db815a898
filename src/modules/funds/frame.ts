import type { MoneyOfCase } from './fund.ts'

/** Where the money of a case stands, and the way back to it. */
export const moneyAt = ({ reference }: Pick<MoneyOfCase, 'reference'>): string => `/cases/${reference}/money`
export const caption = ({ reference, personName }: Pick<MoneyOfCase, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToMoney = (c: Pick<MoneyOfCase, 'reference'>) => ({ href: moneyAt(c), text: 'Back to the money' })
export const backToFunds = { href: '/funds', text: 'Back to the funds' }
