import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { isAdded, withVat, type Price } from '../../rules/works/prices.ts'
import { ScrollRegion, Table, Tag, type Cell } from '../../platform/components/index.ts'
import { fileInWords, kindInWords } from '../documents/index.ts'
import { amountOf, chosenFor, forWhat, kept, linePrice, productInWords, sumOf, type Attached, type Line, type Specification } from './works.ts'

const numeric = (text: string): Cell => ({ text, format: 'numeric' })

/** “£5,000, and £1,000 VAT: £6,000 altogether”. */
export const priceInWords = ({ net, vat, gross }: Price): string => vat === 0 ? `${formatMoney(gross)}, no VAT` : `${formatMoney(net)}, and ${formatMoney(vat)} VAT: ${formatMoney(gross)} altogether`

interface Shown { readonly of: Specification; readonly on: Day; readonly changeAt?: string; readonly inForce?: ReadonlySet<string>; /** Where a drawing is taken off. */ readonly drawingOffAt?: string; /** Where a choice is. */ readonly choiceOffAt?: string }
/** The lines of a specification, what each is for, its drawings and the products that were chosen, and what they come to. */
export function SpecificationShown({ of: s, on, changeAt, inForce, drawingOffAt, choiceOffAt }: Shown) {
  const lines = kept(s.lines)
  const total = sumOf(s, on)
  const whole = s.basis === 'whole' ? withVat(pence(s.wholePence!), s.wholeVat!, on) : undefined
  return (
    <>
      <p class="govuk-body">Begun by {s.begunBy} on {formatDay(s.begunOn)}. {whole ? `One fixed price for the whole job: ${priceInWords(whole)}. The lines say what is included; only provisional sums are added.` : 'The lines are added up.'}</p>
      {s.changed && <p class="govuk-body">What is otherwise than before: {s.changed}</p>}
      {lines.length === 0 ? <p class="govuk-body">It has no line yet.</p> : (
        <ScrollRegion label={`The lines of specification ${s.number}`} dense>
          <Table firstCellIsHeader head={[{ text: 'What is to be done' }, { text: 'What it is for' }, numeric('How much'), numeric('At'), numeric('Without VAT'), numeric('VAT'), numeric('Altogether')]} rows={lines.map(line => [
            { text: <Described line={line} of={s} drawingOffAt={drawingOffAt} choiceOffAt={choiceOffAt} changeAt={changeAt} old={inForce !== undefined && line.rateId !== null && !inForce.has(line.rateId)} /> }, { text: forWhat(line) }, numeric(amountOf(line)), numeric(formatMoney(pence(line.ratePence))), ...cellsOf(line, s, on),
          ])} />
        </ScrollRegion>
      )}
      {lines.some(({ vat }) => vat === 'zero') && <p class="govuk-body">Where it says none, the law frees it of VAT for a disabled person, who declares that it is for them: Value Added Tax Act 1994, Schedule 8, Group 12.</p>}
      <p class="govuk-body"><strong>Total: {priceInWords(total)}</strong></p>
      {s.attached.some(({ lineId }) => lineId === null) && (
        <>
          <h3 class="govuk-heading-s">Drawings and photographs of all of it</h3>
          <ul class="govuk-list govuk-list--bullet">{s.attached.filter(({ lineId }) => lineId === null).map(one => <li><Drawing one={one} offAt={drawingOffAt} /></li>)}</ul>
        </>
      )}
    </>
  )
}

const cellsOf = (line: Line, s: Specification, on: Day): Cell[] => {
  if (!isAdded(s.basis, line)) return [{ text: 'In the fixed price', colspan: 3 }]
  const { net, vat, gross } = linePrice(line, on)
  return [numeric(formatMoney(net)), { text: vat === 0 ? 'None' : formatMoney(vat), format: 'numeric' }, numeric(formatMoney(gross))]
}

/** A drawing with the link to its file; struck out where the document does not count any more. */
const Drawing = ({ one, offAt }: { readonly one: Attached; readonly offAt: string | undefined }) => (
  <>
    {one.voided ? <><s>{one.what}</s> <Tag colour="grey">Does not count</Tag></> : <><a class="govuk-link" href={`/documents/${one.documentId}/file`}>{one.what}</a> ({kindInWords(one.kind).toLowerCase()}, {fileInWords(one)})</>}
    {offAt && <> <a class="govuk-link" href={`${offAt}?drawing=${one.id}`}>Take off<span class="govuk-visually-hidden"> {one.what}</span></a></>}
  </>
)

interface DescribedProps extends Pick<Shown, 'of'> { readonly line: Line; readonly changeAt: string | undefined; readonly drawingOffAt: string | undefined; readonly choiceOffAt: string | undefined; readonly old: boolean }
const Described = ({ line, of: s, changeAt, drawingOffAt, choiceOffAt, old }: DescribedProps) => (
  <>
    {changeAt ? <a class="govuk-link" href={`${changeAt}?line=${line.id}`}>{line.description}</a> : line.description}
    {line.kind === 'provisional' && <> <Tag colour="yellow">Provisional sum</Tag></>}
    {old && <> <Tag colour="orange">Rate not in force any more</Tag></>}
    {(line.code || line.because) && <><br /><span class="newel-quiet">{line.code || `Not in the schedule: ${line.because}`}</span></>}
    {chosenFor(s, line.id).map(one => <><br /><strong>{one.what}:</strong> {productInWords(one)}. <span class="newel-quiet">Chosen by {one.by} on {formatDay(one.on)}, written down by {one.writtenBy}</span>{choiceOffAt && <> <a class="govuk-link" href={`${choiceOffAt}?choice=${one.id}`}>Take off<span class="govuk-visually-hidden"> {one.what}, {productInWords(one)}</span></a></>}</>)}
    {s.attached.filter(({ lineId }) => lineId === line.id).map(one => <><br /><Drawing one={one} offAt={drawingOffAt} /></>)}
  </>
)

/** “£120 more, no VAT”. */
export const moreOrLess = ({ net, vat, gross }: Price): string => gross === 0 && net === 0 ? 'The same' : `${priceInWords(gross < 0 ? { net: pence(0 - net), vat: pence(0 - vat), gross: pence(0 - gross) } : { net, vat, gross })}, ${gross < 0 ? 'less' : 'more'}`
