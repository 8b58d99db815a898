import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Details, Tag } from '../../platform/components/index.ts'
import { paidByInWords, standingInWords, whatAndWhere, whenFitted, type Adaptation } from './adaptation.ts'

/** On a home’s page: what is there, and under a fold what was. */
export function AdaptationsAt({ adaptations, today, mayChange }: { readonly adaptations: readonly Adaptation[]; readonly today: Day; readonly mayChange: boolean }) {
  const [there, before] = [adaptations.filter(one => one.standing === 'there'), adaptations.filter(one => one.standing !== 'there')]
  const change = (one: Adaptation) => mayChange && <p><a class="govuk-link" href={`/adaptations/${one.id}/change`}>Change<span class="govuk-visually-hidden"> {whatAndWhere(one)}</span></a></p>
  return (
    <>
      <h2 class="govuk-heading-m">What this home already has</h2>
      {there.length === 0 ? <p class="govuk-body">Nothing is recorded.</p> : (
        <ul class="newel-found">{there.map(one => (
          <li>
            <strong>{whatAndWhere(one)}</strong>{one.serviceDueOn && one.serviceDueOn < today && <> <Tag colour="orange">Service overdue</Tag></>}
            <p>Fitted: {whenFitted(one)}. Paid for by: {paidByInWords(one.paidBy).toLowerCase()}.{one.reference && <> For <a class="govuk-link newel-ref" href={`/cases/${one.reference}`}>{one.reference}</a>.</>}</p>
            {(one.warrantyUntil ?? one.serviceDueOn) && <p class="newel-quiet">{[one.warrantyUntil && `Under warranty until ${formatDay(one.warrantyUntil)}`, one.serviceDueOn && `service due on ${formatDay(one.serviceDueOn)}`].filter(Boolean).join('; ')}</p>}
            {one.note && <p>{one.note}</p>}
            {change(one)}
          </li>
        ))}</ul>
      )}
      {before.length > 0 && (
        <Details summaryText={`${before.length} no longer there`}>
          <ul class="govuk-list govuk-list--spaced">{before.map(one => <li><strong>{whatAndWhere(one)}</strong><br />{standingInWords(one.standing)}, {formatDay(one.changedOn!)}: {one.because}{change(one)}</li>)}</ul>
        </Details>
      )}
    </>
  )
}

/** One line each of what is there already, on the page of a case. */
export const AlreadyThere = ({ adaptations }: { readonly adaptations: readonly Adaptation[] }) =>
  adaptations.length === 0 ? <>Nothing is recorded</> : <>{adaptations.map(one => <div>{whatAndWhere(one)}{one.fittedOn && ` (${whenFitted(one).toLowerCase().startsWith('about') ? 'about ' : ''}${one.fittedOn.slice(0, 4)})`}</div>)}</>
