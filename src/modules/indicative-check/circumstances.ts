import type { Day } from '../../rules/calendar/day.ts'
import type { Pence } from '../../rules/money.ts'
import { inPounds, type BenefitKind } from '../../rules/test-of-resources/index.ts'

/** Benefits that are asked by name: those that open something. Others are a sum of money. */
export const named = {
  'universal-credit': 'Universal Credit', 'pension-credit-guarantee': 'Pension Credit (guarantee credit)', 'housing-benefit': 'Housing Benefit',
  'income-support': 'Income Support', 'income-based-jobseekers-allowance': 'Income-based Jobseeker’s Allowance', 'income-related-esa': 'Income-related Employment and Support Allowance (ESA)',
  'attendance-allowance': 'Attendance Allowance',
  'pip-daily-living-enhanced': 'Personal Independence Payment (PIP), daily living, enhanced', 'pip-daily-living-standard': 'PIP, daily living, standard', 'pip-mobility': 'PIP, mobility',
  'dla-care-highest': 'Disability Living Allowance (DLA), care, highest rate', 'dla-care-middle': 'DLA, care, middle rate', 'dla-care-lowest': 'DLA, care, lowest rate', 'dla-mobility': 'DLA, mobility',
  'esa-contributory-support': 'New-style or contributory ESA, support group', 'esa-contributory-work-related': 'New-style or contributory ESA, work-related activity group',
  'carers-allowance-underlying': 'Carer’s Allowance, or told that they are entitled to it',
} as const satisfies Partial<Record<BenefitKind, string>>

export const about = { blind: 'Registered blind', cared: 'Somebody is paid Carer’s Allowance for looking after them' } as const
export const hoursWorked = { under16: 'Under 16 hours a week', from16: '16 to 29 hours a week', from30: '30 hours a week or more' } as const
const hours = { under16: 8, from16: 16, from30: 30 } as const
export const periods = { week: 'a week', 'four-weeks': 'every 4 weeks', month: 'a month' } as const
export type PerWord = keyof typeof periods
export const homes = { owner: 'They own it, or a relative does who would apply', tenant: 'It is rented, from anybody', occupier: 'It is a houseboat or a mobile home' } as const

export interface Money { readonly pence: Pence | null; readonly per: PerWord }
export interface Somebody {
  readonly born: Day
  readonly gets: readonly (keyof typeof named)[]
  readonly is: readonly (keyof typeof about)[]
  readonly pay: Money
  readonly hours: keyof typeof hoursWorked | ''
}

/** What was answered about somebody and whoever lives with them. */
export interface Circumstances {
  readonly home: keyof typeof homes
  readonly person: Somebody
  readonly partner?: Somebody
  readonly children: number
  readonly otherAdults: boolean
  readonly statePension: Money
  readonly otherPensions: Money
  readonly otherIncome: Money
  readonly savings: Pence | null
  readonly cost: Pence | null
}

const adult = (name: string, { born, gets, is, pay, hours: worked }: Somebody) => ({
  name, born, benefits: gets.map(kind => ({ kind })) as object[], registeredBlind: is.includes('blind'), carerIsPaid: is.includes('cared'),
  work: pay.pence ? [{ of: 'an employer', net: inPounds(pay.pence), per: pay.per, hoursAWeek: worked ? hours[worked] : 0 }] : [],
})

const amount = ({ pence, per }: Money) => ({ pounds: inPounds(pence!), per })

/** An application as JSON for the engine. A child is taken to be eight: the amounts are the same until nineteen. What is told for both is put to the first. */
export function applicationFor(c: Circumstances, today: Day): object {
  const person = adult('The disabled person', c.person)
  return {
    appliedOn: today, approvedOn: today, certificate: c.home, ...(c.cost ? { expense: inPounds(c.cost) } : {}),
    households: [{
      person: {
        ...person, disabledOccupant: true,
        benefits: [...person.benefits, ...(c.statePension.pence ? [{ kind: 'state-pension', amount: amount(c.statePension) }] : [])],
        incomes: [...(c.otherPensions.pence ? [{ kind: 'occupational-pension', amount: amount(c.otherPensions) }] : []), ...(c.otherIncome.pence ? [{ kind: 'other-counted', amount: amount(c.otherIncome), why: 'as told' }] : [])],
        capital: c.savings ? [{ kind: 'savings', value: inPounds(c.savings) }] : [],
      },
      ...(c.partner ? { partner: adult('Their partner', c.partner) } : {}),
      children: Array.from({ length: c.children }, () => ({ born: `${Number(today.slice(0, 4)) - 8}-01-01` })),
      nonDependants: c.otherAdults ? [{ born: '1970-01-01', as: 'relative or friend' }] : [],
    }],
  }
}
