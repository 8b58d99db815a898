import type { Day } from '../calendar/day.ts'
import type { Pence } from '../money.ts'
import type { BenefitKind } from './benefits.ts'
import type { CapitalKind } from './capital-kinds.ts'
import type { IncomeKind } from './income-kinds.ts'

/** What an amount is for. A number of days is for any other time: the day it began to the day it ended, both counted. */
export type Period = 'week' | 'fortnight' | 'four-weeks' | 'month' | 'year' | { readonly days: number }

/** An amount and what it is for: an amount without its period cannot be made weekly. */
export interface Amount { readonly pence: Pence; readonly per: Period }

/** A benefit that somebody gets or is entitled to. Without an amount it only opens what it opens. */
export interface Benefit {
  readonly kind: BenefitKind
  readonly amount?: Amount
  /** The last day it was paid, where it has stopped: some things go on for a while after. */
  readonly stoppedOn?: Day
  /** Tax credits: the income of a year that the award was worked out on. */
  readonly yearsIncomePence?: Pence
  /** Working tax credit: what the award includes. */
  readonly elements?: readonly ('30 hours' | '50 plus' | 'disability' | 'severe disability')[]
}

export interface Income {
  readonly kind: IncomeKind
  readonly amount: Amount
  /** Tax on it, for the same period. */
  readonly taxPence?: Pence
  /** Payments of a protection policy: as much of it as goes on what it protects. */
  readonly usedPence?: Pence
  /** A sub-tenant whose rent includes heating. */
  readonly heating?: boolean
  /** In somebody’s words, where the kind says “other”, and shown with the line. */
  readonly why?: string
}

/** Work for an employer: what is left after tax, or what it is made of. Everything for the same period. */
export interface Employment {
  readonly of: 'an employer'
  readonly hoursAWeek: number
  readonly per: Period
  readonly netPence?: Pence
  readonly grossPence?: Pence
  readonly taxPence?: Pence
  readonly nationalInsurancePence?: Pence
  readonly pensionPence?: Pence
  readonly special?: SpecialWork
}

/** Work of one’s own, over a period: receipts, expenses that count, and the tax and national insurance there would be on the profit. */
export interface SelfEmployment {
  readonly of: 'their own'
  readonly hoursAWeek: number
  readonly per: Period
  readonly receiptsPence: Pence
  readonly expensesPence: Pence
  readonly taxPence: Pence
  readonly nationalInsurancePence: Pence
  readonly pensionPence: Pence
  /** One third of a childminder’s receipts is the profit, whatever the expenses. */
  readonly childminder?: boolean
}

export type Work = Employment | SelfEmployment
export type SpecialWork = 'part-time firefighter' | 'auxiliary coastguard' | 'lifeboat crew' | 'reserve forces'

export interface Capital {
  readonly kind: CapitalKind
  /** What it would fetch or is worth when given up. */
  readonly valuePence: Pence
  /** Selling it would cost something: a tenth comes off. */
  readonly costsToSell?: boolean
  readonly securedDebtsPence?: Pence
  /** How many own it together, this person among them: the shares are taken as equal. */
  readonly owners?: number
  /** Meant for the works of this application, which makes it count where it otherwise would not. */
  readonly forTheseWorks?: boolean
  readonly why?: string
}

export interface Adult {
  /** How the lines speak of them. */
  readonly name?: string
  readonly born: Day
  readonly disabledOccupant?: boolean
  /** Somebody gets child benefit for them, and they get no income support, jobseeker’s, incapacity benefit or ESA. */
  readonly youngPerson?: boolean
  readonly benefits?: readonly Benefit[]
  readonly incomes?: readonly Income[]
  readonly work?: readonly Work[]
  readonly capital?: readonly Capital[]
  readonly registeredBlind?: boolean
  readonly blindUntil?: Day
  /** Somebody is paid carer’s allowance for looking after them. */
  readonly carerIsPaid?: boolean
  /** Incapable of work under the old test since this day, without a break of more than 56 days. */
  readonly incapableSince?: Day
  readonly terminallyIll?: boolean
  /** For child care: why they cannot look after the child themselves. */
  readonly cannotCare?: 'incapacitated' | 'in hospital' | 'in prison'
  /** 60 or over, and still in the work that was begun before 60 with the disability premium. */
  readonly sameWorkSinceBefore60?: boolean
  /** A lone parent without a break since 5 April 1998. */
  readonly loneParentSince1998?: boolean
}

/** A child or young person the relevant person or partner is responsible for. What they have is never counted. */
export interface Child {
  readonly name?: string
  readonly born: Day
  readonly youngPerson?: boolean
  readonly benefits?: readonly Benefit[]
  readonly registeredBlind?: boolean
  /** Care that is registered or approved, and not by a relative in the child’s own home. */
  readonly childCare?: Amount
}

/** Somebody else who normally lives there. Their money is never counted: they only matter to the severe disability premium. */
export interface NonDependant {
  readonly name?: string
  readonly born: Day
  readonly as: 'relative or friend' | 'joint owner or tenant' | 'lodger or landlord on commercial terms' | 'live-in carer from a charity' | 'placed or fostered child'
  readonly benefits?: readonly Benefit[]
  readonly registeredBlind?: boolean
}

/** One person or couple among the disabled occupants, with the children they are responsible for. */
export interface Household {
  readonly person: Adult
  readonly partner?: Adult
  /** A polygamous marriage: spouses beyond the first two. */
  readonly furtherSpouses?: readonly Adult[]
  readonly children?: readonly Child[]
  readonly nonDependants?: readonly NonDependant[]
  /** Where either of a couple could be the relevant person: which was taken. Their money is put together anyway. */
  readonly relevantPerson?: 'person' | 'partner'
  readonly whyThatPerson?: string
}

export interface EarlierGrant {
  readonly reference?: string
  readonly appliedOn: Day
  readonly certificate: Certificate
  readonly sameHome: boolean
  readonly sameRelevantPerson: boolean
  /** What that grant was really reduced by, after its own credits. */
  readonly reducedByPence: Pence
  /** The contribution was as much as the expense, so nothing was paid. */
  readonly nil?: boolean
  /** For a nil grant: the works were done, and well. */
  readonly worksDone?: boolean
}

export type Certificate = 'owner' | 'tenant' | 'occupier'
/** Whether the maximum is applied before the contribution is taken off, or after. */
export type OrderOfMaximum = 'maximum first' | 'contribution first'

/** All that the test of resources asks. Day of application: ages and circumstances; day of approval: the amounts. */
export interface Application {
  readonly reference?: string
  readonly appliedOn: Day
  readonly approvedOn: Day
  readonly certificate: Certificate
  /** Made by a landlord: there is no test of resources. */
  readonly byLandlord?: boolean
  readonly households: readonly Household[]
  readonly earlierGrants?: readonly EarlierGrant[]
  /** The cost of the works and fees, as the council will take it. */
  readonly expensePence?: Pence
  /** Each council’s own setting. */
  readonly orderOfMaximum?: OrderOfMaximum
}
