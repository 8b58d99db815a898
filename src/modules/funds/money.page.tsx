import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { otherOutcomes, otherSources } from '../../rules/money-of-grants/streams.ts'
import { yearInWords } from '../../rules/money-of-grants/dial.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import { Button, ButtonGroup, InsetText, SummaryList, Tag, type SummaryRow } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { certifiedOn } from './certified.sql.ts'
import { caption, moneyAt } from './frame.ts'
import { agreedByOthers, committedTo, isPaid, leftToCommit, notCovered, payableNow, receivedFromOthers, retentionsHeld, spentOn, waits, type MoneyOfCase, type OtherFunding, type PaymentAsked } from './fund.ts'
import { theMoney } from './money.sql.ts'

const row = (key: string, amount: Pence): SummaryRow => ({ key: { text: key }, value: { text: formatMoney(amount) } })

const Whole = ({ of: c }: { readonly of: MoneyOfCase }) => c.decision?.approved ? (
  <SummaryList rows={[
    row('What the works and fees cost', c.decision.expense), row('Grant', c.decision.grant), ...c.decision.topUp ? [row('Top-up', c.decision.topUp)] : [],
    ...c.others.length ? [row('Agreed by others', agreedByOthers(c)), row('Of that received', receivedFromOthers(c))] : [], row('Not covered by anybody yet', notCovered(c)),
    row('Committed', committedTo(c)), row('Paid', spentOn(c)), row('Left to pay of what is committed', pence(committedTo(c) - spentOn(c))),
  ]} />
) : <p class="govuk-body">{c.decision ? 'The council refused a grant: nothing can be committed.' : 'The council has not decided on a grant yet. Money is committed after an approval.'}</p>

const Other = ({ of: one, at, mayWrite }: { readonly of: OtherFunding; readonly at: string; readonly mayWrite: boolean }) => (
  <li>
    <strong>{one.fromWhom}</strong> ({otherSources[one.kind].toLowerCase()}){one.share !== null && `, ${one.share}%`}: asked for {formatMoney(one.asked)} on {formatDay(one.askedOn)}. <Tag colour={one.received !== null ? 'green' : one.outcome === 'agreed' ? 'blue' : one.outcome ? 'grey' : 'yellow'}>{one.received !== null ? 'Money in' : one.outcome ? otherOutcomes[one.outcome] : 'Not decided'}</Tag>
    {one.agreed !== null && ` ${formatMoney(one.agreed)} agreed on ${formatDay(one.decidedOn!)}.`}{one.received !== null && ` ${formatMoney(one.received)} came in on ${formatDay(one.receivedOn!)}.`} {one.note}
    {mayWrite && <> <a class="govuk-link" href={`${at}/other/follow?item=${one.id}`}>What came of it<span class="govuk-visually-hidden">: {one.fromWhom}</span></a></>}
  </li>
)

const kinds = { stage: 'Stage payment', final: 'Final payment', retention: 'Retention' } as const
const stateOf = (one: PaymentAsked): { readonly text: string; readonly colour: 'green' | 'yellow' | 'grey' | 'red' } => one.reversedOn ? { text: 'Taken back', colour: 'red' } : one.answer === 'approved' ? { text: 'Approved', colour: 'green' } : one.answer === 'refused' ? { text: 'Refused', colour: 'grey' } : { text: 'Waits for the council', colour: 'yellow' }
const Payment = ({ of: one, at, may }: { readonly of: PaymentAsked; readonly at: string; readonly may: Here['may'] }) => (
  <li>
    <strong>{kinds[one.kind]}: {formatMoney(one.pence)}</strong> to {one.contractor}, invoice {one.invoice} of {formatDay(one.invoiceOn)} <Tag colour={stateOf(one).colour}>{stateOf(one).text}</Tag>
    <p class="newel-quiet">{one.kind !== 'retention' && `Invoice ${formatMoney(one.net)} and VAT ${formatMoney(one.vat)}.`}{one.others > 0 && ` ${formatMoney(one.others)} of it is paid by others.`}{one.retention > 0 && ` ${formatMoney(one.retention)} is held back.`} Asked for by {one.by} on {formatDay(one.on)}.{one.satisfied === 'no' && ` The person is not satisfied: ${one.satisfiedWhy}.`}
      {one.answeredBy && ` ${one.answer === 'approved' ? 'Approved' : 'Refused'} by ${one.answeredBy} on ${formatDay(one.answeredOn!)}.${one.because && ` ${one.because}`}`}{one.batch !== null && ` In batch ${one.batch} for the ledger.`}{one.reversedOn && ` Taken back by ${one.reversedBy} on ${formatDay(one.reversedOn)}: ${one.reversedBecause}`}</p>
    {may('payment:approve') && (waits(one) || isPaid(one)) && <p class="govuk-body"><a class="govuk-link" href={waits(one) ? `${at}/approve?item=${one.id}` : `${at}/take-back?item=${one.id}`}>{waits(one) ? 'Approve or refuse' : 'Take it back'}<span class="govuk-visually-hidden">: invoice {one.invoice}, {formatMoney(one.pence)}</span></a></p>}
  </li>
)

function Payable({ of: c, certified, today }: { readonly of: MoneyOfCase; readonly certified: Day | null; readonly today: Day }) {
  if (!c.decision?.approved || !committedTo(c)) return null
  return <p class="govuk-body">{formatMoney(payableNow(c, certified))} can be asked for now. {certified ? `The works were certified on ${formatDay(certified)}.` : 'The works are not certified yet: until then, nine tenths of the grant is the most (Act 1996 s35).'}{c.decision.payFrom && c.decision.payFrom > today && ` Nothing is paid before ${formatDay(c.decision.payFrom)} (Act 1996 s36).`}</p>
}

/** The money of a case: what is granted, where it comes from, what is committed, paid and left. */
export const moneyPage = page({
  path: '/cases/:reference/money',
  permit: 'fund:see',
  about: 'case',
  async load(here: Here) { const c = await theMoney(here); return { case: c, certified: await certifiedOn(here, c) } },
  view({ case: c, certified, here }) {
    const [at, left, open] = [moneyAt(c), leftToCommit(c), c.status === 'open']
    const held = retentionsHeld(c)
    return (
      <Page title="Money" caption={caption(c)} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }}>
        {c.decision && left !== 0 && <InsetText>{left > 0 ? `${formatMoney(left)} of what is approved is not committed yet.` : `${formatMoney(pence(0 - left))} more is committed than is approved now. Give it back.`}</InsetText>}
        {open && <ButtonGroup>
          {left > 0 && here.may('money:commit') && <Button href={`${at}/commit`}>Commit</Button>}
          {here.may('money:commit') && c.funds.some(({ committed, drawn }) => committed > drawn) && <Button href={`${at}/release`} look="secondary">Give back a commitment</Button>}
          {here.may('payment:ask') && payableNow(c, certified) > 0 && <Button href={`${at}/ask`} look={left > 0 ? 'secondary' : undefined}>Ask for a payment</Button>}
          {here.may('payment:ask') && certified && held.length > 0 && <Button href={`${at}/retention`} look="secondary">Ask for a retention</Button>}
          {here.may('funding:write') && <Button href={`${at}/other`} look="secondary">Ask somebody else to pay</Button>}
        </ButtonGroup>}
        <Whole of={c} />
        <h2 class="govuk-heading-m">Where it comes from</h2>
        {c.funds.length === 0 ? <p class="govuk-body">Nothing is committed.</p> : <ul class="govuk-list govuk-list--bullet">{c.funds.map(one => <li>{one.fund}, {yearInWords(one.year)}: {formatMoney(one.committed)} committed, {formatMoney(one.spent)} paid, {formatMoney(pence(one.committed - one.spent))} left</li>)}</ul>}
        {c.entries.length > 0 && <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Each commitment</span></summary><div class="govuk-details__text"><ul class="govuk-list govuk-list--spaced">{c.entries.map(one => <li><strong>{formatMoney(one.pence)}</strong> {one.pence > 0 ? 'from' : 'back to'} {one.fund}, {formatDay(one.on)}, {one.by}. {one.because}{one.overspend && ` The fund is overspent: ${one.overspend}`}</li>)}</ul></div></details>}
        <h2 class="govuk-heading-m">Other funding</h2>
        {c.others.length === 0 ? <p class="govuk-body">Nobody else was asked.</p> : <ul class="govuk-list govuk-list--spaced">{c.others.map(one => <Other of={one} at={at} mayWrite={open && here.may('funding:write')} />)}</ul>}
        <h2 class="govuk-heading-m">Payments</h2>
        <Payable of={c} certified={certified} today={here.today} />
        {held.length > 0 && <p class="govuk-body">Held back: {held.map(one => `${formatMoney(one.retention)} of invoice ${one.invoice}`).join(', ')}.</p>}
        {c.asked.length === 0 ? <p class="govuk-body">None was asked for.</p> : <ul class="newel-found">{c.asked.map(one => <Payment of={one} at={at} may={here.may} />)}</ul>}
      </Page>
    )
  },
})
