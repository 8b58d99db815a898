import { pounds, type Pence } from '../money.ts'

/** What is done with an income that is neither earnings nor a benefit. */
export interface IncomeRule {
  readonly title: string
  readonly money:
    | 'counted'
    | 'ignored'
    /** As much of it as is used for what it protects is ignored. */
    | 'ignored as far as used'
    /** Counted up to what a child adds to the applicable amount. */
    | 'counted up to the amount for a child'
    /** £4 for each sub-tenant, and £9.25 more with heating. */
    | 'sub-tenant'
    /** £20 for each boarder, and half of the rest. */
    | 'boarder'
    /** So much a week is ignored, once for each person. Those in the shared limit are ignored up to £20 together. */
    | { readonly less: Pence; readonly inSharedLimit?: true; readonly ifFamilyPremium?: true }
  readonly source: string
}

const counts = 'SI 1996/2890 reg 18; not among what Sch 3 ignores'
const sch3 = 'SI 1996/2890 Sch 3'
const tenPounds = { less: pounds(10), inSharedLimit: true } as const

/** What is ignored of war pensions, parents’ allowances and charity is £20 a week at most, all together. Source: SI 1996/2890 Sch 3 para 31. */
export const sharedLimit = pounds(20)
export const subTenant = { rent: pounds(4), heating: pounds('9.25') }
export const boarderFree = pounds(20)

/** Kinds of income. Add one: never rename a key, determinations that were locked hold it. */
export const incomes = {
  'occupational-pension': { title: 'Pension from work', money: 'counted', source: counts },
  'personal-pension': { title: 'Personal pension', money: 'counted', source: counts },
  annuity: { title: 'Annuity', money: 'counted', source: counts },
  maintenance: { title: 'Maintenance that is paid', money: { less: pounds(15), ifFamilyPremium: true }, source: sch3 },
  'war-disablement-pension': { title: 'War disablement pension', money: tenPounds, source: sch3 },
  'war-widows-pension': { title: 'War widow’s or widower’s pension', money: tenPounds, source: sch3 },
  'special-war-widows-supplement': { title: 'Special supplement to a war widow’s pension', money: 'ignored', source: sch3 },
  'war-pension-eighty-percent': { title: 'War pension of 80% or more with constant attendance', money: 'ignored', source: `${sch3}; SI 2008/3104` },
  'armed-forces-income-worst-injuries': { title: 'Armed forces guaranteed income payment, injuries of tariff 1 to 6', money: 'ignored', source: `${sch3}; SI 2008/3104` },
  'armed-forces-income': { title: 'Armed forces guaranteed income payment, other injuries', money: tenPounds, source: sch3 },
  'nazi-persecution-pension': { title: 'Pension for victims of Nazi persecution', money: tenPounds, source: sch3 },
  'widowed-parents-allowance': { title: 'Widowed parent’s allowance', money: { less: pounds(15), inSharedLimit: true }, source: sch3 },
  'charity-for-everyday-things': { title: 'Regular gift or charity for food, clothes, fuel, rent and the like', money: { less: pounds(20), inSharedLimit: true }, source: sch3 },
  'charity-for-other-things': { title: 'Regular gift or charity for other things', money: 'ignored', source: sch3 },
  'sub-tenant': { title: 'Rent of a sub-tenant', money: 'sub-tenant', source: sch3 },
  boarder: { title: 'Payments of a boarder', money: 'boarder', source: sch3 },
  'from-others-in-the-home': { title: 'What others who live there pay', money: 'ignored', source: `${sch3} para 18` },
  'rent-from-another-property': { title: 'Rent from property that is counted as capital', money: 'ignored', source: `${sch3}; reg 35(4)` },
  'rent-from-property-not-counted': { title: 'Rent from property that is not counted as capital, after its mortgage and council tax', money: 'counted', source: sch3 },
  'interest-on-savings': { title: 'Interest and dividends', money: 'ignored', source: 'SI 1996/2890 reg 35(4): it is capital' },
  'payment-protection': { title: 'Payments of a mortgage or loan protection policy', money: 'ignored as far as used', source: sch3 },
  'adoption-allowance': { title: 'Adoption or residence order allowance', money: 'counted up to the amount for a child', source: sch3 },
  fostering: { title: 'Fostering, respite and Children Act payments', money: 'ignored', source: sch3 },
  'direct-payments': { title: 'Direct payments for care', money: 'ignored', source: sch3 },
  'payments-in-kind': { title: 'Help in kind', money: 'ignored', source: sch3 },
  'volunteers-expenses': { title: 'A volunteer’s or employee’s expenses', money: 'ignored', source: sch3 },
  'personal-injury-payments': { title: 'Payments from a personal injury trust, annuity or court order', money: 'ignored', source: `${sch3} paras 71 and 72` },
  'independent-living-fund': { title: 'Independent Living, Macfarlane and Eileen Trust payments', money: 'ignored', source: sch3 },
  'cross-pension': { title: 'Victoria Cross or George Cross annuity', money: 'ignored', source: sch3 },
  'given-up-income': { title: 'Income that was given up, or would be paid if it was asked for', money: 'counted', source: 'SI 1996/2890 reg 31' },
  'other-counted': { title: 'Other income that counts', money: 'counted', source: counts },
  'other-ignored': { title: 'Other income that is ignored', money: 'ignored', source: sch3 },
} as const satisfies Readonly<Record<string, IncomeRule>>

export type IncomeKind = keyof typeof incomes
export const isIncomeKind = (text: string): text is IncomeKind => Object.hasOwn(incomes, text)
export const ruleOfIncome = (kind: IncomeKind): IncomeRule => incomes[kind]
