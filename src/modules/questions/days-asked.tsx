import { day as asDay } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { day } from '../../platform/http/fields.ts'
import { asTyped, form, readForm, viewOf, type Body } from '../../platform/http/form.ts'
import type { Here } from '../../platform/here.ts'
import { isPeriod } from './question.ts'

const daysForm = form({
  from: day('First day', { missing: 'Enter the first day' }),
  to: day('Last day', { missing: 'Enter the last day' }),
}, ({ from, to }) => to < from ? { to: 'The last day must be the same as or after the first' } : {})

/** The days in an address, or the usual ones, and the form for others: as it was filled in, with what is wrong. */
export function daysAsked({ query }: Pick<Here, 'query'>, usual: Period) {
  const { from = '', to = '' } = query
  const given = isPeriod(from, to) ? asTyped(daysForm.fields, { from: asDay(from), to: asDay(to) }) : []
  const isAsked = Object.keys(query).some(name => /^(from|to)-/.test(name))
  const body: Body = new Map([...isAsked ? [] : asTyped(daysForm.fields, { from: usual.from, to: usual.to }), ...Object.entries(query).map(([name, value = '']) => [name, [value]] as const), ...given])
  const read = readForm(daysForm, body, undefined)
  return { period: 'answers' in read ? read.answers : usual, days: viewOf(daysForm, body, undefined, 'answers' in read ? {} : read.errors, { token: '', once: '' }) }
}
