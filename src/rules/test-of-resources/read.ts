import type { Adult, Amount, Application, Benefit, Capital, Child, EarlierGrant, Household, Income, NonDependant, Work } from './application.ts'
import { benefits, type BenefitKind } from './benefits.ts'
import { capitalKinds, type CapitalKind } from './capital-kinds.ts'
import { incomes, type IncomeKind } from './income-kinds.ts'
import { problemsOf } from './refusals.ts'
import { day, either, hours, list, may, money, must, oneOf, record, text, whole, yes, type Problem, type Shape } from './shapes.ts'

const kinds = <Kind extends string>(table: Readonly<Record<Kind, unknown>>): readonly Kind[] => Object.keys(table) as Kind[]

const perDays = record<{ readonly days: number }>('A number of days', { days: must(whole('Days from the first to the last, both counted', 1, 800)) })
const period = either(oneOf('What it is for. A year is 365 days', ['week', 'fortnight', 'four-weeks', 'month', 'year']), told => typeof told === 'string', perDays)
const amount: Shape<Amount> = record('An amount and the time it is for, such as {"pounds": "640.00", "per": "month"}', { pounds: must(money('The amount'), 'pence'), per: must(period) })

const benefit: Shape<Benefit> = record('A benefit', {
  kind: must(oneOf<BenefitKind>('Which benefit', kinds(benefits))),
  amount: may(amount),
  stoppedOn: may(day('The last day of it, if it has stopped')),
  yearsIncome: may(money('Tax credits: the income of the year that the award was worked out on'), 'yearsIncomePence'),
  elements: may(list(oneOf('An element of working tax credit', ['30 hours', '50 plus', 'disability', 'severe disability']), 'Working tax credit: what the award includes')),
})

const income: Shape<Income> = record('An income that is neither earnings nor a benefit', {
  kind: must(oneOf<IncomeKind>('Which kind', kinds(incomes))),
  amount: must(amount),
  tax: may(money('Income tax on it, for the same time'), 'taxPence'),
  used: may(money('Payment protection: as much as goes on what it protects, for the same time'), 'usedPence'),
  heating: may(yes('A sub-tenant’s rent that includes heating')),
  why: may(text('Where the kind says “other”: what it is')),
})

const employment: Shape<Work> = record('Work for an employer', {
  of: must(oneOf('Whose work', ['an employer'])),
  hoursAWeek: must(hours('Hours a week')),
  per: must(period),
  net: may(money('Pay after tax, national insurance and half of pension payments'), 'netPence'),
  gross: may(money('Or pay before them'), 'grossPence'),
  tax: may(money('Income tax'), 'taxPence'),
  nationalInsurance: may(money('National insurance'), 'nationalInsurancePence'),
  pension: may(money('Pension payments, of which half comes off'), 'pensionPence'),
  special: may(oneOf('Service of which £20 is ignored', ['part-time firefighter', 'auxiliary coastguard', 'lifeboat crew', 'reserve forces'])),
})

const selfEmployment: Shape<Work> = record('Their own work', {
  of: must(oneOf('Whose work', ['their own'])),
  hoursAWeek: must(hours('Hours a week')),
  per: must(period),
  receipts: must(money('Receipts'), 'receiptsPence'),
  expenses: must(money('Expenses wholly and exclusively of the work'), 'expensesPence'),
  tax: must(money('Tax there would be on the profit'), 'taxPence'),
  nationalInsurance: must(money('National insurance there would be'), 'nationalInsurancePence'),
  pension: must(money('Pension premiums, of which half comes off'), 'pensionPence'),
  childminder: may(yes('A childminder: a third of the receipts is the profit')),
})

const ofAnEmployer = (told: unknown): boolean => !(typeof told === 'object' && told !== null && (told as { of?: unknown }).of === 'their own')
const work = either(employment, ofAnEmployer, selfEmployment)

const capital: Shape<Capital> = record('Something owned', {
  kind: must(oneOf<CapitalKind>('Which kind', kinds(capitalKinds))),
  value: must(money('What it would fetch'), 'valuePence'),
  costsToSell: may(yes('Selling it would cost something')),
  securedDebts: may(money('Debts that are secured on it'), 'securedDebtsPence'),
  owners: may(whole('How many own it together', 1, 50)),
  forTheseWorks: may(yes('Meant for the works of this application')),
  why: may(text('Where the kind says “other”: what it is')),
})

const adult: Shape<Adult> = record('A person', {
  name: may(text('How the working speaks of them')),
  born: must(day('Date of birth')),
  disabledOccupant: may(yes('The works are for them')),
  youngPerson: may(yes('16 to 19, child benefit is paid for them, and they get no benefit that replaces earnings')),
  benefits: may(list(benefit, 'Benefits they get or are entitled to')),
  incomes: may(list(income, 'Other income')),
  work: may(list(work, 'Work')),
  capital: may(list(capital, 'What they own')),
  registeredBlind: may(yes('Registered blind')),
  blindUntil: may(day('When they stopped being registered blind')),
  carerIsPaid: may(yes('Somebody is paid carer’s allowance for looking after them')),
  incapableSince: may(day('Incapable of work under the old test since this day')),
  terminallyIll: may(yes('Terminally ill')),
  cannotCare: may(oneOf('Why they cannot look after a child', ['incapacitated', 'in hospital', 'in prison'])),
  sameWorkSinceBefore60: may(yes('60 or over and still in the work begun before 60 with the disability premium')),
  loneParentSince1998: may(yes('A lone parent without a break since 5 April 1998')),
})

const neverCounted = 'What a child or young person has is never counted (SI 1996/2890 reg 17(4)). Leave it out'
const child: Shape<Child> = record('A child or young person of the family', {
  name: may(text('How the working speaks of them')),
  born: must(day('Date of birth')),
  youngPerson: may(yes('16 to 19, and child benefit is paid for them')),
  benefits: may(list(benefit, 'Disability benefits')),
  registeredBlind: may(yes('Registered blind')),
  childCare: may(amount),
}, { capital: neverCounted, incomes: neverCounted, work: neverCounted })

const nonDependant: Shape<NonDependant> = record('Somebody else who lives there', {
  name: may(text('How the working speaks of them')),
  born: must(day('Date of birth')),
  as: must(oneOf('How they live there', ['relative or friend', 'joint owner or tenant', 'lodger or landlord on commercial terms', 'live-in carer from a charity', 'placed or fostered child'])),
  benefits: may(list(benefit, 'Disability benefits')),
  registeredBlind: may(yes('Registered blind')),
})

const household: Shape<Household> = record('A person or couple among whom is a disabled occupant', {
  person: must(adult),
  partner: may(adult),
  furtherSpouses: may(list(adult, 'Spouses beyond the first two, in a polygamous marriage')),
  children: may(list(child, 'Children and young people they are responsible for')),
  nonDependants: may(list(nonDependant, 'Others who normally live there, another household of the same application among them')),
  relevantPerson: may(oneOf('Which of a couple is the relevant person', ['person', 'partner'])),
  whyThatPerson: may(text('Why')),
})

const earlierGrant: Shape<EarlierGrant> = record('An earlier Disabled Facilities Grant', {
  reference: may(text('Its reference')),
  appliedOn: must(day('When it was applied for')),
  certificate: must(oneOf('Its certificate', ['owner', 'tenant', 'occupier'])),
  sameHome: must(yes('For the same dwelling or building')),
  sameRelevantPerson: must(yes('At least one relevant person is the same')),
  reducedBy: must(money('What it was really reduced by'), 'reducedByPence'),
  nil: may(yes('Nothing was paid')),
  worksDone: may(yes('A nil grant: the works were carried out well')),
})

const application: Shape<Application> = record('An application for the test of resources', {
  reference: may(text('Given back with the result')),
  appliedOn: must(day('Day of the application: ages and circumstances')),
  approvedOn: must(day('Day of the approval, or when it is expected: the amounts')),
  certificate: must(oneOf('The certificate that comes with it', ['owner', 'tenant', 'occupier'])),
  byLandlord: may(yes('Made by a landlord')),
  households: must(list(household, 'Each person or couple among the disabled occupants')),
  earlierGrants: may(list(earlierGrant, 'Earlier grants')),
  expense: may(money('Cost of the works and fees'), 'expensePence'),
  orderOfMaximum: may(oneOf('The council’s order of maximum and contribution', ['maximum first', 'contribution first'])),
})

/** The JSON Schema of an application, made of the same shapes that read it. */
export const applicationSchema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Application for the test of resources of a Disabled Facilities Grant', ...application.schema }

/** An application as JSON gives it, or every problem with it: what cannot be read, and what the law does not know. Never throws. */
export function readApplication(told: unknown): { readonly application: Application } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const read = application.read(told, '', problems)
  if (!read) return { problems }
  const refused = problemsOf(read)
  return refused.length ? { problems: refused } : { application: read }
}
