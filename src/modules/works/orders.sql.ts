import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { tellTheOrder } from './letters-of-works.sql.ts'
import { theOpen } from './specification.sql.ts'
import { aboutCase, agreedOn, mustBeApproved, mustBeOpen, worksOfCase } from './works.sql.ts'
import { lackingToOrder, needsApproval, signers, standingOrder, sumOf, type CaseOfWorks, type Order, type Signed, type Specification } from './works.ts'

const contractorsKnown = { name: 'contractors', text: "select id, name from parties where kind = 'contractor' order by name" }
/** The contractors that are parties, as answers to a question. */
export const contractors = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string }>(contractorsKnown, [])).map(({ id, name }) => [id, name]))

/** The specification that may be ordered. Throws a Refusal, which says all that is lacking. */
export async function mayOrder(here: Pick<Here, 'run'>, w: CaseOfWorks): Promise<Specification> {
  const specification = theOpen(w)
  const lacking = lackingToOrder(w, specification, await agreedOn(here, w.reference))
  if (lacking.length) throw new Refusal(lacking.join(' '))
  return specification
}

export interface OrderTold { readonly partyId: string | null; readonly contractor: string; readonly startsOn: Day; readonly finishesOn: Day }
const ordered = { name: 'specification ordered', text: 'update specifications set ordered = true, version = version + 1 where id = $1 and version = $2 and not ordered returning id' }
const made = { name: 'new order', text: 'insert into works_orders (id, authority_id, circle_id, case_id, specification_id, party_id, contractor, net_pence, vat_pence, starts_on, finishes_on, made_by, made_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id' }
/** Makes the order on a specification, which is not edited from then on, and tells the person. Throws a Refusal where the works would begin before the grant is approved. */
export async function makeOrder(here: Here, w: CaseOfWorks, { partyId, contractor, startsOn, finishesOn }: OrderTold): Promise<void> {
  const specification = await mayOrder(here, w)
  if (needsApproval(w)) mustBeApproved(w, startsOn, 'startsOn')
  const { net, vat, gross } = sumOf(specification, here.today)
  if (!(await here.run(ordered, [specification.id, specification.version])).length) throw new Stale()
  if (!(await here.run(made, [here.newId(), w.authorityId, w.circleId, w.id, specification.id, partyId, contractor, net, vat, startsOn, finishesOn, here.user.id, here.today])).length) throw new Refusal('Somebody ordered these works a moment ago.')
  await record(here, aboutCase(w), 'order.made', { contractor, pence: gross, from: startsOn, to: finishesOn })
  const after = (await worksOfCase(here, w.reference))!
  await tellTheOrder(here, after, standingOrder(after)!)
}

/** The order that stands, of an open case. Throws a Refusal. */
export function theOrder(w: CaseOfWorks): Order {
  mustBeOpen(w)
  const order = standingOrder(w)
  if (!order) throw new Refusal('No order stands for these works.')
  return order
}
/** The same, while the works are not certified. Throws a Refusal. */
export function theOrderToChange(w: CaseOfWorks): Order {
  const order = theOrder(w)
  if (order.certificate) throw new Refusal(`The works were certified on ${formatDay(order.certificate.on)}. Nothing of the order is changed any more.`)
  return order
}

const held = { name: 'order held still', text: 'select id from works_orders where id = $1 for update' }
/** The order as it stands now, which nobody else changes until this is over. Throws Stale where it does not stand any more, or is certified. */
export async function holdOrder(here: Pick<Here, 'run'>, { reference }: CaseOfWorks, { id }: Order): Promise<Order> {
  await here.run(held, [id])
  const order = standingOrder((await worksOfCase(here, reference))!)
  if (order?.id !== id || order.certificate) throw new Stale()
  return order
}

export type SignatureTold = Omit<Signed, 'by'>
const signed = { name: 'new signature on an order', text: 'insert into order_signatures (authority_id, circle_id, order_id, side, name, way, on_day, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning side' }
/** Writes down that one side signed the order. Throws a Refusal when it has already. */
export async function signOrder(here: Here, w: CaseOfWorks, order: Order, { side, name, way, on }: SignatureTold): Promise<void> {
  if (!(await here.run(signed, [w.authorityId, w.circleId, order.id, side, name, way, on, here.user.id])).length) throw new Refusal(`${signers[side]} has signed the order already.`, 'side')
  await record(here, aboutCase(w), 'order.signed', { side, name, way }, on)
}

/** Why it cannot be written down that works began; empty when it can. */
export const whyNotBegun = (order: Order): string => order.begunOn ? `The works began on ${formatDay(order.begunOn)}.` : order.signatures.length < 2 ? 'The person and the contractor both sign the order first.' : ''

/** Writes down that the works began. Throws a Refusal where that was before the grant was approved. */
export async function beginWorks(here: Here, w: CaseOfWorks, order: Order, on: Day): Promise<void> {
  const why = whyNotBegun(order)
  if (why) throw new Refusal(why)
  if (needsApproval(w)) mustBeApproved(w, on, 'on')
  if (!(await here.run({ name: 'works begun', text: 'update works_orders set begun_on = $3, begun_by = $4, version = version + 1 where id = $1 and version = $2 and begun_on is null and ended_on is null returning id' }, [order.id, order.version, on, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(w), 'works.begun', {}, on)
}

/** Ends an order before its works are done: another specification may be written. Throws Stale when somebody else was first. */
export async function endOrder(here: Here, w: CaseOfWorks, order: Order, because: string): Promise<void> {
  await holdOrder(here, w, order)
  if (!(await here.run({ name: 'order ended', text: 'update works_orders set ended_on = $3, ended_because = $4, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [order.id, order.version, here.today, because])).length) throw new Stale()
  await record(here, aboutCase(w), 'order.ended', { contractor: order.contractor, because })
}
