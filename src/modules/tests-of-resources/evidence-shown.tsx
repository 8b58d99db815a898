import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Tag } from '../../platform/components/index.ts'
import { isOutstanding, isToChase, lastAsked, waysToSee } from './evidence.ts'
import { testAt } from './frame.ts'
import type { Asked, CaseTested } from './tested.ts'

function Standing({ of: one, today }: { readonly of: Asked; readonly today: Day }) {
  if (one.seenOn) return <><Tag colour="green">Seen</Tag> {formatDay(one.seenOn)}, {waysToSee[one.seenHow as keyof typeof waysToSee].toLowerCase()}</>
  if (one.notNeeded) return <><Tag colour="grey">Not needed</Tag> {one.notNeeded}</>
  return <><Tag colour={isToChase(one, today) ? 'orange' : 'blue'}>{isToChase(one, today) ? 'To be chased' : 'Asked for'}</Tag> {formatDay(lastAsked(one))}{one.chasedDays.length > 0 && `, chased ${one.chasedDays.length === 1 ? 'once' : `${one.chasedDays.length} times`}`}</>
}

/** What was asked for on a case, and what has come of it. */
export const EvidenceOf = ({ case: c, today, mayTest }: { readonly case: CaseTested; readonly today: Day; readonly mayTest: boolean }) => c.evidence.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">Evidence</h2>
    <ul class="newel-found">{c.evidence.map(one => <li><strong>{one.what}</strong><br /><Standing of={one} today={today} />{one.note && <p class="newel-quiet">{one.note}</p>}{mayTest && isOutstanding(one) && <> <a class="govuk-link" href={`${testAt(c)}/evidence/seen?item=${one.id}`}>Seen, or not needed<span class="govuk-visually-hidden">: {one.what}</span></a></>}</li>)}</ul>
    {mayTest && c.evidence.some(isOutstanding) && <p class="govuk-body"><a class="govuk-link" href={`${testAt(c)}/evidence/chase`}>Chase what has not come</a></p>}
  </>
)
