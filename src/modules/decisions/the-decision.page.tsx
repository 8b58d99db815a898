import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { changesAfterApproval, groundInWords, whatIsDecidedThen } from '../../rules/decisions/grounds.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, ButtonGroup, InsetText, Tag, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { mustBeDecidedBy } from '../applications/index.ts'
import { delegationInWords, openReview, paperWaiting, reviewOutcomes, stands, worksBy, type Decision, type Paper } from './decision.ts'
import { caseToDecide, inTheWay } from './decisions.sql.ts'
import type { CaseToDecide } from './decision.ts'
import { FiguresDecided, FiguresOf } from './figures.tsx'
import { backToCase, caption, decisionAt } from './frame.ts'

const Reasons = ({ grounds, because }: { readonly grounds: readonly string[]; readonly because: string }) => (
  <>
    {grounds.length > 0 && <ul class="govuk-list govuk-list--bullet">{grounds.map(one => <li>{groundInWords(one)}</li>)}</ul>}
    <p class="govuk-body">{because}</p>
  </>
)

const OneDecision = ({ of: d, latest }: { readonly of: Decision; readonly latest: boolean }) => (
  <>
    <h3 class="govuk-heading-s">{d.approved ? d.grant === 0 && d.topUp === 0 ? 'Approved: a nil grant' : `Approved: ${formatMoney(d.grant)}` : 'Refused'} <Tag colour={!latest ? 'grey' : d.approved ? 'green' : 'red'}>{latest ? 'Stands' : 'Replaced'}</Tag></h3>
    <p class="govuk-body">By {d.by} on {formatDay(d.on)}, who may decide {formatMoney(d.limit)} at most ({d.source}).</p>
    <Reasons grounds={d.grounds} because={d.because} />
    {d.approved && <FiguresDecided of={d} />}
    {d.payFrom && <p class="govuk-body">Payment is put off to {formatDay(d.payFrom)} (Act 1996 s36).</p>}
  </>
)

function Clock({ of: c, today }: { readonly of: CaseToDecide; readonly today: Day }) {
  const by = c.application && mustBeDecidedBy(c.application)
  const decision = stands(c)
  if (decision?.approved) {
    const end = worksBy(c)!
    return <p class="govuk-body">The works must be finished by <strong>{formatDay(end)}</strong> (Act 1996 s37){end < today && <> <Tag colour="red">Past</Tag></>}.</p>
  }
  if (!by || decision) return null
  return by < today
    ? <WarningText text={`The law’s limit is past: the council had to decide by ${formatDay(by)} (Act 1996 s34(1)).`} iconFallbackText="Warning" />
    : <p class="govuk-body">The council must decide in writing by <strong>{formatDay(by)}</strong>: six months from the application of {formatDay(c.application!.madeOn!)} (Act 1996 s34(1)).</p>
}

const Waiting = ({ of: p }: { readonly of: Paper }) => (
  <>
    <h2 class="govuk-heading-m">Before the council</h2>
    <p class="govuk-body">Paper {p.number}, prepared by {p.by} on {formatDay(p.on)}: it proposes to <strong>{p.proposes}</strong>.{p.unforeseen && ` What could not be foreseen: ${p.unforeseen}`}</p>
    <Reasons grounds={p.grounds} because={p.because} />
    {p.proposes === 'approve' && <FiguresOf of={p} />}
  </>
)

/** The decision on a grant: what stands in its way, what was put before the council, what it decided and what has changed since. */
export const theDecision = page({
  path: '/cases/:reference/decision',
  permit: 'decision:see',
  about: 'case',
  async load(here: Here) { return { case: await caseToDecide(here) } },
  view({ case: c, here }) {
    const [at, waiting, review, decision] = [decisionAt(c), paperWaiting(c), openReview(c), stands(c)]
    const hindrances = decision ? [] : inTheWay(c, here.today)
    const open = c.status === 'open'
    return (
      <Page title="Decision on the grant" caption={caption(c)} back={backToCase(c)}>
        <Clock of={c} today={here.today} />
        {decision?.approved && here.may('charge:see') && <p class="govuk-body"><a class="govuk-link" href={`/cases/${c.reference}/after`}>After the works: the conditions of the grant, and what stands against the home</a></p>}
        {!decision && hindrances.length > 0 && <><h2 class="govuk-heading-m">What stands in the way of an approval</h2><ul class="govuk-list govuk-list--bullet">{hindrances.map(({ says, source }) => <li>{says} <span class="newel-quiet">{source}</span></li>)}</ul></>}
        {open && <ButtonGroup>
          {here.may('decision:prepare') && <Button href={`${at}/prepare`} look={waiting || decision ? 'secondary' : undefined}>{decision ? 'Prepare another decision' : waiting ? 'Prepare another paper' : 'Prepare a decision'}</Button>}
          {here.may('decision:make') && waiting && <Button href={`${at}/decide`}>Decide</Button>}
          {here.may('decision:make') && decision?.approved && <Button href={`${at}/change`} look="secondary">Something has changed</Button>}
          {here.may('review:ask') && decision && !review && <Button href={`${at}/review`} look="secondary">A review was asked for</Button>}
          {here.may('decision:make') && review && <Button href={`${at}/review/answer`}>Answer the review</Button>}
        </ButtonGroup>}
        {here.user.role === 'district grants officer' && <p class="govuk-body newel-quiet">{c.delegations.length ? `You may decide ${delegationInWords(c.delegations[0]!)}` : 'No delegation to you is on record for this council.'}</p>}
        {decision?.approved && here.may('fund:see') && <p class="govuk-body"><a class="govuk-link" href={`/cases/${c.reference}/money`}>Where the money comes from, and what is paid</a></p>}
        {review && <InsetText>{review.askedBy} asked for a review on {formatDay(review.askedOn)}: {review.grounds}</InsetText>}
        {waiting && <Waiting of={waiting} />}
        {c.decisions.length > 0 && <><h2 class="govuk-heading-m">Decided</h2>{c.decisions.map((one, index) => <OneDecision of={one} latest={index === 0} />)}</>}
        {c.changes.length > 0 && <><h2 class="govuk-heading-m">What has changed since</h2><ul class="govuk-list govuk-list--spaced">{c.changes.map(one => <li><strong>{changesAfterApproval[one.kind].title}</strong>, {formatDay(one.happenedOn)}. {whatIsDecidedThen[one.decided]}{one.pence !== null && `: ${formatMoney(one.pence)}`}{one.until && `: ${formatDay(one.until)}`}. {one.because} <span class="newel-quiet">{one.by}, {formatDay(one.on)}. {changesAfterApproval[one.kind].source}</span></li>)}</ul></>}
        {c.reviews.some(({ outcome }) => outcome) && <><h2 class="govuk-heading-m">Reviews</h2><ul class="govuk-list govuk-list--spaced">{c.reviews.map(one => one.outcome && <li>{one.askedBy}, {formatDay(one.askedOn)}: {one.grounds}<br /><strong>{reviewOutcomes[one.outcome]}.</strong> {one.because} <span class="newel-quiet">{one.by}, {formatDay(one.answeredOn!)}</span></li>)}</ul></>}
      </Page>
    )
  },
})
