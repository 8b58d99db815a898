import type { Day } from '../../rules/calendar/day.ts'
import type { Told } from './told.ts'

/** An example that somebody published: what an officer types, and what the page then says. */
export interface Example { readonly title: string; readonly told: Told; readonly says: readonly string[] }

const week = (sum: string) => ({ pounds: sum, per: 'week' })
const of = (expense: string, household: Told['households'][number], more: Partial<Told> = {}): Told => ({ appliedOn: '2026-11-02', approvedOn: '2026-12-01', certificate: 'owner', expense, households: [household], ...more })
const vera = (born: Day) => ({ name: 'Vera', disabledOccupant: true, born })
const [in1947, in1962, in1975, in1980] = [vera('1947-07-01'), vera('1962-07-01'), vera('1975-07-01'), vera('1980-07-01')]

const nothingToPay = (title: string, household: Told['households'][number]): Example => ({ title, told: of('12000', household), says: ['the contribution is £0', 'The grant is £12,000.'] })
const allowed = (title: string, household: Told['households'][number], ...amounts: readonly string[]): Example => ({ title, told: of('12000', household), says: amounts.map(amount => ` ${amount} `) })

/** Source: dfg-examples E86 to E89, and E91 to E94 for what is allowed. */
export const publishedExamples: readonly Example[] = [
  {
    title: 'E86 works of £5,000 and a contribution of £1,000: the grant pays £4,000',
    // £60 over: 47.95 × 18.85 + 12.05 × 37.69 = £1,358.02 to the penny, less what an earlier grant was reduced by.
    told: of('5000', { person: { ...in1980, incomes: [{ kind: 'other-counted', why: 'all income', amount: week('181.80') }] } }, { earlierGrants: [{ appliedOn: '2020-05-01', certificate: 'owner', reducedBy: '358.02', sameHome: true, sameRelevantPerson: true }] }),
    says: ['the contribution is £1,000', 'The grant is £4,000, and £1,000 is left to pay.'],
  },
  nothingToPay('E87 income below the applicable amount: the full grant', { person: { ...in1980, incomes: [{ kind: 'other-counted', why: 'all income', amount: week('80.00') }] } }),
  nothingToPay('E88 a family with a disabled child: no test, the full grant', { person: { name: 'Ned', born: '2017-07-01', disabledOccupant: true } }),
  nothingToPay('E89 a pensioner on guarantee credit: outside the test', { person: { ...in1947, benefits: [{ kind: 'pension-credit-guarantee' }], capital: [{ kind: 'savings', value: '9000' }] } }),
  allowed('E91 single, 60 to pension age: 60.50 + 63.55', { person: in1962 }, '£60.50', '£63.55'),
  allowed('E92 couple, elder 60 to pension age: 94.95 + 94.40', { person: in1962, partner: { name: 'Sid', born: '1970-07-01' } }, '£94.95', '£94.40'),
  allowed('E93 single at pension age: 143.80', { person: in1947 }, '£143.80'),
  allowed('E93 couple at pension age: 215.50', { person: in1947, partner: { name: 'Sid', born: '1948-07-01' } }, '£215.50'),
  allowed('E94 lone parent since before 6 April 1998: 22.20', { person: { ...in1975, loneParentSince1998: true }, children: [{ name: 'Ned', born: '2011-01-01' }] }, '£22.20'),
  allowed('E94 lone parent since then: 16.75', { person: in1975, children: [{ name: 'Ned', born: '2015-01-01' }] }, '£16.75'),
]
