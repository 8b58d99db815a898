import { daysBetween, formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { besideOwners, landlordKinds, type LandlordKind } from '../../rules/landlords/landlord-kinds.ts'
import { answers, waysToAsk, type ConsentAnswer, type WayToAsk } from '../../rules/landlords/consent-to-works.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'

/** What is said of a landlord. */
export interface LandlordTold { readonly name: string; readonly kind: LandlordKind; readonly address: string; readonly contact: string; readonly phone: string; readonly email: string }

export interface Terms { readonly id: string; readonly kind: 'nomination' | 'contribution'; readonly words: string; readonly contributes: boolean | null; readonly share: number | null; readonly most: Pence | null; readonly from: Day; readonly to: Day | null }

/** Whose a home is or was. */
export interface Letting { readonly id: string; readonly landlordId: string; readonly name: string; readonly kind: string; readonly phone: string; readonly from: Day | null; readonly to: Day | null; readonly endReason: string }

export interface Consent {
  readonly id: string; readonly works: string; readonly ofWhom: string; readonly way: string; readonly askedOn: Day; readonly landlord: string
  readonly answer: ConsentAnswer | ''; readonly answerWords: string; readonly answeredOn: Day | null; readonly answeredBy: string; readonly evidence: string; readonly evidenceNote: string
  readonly withdrawnOn: Day | null; readonly withdrawnBecause: string; readonly version: number
}

const named = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const kindInWords = (kind: string): string => named(landlordKinds, kind)
export const wayInWords = (way: string): string => named(waysToAsk, way as WayToAsk)
export const answerInWords = (answer: string): string => named(answers, answer)

export const holdsOn = ({ from, to }: { readonly from: Day | null; readonly to: Day | null }, day: Day): boolean => (from === null || from <= day) && (to === null || to >= day)

export const daysInWords = (days: number): string => days === 1 ? '1 day' : `${days} days`
export const periodInWords = ({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string =>
  [from && `From ${formatDay(from)}`, to && `${from ? 'to' : 'Until'} ${formatDay(to)}`].filter(Boolean).join(' ') || 'Since when is not known'

/** What a landlord pays towards adaptations, in one line. */
export const contributionInWords = ({ contributes, share, most }: Pick<Terms, 'contributes' | 'share' | 'most'>): string =>
  !contributes ? 'Pays nothing towards adaptations' : `Pays ${share === null ? 'something' : `${share}%`} towards adaptations${most === null ? '' : `, up to ${formatMoney(most)}`}`

export const isWaiting = ({ answer, withdrawnOn }: Pick<Consent, 'answer' | 'withdrawnOn'>): boolean => answer === '' && withdrawnOn === null

/** How an asking stands, in one line. */
export function consentInWords({ answer, askedOn, answeredOn, withdrawnOn }: Pick<Consent, 'answer' | 'askedOn' | 'answeredOn' | 'withdrawnOn'>, today: Day): string {
  if (withdrawnOn) return answer === '' ? `Not asked for any more since ${shortDay(withdrawnOn)}` : `${answerInWords(answer)}, and taken back on ${shortDay(withdrawnOn)}`
  if (answer !== '') return `${answerInWords(answer)} on ${shortDay(answeredOn!)}`
  return `Asked on ${shortDay(askedOn)}, no answer after ${daysInWords(daysBetween(askedOn, today))}`
}

/** The record says that whoever lives there owns the home, and yet it has a landlord. */
export const ownsItThemselves = (tenure: string, kind: string): boolean => tenure === 'owner' && !besideOwners.includes(kind)
export const tenureDisagrees = 'The record says that whoever lives here owns this home. If that has changed, change the tenure in the home’s record too.'
