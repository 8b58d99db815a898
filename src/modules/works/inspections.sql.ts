import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { liableUntil, type Satisfaction } from '../../rules/works/liability.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { tellTheCertificate } from './letters-of-works.sql.ts'
import { holdOrder, theOrderToChange } from './orders.sql.ts'
import { aboutCase } from './works.sql.ts'
import { lackingToCertify, standingOrder, type CaseOfWorks, type Certificate, type Defect, type Order } from './works.ts'

/** The order whose works are under way. Throws a Refusal. */
export function theOrderUnderWay(w: CaseOfWorks): Order & { readonly begunOn: Day } {
  const order = theOrderToChange(w)
  if (order.begunOn === null) throw new Refusal('The works have not begun.')
  return order as Order & { begunOn: Day }
}

export interface InspectionTold { readonly on: Day; readonly seen: string; readonly satisfactory: boolean; readonly putRight: string }
/** Writes down what a technical officer saw of the works on a day. */
export async function inspect(here: Here, w: CaseOfWorks, order: Order, { on, seen, satisfactory, putRight }: InspectionTold): Promise<void> {
  await here.run(...inserting('works_inspections', { id: here.newId(), authority_id: w.authorityId, circle_id: w.circleId, case_id: w.id, order_id: order.id, on_day: on, seen, satisfactory, put_right: putRight, by_user: here.user.id, written_at: here.now }))
  await record(here, aboutCase(w), 'inspection.made', { satisfactory, seen, putRight }, on)
}

export interface Judged { readonly answer: Satisfaction; readonly words: string; readonly on: Day }
/** Writes down what the person thinks of the works. Throws Stale when somebody else was first. */
export async function judge(here: Here, w: CaseOfWorks, order: Order, { answer, words, on }: Judged): Promise<void> {
  if (!(await here.run({ name: 'works judged', text: 'update works_orders set satisfied = $3, satisfied_words = $4, satisfied_on = $5, satisfied_by = $6, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [order.id, order.version, answer, words, on, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(w), 'works.judged', { answer, words }, on)
}

/** The order whose works may be certified by whoever asks. Throws a Refusal, which says all that is lacking. */
export function mayCertify({ user }: Pick<Here, 'user'>, w: CaseOfWorks): Order {
  const order = theOrderToChange(w)
  const lacking = [...lackingToCertify(order), ...order.inspections[0]?.byId === user.id ? ['You made the last inspection yourself: somebody else certifies.'] : []]
  if (lacking.length) throw new Refusal(lacking.join(' '))
  return order
}

export type CertificateTold = Omit<Certificate, 'by'>
/** The council certifies that the works are done. From that day the conditions of the grant and the liability for defects are counted, and the person is told. */
export async function certify(here: Here, w: CaseOfWorks, before: Order, { on, delegation, words }: CertificateTold): Promise<void> {
  const order = await holdOrder(here, w, before)
  const lacking = lackingToCertify(order)
  if (lacking.length) throw new Refusal(lacking.join(' '))
  await here.run(...inserting('works_certificates', { id: here.newId(), authority_id: w.authorityId, circle_id: w.circleId, case_id: w.id, order_id: order.id, certified_on: on, certified_by: here.user.id, delegation, words, written_at: here.now }))
  await record(here, aboutCase(w), 'works.certified', { delegation, words, liableUntil: liableUntil(on) }, on)
  await tellTheCertificate(here, w, order, on)
}

/** The order whose works were certified; the case may be closed by then. Throws a Refusal. */
export function theCertified(w: CaseOfWorks): Order & { readonly certificate: Certificate } {
  const order = standingOrder(w)
  if (!order?.certificate) throw new Refusal('The works are not certified yet. Until then, what is wrong is said in an inspection.')
  return order as Order & { certificate: Certificate }
}

export interface DefectTold { readonly on: Day; readonly by: string; readonly what: string }
/** Writes down a defect that somebody reported, and whether the contractor must still come back for it. */
export async function reportDefect(here: Here, w: CaseOfWorks, order: Order & { readonly certificate: Certificate }, { on, by, what }: DefectTold): Promise<string> {
  const id = here.newId()
  const within = on <= liableUntil(order.certificate.on)
  await here.run(...inserting('works_defects', { id, authority_id: w.authorityId, circle_id: w.circleId, case_id: w.id, order_id: order.id, reported_on: on, reported_by: by, what, within, written_by: here.user.id }))
  await record(here, aboutCase(w), 'defect.reported', { what, by, within }, on)
  return id
}

/** The defect named in the address, or the first that is not put right. Throws NotFound, or a Refusal. */
export function theDefect(order: Order, id: string | undefined): Defect {
  const defect = id ? order.defects.find(one => one.id === id) : order.defects.findLast(({ mendedOn }) => mendedOn === null)
  if (id && !defect) throw new NotFound()
  if (!defect) throw new Refusal('No defect waits to be put right.')
  if (defect.mendedOn !== null) throw new Refusal(`This defect was put right on ${formatDay(defect.mendedOn)}.`)
  return defect
}

/** Writes down that a defect was put right. Throws Stale when somebody else was first. */
export async function mendDefect(here: Here, w: CaseOfWorks, { id, version, what }: Defect, on: Day, mended: string): Promise<void> {
  if (!(await here.run({ name: 'defect mended', text: 'update works_defects set mended_on = $3, mended = $4, version = version + 1 where id = $1 and version = $2 and mended_on is null returning id' }, [id, version, on, mended])).length) throw new Stale()
  await record(here, aboutCase(w), 'defect.mended', { what, mended }, on)
}
