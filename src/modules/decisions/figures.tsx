import { formatMoney, pence } from '../../rules/money.ts'
import { SummaryList, type SummaryRow } from '../../platform/components/index.ts'
import type { Decision, Paper } from './decision.ts'

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { text: value } })

/** On what figures something is proposed or was decided: how the grant comes about. Source: Act 1996 s34(2). */
export const FiguresOf = ({ of: p }: { readonly of: Paper }) => (
  <SummaryList rows={[
    row('Eligible works, with VAT', formatMoney(p.works)), row('Fees', formatMoney(p.fees)), row('Contribution', formatMoney(p.contribution)),
    row('Maximum', `${formatMoney(p.maximum)}, ${p.order === 'maximum first' ? 'before the contribution comes off' : 'after the contribution has come off'}`),
    row('Grant', formatMoney(p.grant)), ...p.topUp ? [row('Top-up by the council’s own policy', formatMoney(p.topUp))] : [],
    row('Left for the person to pay', formatMoney(pence(Math.max(0, p.works + p.fees - p.grant - p.topUp)))), row('Charge against the home', p.charge ? formatMoney(p.charge) : 'None'),
  ]} />
)

export const FiguresDecided = ({ of: d }: { readonly of: Decision }) => (
  <SummaryList rows={[
    row('Expense', formatMoney(d.expense)), row('Contribution', formatMoney(d.contribution)), row('Grant', d.grant === 0 ? '£0: a nil grant, so that what is paid now can count towards a later one' : formatMoney(d.grant)),
    ...d.topUp ? [row('Top-up by the council’s own policy', formatMoney(d.topUp))] : [], row('Charge against the home', d.charge ? formatMoney(d.charge) : 'None'),
  ]} />
)
