import type { Day } from '../../rules/calendar/day.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { caseWithDocuments } from '../documents/index.ts'
import { theOrderToChange } from './orders.sql.ts'
import { theOpen } from './specification.sql.ts'
import { aboutCase, mustBeOpen } from './works.sql.ts'
import { kept, openSpecification, productInWords, standingOrder, type Attached, type CaseOfWorks, type Choice, type Specification } from './works.ts'

/** What may be attached to a specification: the kinds of document that show something. */
const shows: readonly string[] = ['drawing', 'plan', 'photo']
/** The drawings, plans and photographs of the case that count, newest first. */
export const drawingsOf = async (here: Pick<Here, 'run' | 'params'>) => (await caseWithDocuments(here)).documents.filter(({ kind, voidedAt }) => shows.includes(kind) && !voidedAt)

const attached = { name: 'document attached to a specification', text: 'insert into specification_documents (id, authority_id, circle_id, case_id, specification_id, line_id, document_id, attached_by, attached_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id' }
/** Attaches documents of the case to the specification that is being written, or to a line of it. Throws a Refusal where one is there already. */
export async function attachDrawings(here: Here, w: CaseOfWorks, { id, number, lines }: Specification, lineId: string | null, documents: readonly { readonly id: string; readonly what: string }[]): Promise<void> {
  const to = lines.find(line => line.id === lineId)?.description ?? ''
  for (const { id: documentId, what } of documents) {
    if (!(await here.run(attached, [here.newId(), w.authorityId, w.circleId, w.id, id, lineId, documentId, here.user.id, here.now])).length) throw new Refusal(`“${what}” is attached there already. Leave it out`, 'documents')
    await record(here, aboutCase(w), 'drawing.attached', { number, what, to })
  }
}

export interface ChoiceTold { readonly lineId: string; readonly what: string; readonly make: string; readonly model: string; readonly colour: string; readonly by: string; readonly on: Day }
/** The specification whose products may be chosen: the one that is being written, or the one the order was made on, until its works are certified. Throws a Refusal. */
export function toChooseFor(w: CaseOfWorks): Specification {
  mustBeOpen(w)
  const found = openSpecification(w) ?? (standingOrder(w) ? w.specifications.find(({ id }) => id === theOrderToChange(w).specificationId)! : theOpen(w))
  if (!kept(found.lines).length) throw new Refusal('The specification has no line yet. Write what is to be done first.')
  return found
}
/** Writes down which product was chosen for a line. It stands in place of what was chosen before in the same words. */
export async function chooseProduct(here: Here, w: CaseOfWorks, specification: Specification, { lineId, what, make, model, colour, by, on }: ChoiceTold): Promise<void> {
  await here.run(...inserting('product_choices', { id: here.newId(), authority_id: w.authorityId, circle_id: w.circleId, case_id: w.id, specification_id: specification.id, line_id: lineId, what, make, model, colour, chosen_by: by, chosen_on: on, written_by: here.user.id, written_at: here.now }))
  await record(here, aboutCase(w), 'product.chosen', { what, product: productInWords({ make, model, colour }), by, to: specification.lines.find(({ id }) => id === lineId)!.description }, on)
}

export type ToTakeOff = { readonly drawing: Attached; readonly choice?: undefined } | { readonly choice: Choice; readonly drawing?: undefined }
/** What the address names, or the first that can be taken off. Throws NotFound, or a Refusal. */
export function theOneToTakeOff(w: CaseOfWorks, { drawing, choice }: Readonly<Record<string, string | undefined>>): ToTakeOff {
  mustBeOpen(w)
  const open = openSpecification(w)
  const choosable = open ?? (standingOrder(w)?.certificate === null ? toChooseFor(w) : undefined)
  const drawings = (open?.attached ?? []).filter(({ id }) => !choice && (!drawing || id === drawing)).map(found => ({ drawing: found }))
  const choices = (choosable?.choices ?? []).filter(({ id }) => !drawing && (!choice || id === choice)).map(found => ({ choice: found }))
  const [found] = [...drawings, ...choices]
  if (found) return found
  if (!drawing && !choice) throw new Refusal('Nothing is there that can be taken off.')
  if (w.specifications.some(one => one.attached.some(({ id }) => id === drawing) || one.choices.some(({ id }) => id === choice))) throw new Refusal('This specification stands as it was ordered. What is otherwise now is a variation of the order.')
  throw new NotFound()
}
const off = (table: 'specification_documents' | 'product_choices') => ({ name: `taken off: ${table}`, text: `update ${table} set taken_off_by = $3, taken_off_at = $4, taken_off_because = $5, version = version + 1 where id = $1 and version = $2 and taken_off_at is null returning id` })
/** Takes a drawing or a choice off a specification, with the reason: the row stays, and so does the document. Throws Stale when somebody else was first. */
export async function takeOff(here: Here, w: CaseOfWorks, { drawing, choice }: ToTakeOff, because: string): Promise<void> {
  const { id, version, what } = (drawing ?? choice)!
  if (!(await here.run(off(drawing ? 'specification_documents' : 'product_choices'), [id, version, here.user.id, here.now, because])).length) throw new Stale()
  await record(here, aboutCase(w), drawing ? 'drawing.taken-off' : 'product.taken-off', { what, because })
}
