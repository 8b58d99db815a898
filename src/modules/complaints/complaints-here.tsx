import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { complaintKindsShort } from '../../rules/complaints/kinds.ts'
import { Tag } from '../../platform/components/index.ts'
import { clockState, outcomeTitle, stageTitle } from './complaint.ts'
import type { ComplaintHere } from './the-complaint.sql.ts'

/** Says on the page of a case or person that there is a complaint, and how it stands. */
export const ComplaintsHere = ({ complaints, today }: { readonly complaints: readonly ComplaintHere[]; readonly today: Day }) => complaints.length === 0 ? null : (
  <section aria-labelledby="complaints-here">
    <h2 class="govuk-heading-m" id="complaints-here">{complaints.length === 1 ? 'A complaint' : 'Complaints'}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {complaints.map(c => (
        <li><a class="govuk-link newel-ref" href={`/complaints/${c.reference}`}>{c.reference}</a> {complaintKindsShort[c.kind]}, received {shortDay(c.receivedOn)}: {stageTitle(c.stage).toLowerCase()}{c.outcome && `, ${outcomeTitle(c.outcome).toLowerCase()}`} <ClockTag of={c} today={today} /></li>
      ))}
    </ul>
  </section>
)

/** How the clock of a complaint stands; nothing while it is in good time. */
export function ClockTag({ of, today }: { readonly of: { readonly dueOn: Day | null }; readonly today: Day }) {
  const state = clockState(of, today)
  return state === 'late' ? <Tag colour="orange">Overdue</Tag> : state === 'soon' ? <Tag colour="yellow">Due soon</Tag> : null
}
