import { formatMoney, type Pence } from '../money.ts'
import { bandInWords, bandOf, type Thresholds, type WayToQuote } from './thresholds.ts'

/** Source: Housing Grants, Construction and Regeneration Act 1996 s2(2)(b). */
export const estimatesByLaw = 2

/** Why a council may direct that fewer estimates will do. Add one with the check of the table. */
export const directionKinds = {
  particular: 'In this particular case',
  'schedule-of-rates': 'The standing direction for works at the rates of a framework',
} as const
export type DirectionKind = keyof typeof directionKinds

export interface Quoted { readonly contractor: string; readonly way: WayToQuote; readonly works: Pence }
export interface Directed { readonly kind: DirectionKind; readonly enough: number }
export interface ToBeJudged { readonly quotes: readonly Quoted[]; readonly thresholds: Pick<Thresholds, 'upTo' | 'howMany' | 'ways'> | undefined; readonly direction: Directed | undefined; readonly council: string }

/** How many estimates are wanted, how they are come by, and why. The band is that of the lowest estimate: what the works will be let for. */
export function quotesWanted({ quotes, thresholds, direction, council }: ToBeJudged): { readonly howMany: number; readonly way: WayToQuote; readonly because: string } {
  const lowest = quotes.length ? quotes.reduce((least, { works }) => works < least ? works : least, quotes[0]!.works) : undefined
  const band = thresholds && lowest !== undefined ? bandOf(thresholds, lowest) : undefined
  const way = direction?.kind === 'schedule-of-rates' ? 'quote' : band?.way ?? 'quote'
  if (direction) return { howMany: direction.enough, way, because: `${council} has directed that ${direction.enough === 1 ? 'one estimate' : `${direction.enough} estimates`} will do` }
  if (band && band.howMany > estimatesByLaw) return { howMany: band.howMany, way, because: `${council} wants ${bandInWords(band)} for works of ${formatMoney(lowest!)}` }
  return { howMany: estimatesByLaw, way, because: 'The 1996 Act, section 2(2)(b), wants two, from different contractors' }
}

/** What is lacking of the estimates, in sentences; empty when nothing is. */
export function whatQuotesLack(judged: ToBeJudged): string[] {
  const { howMany, way, because } = quotesWanted(judged)
  const { quotes } = judged
  const counted = way === 'tender' ? quotes.filter(one => one.way === 'tender') : quotes
  const lacks: string[] = []
  if (counted.length < howMany) lacks.push(`${howMany - counted.length === 1 ? 'One more' : howMany - counted.length} ${way === 'tender' ? 'tender' : 'estimate'}${howMany - counted.length === 1 ? ' is' : 's are'} needed: there ${counted.length === 1 ? 'is 1' : `are ${counted.length}`}, and ${howMany} ${howMany === 1 ? 'is' : 'are'} wanted. ${because}.`)
  if (way === 'tender' && quotes.length > counted.length) lacks.push(`${judged.council} wants tenders for works of this amount: ${quotes.filter(one => one.way !== 'tender').map(({ contractor }) => contractor).join(', ')} did not tender.`)
  return lacks
}
