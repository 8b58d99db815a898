import { benefits, helpGiven } from '../../rules/conversations/benefits.ts'
import { formatMoney } from '../../rules/money.ts'
import type { Gain } from './conversation.ts'

/** A key as it is called, and itself when it is called nothing. */
export const inWords = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key

/** “£72.65 a week and £300 once”. */
export const amountsInWords = ({ weekly, once }: Pick<Gain, 'weekly' | 'once'>): string =>
  [...weekly ? [`${formatMoney(weekly)} a week`] : [], ...once ? [`${formatMoney(once)} once`] : []].join(' and ') || 'nothing to gain'

/** “Attendance Allowance, claim supported: £72.65 a week”. */
export const gainInWords = ({ benefit, name, help, ...amounts }: Omit<Gain, 'on'>): string =>
  `${name || inWords(benefits, benefit)}, ${inWords(helpGiven, help).toLowerCase()}: ${amountsInWords(amounts)}`
