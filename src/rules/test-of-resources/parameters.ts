import { pounds, type Pence } from '../money.ts'
import type { Dated } from '../dated.ts'

/**
 * The amounts of the test of resources. Add a version: never edit one that has been in force. An amount that nobody has read in its source
 * is left out, and whatever needs it answers “not covered”: it is never guessed.
 *
 * Which version: the day of approval. Source: the transitional regulation of each amending instrument since SI 2005/3323. (Those of 1997 to 2003
 * went by the day of application: whoever adds one of them must look at that.)
 */
export interface Parameters extends Dated {
  readonly source: string
  /** Allowed once for each application, whatever the rent or mortgage. Reg 10(1)(b). */
  readonly flat: Pence
  /** Relevant person, or partner, below the age for pension credit. Sch 1. */
  readonly schedule1: Partial<Record<AllowanceBelowPensionAge, Pence>>
  /** One of the couple at or over it. Sch 1A. */
  readonly schedule1A: Partial<Record<AllowanceFromPensionAge, Pence>>
  readonly premiums: Partial<Record<Premium, Pence>>
  readonly earnings: Readonly<Record<EarningsDisregard, Pence>>
  readonly childCare: { readonly one?: Pence; readonly more?: Pence }
  readonly tariff: { readonly free: Pence; readonly stepUnder60: Pence; readonly stepFrom60: Pence }
  /** A tax credit awarded on less than this a year opens the test. */
  readonly taxCreditIncome?: Pence
  /** Where the first three slices of the weekly excess end. Reg 12. */
  readonly bands: readonly [Pence, Pence, Pence]
  /** For each £1 of weekly excess in a slice, this many pence of contribution. */
  readonly factors: Readonly<Record<'owner' | 'tenant', readonly [Pence, Pence, Pence, Pence]>>
  readonly creditYears: Readonly<Record<'owner' | 'tenant', number>>
  readonly maximumGrant?: Pence
}

export type AllowanceBelowPensionAge =
  | 'single under 25' | 'single' | 'single, main-phase ESA' | 'lone parent under 18' | 'lone parent' | 'lone parent, main-phase ESA'
  | 'couple under 18' | 'couple' | 'child' | 'further spouse'
export type AllowanceFromPensionAge =
  | 'single under 65' | 'single' | 'couple under 65' | 'couple' | 'child' | 'further spouse under 65' | 'further spouse' | 'family, lone parent since 1998'
export type Premium =
  | 'family' | 'family, lone parent since 1998' | 'baby' | 'pensioner' | 'pensioner couple' | 'disability' | 'disability couple' | 'severe disability'
  | 'enhanced disability' | 'enhanced disability couple' | 'enhanced disability child' | 'disabled child' | 'carer'
export type EarningsDisregard = 'lone parent' | 'disability' | 'carer' | 'special work' | 'couple' | 'single' | 'extra'

export const parameters: readonly Parameters[] = [
  {
    from: '2005-12-31',
    source: 'SI 2005/3323. Only what a council’s published reckoner shows has been supplied',
    flat: pounds('56.40'),
    schedule1: { 'single under 25': pounds('44.50'), 'lone parent': pounds('56.20'), couple: pounds('88.15'), child: pounds('43.88') },
    schedule1A: {},
    premiums: { family: pounds('16.10'), 'disabled child': pounds('43.89') },
    earnings: { 'lone parent': pounds(25), disability: pounds(20), carer: pounds(20), 'special work': pounds(20), couple: pounds(10), single: pounds(5), extra: pounds('14.50') },
    childCare: {},
    tariff: { free: pounds(6000), stepUnder60: pounds(250), stepFrom60: pounds(500) },
    bands: [pounds('47.95'), pounds('95.90'), pounds('191.80')],
    factors: {
      owner: [pounds('19.37'), pounds('38.73'), pounds('154.93'), pounds('387.33')],
      tenant: [pounds('11.21'), pounds('22.41'), pounds('89.66'), pounds('224.15')],
    },
    creditYears: { owner: 10, tenant: 5 },
  },
  {
    from: '2008-05-22',
    source: 'SI 2008/1190; main-phase ESA SI 2009/1807; maximum SI 2008/1189 art 2',
    flat: pounds('61.30'),
    schedule1: {
      'single under 25': pounds('47.95'), single: pounds('60.50'), 'single, main-phase ESA': pounds('64.30'),
      'lone parent under 18': pounds('47.95'), 'lone parent': pounds('60.50'), 'lone parent, main-phase ESA': pounds('64.30'),
      'couple under 18': pounds('72.35'), couple: pounds('94.95'), child: pounds('52.59'), 'further spouse': pounds('34.45'),
    },
    schedule1A: {
      'single under 65': pounds('124.05'), single: pounds('143.80'), 'couple under 65': pounds('189.35'), couple: pounds('215.50'),
      child: pounds('52.59'), 'further spouse under 65': pounds('65.30'), 'further spouse': pounds('71.70'), 'family, lone parent since 1998': pounds('22.30'),
    },
    premiums: {
      family: pounds('16.75'), 'family, lone parent since 1998': pounds('22.20'), baby: pounds('10.50'),
      pensioner: pounds('63.55'), 'pensioner couple': pounds('94.40'), disability: pounds('25.85'), 'disability couple': pounds('36.85'),
      'severe disability': pounds('50.35'), 'enhanced disability': pounds('12.60'), 'enhanced disability couple': pounds('18.15'),
      'enhanced disability child': pounds('19.60'), 'disabled child': pounds('48.72'), carer: pounds('27.75'),
    },
    earnings: { 'lone parent': pounds(25), disability: pounds(20), carer: pounds(20), 'special work': pounds(20), couple: pounds(10), single: pounds(5), extra: pounds('14.90') },
    childCare: { one: pounds(175), more: pounds(300) },
    tariff: { free: pounds(6000), stepUnder60: pounds(250), stepFrom60: pounds(500) },
    taxCreditIncome: pounds(15050),
    bands: [pounds('47.95'), pounds('95.90'), pounds('191.80')],
    factors: {
      owner: [pounds('18.85'), pounds('37.69'), pounds('150.77'), pounds('376.93')],
      // Several secondary sources print 220.85: the instrument says 220.86.
      tenant: [pounds('11.04'), pounds('22.09'), pounds('88.34'), pounds('220.86')],
    },
    creditYears: { owner: 10, tenant: 5 },
    maximumGrant: pounds(30_000),
  },
]
