import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pounds } from '../../rules/money.ts'
import { benefits, capitalKinds, incomes, type BenefitKind, type CapitalKind, type IncomeKind } from '../../rules/test-of-resources/index.ts'
import { written, type Item, type Somebody } from './told.ts'

export const periods = { week: 'A week', fortnight: 'A fortnight', 'four-weeks': 'Four weeks', month: 'A month', year: 'A year', days: 'A number of days' } as const
export type PeriodWord = keyof typeof periods

export const money = (told: unknown): string => formatMoney(pounds(String(told)))
const per = (told: unknown): string => typeof told === 'object' && told !== null ? `for ${String((told as { days: unknown }).days)} days` : periods[told as PeriodWord].replace(/^A /, 'a ').replace(/^F/, 'every f')
const amount = (told: unknown): string => { const { pounds: sum, per: time } = told as { pounds: unknown; per: unknown }; return `${money(sum)} ${per(time)}` }
const listed = (...words: readonly (string | false | undefined)[]): string => words.filter(Boolean).join(', ')

/** A benefit, an income, work or something owned, in words. */
export const inWords = {
  benefits: ({ kind, amount: sum, stoppedOn, yearsIncome }: Item): string => listed(benefits[kind as BenefitKind].title, sum !== undefined && amount(sum), yearsIncome !== undefined && `awarded on a year’s income of ${money(yearsIncome)}`, stoppedOn !== undefined && `until ${formatDay(stoppedOn as Day)}`),
  incomes: ({ kind, amount: sum, tax, why }: Item): string => listed(why ? written(why) : incomes[kind as IncomeKind].title, amount(sum), tax !== undefined && `of which ${money(tax)} tax`),
  work: (work: Item): string => work.of === 'their own'
    ? listed('Works for themselves', `${String(work.hoursAWeek)} hours a week`, `${money(work.receipts)} received and ${money(work.expenses)} spent ${per(work.per)}`)
    : listed('Works for an employer', `${String(work.hoursAWeek)} hours a week`, `${money(work.net ?? work.gross)} ${work.net === undefined ? 'before' : 'after'} tax ${per(work.per)}`),
  capital: ({ kind, value, owners, securedDebts, costsToSell, forTheseWorks, why }: Item): string => listed(why ? written(why) : capitalKinds[kind as CapitalKind].title, money(value), owners !== undefined && `one of ${written(owners)} who own it`, securedDebts !== undefined && `with debts of ${money(securedDebts)}`, costsToSell === true && 'with costs to sell it', forTheseWorks === true && 'meant for these works'),
} as const

export const grantInWords = ({ reference, appliedOn, reducedBy, nil, sameHome }: Item): string => listed(reference ? written(reference) : 'An earlier grant', `applied for on ${formatDay(appliedOn as Day)}`, `reduced by ${money(reducedBy)}`, nil === true && 'a nil grant', sameHome === false && 'for another home')

/** What is so for somebody, besides what they have. */
export const soFor = ({ born, disabledOccupant, youngPerson, registeredBlind, carerIsPaid, terminallyIll, childCare, as }: Somebody): string => listed(
  `Born ${formatDay(born)}`, disabledOccupant && 'the works are for them', youngPerson && 'a young person', registeredBlind === true && 'registered blind', carerIsPaid === true && 'somebody is paid Carer’s Allowance for them', terminallyIll === true && 'terminally ill', childCare !== undefined && `child care ${amount(childCare)}`, as !== undefined && written(as))
