import type { Day } from '../../rules/calendar/day.ts'
import { addMoney, type Pence } from '../../rules/money.ts'
import { thresholdsOn, type Thresholds, type WayToQuote } from '../../rules/quotes/thresholds.ts'
import { quotesWanted, whatQuotesLack, type DirectionKind, type ToBeJudged } from '../../rules/quotes/what-quotes-lack.ts'

export interface Quote {
  readonly id: string; readonly contractor: string; readonly partyId: string | null; readonly way: WayToQuote
  readonly works: Pence; readonly fees: Pence; readonly vat: Pence
  readonly receivedOn: Day; readonly covers: string; readonly connected: string; readonly writtenBy: string
  readonly voidedOn: Day | null; readonly voidedBecause: string; readonly version: number
}
export interface Direction { readonly id: string; readonly kind: DirectionKind; readonly enough: number; readonly because: string; readonly on: Day; readonly by: string; readonly endedOn: Day | null; readonly endedBecause: string; readonly version: number }

/** A case with its quotes, the directions given on it, and what its council wants. */
export interface CaseOfQuotes extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly status: string; readonly pathway: string; readonly council: string
  /** In the order they were received. */
  readonly quotes: readonly Quote[]
  /** The latest first. */
  readonly directions: readonly Direction[]
  /** Newest last. */
  readonly thresholds: readonly Thresholds[]
}

export const standingQuotes = ({ quotes }: Pick<CaseOfQuotes, 'quotes'>): Quote[] => quotes.filter(({ voidedOn }) => voidedOn === null)
export const liveDirection = ({ directions }: Pick<CaseOfQuotes, 'directions'>): Direction | undefined => directions.find(({ endedOn }) => endedOn === null)
export const inAll = ({ works, fees, vat }: Pick<Quote, 'works' | 'fees' | 'vat'>): Pence => addMoney(works, fees, vat)

const judged = (c: CaseOfQuotes, today: Day): ToBeJudged => ({ quotes: standingQuotes(c), thresholds: thresholdsOn(c.thresholds, today), direction: liveDirection(c), council: c.council })
/** How many estimates this case wants today, and why. */
export const wantedOf = (c: CaseOfQuotes, today: Day) => quotesWanted(judged(c, today))
/** What is lacking of them today, in sentences. */
export const lackingOf = (c: CaseOfQuotes, today: Day): string[] => whatQuotesLack(judged(c, today))
