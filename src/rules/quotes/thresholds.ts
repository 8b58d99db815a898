import { inForceOn, type Dated } from '../dated.ts'
import type { Day } from '../calendar/day.ts'
import { formatMoney, type Pence } from '../money.ts'

/** How quotes are come by. Add a way with the checks of the tables. */
export const waysToQuote = { quote: 'Quote', tender: 'Tender' } as const
export type WayToQuote = keyof typeof waysToQuote

/** What a council’s own contract procedure rules want, from a day on. `upTo` are amounts of works without VAT, rising; there is one more band, for what is above the last of them. */
export interface Thresholds extends Dated {
  readonly upTo: readonly Pence[]
  readonly howMany: readonly number[]
  readonly ways: readonly WayToQuote[]
  readonly source: string
  readonly confirmed: boolean
  readonly unconfirmedBecause: string
}
export interface Band { readonly howMany: number; readonly way: WayToQuote }

/** The band that an amount falls in. An amount that is exactly the limit is still below it. */
export function bandOf({ upTo, howMany, ways }: Pick<Thresholds, 'upTo' | 'howMany' | 'ways'>, amount: Pence): Band {
  const found = upTo.findIndex(limit => amount <= limit)
  const at = found === -1 ? upTo.length : found
  return { howMany: howMany[at]!, way: ways[at]! }
}

/** The thresholds on a day, of versions newest last; undefined where the council has set none by then. */
export const thresholdsOn = <T extends Thresholds>(versions: readonly T[], day: Day): T | undefined =>
  versions.some(({ from }) => from <= day) ? inForceOn(versions, day) : undefined

/** ‘1 quote’, ‘3 tenders’. */
export const bandInWords = ({ howMany, way }: Band): string => `${howMany} ${waysToQuote[way].toLowerCase()}${howMany === 1 ? '' : 's'}`

/** Every band, in a line each. */
export const bandsInWords = ({ upTo, howMany, ways }: Pick<Thresholds, 'upTo' | 'howMany' | 'ways'>): string[] =>
  howMany.map((many, at) => `${at < upTo.length ? `Up to ${formatMoney(upTo[at]!)}` : upTo.length ? `Above ${formatMoney(upTo.at(-1)!)}` : 'Any amount'}: ${bandInWords({ howMany: many, way: ways[at]! })}`)
