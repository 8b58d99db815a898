import { day as asDay, isDay } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { DateInput, Button, ScrollRegion } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { asTyped, form, readForm, viewOf, type Body, type FormView } from '../../platform/http/form.ts'
import { queryOf, type YearOffered } from './periods.ts'

/** Any period: it is asked for in the address, so that it can be kept and sent. */
export const periodForm = form(
  {
    from: day('First day', { missing: 'Enter the first day', hint: 'For example, 1 4 2026' }),
    to: day('Last day', { missing: 'Enter the last day', hint: 'For example, 30 6 2026' }),
  },
  ({ from, to }) => to < from ? { to: 'Last day must be the same as or after the first day' } : {},
)
export type PeriodFormView = FormView<(typeof periodForm)['fields']>

/** The period in an address, or the form as it was typed, with what is wrong. */
export function periodIn(query: Readonly<Record<string, string | undefined>>): { period: Period } | { asked: PeriodFormView } {
  const { from = '', to = '' } = query
  if (isDay(from) && isDay(to) && from <= to) return { period: { from: asDay(from), to: asDay(to) } }
  const days = { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
  const body: Body = new Map([...Object.entries(query).map(([name, value = '']) => [name, [value]] as const), ...asTyped(periodForm.fields, days)])
  const read = readForm(periodForm, body, undefined)
  return 'answers' in read ? { period: read.answers } : { asked: viewOf(periodForm, body, undefined, read.errors, { token: '', once: '' }) }
}

/** The two days, sent as part of the address. */
export const PeriodForm = ({ of }: { readonly of: PeriodFormView }) => (
  <form method="get" action="/packs/report" noValidate>
    <DateInput {...of.from} />
    <DateInput {...of.to} />
    <Button>See the pack</Button>
  </form>
)

/** A line for each financial year, with its quarters. */
export const Years = ({ years, onlyOver }: { readonly years: readonly YearOffered[]; readonly onlyOver: boolean }) => (
  <ScrollRegion label="Financial years and quarters" dense>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Financial years and quarters</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Financial year', 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'].map(title => <th scope="col" class="govuk-table__header">{title}</th>)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {years.map(({ year, quarters, isOver }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {isOver || !onlyOver ? <a class="govuk-link" href={`/packs/report?${queryOf(year)}`}>{year.short}{!isOver && ' so far'}</a> : `${year.short}, not over yet`}
            </th>
            {quarters.map(({ quarter, isOver: quarterIsOver, hasBegun }) => (
              <td class="govuk-table__cell">
                {quarterIsOver || (hasBegun && !onlyOver) ? <a class="govuk-link" href={`/packs/report?${queryOf(quarter)}`}>{quarter.label}{!quarterIsOver && ', so far'}</a> : <span class="newel-quiet">{hasBegun ? 'Not over yet' : 'Still to come'}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
