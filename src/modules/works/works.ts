import type { Day } from '../../rules/calendar/day.ts'
import { adaptationKinds } from '../../rules/adaptations/adaptation-kinds.ts'
import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Rows } from '../../rules/letters/text.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { Satisfaction } from '../../rules/works/liability.ts'
import { addPrices, formatQuantity, isAdded, priceOf, totalOf, withVat, type Basis, type LineKind, type Price } from '../../rules/works/prices.ts'
import type { VatKind } from '../../rules/works/vat.ts'

export interface LineTold { readonly kind: LineKind; readonly rateId: string | null; readonly code: string; readonly description: string; readonly unit: string; readonly ratePence: number; readonly quantity: number; readonly vat: VatKind; readonly because: string; readonly adaptationId: string | null; readonly preparatory: boolean }
export interface Line extends LineTold {
  readonly id: string
  /** The kind of adaptation it is for, and where; empty where it prepares for all of them. */
  readonly forKind: string
  readonly forPlace: string
  readonly leftOut: boolean
  readonly version: number
}
/** A drawing, plan or photograph of the case that belongs to all of a specification, or to one line; voided where the document does not count any more. */
export interface Attached { readonly id: string; readonly lineId: string | null; readonly documentId: string; readonly kind: string; readonly what: string; readonly type: string; readonly bytes: number; readonly by: string; readonly on: Day; readonly voided: boolean; readonly version: number }
/** A product that was chosen for a line: the latest in the same words first. */
export interface Choice { readonly id: string; readonly lineId: string; readonly what: string; readonly make: string; readonly model: string; readonly colour: string; readonly by: string; readonly on: Day; readonly writtenBy: string; readonly version: number }
export interface Specification { readonly id: string; readonly number: number; readonly basis: Basis; readonly wholePence: number | null; readonly wholeVat: VatKind | null; readonly changed: string; readonly begunBy: string; readonly begunOn: Day; readonly ordered: boolean; readonly version: number; readonly lines: readonly Line[]; readonly attached: readonly Attached[]; readonly choices: readonly Choice[] }

export const signers = { person: 'The person', contractor: 'The contractor' } as const
export type Signer = keyof typeof signers
export const waysToSign = { paper: 'On paper', electronic: 'Electronically' } as const
export interface Signed { readonly side: Signer; readonly name: string; readonly way: keyof typeof waysToSign; readonly on: Day; readonly by: string }
export interface Variation { readonly id: string; readonly number: number; readonly what: string; readonly reason: string; readonly lineId: string | null; readonly quantity: number | null; readonly netPence: number; readonly vatPence: number; readonly askedBy: string; readonly askedOn: Day; readonly decision: '' | 'approved' | 'refused'; readonly decidedBy: string | null; readonly decidedOn: Day | null; readonly because: string; readonly version: number }
export interface Inspection { readonly id: string; readonly on: Day; readonly seen: string; readonly satisfactory: boolean; readonly putRight: string; readonly by: string; readonly byId: string }
export interface Certificate { readonly on: Day; readonly by: string; readonly delegation: string; readonly words: string }
export interface Defect { readonly id: string; readonly on: Day; readonly by: string; readonly what: string; readonly within: boolean; readonly mendedOn: Day | null; readonly mended: string; readonly version: number }
export interface Order {
  readonly id: string
  readonly specificationId: string
  readonly partyId: string | null
  readonly contractor: string
  readonly netPence: number
  readonly vatPence: number
  readonly startsOn: Day
  readonly finishesOn: Day
  readonly madeBy: string
  readonly madeOn: Day
  readonly begunOn: Day | null
  readonly satisfied: Satisfaction | ''
  readonly satisfiedWords: string
  readonly satisfiedOn: Day | null
  readonly endedOn: Day | null
  readonly endedBecause: string
  readonly version: number
  readonly signatures: readonly Signed[]
  readonly variations: readonly Variation[]
  /** The latest first, like defects. */
  readonly inspections: readonly Inspection[]
  readonly certificate: Certificate | null
  readonly defects: readonly Defect[]
}

/** A case and its works; the latest specification and order first. */
export interface CaseOfWorks extends Record<string, unknown> {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly personName: string
  readonly status: string
  readonly pathway: PathwayKey
  readonly council: string
  /** The day the grant was approved, where it was. */
  readonly approvedOn: Day | null
  readonly specifications: readonly Specification[]
  readonly orders: readonly Order[]
}

/** What was agreed to be built: the version that stands, once both sides have signed it. */
export interface Agreed { readonly number: number; readonly adaptations: readonly { readonly id: string; readonly kind: string; readonly place: string }[] }

export const kept = <T extends { readonly leftOut: boolean }>(lines: readonly T[]): T[] => lines.filter(({ leftOut }) => !leftOut)
/** What was chosen for a line, as it stands: what was chosen later in the same words stands in place of it. */
export const chosenFor = ({ choices }: Pick<Specification, 'choices'>, lineId: string): Choice[] =>
  choices.filter(one => one.lineId === lineId).filter((one, at, all) => all.findIndex(({ what }) => what.toLowerCase() === one.what.toLowerCase()) === at)
/** “Mira, Sport Max, white”. */
export const productInWords = ({ make, model, colour }: Pick<Choice, 'make' | 'model' | 'colour'>): string => [make, model, colour].filter(Boolean).join(', ')
/** The specification that is being written. */
export const openSpecification = ({ specifications }: Pick<CaseOfWorks, 'specifications'>): Specification | undefined => specifications.find(({ ordered }) => !ordered)
export const standingOrder = ({ orders }: Pick<CaseOfWorks, 'orders'>): Order | undefined => orders.find(({ endedOn }) => endedOn === null)
export const needsApproval = ({ pathway }: Pick<CaseOfWorks, 'pathway'>): boolean => grantPathways.includes(pathway)

export const sumOf = ({ basis, wholePence, wholeVat, lines }: Specification, on: Day): Price => totalOf({ basis, wholePence, wholeVat, lines: kept(lines) }, on)
export const linePrice = (line: Line, on: Day): Price => priceOf(line, on)
export const priceIn = ({ netPence, vatPence }: { readonly netPence: number; readonly vatPence: number }): Price => ({ net: pence(netPence), vat: pence(vatPence), gross: pence(netPence + vatPence) })
const approved = ({ decision }: Variation): boolean => decision === 'approved'
export const orderPrice = (order: Order): Price => priceIn(order)
/** What an order comes to with the variations that were approved. */
export const revisedPrice = (order: Order): Price => addPrices([priceIn(order), ...order.variations.filter(approved).map(priceIn)])
/** By how much it has grown, and would with one more variation. */
export const grownWith = (order: Order, variation?: Variation): Pence => addPrices([...order.variations.filter(approved), ...variation ? [variation] : []].map(priceIn)).gross
/** The quantity of a line now: as the latest variation that was approved left it. */
export const quantityNow = (order: Order, line: Line): number => order.variations.filter(one => approved(one) && one.lineId === line.id && one.quantity !== null).at(-1)?.quantity ?? line.quantity

export const inWords = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const placed = (kind: string, place: string): string => `${inWords(adaptationKinds, kind)}${place && `, ${place}`}`
/** “2.5 m2”, and “3” of what is counted. */
export const amountOf = ({ quantity, unit }: Pick<LineTold, 'quantity' | 'unit'>): string => `${formatQuantity(quantity)}${isCounted(unit) ? '' : ` ${unit}`}`
/** “£12.50 a day”, and “£46 each” of what is counted. */
export const rateOf = ({ ratePence, unit }: Pick<LineTold, 'ratePence' | 'unit'>): string => `${formatMoney(pence(ratePence))}${unit === 'each' ? ' each' : isCounted(unit) ? '' : ` per ${unit}`}`
const isCounted = (unit: string): boolean => unit === 'each' || unit === whole
/** The unit of a line that has none: the whole of it. */
export const whole = 'whole'
/** What a line is for, in words. */
export const forWhat = ({ preparatory, forKind, forPlace }: Line): string => preparatory ? 'Preparing for the works' : placed(forKind, forPlace)

/** The specification that an order is made on. */
export const specificationOf = ({ specifications }: Pick<CaseOfWorks, 'specifications'>, { specificationId }: Pick<Order, 'specificationId'>): Specification => specifications.find(({ id }) => id === specificationId)!
/** What is built under an order, in words: “stairlift and grab rails”. */
export function worksInWords(w: CaseOfWorks, order: Order): string {
  const kinds = new Set(kept(specificationOf(w, order).lines).map(({ forKind }) => forKind).filter(Boolean))
  return new Intl.ListFormat('en-GB').format([...kinds].map(kind => kind === 'other' ? 'other works' : inWords(adaptationKinds, kind).toLowerCase())) || 'the works that were agreed'
}
/** What an order comes to line by line, VAT included, and with the variations that were approved. */
export function costsOf(w: CaseOfWorks, order: Order): Rows {
  const { basis, wholePence, wholeVat, lines } = specificationOf(w, order)
  return { head: ['Works', 'Cost, with VAT'], rows: [
    ...kept(lines).map(line => [line.description, isAdded(basis, line) ? formatMoney(linePrice(line, order.madeOn).gross) : 'In the price']),
    ...basis === 'whole' ? [['One price for the whole job', formatMoney(withVat(pence(wholePence!), wholeVat!, order.madeOn).gross)]] : [],
    ...order.variations.filter(approved).map(one => [`Changed: ${one.what}`, formatMoney(priceIn(one).gross)]),
    ['Altogether', formatMoney(revisedPrice(order).gross)],
  ] }
}

/** What is still lacking before an order can be made on a specification, in words. */
export function lackingToOrder(w: CaseOfWorks, specification: Specification, agreed: Agreed | undefined): string[] {
  const lines = kept(specification.lines)
  const others = agreed ? lines.filter(line => line.adaptationId !== null && !agreed.adaptations.some(({ id }) => id === line.adaptationId)) : []
  return [
    ...agreed ? [] : ['The recommendation is not agreed: whoever assessed and a technical officer both sign it first.'],
    ...lines.length ? [] : ['The specification has no line yet.'],
    ...(agreed?.adaptations ?? []).filter(({ id }) => !lines.some(line => line.adaptationId === id)).map(({ kind, place }) => `No line is for what is recommended: ${placed(kind, place)}.`),
    ...others.length ? [`${others.length === 1 ? 'One line is' : `${others.length} lines are`} for an earlier version of the recommendation. Say what each is for now, or leave it out.`] : [],
    ...needsApproval(w) && w.approvedOn === null ? ['The grant is not approved yet.'] : [],
  ]
}

/** Why the works cannot be certified yet, in words; empty when they can. */
export function lackingToCertify(order: Order): string[] {
  const [last] = order.inspections
  const waiting = order.variations.filter(({ decision }) => decision === '')
  return [
    ...order.begunOn === null ? ['The works have not begun.'] : [],
    ...waiting.map(({ number }) => `Variation ${number} is not decided.`),
    ...!last ? ['A technical officer has not inspected the works.'] : last.satisfactory ? [] : [`The last inspection found something to be put right: ${last.putRight}`],
    ...order.satisfied === '' ? ['Nobody has written down whether the person is satisfied.'] : [],
  ]
}

/** How the works stand, in a few words. */
export function standingOf(w: CaseOfWorks): 'Not specified' | 'Being specified' | 'Ordered, not signed' | 'Ordered' | 'Under way' | 'Certified' {
  const order = standingOrder(w)
  if (!order) return openSpecification(w) ? 'Being specified' : 'Not specified'
  return order.certificate ? 'Certified' : order.begunOn ? 'Under way' : order.signatures.length === 2 ? 'Ordered' : 'Ordered, not signed'
}

/** What is missing next, in words; empty when nothing is. */
export function whatIsNext(w: CaseOfWorks, today: Day): string[] {
  const [order, specification] = [standingOrder(w), openSpecification(w)]
  if (!order) return [specification ? `Specification ${specification.number} is being written, begun by ${specification.begunBy}. No order is made on it yet.` : 'Nobody has specified the works yet.']
  const open = order.defects.filter(({ mendedOn }) => mendedOn === null)
  if (order.certificate) return open.map(({ what }) => `A defect is not put right: ${what}`)
  const unsigned = (Object.keys(signers) as Signer[]).filter(side => !order.signatures.some(one => one.side === side))
  if (order.begunOn === null) return [...unsigned.map(side => `${signers[side]} has not signed the order.`), ...!unsigned.length ? [order.startsOn < today ? 'The works were to begin, and nobody has written down that they did.' : 'The works have not begun.'] : []]
  return [...lackingToCertify(order), ...lackingToCertify(order).length ? [] : ['The council has not certified the works.'], ...order.finishesOn < today ? ['The works are past the day they were to be finished.'] : []]
}
