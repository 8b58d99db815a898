import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { isAdded, withVat, type Price } from '../../rules/works/prices.ts'
import { ScrollRegion, Table, Tag, type Cell } from '../../platform/components/index.ts'
import { amountOf, forWhat, kept, linePrice, sumOf, type Line, type Specification } from './works.ts'

const numeric = (text: string): Cell => ({ text, format: 'numeric' })

/** “£5,000, and £1,000 VAT: £6,000 altogether”. */
export const priceInWords = ({ net, vat, gross }: Price): string => vat === 0 ? `${formatMoney(gross)}, no VAT` : `${formatMoney(net)}, and ${formatMoney(vat)} VAT: ${formatMoney(gross)} altogether`

/** The lines of a specification, what each is for, and what they come to. */
export function SpecificationShown({ of: s, on, changeAt, inForce }: { readonly of: Specification; readonly on: Day; readonly changeAt?: string; readonly inForce?: ReadonlySet<string> }) {
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
            { text: <Described line={line} changeAt={changeAt} old={inForce !== undefined && line.rateId !== null && !inForce.has(line.rateId)} /> }, { text: forWhat(line) }, numeric(amountOf(line)), numeric(formatMoney(pence(line.ratePence))), ...cellsOf(line, s, on),
          ])} />
        </ScrollRegion>
      )}
      {lines.some(({ vat }) => vat === 'zero') && <p class="govuk-body">Where it says none, the law frees it of VAT for a disabled person, who declares that it is for them: Value Added Tax Act 1994, Schedule 8, Group 12.</p>}
      <p class="govuk-body"><strong>Total: {priceInWords(total)}</strong></p>
    </>
  )
}

const cellsOf = (line: Line, s: Specification, on: Day): Cell[] => {
  if (!isAdded(s.basis, line)) return [{ text: 'In the fixed price', colspan: 3 }]
  const { net, vat, gross } = linePrice(line, on)
  return [numeric(formatMoney(net)), { text: vat === 0 ? 'None' : formatMoney(vat), format: 'numeric' }, numeric(formatMoney(gross))]
}

const Described = ({ line, changeAt, old }: { readonly line: Line; readonly changeAt: string | undefined; readonly old: boolean }) => (
  <>
    {changeAt ? <a class="govuk-link" href={`${changeAt}?line=${line.id}`}>{line.description}</a> : line.description}
    {line.kind === 'provisional' && <> <Tag colour="yellow">Provisional sum</Tag></>}
    {old && <> <Tag colour="orange">Rate not in force any more</Tag></>}
    {(line.code || line.because) && <><br /><span class="newel-quiet">{line.code || `Not in the schedule: ${line.because}`}</span></>}
  </>
)

/** “£120 more, no VAT”. */
export const moreOrLess = ({ net, vat, gross }: Price): string => gross === 0 && net === 0 ? 'The same' : `${priceInWords(gross < 0 ? { net: pence(0 - net), vat: pence(0 - vat), gross: pence(0 - gross) } : { net, vat, gross })}, ${gross < 0 ? 'less' : 'more'}`
