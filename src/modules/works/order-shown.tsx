import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { liableUntil, satisfactions } from '../../rules/works/liability.ts'
import { Button, ButtonGroup, ScrollRegion, SummaryList, Table, Tag, type SummaryRow } from '../../platform/components/index.ts'
import type { Seen } from '../../platform/http/page.ts'
import { worksAt } from './frame.ts'
import { moreOrLess, priceInWords } from './specification-shown.tsx'
import { lackingToCertify, orderPrice, priceIn, revisedPrice, signers, specificationOf, waysToSign, type CaseOfWorks, type Order } from './works.ts'

interface Shown { readonly case: CaseOfWorks; readonly order: Order; readonly here: Pick<Seen, 'may' | 'today'> }
const row = (key: string, text: string): SummaryRow => ({ key: { text: key }, value: { text } })

/** An order, what was changed, how it was inspected and certified, and its defects; with what can be done next. */
export const OrderShown = (shown: Shown) => {
  const { case: w, order: o } = shown
  return (
    <>
      <h2 class="govuk-heading-m">The order with {o.contractor}{o.endedOn && <>, made on {shortDay(o.madeOn)} <Tag colour="grey">Ended</Tag></>}</h2>
      <SummaryList rows={[
        row('Specification', String(specificationOf(w, o).number)),
        row('Price', priceInWords(orderPrice(o))),
        ...o.variations.some(({ decision }) => decision === 'approved') ? [row('Price now', priceInWords(revisedPrice(o)))] : [],
        row('To begin and be finished', `${formatDay(o.startsOn)} to ${formatDay(o.finishesOn)}`),
        row('Ordered', `${o.madeBy}, ${formatDay(o.madeOn)}`),
        ...o.signatures.map(one => row(`${signers[one.side]} signed`, `${one.name}, ${formatDay(one.on)}, ${waysToSign[one.way].toLowerCase()}. Written down by ${one.by}`)),
        ...o.begunOn ? [row('Began', formatDay(o.begunOn))] : [],
        ...o.satisfiedOn ? [row('Is the person satisfied?', `${satisfactions[o.satisfied as keyof typeof satisfactions]}, ${formatDay(o.satisfiedOn)}. ${o.satisfiedWords}`)] : [],
        ...o.certificate ? [row('Certified', `${o.certificate.by}, ${formatDay(o.certificate.on)}${o.certificate.delegation && `, under ${o.certificate.delegation}`}. ${o.certificate.words}`), row('Defects are put right until', formatDay(liableUntil(o.certificate.on)))] : [],
        ...o.endedOn ? [row('Ended', `${formatDay(o.endedOn)}: ${o.endedBecause}`)] : [],
      ]} />
      {o.endedOn === null && <ContractToSign {...shown} />}
      {o.endedOn === null && w.status === 'open' && !o.certificate && <Next {...shown} />}
      <Variations {...shown} />
      <Inspections {...shown} />
      {o.certificate && <Defects {...shown} />}
    </>
  )
}

const ContractToSign = ({ case: w, order: o, here: { may } }: Shown) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`${worksAt(w)}/contract.pdf`}>The contract, to print and sign (PDF)</a>. Its terms are a draft that no council has confirmed.
    {o.signatures.some(({ way }) => way === 'paper') && may('document:add') && <> <a class="govuk-link" href={`/cases/${w.reference}/documents/add`}>Add the signed paper to the documents</a>, as a signed form.</>}
  </p>
)

const Next = ({ case: w, order: o, here: { may } }: Shown) => {
  const at = worksAt(w)
  const under = o.begunOn !== null
  return (
    <ButtonGroup>
      {o.signatures.length < 2 && may('works:note') && <Button href={`${at}/sign`}>Write down a signature</Button>}
      {!under && o.signatures.length === 2 && may('works:note') && <Button href={`${at}/begun`}>The works began</Button>}
      {under && may('works:specify') && <Button href={`${at}/inspect`}>Write down an inspection</Button>}
      {under && may('works:note') && <Button href={`${at}/satisfaction`} look="secondary">What they think of the works</Button>}
      {lackingToCertify(o).length === 0 && may('works:certify') && <Button href={`${at}/certify`}>Certify the works</Button>}
      {may('works:specify') && <Button href={`${at}/vary`} look="secondary">Ask for a variation</Button>}
      {may('works:specify') && <Button href={`${at}/end-order`} look="secondary">End the order</Button>}
    </ButtonGroup>
  )
}

const Variations = ({ case: w, order: o, here: { may } }: Shown) => o.variations.length === 0 ? null : (
  <>
    <h3 class="govuk-heading-s">What was changed</h3>
    <ScrollRegion label={`Variations of the order of ${shortDay(o.madeOn)} with ${o.contractor}`} dense>
      <Table firstCellIsHeader head={[{ text: 'Variation' }, { text: 'What changes, and why' }, { text: 'It costs' }, { text: 'Decided' }]} rows={o.variations.map(one => [
        { text: String(one.number) }, { text: <>{one.what}<br /><span class="newel-quiet">{one.reason}</span></> }, { text: moreOrLess(priceIn(one)) },
        { text: one.decision ? <><Tag colour={one.decision === 'approved' ? 'green' : 'red'}>{one.decision === 'approved' ? 'Approved' : 'Refused'}</Tag> {one.decidedBy}, {shortDay(one.decidedOn!)}{one.because && <><br />{one.because}</>}</>
          : <>Asked for by {one.askedBy}, {shortDay(one.askedOn)}{o.endedOn === null && w.status === 'open' && may('variation:approve') && <><br /><a class="govuk-link" href={`${worksAt(w)}/variation?variation=${one.id}`}>Decide<span class="govuk-visually-hidden"> variation {one.number}</span></a></>}</> },
      ])} />
    </ScrollRegion>
  </>
)

const Inspections = ({ order: o }: Shown) => o.inspections.length === 0 ? null : (
  <>
    <h3 class="govuk-heading-s">Inspections</h3>
    <ul class="govuk-list govuk-list--bullet">{o.inspections.map(one => <li>{formatDay(one.on)}, {one.by}: <Tag colour={one.satisfactory ? 'green' : 'orange'}>{one.satisfactory ? 'Satisfactory' : 'To be put right'}</Tag> {one.seen}{one.putRight && <><br />To be put right: {one.putRight}</>}</li>)}</ul>
  </>
)

const Defects = ({ case: w, order: o, here: { may } }: Shown) => (
  <>
    <h3 class="govuk-heading-s">Defects</h3>
    {o.defects.length === 0 ? <p class="govuk-body">None was reported.</p> : (
      <ul class="govuk-list govuk-list--bullet">{o.defects.map(one => (
        <li>{formatDay(one.on)}, {one.by}: {one.what} {!one.within && <Tag colour="grey">After the contractor’s liability</Tag>}<br />
          {one.mendedOn ? `Put right on ${formatDay(one.mendedOn)}: ${one.mended}` : may('works:note') ? <a class="govuk-link" href={`${worksAt(w)}/mended?defect=${one.id}`}>Write down that it was put right<span class="govuk-visually-hidden">: {one.what}</span></a> : 'Not put right yet.'}</li>
      ))}</ul>
    )}
    {may('works:note') && <ButtonGroup><Button href={`${worksAt(w)}/defect`} look="secondary">Report a defect</Button></ButtonGroup>}
  </>
)

/** How the works stand, for the person: in plain words, which can be read out to them. */
export function inPlainWords(w: CaseOfWorks, today: Day): string {
  const o = w.orders.find(({ endedOn }) => endedOn === null)
  if (!o) return w.specifications.some(({ ordered }) => !ordered) ? 'We are writing down what the builder is to do. Nobody has been asked to start yet.' : 'Nobody has been asked to do the works yet.'
  if (o.certificate) return `The council agreed on ${formatDay(o.certificate.on)} that the works are done. ${today <= liableUntil(o.certificate.on) ? `If something goes wrong with them, tell us: until ${formatDay(liableUntil(o.certificate.on))} ${o.contractor} comes back to put it right.` : `The time in which ${o.contractor} had to come back to put things right is over.`}`
  if (o.begunOn) return `${o.contractor} began on ${formatDay(o.begunOn)}. The works should be finished by ${formatDay(o.finishesOn)}. Then we come to look at them, and ask whether you are satisfied.`
  return `${o.contractor} is to begin on ${formatDay(o.startsOn)} and finish by ${formatDay(o.finishesOn)}.${o.signatures.some(({ side }) => side === 'person') ? '' : ' The contract is between you and them, and they cannot begin before you have signed it.'}`
}
