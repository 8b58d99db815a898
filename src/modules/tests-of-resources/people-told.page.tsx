import { Checkboxes, DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { answersOfPeriod, noPeriod, only, pence, periodFields, periodIn, sum } from './amount-fields.ts'
import { itemPage } from './item-page.tsx'
import { adultPlace, childPlace, otherPlace } from './places.ts'
import { Seldom } from './seldom.tsx'
import { written } from './told.ts'

const born = day('Date of birth', { missing: 'Enter the date of birth: what is allowed depends on it', hint: 'For example, 27 3 1946' })
const name = text('Name', { hint: 'As the working should speak of them' })
const flags = <const Flags extends string>(told: Readonly<Record<string, unknown>>, keys: readonly Flags[]): readonly Flags[] => keys.filter(key => told[key] === true)
const flagsIn = (ticked: readonly string[]): Readonly<Record<string, true>> => Object.fromEntries(ticked.map(key => [key, true]))

const soOfAdult = {
  disabledOccupant: 'The works are for them',
  registeredBlind: 'Registered blind',
  carerIsPaid: 'Somebody is paid Carer’s Allowance for looking after them',
  youngPerson: '16 to 19, with Child Benefit paid for them and no benefit that replaces earnings',
} as const
const seldom = {
  terminallyIll: 'Terminally ill',
  sameWorkSinceBefore60: '60 or over, and still in the work that was begun before 60 with the disability premium',
  loneParentSince1998: 'A lone parent without a break since 5 April 1998',
} as const

export const anAdult = itemPage({
  path: 'adult', shape: adultPlace, otherwise: 'households.0.person', title: 'Somebody whose resources may be looked at',
  fields: {
    name, born, is: choices('What is so for them?', soOfAdult),
    seldom: choices('What is seldom so', seldom),
    blindUntil: day('When they stopped being registered blind (optional)'), incapableSince: day('Incapable of work under the old test since (optional)'),
    cannotCare: choice('Why they cannot look after a child', { incapacitated: 'They are incapacitated', 'in hospital': 'They are in hospital', 'in prison': 'They are in prison' }),
  },
  answersOf: told => ({ name: written(told.name), born: told.born as Day, is: flags(told, Object.keys(soOfAdult) as (keyof typeof soOfAdult)[]), seldom: flags(told, Object.keys(seldom) as (keyof typeof seldom)[]), blindUntil: (told.blindUntil ?? null) as Day | null, incapableSince: (told.incapableSince ?? null) as Day | null, cannotCare: (told.cannotCare ?? '') as '' }),
  itemOf: ({ name: called, born: bornOn, is, seldom: rare, blindUntil, incapableSince, cannotCare }) => only({ name: called, born: bornOn, ...flagsIn(is), ...flagsIn(rare), blindUntil, incapableSince, cannotCare }),
  keeps: ['benefits', 'incomes', 'work', 'capital'],
  fieldOf: { born: 'born', name: 'name', disabledOccupant: 'is', youngPerson: 'is', loneParentSince1998: 'seldom', blindUntil: 'blindUntil' }, firstField: 'born',
  questions: f => (
    <>
      <TextInput {...f.name} /><DateInput {...f.born} /><Checkboxes {...f.is} small />
      <Seldom title="What is seldom so" of={[f.seldom, f.blindUntil, f.incapableSince, f.cannotCare]}><Checkboxes {...f.seldom} small /><DateInput {...f.blindUntil} /><DateInput {...f.incapableSince} /><Radios {...f.cannotCare} small /></Seldom>
    </>
  ),
})

const soOfChild = { youngPerson: '16 to 19, and Child Benefit is paid for them', registeredBlind: 'Registered blind' } as const

export const aChild = itemPage({
  path: 'child', shape: childPlace, otherwise: 'households.0.children', title: 'A child of the family',
  fields: { name, born, is: choices('What is so for them?', soOfChild), care: pounds('What is paid for their care', { hint: 'Care that is registered or approved, and not by a relative in the child’s own home' }), ...periodFields },
  answersOf: told => {
    const care = told.childCare as { readonly pounds: string; readonly per: unknown } | undefined
    return { name: written(told.name), born: told.born as Day, is: flags(told, Object.keys(soOfChild) as (keyof typeof soOfChild)[]), care: pence(care?.pounds), ...answersOfPeriod(care?.per) }
  },
  itemOf: ({ name: called, born: bornOn, is, care, per, days }) => only({ name: called, born: bornOn, ...flagsIn(is), childCare: care ? { pounds: sum(care), per: periodIn({ per, days }) } : undefined }),
  keeps: ['benefits'],
  fieldOf: { born: 'born', youngPerson: 'is', 'childCare.per.days': 'days', 'childCare.per': 'per', childCare: 'care' }, firstField: 'born',
  check: ({ care, per }) => ({ per: care && !per ? noPeriod : undefined }),
  questions: f => (
    <>
      <p class="govuk-body">What a child has is never counted, so it is not asked. Source: SI 1996/2890 reg 17(4).</p>
      <TextInput {...f.name} /><DateInput {...f.born} /><Checkboxes {...f.is} small />
      <TextInput {...f.care} prefix="£" /><Select {...f.per} /><TextInput {...f.days} />
    </>
  ),
})

const howTheyLive = { 'relative or friend': 'A relative or friend', 'joint owner or tenant': 'They own or rent it too', 'lodger or landlord on commercial terms': 'A lodger or the landlord, on commercial terms', 'live-in carer from a charity': 'A live-in carer whom a charity charges for', 'placed or fostered child': 'A child who is placed or fostered there' } as const

export const somebodyElse = itemPage({
  path: 'other', shape: otherPlace, otherwise: 'households.0.nonDependants', title: 'Somebody else who lives there',
  fields: { name, born, as: choice('How do they live there?', howTheyLive, { missing: 'Select how they live there' }), is: choices('What is so for them?', { registeredBlind: 'Registered blind' }) },
  answersOf: told => ({ name: written(told.name), born: told.born as Day, as: told.as as keyof typeof howTheyLive, is: flags(told, ['registeredBlind']) }),
  itemOf: ({ name: called, born: bornOn, as, is }) => only({ name: called, born: bornOn, as, ...flagsIn(is) }),
  keeps: ['benefits'],
  fieldOf: { born: 'born', as: 'as' }, firstField: 'born',
  questions: f => (
    <>
      <p class="govuk-body">Their money is never counted. Whether they live there, and have a disability benefit, decides the severe disability premium.</p>
      <TextInput {...f.name} /><DateInput {...f.born} /><Radios {...f.as} small /><Checkboxes {...f.is} small />
    </>
  ),
})
