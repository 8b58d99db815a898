import type { Typed } from '../../platform/testing/visitor.ts'
import { written, type Item, type Somebody, type Told } from './told.ts'

/** A page of the test of resources, and what is typed on it. */
export interface Step { readonly page: string; readonly typed: Typed }

const day = (name: string, told: unknown): Typed => {
  if (told === undefined) return {}
  const [year, month, dayOfMonth] = written(told).split('-')
  return { [`${name}-day`]: String(Number(dayOfMonth)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year! }
}
const period = (per: unknown): Typed => typeof per === 'object' && per !== null ? { per: 'days', days: String((per as { days: number }).days) } : per === undefined ? {} : { per: written(per) }
const amount = (told: unknown): Typed => told === undefined ? {} : { amount: String((told as { pounds: unknown }).pounds), ...period((told as { per: unknown }).per) }
const given = (told: Item, names: Readonly<Record<string, string>>): Typed => Object.fromEntries(Object.entries(names).filter(([name]) => told[name] !== undefined).map(([name, field]) => [field, String(told[name])]))
const ticked = (told: Item, names: readonly string[]): string[] => names.filter(name => told[name] === true)

const things = {
  benefits: (told: Item): Step => ({ page: 'benefit', typed: { kind: String(told.kind), ...amount(told.amount), ...day('stoppedOn', told.stoppedOn), ...given(told, { yearsIncome: 'yearsIncome' }) } }),
  incomes: (told: Item): Step => ({ page: 'income', typed: { kind: String(told.kind), ...amount(told.amount), ...given(told, { tax: 'tax', used: 'used', why: 'why' }) } }),
  work: (told: Item): Step => ({ page: 'work', typed: { of: String(told.of), hours: String(told.hoursAWeek), ...period(told.per), ...given(told, { net: 'net', gross: 'gross', tax: 'tax', nationalInsurance: 'nationalInsurance', pension: 'pension', receipts: 'receipts', expenses: 'expenses' }) } }),
  capital: (told: Item): Step => ({ page: 'capital', typed: { kind: String(told.kind), value: String(told.value), is: ticked(told, ['costsToSell', 'forTheseWorks']), ...given(told, { owners: 'owners', securedDebts: 'securedDebts', why: 'why' }) } }),
}

function about(somebody: Somebody, page: string, place: string): Step[] {
  const flags = page === 'adult' ? ['disabledOccupant', 'registeredBlind', 'carerIsPaid', 'youngPerson'] : page === 'child' ? ['youngPerson', 'registeredBlind'] : ['registeredBlind']
  const care = somebody.childCare as { readonly pounds: string; readonly per: unknown } | undefined
  const who: Step = { page: `${page}?at=${place}`, typed: { name: somebody.name ?? '', ...day('born', somebody.born), is: ticked(somebody, flags), ...page === 'adult' ? { seldom: ticked(somebody, ['terminallyIll', 'sameWorkSinceBefore60', 'loneParentSince1998']) } : {}, ...care ? { care: String(care.pounds), ...period(care.per) } : {}, ...somebody.as ? { as: written(somebody.as) } : {} } }
  return [who, ...(['benefits', 'incomes', 'work', 'capital'] as const).flatMap(list => ((somebody[list] ?? []) as readonly Item[]).map((item, index) => {
    const step = things[list](item)
    return { ...step, page: `${step.page}?at=${place}.${list}.${index}` }
  }))]
}

/** The pages on which an officer types an application, in the order in which they are asked. */
export function stepsFor(told: Told): Step[] {
  const many = told.households.length > 1
  return [
    { page: 'begin', typed: { ...day('appliedOn', told.appliedOn), ...day('approvedOn', told.approvedOn), certificate: told.certificate, expense: told.expense ?? '' } },
    ...told.households.flatMap(({ person, partner, children = [], nonDependants = [] }, number) => [
      ...about(person, 'adult', `households.${number}.person`),
      ...partner ? about(partner, 'adult', `households.${number}.partner`) : [],
      ...children.flatMap((child, index) => about(child, 'child', `households.${number}.children.${index}`)),
      // Those of the other household of the same application need not be typed again.
      ...many ? [] : nonDependants.flatMap((other, index) => about(other, 'other', `households.${number}.nonDependants.${index}`)),
    ]),
    ...(told.earlierGrants ?? []).map((grant, index): Step => ({ page: `earlier-grant?at=earlierGrants.${index}`, typed: { ...given(grant, { reference: 'reference', reducedBy: 'reducedBy' }), ...day('appliedOn', grant.appliedOn), certificate: String(grant.certificate), is: ticked(grant, ['sameHome', 'sameRelevantPerson', 'nil', 'worksDone']) } })),
    { page: 'asked', typed: { asked: ['partner', 'children', 'others', 'benefits', 'incomes', 'work', 'capital', 'earlier-grants'] } },
  ]
}
