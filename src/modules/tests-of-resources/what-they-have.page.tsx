import { Checkboxes, DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { benefits, capitalKinds, incomes, isChild, ruleOf, type BenefitKind, type CapitalKind, type IncomeKind } from '../../rules/test-of-resources/index.ts'
import { answersOfPeriod, noPeriod, only, pence, periodFields, periodIn, sum } from './amount-fields.ts'
import { itemPage } from './item-page.tsx'
import { adultPlace, anybodysPlace, indexed } from './places.ts'
import { Seldom } from './seldom.tsx'
import { at, written, type Somebody, type Told } from './told.ts'

const titles = <Kind extends string>(kinds: Readonly<Record<Kind, { readonly title: string }>>): Readonly<Record<Kind, string>> =>
  Object.fromEntries(Object.entries<{ readonly title: string }>(kinds).map(([key, { title }]) => [key, title])) as Record<Kind, string>
const amountOf = (item: Readonly<Record<string, unknown>>) => (item.amount ?? {}) as { readonly pounds?: string; readonly per?: unknown }
/** A child who is the disabled occupant stands where an adult would, and what they have is not counted either. */
const ownerIsChild = (told: Told, place: string): boolean => {
  const owner = at(told, place.replace(/\.(incomes|work|capital)\.\d+$/, '')) as Somebody | undefined
  return owner !== undefined && isChild(owner.born, told.appliedOn)
}
const neverCounted = 'What a child has is never counted: SI 1996/2890 regs 5 and 17(4). Leave it out'

const elements = { '30 hours': '30 hours', '50 plus': '50 plus', disability: 'Disability', 'severe disability': 'Severe disability' } as const

export const aBenefit = itemPage({
  path: 'benefit', shape: indexed(`${anybodysPlace}\\.benefits`), otherwise: 'households.0.person.benefits', title: 'A benefit',
  fields: {
    kind: choice('Which benefit?', titles(benefits), { missing: 'Select the benefit' }),
    amount: pounds('How much is it?', { hint: 'Leave it empty for a benefit that is not counted' }), ...periodFields,
    stoppedOn: day('The last day of it, if it has stopped (optional)'),
    yearsIncome: pounds('The year’s income that a tax credit was awarded on'),
    elements: choices('What an award of working tax credit includes', elements),
  },
  answersOf: item => ({ kind: item.kind as BenefitKind, amount: pence(amountOf(item).pounds), ...answersOfPeriod(amountOf(item).per), stoppedOn: (item.stoppedOn ?? null) as Day | null, yearsIncome: pence(item.yearsIncome), elements: (item.elements ?? []) as (keyof typeof elements)[] }),
  itemOf: ({ kind, amount, per, days, stoppedOn, yearsIncome, elements: included }) => only({ kind, amount: amount === null ? undefined : { pounds: sum(amount), per: periodIn({ per, days }) }, stoppedOn, yearsIncome: sum(yearsIncome), elements: included }),
  fieldOf: { kind: 'kind', 'amount.per.days': 'days', 'amount.per': 'per', amount: 'amount', stoppedOn: 'stoppedOn', yearsIncome: 'yearsIncome', elements: 'elements' }, firstField: 'kind',
  check: ({ kind, amount, per }, told, place) => ({
    amount: amount === null && ruleOf(kind).money === 'counted' && new RegExp(`^${adultPlace}\\.`).test(place) && !ownerIsChild(told, place) ? `Enter how much it is: ${benefits[kind].title.toLowerCase()} counts as income` : undefined,
    per: amount !== null && !per ? noPeriod : undefined,
  }),
  questions: f => (
    <>
      <Select {...f.kind} /><TextInput {...f.amount} prefix="£" /><Select {...f.per} /><TextInput {...f.days} />
      <Seldom title="It has stopped, or is a tax credit" of={[f.stoppedOn, f.yearsIncome, f.elements]}><DateInput {...f.stoppedOn} /><TextInput {...f.yearsIncome} prefix="£" /><Checkboxes {...f.elements} small /></Seldom>
    </>
  ),
})

export const anIncome = itemPage({
  path: 'income', shape: indexed(`${adultPlace}\\.incomes`), otherwise: 'households.0.person.incomes', title: 'An income',
  fields: {
    kind: choice('What is it?', titles(incomes), { missing: 'Select what it is' }), amount: pounds('How much is it, before tax?', { missing: 'Enter how much it is' }), ...periodFields,
    tax: pounds('Tax on it, for the same time'), used: pounds('Payment protection: as much as goes on what it protects'), heating: choices('A sub-tenant’s rent', { yes: 'It includes heating' }), why: text('What it is, where it is “other”'),
  },
  answersOf: item => ({ kind: item.kind as IncomeKind, amount: pence(amountOf(item).pounds), ...answersOfPeriod(amountOf(item).per), tax: pence(item.tax), used: pence(item.used), heating: item.heating ? ['yes'] as const : [], why: written(item.why) }),
  itemOf: ({ kind, amount, per, days, tax, used, heating, why }) => only({ kind, amount: { pounds: sum(amount), per: periodIn({ per, days }) }, tax: sum(tax), used: sum(used), heating: heating.length > 0, why }),
  fieldOf: { kind: 'kind', 'amount.per.days': 'days', 'amount.per': 'per', amount: 'amount', tax: 'tax', used: 'used', why: 'why' }, firstField: 'amount',
  check: ({ per }, told, place) => ({ kind: ownerIsChild(told, place) ? neverCounted : undefined, per: per ? undefined : noPeriod }),
  questions: f => (
    <>
      <p class="govuk-body">Interest on savings is not asked: it counts with the savings.</p>
      <Select {...f.kind} /><TextInput {...f.amount} prefix="£" /><Select {...f.per} /><TextInput {...f.days} /><TextInput {...f.tax} prefix="£" /><TextInput {...f.why} />
      <Seldom title="Payment protection, or a sub-tenant" of={[f.used, f.heating]}><TextInput {...f.used} prefix="£" /><Checkboxes {...f.heating} small /></Seldom>
    </>
  ),
})

const whose = { 'an employer': 'An employer', 'their own': 'Their own' } as const
const special = { 'part-time firefighter': 'Part-time firefighter', 'auxiliary coastguard': 'Auxiliary coastguard', 'lifeboat crew': 'Lifeboat crew', 'reserve forces': 'Reserve forces' } as const

export const someWork = itemPage({
  path: 'work', shape: indexed(`${adultPlace}\\.work`), otherwise: 'households.0.person.work', title: 'Work',
  fields: {
    of: choice('Whose work is it?', whose, { missing: 'Select whose work it is' }), hours: text('Hours a week', { width: 5, inputMode: 'numeric', missing: 'Enter the hours worked in a week, such as 16' }), ...periodFields,
    net: pounds('Pay after tax, National Insurance and half of pension payments'),
    gross: pounds('Or pay before them'), tax: pounds('Income tax'), nationalInsurance: pounds('National Insurance'), pension: pounds('Pension payments, of which half comes off'), special: choice('Service of which £20 is ignored', special),
    receipts: pounds('Receipts'), expenses: pounds('Expenses wholly and exclusively of the work'), childminder: choices('A childminder', { yes: 'A third of the receipts is the profit' }),
  },
  answersOf: item => ({ of: item.of as keyof typeof whose, hours: String(item.hoursAWeek), ...answersOfPeriod(item.per), net: pence(item.net), gross: pence(item.gross), tax: pence(item.tax), nationalInsurance: pence(item.nationalInsurance), pension: pence(item.pension), special: (item.special ?? '') as keyof typeof special | '', receipts: pence(item.receipts), expenses: pence(item.expenses), childminder: item.childminder ? ['yes'] as const : [] }),
  itemOf: a => {
    const both = { of: a.of, hoursAWeek: /^\d{1,3}(\.\d{1,2})?$/.test(a.hours) ? Number(a.hours) : -1, per: periodIn(a) }
    const none = '0.00'
    return a.of === 'their own'
      ? { ...both, receipts: sum(a.receipts) ?? none, expenses: sum(a.expenses) ?? none, tax: sum(a.tax) ?? none, nationalInsurance: sum(a.nationalInsurance) ?? none, pension: sum(a.pension) ?? none, ...only({ childminder: a.childminder.length > 0 }) }
      : { ...both, ...only({ net: sum(a.net), gross: sum(a.gross), tax: sum(a.tax), nationalInsurance: sum(a.nationalInsurance), pension: sum(a.pension), special: a.special }) }
  },
  fieldOf: { of: 'of', hoursAWeek: 'hours', 'per.days': 'days', per: 'per', net: 'net', gross: 'gross', tax: 'tax', receipts: 'receipts', expenses: 'expenses' }, firstField: 'net',
  check: ({ of, per, receipts }, told, place) => ({ of: ownerIsChild(told, place) ? neverCounted : undefined, per: per ? undefined : noPeriod, receipts: of === 'their own' && receipts === null ? 'Enter what the work brought in over the time, nought if it was nothing' : undefined }),
  questions: f => (
    <>
      <Radios {...f.of} small conditional={{
        'an employer': <><TextInput {...f.net} prefix="£" /><Seldom title="Pay before tax, or a service of which £20 is ignored" of={[f.gross, f.special]}><TextInput {...f.gross} prefix="£" /><Radios {...f.special} small /></Seldom></>,
        'their own': <><TextInput {...f.receipts} prefix="£" /><TextInput {...f.expenses} prefix="£" /><Checkboxes {...f.childminder} small /></>,
      }} />
      <TextInput {...f.hours} /><Select {...f.per} /><TextInput {...f.days} />
      <Seldom title="What comes off: pay before tax, and their own work" of={[f.tax, f.nationalInsurance, f.pension]}><TextInput {...f.tax} prefix="£" /><TextInput {...f.nationalInsurance} prefix="£" /><TextInput {...f.pension} prefix="£" /></Seldom>
    </>
  ),
})

export const somethingOwned = itemPage({
  path: 'capital', shape: indexed(`${adultPlace}\\.capital`), otherwise: 'households.0.person.capital', title: 'Something owned',
  fields: {
    kind: choice('What is it?', titles(capitalKinds), { missing: 'Select what it is' }), value: pounds('What is it worth?', { missing: 'Enter what it is worth', hint: 'What it would fetch, before debts that are secured on it' }),
    owners: text('How many own it together?', { width: 2, inputMode: 'numeric', hint: 'Leave it empty when it is theirs alone. The shares are taken as equal' }),
    securedDebts: pounds('Debts that are secured on it'), is: choices('What is so of it?', { costsToSell: 'Selling it would cost something: a tenth comes off', forTheseWorks: 'It is meant for these works, so it counts' }), why: text('What it is, where it is “other”'),
  },
  answersOf: item => ({ kind: item.kind as CapitalKind, value: pence(item.value), owners: written(item.owners), securedDebts: pence(item.securedDebts), is: (['costsToSell', 'forTheseWorks'] as const).filter(key => item[key] === true), why: written(item.why) }),
  itemOf: ({ kind, value, owners, securedDebts, is, why }) => only({ kind, value: sum(value), owners: owners ? /^\d{1,2}$/.test(owners) ? Number(owners) : -1 : undefined, securedDebts: sum(securedDebts), ...Object.fromEntries(is.map(key => [key, true])), why }),
  fieldOf: { kind: 'kind', value: 'value', owners: 'owners', securedDebts: 'securedDebts', why: 'why' }, firstField: 'value',
  check: (_, told, place) => ({ kind: ownerIsChild(told, place) ? neverCounted : undefined }),
  questions: f => <><Select {...f.kind} /><TextInput {...f.value} prefix="£" /><TextInput {...f.owners} /><TextInput {...f.securedDebts} prefix="£" /><Checkboxes {...f.is} small /><TextInput {...f.why} /></>,
})
