import { formatMoney } from '../../rules/money.ts'
import type { Basis } from '../../rules/works/prices.ts'
import type { VatKind } from '../../rules/works/vat.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { aboutCase, agreedOn, mustBeOpen, worksOfCase } from './works.sql.ts'
import { amountOf, chosenFor, kept, openSpecification, priceIn, standingOrder, sumOf, type CaseOfWorks, type Line, type LineTold, type Specification } from './works.ts'

export interface BasisTold { readonly basis: Basis; readonly wholePence: number | null; readonly wholeVat: VatKind | null }

/** Throws a Refusal where another specification cannot be begun. */
export function mayBegin(w: CaseOfWorks): void {
  mustBeOpen(w)
  const [order, open] = [standingOrder(w), openSpecification(w)]
  if (open) throw new Refusal(`Specification ${open.number} is being written already, begun by ${open.begunBy}. Carry on with that one.`)
  if (order?.certificate) throw new Refusal('The works are certified. What else is needed is another case.')
  if (order) throw new Refusal('An order stands for these works. What is otherwise now is a variation of it.')
}

/** The specification that is being written. Throws NotFound, or a Refusal. */
export function theOpen(w: CaseOfWorks): Specification {
  mustBeOpen(w)
  const open = openSpecification(w)
  if (open) return open
  throw new Refusal(w.specifications.length ? 'An order was made on this specification, and it is not changed any more. What is otherwise now is a variation of the order.' : 'No specification has been begun on this case.')
}

/** Begins a specification of what was agreed; another after the first begins with the same lines. */
export async function beginSpecification(here: Here, w: CaseOfWorks, { basis, wholePence, wholeVat }: BasisTold, changed: string): Promise<string> {
  mayBegin(w)
  if (!await agreedOn(here, w.reference)) throw new Refusal('The recommendation is not agreed: whoever assessed and a technical officer both sign it first.')
  const before = w.specifications[0]
  const id = here.newId()
  const number = (before?.number ?? 0) + 1
  const begun = { name: 'new specification', text: 'insert into specifications (id, authority_id, circle_id, case_id, number, basis, whole_pence, whole_vat, changed, begun_by, begun_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id' }
  if (!(await here.run(begun, [id, w.authorityId, w.circleId, w.id, number, basis, wholePence, wholeVat, changed, here.user.id, here.now])).length) throw new Refusal('Somebody began this specification a moment ago. Carry on with theirs.')
  if (before) await bringOver(here, w, before, id)
  await record(here, aboutCase(w), 'specification.begun', { number, basis, changed })
  return id
}

// Who attached it, who chose it and when stay as they were.
const attachedAgain = { name: 'drawing brought over', text: 'insert into specification_documents (id, authority_id, circle_id, case_id, specification_id, line_id, document_id, attached_by, attached_at) select $2, authority_id, circle_id, case_id, $3, $4, document_id, attached_by, attached_at from specification_documents where id = $1' }
const chosenAgain = { name: 'choice brought over', text: 'insert into product_choices (id, authority_id, circle_id, case_id, specification_id, line_id, what, make, model, colour, chosen_by, chosen_on, written_by, written_at) select $2, authority_id, circle_id, case_id, $3, $4, what, make, model, colour, chosen_by, chosen_on, written_by, written_at from product_choices where id = $1' }
/** Another specification begins with the lines of the one before, its drawings that still count, and what was chosen. */
async function bringOver(here: Here, w: CaseOfWorks, before: Specification, id: string): Promise<void> {
  const drawings = before.attached.filter(({ voided }) => !voided)
  for (const one of drawings.filter(({ lineId }) => lineId === null)) await here.run(attachedAgain, [one.id, here.newId(), id, null])
  for (const line of kept(before.lines)) {
    const lineId = await insertLine(here, w, id, line)
    for (const one of drawings.filter(one => one.lineId === line.id)) await here.run(attachedAgain, [one.id, here.newId(), id, lineId])
    for (const one of chosenFor(before, line.id)) await here.run(chosenAgain, [one.id, here.newId(), id, lineId])
  }
}

const touched = { name: 'specification touched', text: 'update specifications set version = version + 1 where id = $1 and not ordered returning id' }
/** Says in the history what was changed on a specification, and what it comes to now. Throws Stale once an order was made on it. */
async function changed(here: Here, w: CaseOfWorks, { id, number }: Specification, what: string): Promise<void> {
  if (!(await here.run(touched, [id])).length) throw new Stale()
  const now = (await worksOfCase(here, w.reference))!.specifications.find(one => one.id === id)!
  await record(here, aboutCase(w), 'specification.changed', { number, what, totalPence: sumOf(now, here.today).gross })
}

/** Changes how the price is made. Throws Stale when somebody else was first. */
export async function changeBasis(here: Here, w: CaseOfWorks, specification: Specification, { basis, wholePence, wholeVat }: BasisTold, said: string): Promise<void> {
  if (!(await here.run({ name: 'basis changed', text: 'update specifications set basis = $3, whole_pence = $4, whole_vat = $5, changed = $6, version = version + 1 where id = $1 and version = $2 and not ordered returning id' }, [specification.id, specification.version, basis, wholePence, wholeVat, said])).length) throw new Stale()
  await changed(here, w, specification, basis === 'whole' ? `One fixed price for the whole job: ${formatMoney(priceIn({ netPence: wholePence!, vatPence: 0 }).net)} without VAT` : 'The lines are added up')
}

async function insertLine(here: Here, w: CaseOfWorks, specificationId: string, told: LineTold): Promise<string> {
  const id = here.newId()
  await here.run(...inserting('specification_lines', {
    id, authority_id: w.authorityId, circle_id: w.circleId, specification_id: specificationId, kind: told.kind, rate_id: told.rateId, code: told.code, description: told.description, unit: told.unit,
    rate_pence: told.ratePence, quantity: told.quantity, vat: told.vat, because: told.because, adaptation_id: told.adaptationId, preparatory: told.preparatory, written_by: here.user.id,
  }))
  return id
}
const shown = (told: LineTold): string => `${told.code && `${told.code}: `}${told.description}, ${amountOf(told)}`

/** Adds a line to the specification that is being written. */
export async function addLine(here: Here, w: CaseOfWorks, specification: Specification, told: LineTold): Promise<void> {
  await insertLine(here, w, specification.id, told)
  await changed(here, w, specification, `Added ${shown(told)}`)
}
/** Changes a line, or leaves it out. Throws Stale when somebody else was first. */
export async function changeLine(here: Here, w: CaseOfWorks, specification: Specification, { id, version }: Line, told: LineTold, leftOut: boolean): Promise<void> {
  const text = 'update specification_lines set kind = $3, rate_id = $4, code = $5, description = $6, unit = $7, rate_pence = $8, quantity = $9, vat = $10, because = $11, adaptation_id = $12, preparatory = $13, left_out = $14, version = version + 1 where id = $1 and version = $2 returning id'
  if (!(await here.run({ name: 'line changed', text }, [id, version, told.kind, told.rateId, told.code, told.description, told.unit, told.ratePence, told.quantity, told.vat, told.because, told.adaptationId, told.preparatory, leftOut])).length) throw new Stale()
  await changed(here, w, specification, `${leftOut ? 'Left out' : 'Changed'} ${shown(told)}`)
}

/** The line named in the address, of the specification that is being written; undefined for a new one. Throws NotFound. */
export function theLine(specification: Specification, id: string | undefined): Line | undefined {
  const line = specification.lines.find(one => one.id === id)
  if (id && !line) throw new NotFound()
  return line
}
