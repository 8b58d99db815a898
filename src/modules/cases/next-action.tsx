import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import type { Case } from './case.ts'

interface Asked { readonly case: Case; readonly owner: string | null; readonly today: Day; readonly mayMove: boolean; readonly mayAssign: boolean }

/** The one thing to do next, by whom and by when; of a closed case, how it ended. */
export function NextAction({ case: c, owner, today, mayMove, mayAssign }: Asked) {
  if (c.status === 'closed') return <HowItEnded case={c} />
  const late = c.nextActionOn !== null && c.nextActionOn < today
  return (
    <section class={`newel-next${late ? ' newel-next--late' : ''}`} aria-labelledby="next-action">
      <h2 class="newel-next__label" id="next-action">Next action</h2>
      <p class="newel-next__action">{c.nextAction || 'Nothing is planned yet'}</p>
      <div class="newel-next__who">
        {c.nextActionOn && <span>By {formatDay(c.nextActionOn)}{late && <> <Tag colour="orange">Overdue</Tag></>}</span>}
        <span>{owner ? `${owner} has this case` : 'Nobody has this case'}</span>
        {mayMove && <a class="govuk-link" href={`/cases/${c.reference}/next-action`}>Plan the next action</a>}
        {mayAssign && <a class="govuk-link" href={`/cases/${c.reference}/owner`}>Change owner</a>}
      </div>
    </section>
  )
}

const HowItEnded = ({ case: c }: { readonly case: Case }) => (
  <InsetText>
    Closed on {formatDay(c.closedOn!)}: {reasonsToClose[c.closeReason as keyof typeof reasonsToClose]}.
    {c.workingDays !== null && ` It took ${c.workingDays === 1 ? '1 working day' : `${c.workingDays} working days`} from opened to completed${c.netWorkingDays !== null && c.netWorkingDays < c.workingDays ? `, ${c.netWorkingDays} without the time its clock stood still` : ''}.`}
  </InsetText>
)
