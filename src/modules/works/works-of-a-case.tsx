import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import { worksAt } from './frame.ts'
import { inPlainWords } from './order-shown.tsx'
import { openSpecification, revisedPrice, standingOf, standingOrder, sumOf, whatIsNext, type CaseOfWorks } from './works.ts'

const colours = { 'Not specified': 'grey', 'Being specified': 'yellow', 'Ordered, not signed': 'orange', Ordered: 'blue', 'Under way': 'turquoise', Certified: 'green' } as const

/** On the page of a case: how the works stand, what they come to, and what is next. Nothing until something is agreed to be built. */
export function WorksOfACase({ of: w, today, isAgreed }: { readonly of: CaseOfWorks; readonly today: Day; readonly isAgreed: boolean }) {
  if (!w.specifications.length && (!isAgreed || w.status === 'closed')) return null
  const [order, open] = [standingOrder(w), openSpecification(w)]
  const next = w.status === 'open' ? whatIsNext(w, today) : []
  return (
    <>
      <h2 class="govuk-heading-m">The works</h2>
      <p class="govuk-body"><Tag colour={colours[standingOf(w)]}>{standingOf(w)}</Tag> {order ? <><strong>{order.contractor}</strong>, {formatMoney(revisedPrice(order).gross)}, {formatDay(order.startsOn)} to {formatDay(order.finishesOn)}{order.certificate && `. Certified on ${formatDay(order.certificate.on)}`}</> : open && <>{formatMoney(sumOf(open, today).gross)} so far</>}</p>
      {next.length > 0 && <InsetText>{next.length === 1 ? next[0] : <ul class="govuk-list govuk-list--bullet">{next.map(one => <li>{one}</li>)}</ul>}</InsetText>}
      {w.specifications.length > 0 && <p class="govuk-body">In plain words, for the person: {inPlainWords(w, today)}</p>}
      <p class="govuk-body"><a class="govuk-link" href={worksAt(w)}>All about the works</a></p>
    </>
  )
}
