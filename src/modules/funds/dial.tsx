import type { Day } from '../../rules/calendar/day.ts'
import { forecast, percent, remaining, shareInTenths, shortOfTarget, target, toBePaid, yearEnds, type Dial } from '../../rules/money-of-grants/dial.ts'
import { formatMoney } from '../../rules/money.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'

const money = (amount: Parameters<typeof formatMoney>[0]) => ({ text: formatMoney(amount), format: 'numeric' })
const share = (of: Dial): string => { const tenths = shareInTenths(of); return tenths === null ? 'Nothing allocated' : percent(tenths) }

/** How funds stand in a sentence: the share that is committed or spent against the target, what is left and what is forecast. */
export function DialInWords({ of, year, today, what = '' }: { readonly of: Dial; readonly year: number; readonly today: Day; readonly what?: string }) {
  const tenths = shareInTenths(of)
  if (tenths === null) return <p class="govuk-body">Nothing is allocated.</p>
  const reached = tenths >= target * 10
  const [expected, over] = [forecast(of, year, today), today >= yearEnds(year)]
  return (
    <>
      <p class="govuk-body"><strong>{percent(tenths)}</strong> of {formatMoney(of.allocated)}{what} is committed or spent. <Tag colour={reached ? 'green' : 'orange'}>{reached ? `${target}% reached` : `Below ${target}%`}</Tag></p>
      <p class="govuk-body">Committed {formatMoney(of.committed)}, of which {formatMoney(of.spent)} is spent and {formatMoney(toBePaid(of))} is still to be paid. Remaining {formatMoney(remaining(of))}.{reached ? '' : ` ${formatMoney(shortOfTarget(of))} more reaches ${target}%.`}{over ? '' : ` Forecast to 31 March: ${formatMoney(expected)}, which is ${share({ ...of, committed: expected })}.`}</p>
    </>
  )
}

interface Line { readonly title: string; readonly href?: string; readonly note?: string; readonly dial: Dial }
const named = ({ title, href, note }: Line) => href ? { text: <><a class="govuk-link" href={href}>{title}</a> <span class="newel-quiet">{note}</span></> } : { text: title }
/** The same, fund by fund, with the sum of them. */
export const DialTable = ({ label, lines, whole, year, today }: { readonly label: string; readonly lines: readonly Line[]; readonly whole: Line; readonly year: number; readonly today: Day }) => (
  <ScrollRegion label={label} dense>
    <Table firstCellIsHeader caption={label} captionClasses="govuk-visually-hidden"
      head={[{ text: 'Fund' }, ...['Allocated', 'Committed', 'Of that spent', 'Remaining', 'Share', 'Forecast'].map(text => ({ text, format: 'numeric' }))]}
      rows={[...lines, whole].map(line => [named(line), money(line.dial.allocated), money(line.dial.committed), money(line.dial.spent), money(remaining(line.dial)), { text: share(line.dial), format: 'numeric' }, money(forecast(line.dial, year, today))])} />
  </ScrollRegion>
)
