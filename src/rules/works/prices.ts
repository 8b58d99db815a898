import type { Day } from '../calendar/day.ts'
import { pence, type Pence } from '../money.ts'
import { vatPercent, type VatKind } from './vat.ts'

/** A whole number divided and rounded once, half away from nought: what is taken off again comes to what was put on. */
function divided(whole: bigint, by: bigint): bigint {
  const size = whole < 0n ? -whole : whole
  const rounded = (2n * size + by) / (2n * by)
  return whole < 0n ? -rounded : rounded
}

/** What is asked for something, without VAT and with it. */
export interface Price { readonly net: Pence; readonly vat: Pence; readonly gross: Pence }
export const nothing: Price = { net: pence(0), vat: pence(0), gross: pence(0) }

/** VAT on an amount, rounded once to the penny. */
export const vatOn = (net: Pence, kind: VatKind, on: Day): Pence => pence(Number(divided(BigInt(net) * BigInt(vatPercent(kind, on)), 100n)))

/** An amount with its VAT. */
export function withVat(net: Pence, kind: VatKind, on: Day): Price {
  const vat = vatOn(net, kind, on)
  return { net, vat, gross: pence(net + vat) }
}

/** So many thousandths of a unit at a rate. */
export interface Priced { readonly quantity: number; readonly ratePence: number; readonly vat: VatKind }

/** A line of a specification: quantity by rate rounded once to the penny, and its VAT. */
export const priceOf = ({ quantity, ratePence, vat }: Priced, on: Day): Price => withVat(pence(Number(divided(BigInt(quantity) * BigInt(ratePence), 1000n))), vat, on)

/** Sums are added as they stand: nothing is rounded again. */
export const addPrices = (prices: readonly Price[]): Price => prices.reduce((sum, { net, vat, gross }) => ({ net: pence(sum.net + net), vat: pence(sum.vat + vat), gross: pence(sum.gross + gross) }), nothing)
export const lessPrice = (price: Price, before: Price): Price => ({ net: pence(price.net - before.net), vat: pence(price.vat - before.vat), gross: pence(price.gross - before.gross) })

export const bases = { itemised: 'Itemised: the lines are added up', whole: 'One fixed price for the whole job' } as const
export type Basis = keyof typeof bases
export const lineKinds = { rate: 'From the schedule of rates', 'one-off': 'A line of its own', provisional: 'Provisional sum' } as const
export type LineKind = keyof typeof lineKinds

export interface Specified { readonly basis: Basis; readonly wholePence: number | null; readonly wholeVat: VatKind | null; readonly lines: readonly (Priced & { readonly kind: LineKind })[] }
/** Whether a line is added to the price: where one price is fixed for the whole job, only provisional sums are. */
export const isAdded = (basis: Basis, { kind }: { readonly kind: LineKind }): boolean => basis === 'itemised' || kind === 'provisional'

/** What a specification comes to: its lines, or its fixed price and the provisional sums beside it. */
export const totalOf = ({ basis, wholePence, wholeVat, lines }: Specified, on: Day): Price => addPrices([
  ...basis === 'whole' ? [withVat(pence(wholePence!), wholeVat!, on)] : [],
  ...lines.filter(line => isAdded(basis, line)).map(line => priceOf(line, on)),
])

/** A rate with the uplift of its schedule, which is in hundredths of one per cent, rounded once to the penny. */
export const uplifted = (ratePence: number, uplift: number): Pence => pence(Number(divided(BigInt(ratePence) * BigInt(10_000 + uplift), 10_000n)))

/** Thousandths, from a quantity as it is typed: 1, 2.5 or 0.125; undefined when it is not one above nought. */
export function readQuantity(typed: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(typed.trim().replace(/,/g, '')) ?? []
  const thousandths = whole === undefined ? 0 : Number(whole) * 1000 + Number(part.padEnd(3, '0'))
  return thousandths > 0 ? thousandths : undefined
}
/** “2.5”, from thousandths. */
export const formatQuantity = (thousandths: number): string => {
  const part = String(thousandths % 1000).padStart(3, '0').replace(/0+$/, '')
  return `${Math.floor(thousandths / 1000).toLocaleString('en-GB')}${part && `.${part}`}`
}
/** “3.25%”, from hundredths of one per cent. */
export const formatPercent = (hundredths: number): string => `${hundredths < 0 ? '-' : ''}${formatQuantity(Math.abs(hundredths) * 10)}%`
/** Hundredths of one per cent, as typed: 3, 3.25 or -2; undefined when it is neither. */
export function readPercent(typed: string): number | undefined {
  const [, minus, whole, part = ''] = /^(-?)(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/.exec(typed.trim()) ?? []
  if (whole === undefined) return undefined
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return hundredths && minus ? -hundredths : hundredths
}
