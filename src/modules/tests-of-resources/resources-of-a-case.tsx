import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { Tag } from '../../platform/components/index.ts'
import { isOutstanding, isToChase } from './evidence.ts'
import { testAt } from './frame.ts'
import { isTested } from './the-test.sql.ts'
import type { CaseTested } from './tested.ts'

/** On the page of a case: what was determined, what is being taken, what evidence is waited for. Nothing where there is no statutory test. */
export function ResourcesOfACase({ of: c, today }: { readonly of: CaseTested; readonly today: Day }) {
  if (!isTested(c) || (c.status === 'closed' && !c.determined.length)) return null
  const [stands] = c.determined
  const [outstanding, toChase] = [c.evidence.filter(isOutstanding), c.evidence.filter(one => isToChase(one, today))]
  return (
    <>
      <h2 class="govuk-heading-m">Test of resources</h2>
      <p class="govuk-body">
        {stands ? <>A contribution of <strong>{formatMoney(stands.contributionPence)}</strong>, determined on {formatDay(stands.on)}. </> : !c.test && 'It has not been begun. '}
        {c.test && <>Being taken by {c.test.begunBy} since {formatDay(c.test.begunOn)}. </>}
        {outstanding.length > 0 && <>{outstanding.length === 1 ? 'One piece' : `${outstanding.length} pieces`} of evidence not seen yet{toChase.length > 0 && <> <Tag colour="orange">To be chased</Tag></>}. </>}
        <a class="govuk-link" href={testAt(c)}>The test of resources</a>
      </p>
    </>
  )
}
