import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'

/** How VAT falls on a line of the works. Add one with the checks of the tables: never rename or remove a key, lines hold it. */
export const vatKinds = {
  zero: 'No VAT: for a disabled person',
  reduced: 'Reduced rate',
  standard: 'Standard rate',
} as const
export type VatKind = keyof typeof vatKinds
export const isVatKind = (text: string): text is VatKind => Object.hasOwn(vatKinds, text)

interface VatRates extends Dated { readonly percent: Readonly<Record<VatKind, number>> }
/**
 * In whole percent. Add a version at the end; change none.
 * Sources: zero: Value Added Tax Act 1994 Schedule 8 Group 12, for a disabled person’s own home, with their declaration; reduced: section 29A and Schedule 7A;
 * standard: section 2, 20% since 4 January 2011 (Finance (No. 2) Act 2010 section 3).
 */
export const vatRates: readonly VatRates[] = [{ from: '2011-01-04', percent: { zero: 0, reduced: 5, standard: 20 } }]

/** The percentage on a day. */
export const vatPercent = (kind: VatKind, on: Day): number => inForceOn(vatRates, on).percent[kind]
