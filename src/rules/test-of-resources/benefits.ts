import type { Day } from '../calendar/day.ts'

/** What is done with the money of a benefit. Those in part, and their shared limit, are in `income-kinds.ts`. */
export type BenefitMoney = 'counted' | 'ignored'

export interface BenefitRule {
  readonly title: string
  readonly money: BenefitMoney
  /** It takes the person out of the test: with it, or with either of the couple having it, or below a year’s income. */
  readonly passport?: 'the relevant person' | 'either of the couple' | 'below the income'
  /** It opens the disability premium and the higher pensioner premium. Sch 1 para 12. */
  readonly opensDisability?: true
  /** It opens the severe disability premium, and whoever has it is not counted as a non-dependant. */
  readonly opensSevere?: true
  /** It opens the enhanced disability premium. Sch 1 para 13A. */
  readonly opensEnhanced?: true
  /** For a child it opens the disabled child premium. */
  readonly opensDisabledChild?: true
  /** Employment and support allowance in its main phase. */
  readonly mainPhase?: true
  /** Applications approved before this day cannot have it, or are not covered. */
  readonly from?: Day
  /** Nobody has it after this day. */
  readonly until?: Day
  readonly source: string
  readonly unconfirmed?: string
}

const passports = 'SI 1996/2890 reg 10(2) and (3), 11(2)'
const para12 = 'SI 1996/2890 Sch 1 para 12; Sch 3'
const counts = 'SI 1996/2890 reg 18; not among what Sch 3 ignores'
const dailyLiving = { money: 'ignored', opensDisability: true, opensSevere: true } as const
const armedForces = 'Its effects are taken to be those of personal independence payment (SI 2013/591 Sch para 11, detail not read)'

/** Benefits and what they do. Add one: never rename a key, determinations that were locked hold it. */
export const benefits = {
  'income-support': { title: 'Income support', money: 'ignored', passport: 'the relevant person', source: passports },
  'income-based-jobseekers-allowance': { title: 'Income-based jobseeker’s allowance', money: 'ignored', passport: 'the relevant person', source: passports },
  'income-related-esa': { title: 'Income-related employment and support allowance', money: 'ignored', passport: 'the relevant person', mainPhase: true, from: '2009-08-05', source: `${passports}; SI 2009/1807` },
  'housing-benefit': { title: 'Housing benefit', money: 'ignored', passport: 'the relevant person', from: '2008-05-22', source: `${passports}; SI 2008/1190` },
  'council-tax-benefit': { title: 'Council tax benefit', money: 'ignored', passport: 'the relevant person', from: '2008-05-22', until: '2013-03-31', source: `${passports}; SI 2008/1190` },
  'universal-credit': { title: 'Universal credit', money: 'ignored', passport: 'either of the couple', from: '2013-04-29', source: 'SI 2013/630 reg 57' },
  'pension-credit-guarantee': { title: 'Pension credit, guarantee credit', money: 'ignored', passport: 'either of the couple', source: passports },
  'working-tax-credit': { title: 'Working tax credit', money: 'ignored', passport: 'below the income', from: '2008-12-31', until: '2025-04-05', source: `${passports}; SI 2008/3104` },
  'child-tax-credit': { title: 'Child tax credit', money: 'ignored', passport: 'below the income', from: '2008-12-31', until: '2025-04-05', source: `${passports}; SI 2008/3104` },
  'council-tax-reduction': { title: 'Council tax reduction or support', money: 'ignored', source: 'Not listed as council tax benefit was: reg 10(2)' },

  'attendance-allowance': { title: 'Attendance allowance', ...dailyLiving, source: para12 },
  'constant-attendance-allowance': { title: 'Constant attendance allowance', ...dailyLiving, source: para12 },
  'dla-care-highest': { title: 'Disability living allowance, care, highest rate', ...dailyLiving, opensEnhanced: true, opensDisabledChild: true, source: `${para12} and 13A` },
  'dla-care-middle': { title: 'Disability living allowance, care, middle rate', ...dailyLiving, opensDisabledChild: true, source: para12 },
  'dla-care-lowest': { title: 'Disability living allowance, care, lowest rate', money: 'ignored', opensDisability: true, opensDisabledChild: true, source: para12 },
  'dla-mobility': { title: 'Disability living allowance, mobility', money: 'ignored', opensDisability: true, opensDisabledChild: true, source: para12 },
  'pip-daily-living-enhanced': { title: 'Personal independence payment, daily living, enhanced', ...dailyLiving, opensEnhanced: true, opensDisabledChild: true, from: '2013-04-08', source: `${para12} and 13A; SI 2013/388 Sch para 18` },
  'pip-daily-living-standard': { title: 'Personal independence payment, daily living, standard', ...dailyLiving, opensDisabledChild: true, from: '2013-04-08', source: `${para12}; SI 2013/388 Sch para 18` },
  'pip-mobility': { title: 'Personal independence payment, mobility', money: 'ignored', opensDisability: true, opensDisabledChild: true, from: '2013-04-08', source: `${para12}; SI 2013/388 Sch para 18` },
  'armed-forces-independence-payment': { title: 'Armed forces independence payment', ...dailyLiving, opensEnhanced: true, opensDisabledChild: true, from: '2013-04-08', source: 'SI 2013/591 Sch para 11', unconfirmed: armedForces },
  'mobility-supplement': { title: 'War pensioner’s mobility supplement', money: 'ignored', opensDisability: true, source: para12 },
  'long-term-incapacity-benefit': { title: 'Long-term incapacity benefit', money: 'counted', opensDisability: true, source: para12 },
  'long-term-incapacity-lost-to-pension': { title: 'Long-term incapacity benefit or contributory ESA, lost to a retirement pension', money: 'counted', opensDisability: true, source: para12 },
  'severe-disablement-allowance': { title: 'Severe disablement allowance', money: 'counted', opensDisability: true, source: para12 },
  'care-benefit-stopped-in-hospital': { title: 'Attendance allowance, DLA or PIP, not paid while in hospital', money: 'ignored', opensDisability: true, opensDisabledChild: true, source: para12 },
  'invalid-vehicle': { title: 'A vehicle from the NHS for a disabled person', money: 'ignored', opensDisability: true, source: para12 },
  'esa-contributory-assessment': { title: 'Contributory ESA, assessment phase', money: 'counted', from: '2009-08-05', source: 'SI 2009/1807' },
  'esa-contributory-work-related': { title: 'Contributory ESA, work-related activity', money: 'counted', opensDisability: true, mainPhase: true, from: '2009-08-05', source: `${para12}; SI 2009/1807` },
  'esa-contributory-support': { title: 'Contributory ESA, support', money: 'counted', opensDisability: true, opensEnhanced: true, mainPhase: true, from: '2009-08-05', source: `${para12} and 13A; SI 2009/1807` },

  'carers-allowance': { title: 'Carer’s allowance', money: 'counted', source: 'SI 1996/2890 Sch 1 and 1A: carer premium' },
  'carers-allowance-underlying': { title: 'Carer’s allowance, entitled but not paid because another benefit overlaps', money: 'ignored', source: 'SI 1996/2890 Sch 1 and 1A: carer premium' },
  'state-pension': { title: 'State pension', money: 'counted', source: counts },
  'savings-credit': { title: 'Pension credit, savings credit only', money: 'counted', source: 'SI 1996/2890 reg 10(2): guarantee credit only' },
  'contribution-based-jobseekers-allowance': { title: 'New-style or contribution-based jobseeker’s allowance', money: 'counted', source: counts },
  'industrial-injuries-benefit': { title: 'Industrial injuries disablement benefit', money: 'counted', source: counts },
  'maternity-allowance': { title: 'Maternity allowance', money: 'counted', source: counts },
  'bereavement-allowance': { title: 'Bereavement or widow’s pension or allowance', money: 'counted', source: counts },
  'child-benefit': { title: 'Child benefit', money: 'counted', source: counts },
  'guardians-allowance': { title: 'Guardian’s allowance', money: 'ignored', source: 'SI 1996/2890 Sch 3' },
  'discretionary-housing-payment': { title: 'Discretionary housing payment', money: 'ignored', source: 'SI 1996/2890 Sch 3' },
  'social-fund': { title: 'Social fund payment, Christmas bonus, winter fuel payment', money: 'ignored', source: 'SI 1996/2890 Sch 3' },
  'other-benefit': { title: 'Another benefit that counts', money: 'counted', source: counts },
} as const satisfies Readonly<Record<string, BenefitRule>>

export type BenefitKind = keyof typeof benefits
export const isBenefitKind = (text: string): text is BenefitKind => Object.hasOwn(benefits, text)
export const ruleOf = (kind: BenefitKind): BenefitRule => benefits[kind]
