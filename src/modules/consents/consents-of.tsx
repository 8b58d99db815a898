import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Details, Tag } from '../../platform/components/index.ts'
import { endsSoon, howInWords, scopeInWords, standsOn, type Consent } from './consent.ts'

/** On a person’s page: what stands today, what of it will soon end, and under a fold what has ended or was withdrawn. */
export function ConsentsOf({ consents, today, mayWithdraw }: { readonly consents: readonly Consent[]; readonly today: Day; readonly mayWithdraw: boolean }) {
  const [now, before] = [consents.filter(one => standsOn(one, today)), consents.filter(one => !standsOn(one, today))]
  return (
    <>
      <h2 class="govuk-heading-m">What they have agreed to</h2>
      {now.length === 0 ? <p class="govuk-body">Nothing is recorded. Ask before sharing.</p> : (
        <ul class="newel-found">{now.map(one => (
          <li>
            <strong>{scopeInWords(one.scope, one.withWhom)}</strong>{endsSoon(one, today) && <> <Tag colour="yellow">Ends soon</Tag></>}
            <p>{howInWords(one)}, {formatDay(one.givenOn)}{one.endsOn && `, until ${formatDay(one.endsOn)}`}. <span class="newel-quiet">{one.evidence}</span></p>
            {mayWithdraw && <p><a class="govuk-link" href={`/consents/${one.id}/withdraw`}>Withdraw<span class="govuk-visually-hidden">: {scopeInWords(one.scope, one.withWhom)}</span></a></p>}
          </li>
        ))}</ul>
      )}
      {before.length > 0 && (
        <Details summaryText={`${before.length} that no longer ${before.length === 1 ? 'stands' : 'stand'}`}>
          <ul class="govuk-list govuk-list--spaced">{before.map(one => (
            <li><strong>{scopeInWords(one.scope, one.withWhom)}</strong><br />{howInWords(one)}, {formatDay(one.givenOn)}; {one.withdrawnOn ? `withdrawn on ${formatDay(one.withdrawnOn)}: ${one.withdrawnHow}` : `ended on ${formatDay(one.endsOn!)}`}</li>
          ))}</ul>
        </Details>
      )}
    </>
  )
}
