import { formatDay } from '../../rules/calendar/day.ts'
import type { Rows, Said } from '../../rules/letters/text.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { daysToCancel } from '../../rules/works/cancelling.ts'
import { monthsLiable } from '../../rules/works/liability.ts'
import { isAdded, withVat, type Price } from '../../rules/works/prices.ts'
import { sharesOf, type Granted } from '../../rules/works/who-pays.ts'
import { amountOf, kept, linePrice, orderPrice, rateOf, specificationOf, waysToSign, type CaseOfWorks, type Line, type Order, type Signer } from './works.ts'

/** Whom a contract is between, and who wrote it down for them. */
export interface Between { readonly householder: string; readonly person: string; readonly home: readonly string[]; readonly agency: string; readonly council: string; readonly reach: string }

const priced = ({ net, vat, gross }: Price): string[] => [formatMoney(net), vat === 0 ? 'None' : formatMoney(vat), formatMoney(gross)]
const lineInWords = (line: Line): string => `${line.description}${line.quantity === 1000 ? '' : `: ${amountOf(line)} at ${rateOf(line)}`}${line.kind === 'provisional' ? ' (provisional sum: what is needed of it is charged)' : ''}`

function worksOf(w: CaseOfWorks, order: Order): Rows {
  const { basis, wholePence, wholeVat, lines } = specificationOf(w, order)
  return { head: ['What is to be done', 'Without VAT', 'VAT', 'Altogether'], rows: [
    ...kept(lines).map(line => [lineInWords(line), ...isAdded(basis, line) ? priced(linePrice(line, order.madeOn)) : ['In the price', '', '']]),
    ...basis === 'whole' ? [['One fixed price for the whole job', ...priced(withVat(pence(wholePence!), wholeVat!, order.madeOn))]] : [],
    ['The price of this contract', ...priced(orderPrice(order))],
  ] }
}

function whoPays(order: Order, granted: Granted | undefined, { householder, council }: Between): Said[] {
  const { gross } = orderPrice(order)
  if (!granted) return [{ paragraph: `No grant is on record for these works. ${householder} pays the price, unless the council or the agency has said in writing that it pays it or part of it.` }]
  const { grant, contribution, rest } = sharesOf(gross, granted)
  return [
    { table: { head: ['Who pays', 'Sum'], rows: [[`${council}, by the grant`, formatMoney(grant)], [`${householder}, as their contribution`, formatMoney(contribution)], ...rest > 0 ? [['Neither of these: say in writing who pays it, before anybody signs', formatMoney(rest)]] : [], ['Altogether', formatMoney(gross)]] } },
    { paragraph: 'The council pays the grant once it is satisfied with the works, or as they go on where it has agreed to. An invoice in writing comes first.' },
  ]
}

/** What a contract says up to its signatures. The terms are ours: no council has confirmed them. */
export function contractSays(w: CaseOfWorks, order: Order, granted: Granted | undefined, between: Between): Said[] {
  const { householder, person, home, agency, council, reach } = between
  const { number, lines, basis } = specificationOf(w, order)
  const days = daysToCancel(order.madeOn)
  return [
    { paragraph: `This contract is between ${householder} (“the householder”) and ${order.contractor} (“the contractor”).${person === householder ? '' : ` The works are for ${person}.`}` },
    { paragraph: `The works are done at ${home.join(', ') || 'the home that the case is about'}.` },
    { paragraph: `${agency} has written this contract down for both of them, on behalf of ${council}, and looks at the works. It is not a party to the contract. ${reach && `You can reach it by ${reach}. `}Number: ${w.reference}.` },
    { heading: 'The works' },
    { paragraph: `The contractor does what specification ${number} says, with reasonable care and skill:${basis === 'whole' ? ' one price is fixed for the whole job.' : ''}` },
    { table: worksOf(w, order) },
    ...kept(lines).some(({ vat }) => vat === 'zero') ? [{ paragraph: 'Where there is no VAT, the law frees the works of it for a disabled person, who declares to the contractor that they are for them (Value Added Tax Act 1994, Schedule 8, Group 12).' }] : [],
    { heading: 'When' },
    { paragraph: `The works begin on ${formatDay(order.startsOn)} and are finished by ${formatDay(order.finishesOn)}. If either day cannot be kept, the contractor says so at once, and why.` },
    { heading: 'What it costs, and who pays' },
    ...whoPays(order, granted, between),
    { heading: 'If something changes' },
    { paragraph: `The works and the price are changed only in writing. Whoever wants a change asks ${agency}. It is written down with its reason and its price, and agreed by the householder and by whoever answers for the council’s money, before it is done. What was not agreed in this way is not paid.` },
    { heading: 'If something is wrong afterwards' },
    { paragraph: `For ${monthsLiable(order.madeOn)} months from the day on which the council certifies the works, the contractor comes back and puts right what is wrong with them, and charges nothing for it. Whatever the law gives the householder besides stays as it is (Consumer Rights Act 2015).` },
    { heading: 'The right to cancel' },
    { paragraph: `If the householder signs at home, or anywhere but at the contractor’s own place of business, they can cancel this contract within ${days} days, and need not say why. The day on which the contract is made is not counted.` },
    { paragraph: `To cancel, tell the contractor or ${agency} clearly: by the form at the end, by letter, by email or on the telephone. Whatever was paid is given back within ${days} days.` },
    { paragraph: `The works do not begin within these ${days} days, unless the householder asks for it in writing below. If they cancel after that, they pay for what was done until then (Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013).` },
  ]
}

/** A box for ink: what is already on record stands in it. */
interface Box { readonly title: string; readonly rows: readonly (readonly [string, string])[] }
function boxOf(order: Order, side: Signer, title: string, name: string): Box {
  const there = order.signatures.find(one => one.side === side)
  const electronic = there?.way === 'electronic' ? there : undefined
  return { title, rows: [['Name', electronic?.name ?? name], ['Signature', electronic ? `${waysToSign.electronic}, written down by ${electronic.by}` : ''], ['Date', electronic ? formatDay(electronic.on) : '']] }
}

/** What the page below is given. */
export const contractForThePage = (order: Order, { householder, home, agency, council }: Between, blocks: readonly unknown[]) => ({
  subject: 'Contract for works in the home', us: [council, agency], blocks,
  boxes: [boxOf(order, 'person', 'The householder', householder), boxOf(order, 'contractor', 'The contractor', order.contractor)],
  early: { title: `Only if the works are to begin within ${daysToCancel(order.madeOn)} days`, says: `I ask ${order.contractor} to begin before the time for cancelling is over. I know that I pay for what was done if I cancel after that.`, rows: [['Signature', ''], ['Date', '']] },
  cancel: { title: 'Form for cancelling', says: `Send this only if you want to cancel. To ${order.contractor}: I cancel my contract for works at ${home.join(', ') || 'my home'}.`, rows: [['Name', ''], ['Address', ''], ['Signed on', ''], ['Signature', ''], ['Date', '']] },
})

/** Goes after the beginning that every page has. */
export const contractPage = `
#let form(it, level: 3) = block(breakable: false, {
  heading(level: level, it.title)
  if "says" in it { par(it.says) }
  table(columns: (8.5em, 1fr), rows: 2.6em, align: left + horizon, inset: 0.6em, stroke: 0.6pt, ..it.rows.flatten())
})
#show heading.where(level: 3): set text(size: 1em)
#heading(level: 1, letter.subject)
#said(letter.blocks)
#heading(level: 2, "Signatures")
#for one in letter.boxes { form(one) }
#form(letter.early)
#form(letter.cancel, level: 2)
`
