import { formatMoney, pence } from '../../rules/money.ts'
import { allows } from '../../rules/works/limits.ts'
import type { Price } from '../../rules/works/prices.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { everyVariationLimit, limitFor, whoCan } from './limits.sql.ts'
import { holdOrder } from './orders.sql.ts'
import { aboutCase } from './works.sql.ts'
import { grownWith, revisedPrice, type CaseOfWorks, type Order, type Variation } from './works.ts'

export interface VariationTold { readonly what: string; readonly reason: string; readonly lineId: string | null; readonly quantity: number | null; readonly price: Price }
const asked = { name: 'new variation', text: 'insert into variations (id, authority_id, circle_id, case_id, order_id, number, what, reason, line_id, quantity, net_pence, vat_pence, asked_by, asked_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id' }
/** Asks for a change of the works that are ordered. */
export async function askVariation(here: Here, w: CaseOfWorks, order: Order, { what, reason, lineId, quantity, price: { net, vat, gross } }: VariationTold): Promise<string> {
  const number = order.variations.length + 1
  const id = here.newId()
  if (!(await here.run(asked, [id, w.authorityId, w.circleId, w.id, order.id, number, what, reason, lineId, quantity, net, vat, here.user.id, here.today])).length) throw new Stale()
  await record(here, aboutCase(w), 'variation.asked', { number, what, reason, pence: gross })
  return id
}

/** The variation named in the address, or the first that waits. Throws NotFound, or a Refusal. */
export function theVariation(order: Order, id: string | undefined): Variation {
  const variation = id ? order.variations.find(one => one.id === id) : order.variations.find(({ decision }) => decision === '')
  if (id && !variation) throw new NotFound()
  if (!variation) throw new Refusal('No variation waits to be decided.')
  if (variation.decision !== '') throw new Refusal(`Variation ${variation.number} has been ${variation.decision} already.`)
  return variation
}

/** Why whoever asks may not approve a variation, and who can; empty where they may. */
export async function whyNotApproved(here: Pick<Here, 'run' | 'user' | 'today'>, { authorityId }: CaseOfWorks, order: Order, variation: Variation): Promise<string> {
  const limits = await everyVariationLimit(here)
  const [grown, limit] = [grownWith(order, variation), limitFor(limits, here.user.id, authorityId, here.today)]
  if (allows(limit, grown)) return ''
  return `With this variation the order has grown by ${formatMoney(grown)}, and ${limit === undefined ? 'you have no limit for this council' : `your limit is ${formatMoney(pence(limit))}`}. Who can approve it: ${whoCan(limits, authorityId, grown, here.today)}.`
}

export interface DecisionTold { readonly decision: 'approved' | 'refused'; readonly because: string }
const decided = { name: 'variation decided', text: "update variations set decision = $3, decided_by = $4, decided_on = $5, decided_because = $6, version = version + 1 where id = $1 and version = $2 and decision = '' returning id" }
/** Approves a variation within one’s limit, or refuses it. Throws a Refusal above the limit, which says who can; Stale when somebody else was first. */
export async function decideVariation(here: Here, w: CaseOfWorks, before: Order, variation: Variation, { decision, because }: DecisionTold): Promise<void> {
  const order = await holdOrder(here, w, before)
  const why = decision === 'approved' ? await whyNotApproved(here, w, order, variation) : ''
  if (why) throw new Refusal(why, 'decision')
  if (!(await here.run(decided, [variation.id, variation.version, decision, here.user.id, here.today, because])).length) throw new Stale()
  const { number, netPence, vatPence } = variation
  await (decision === 'refused' ? record(here, aboutCase(w), 'variation.refused', { number, pence: netPence + vatPence, because })
    : record(here, aboutCase(w), 'variation.approved', { number, pence: netPence + vatPence, totalPence: revisedPrice({ ...order, variations: [...order.variations.filter(({ id }) => id !== variation.id), { ...variation, decision: 'approved' }] }).gross, because }))
}
