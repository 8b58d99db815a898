/** Whether what somebody owns counts. Money that is meant for the works of the application always does. */
export interface CapitalRule {
  readonly title: string
  readonly counts: boolean
  /** What must be looked at before it is ignored. */
  readonly while?: string
  readonly source: string
}

const counted = 'SI 1996/2890 regs 33 to 40'
const sch4 = 'SI 1996/2890 Sch 4'

/** Kinds of capital. Add one: never rename a key, determinations that were locked hold it. */
export const capitalKinds = {
  savings: { title: 'Money in a bank, building society or at home', counts: true, source: counted },
  shares: { title: 'Shares and other investments', counts: true, source: counted },
  'national-savings-certificates': { title: 'National Savings certificates, at the 1 July price', counts: true, source: counted },
  'premium-bonds': { title: 'Premium bonds', counts: true, source: counted },
  'another-property': { title: 'Another property', counts: true, source: counted },
  'given-away': { title: 'What was given away or spent to have a larger grant', counts: true, source: 'SI 1996/2890 regs 33 to 40: deprivation' },
  'other-counted': { title: 'Other capital that counts', counts: true, source: counted },
  'main-home': { title: 'The home of the application, or their main home', counts: false, source: sch4 },
  'home-being-bought': { title: 'A home being bought or repaired, to move into', counts: false, while: '26 weeks, or as long as is reasonable', source: sch4 },
  'money-for-a-home': { title: 'Money from a home that was sold, for buying the next', counts: false, while: '26 weeks, or as long as is reasonable', source: sch4 },
  'home-of-a-relative': { title: 'Home of a close relative who is 60 or over or incapacitated, or of a former partner', counts: false, source: sch4 },
  'property-for-sale': { title: 'Premises that are for sale', counts: false, while: '26 weeks, or as long as is reasonable', source: sch4 },
  business: { title: 'What a business uses', counts: false, source: sch4 },
  possessions: { title: 'Personal possessions', counts: false, source: sch4 },
  'life-policy': { title: 'Surrender value of a life policy', counts: false, source: sch4 },
  pension: { title: 'A pension fund, and the right to a pension', counts: false, source: sch4 },
  'annuity-right': { title: 'Right to an annuity, a life interest or instalments', counts: false, source: sch4 },
  'personal-injury-trust': { title: 'Personal injury trust', counts: false, source: sch4 },
  'court-compensation': { title: 'Compensation that a court administers', counts: false, source: sch4 },
  'benefit-arrears': { title: 'Arrears of a benefit that is ignored', counts: false, source: sch4 },
  'money-for-repairs': { title: 'Money for replacing or repairing a home or possessions', counts: false, while: '26 weeks, or as long as is reasonable', source: sch4 },
  'ex-gratia': { title: 'Ex-gratia payment for wartime internment, labour or loss', counts: false, source: sch4 },
  'armed-forces-lump-sum': { title: 'Armed forces lump sum, injuries of tariff 1 to 6', counts: false, source: `${sch4}; SI 2008/3104` },
  'other-ignored': { title: 'Other capital that is ignored', counts: false, source: sch4 },
} as const satisfies Readonly<Record<string, CapitalRule>>

export type CapitalKind = keyof typeof capitalKinds
export const isCapitalKind = (text: string): text is CapitalKind => Object.hasOwn(capitalKinds, text)
export const ruleOfCapital = (kind: CapitalKind): CapitalRule => capitalKinds[kind]
