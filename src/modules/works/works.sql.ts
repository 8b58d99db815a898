import type { Day } from '../../rules/calendar/day.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { needOfCase, theRecommendation } from '../recommendations/index.ts'
import type { Agreed, CaseOfWorks } from './works.ts'

const onOrder = (alias: string): string => `${alias}.authority_id = o.authority_id and ${alias}.order_id = o.id`
// Whoever decides on grants writes the event. Decided again and refused, no approval stands any more.
const approved = "(select case e.kind when 'grant.approved' then e.on_day end from events e where e.authority_id = c.authority_id and e.case_id = c.id and e.kind in ('grant.approved', 'grant.refused') order by e.at desc, e.id desc limit 1)"

const linesOf = listed(`'id', l.id, 'kind', l.kind, 'rateId', l.rate_id, 'code', l.code, 'description', l.description, 'unit', l.unit, 'ratePence', l.rate_pence, 'quantity', l.quantity, 'vat', l.vat, 'because', l.because, 'adaptationId', l.adaptation_id, 'preparatory', l.preparatory, 'forKind', coalesce(k.kind, ''), 'forPlace', coalesce(k.place, ''), 'leftOut', l.left_out, 'version', l.version`,
  'specification_lines l left join recommended_adaptations k on k.authority_id = l.authority_id and k.id = l.adaptation_id where l.authority_id = s.authority_id and l.specification_id = s.id', 'l.id')
const attachedTo = listed(`'id', y.id, 'lineId', y.line_id, 'documentId', y.document_id, 'kind', z.kind, 'what', z.what, 'type', z.media_type, 'bytes', z.bytes, 'by', ${nameOf('y.attached_by')}, 'on', y.attached_at::date, 'voided', z.voided_at is not null, 'version', y.version`,
  'specification_documents y join documents z on z.authority_id = y.authority_id and z.id = y.document_id where y.authority_id = s.authority_id and y.specification_id = s.id and y.taken_off_at is null', 'y.attached_at, y.id')
const chosenIn = listed(`'id', q.id, 'lineId', q.line_id, 'what', q.what, 'make', q.make, 'model', q.model, 'colour', q.colour, 'by', q.chosen_by, 'on', q.chosen_on, 'writtenBy', ${nameOf('q.written_by')}, 'version', q.version`,
  'product_choices q where q.authority_id = s.authority_id and q.specification_id = s.id and q.taken_off_at is null', 'q.written_at desc, q.id desc')
const ofACase = {
  name: 'works of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status, c.pathway, w.name as council, ${approved} as "approvedOn",
      ${listed(`'id', s.id, 'number', s.number, 'basis', s.basis, 'wholePence', s.whole_pence, 'wholeVat', s.whole_vat, 'changed', s.changed, 'begunBy', ${nameOf('s.begun_by')}, 'begunOn', s.begun_at::date, 'ordered', s.ordered, 'version', s.version, 'lines', ${linesOf}, 'attached', ${attachedTo}, 'choices', ${chosenIn}`, `specifications s where ${onCase('s')}`, 's.number desc')} as specifications,
      ${listed(`'id', o.id, 'specificationId', o.specification_id, 'partyId', o.party_id, 'contractor', o.contractor, 'netPence', o.net_pence, 'vatPence', o.vat_pence, 'startsOn', o.starts_on, 'finishesOn', o.finishes_on, 'madeBy', ${nameOf('o.made_by')}, 'madeOn', o.made_on, 'begunOn', o.begun_on,
          'satisfied', o.satisfied, 'satisfiedWords', o.satisfied_words, 'satisfiedOn', o.satisfied_on, 'endedOn', o.ended_on, 'endedBecause', o.ended_because, 'version', o.version`
        + `, 'signatures', ${listed(`'side', g.side, 'name', g.name, 'way', g.way, 'on', g.on_day, 'by', ${nameOf('g.recorded_by')}`, `order_signatures g where ${onOrder('g')}`, 'g.side desc')}`
        + `, 'variations', ${listed(`'id', v.id, 'number', v.number, 'what', v.what, 'reason', v.reason, 'lineId', v.line_id, 'quantity', v.quantity, 'netPence', v.net_pence, 'vatPence', v.vat_pence, 'askedBy', ${nameOf('v.asked_by')}, 'askedOn', v.asked_on, 'decision', v.decision, 'decidedBy', ${nameOf('v.decided_by')}, 'decidedOn', v.decided_on, 'because', v.decided_because, 'version', v.version`, `variations v where ${onOrder('v')}`, 'v.number')}`
        + `, 'inspections', ${listed(`'id', i.id, 'on', i.on_day, 'seen', i.seen, 'satisfactory', i.satisfactory, 'putRight', i.put_right, 'by', ${nameOf('i.by_user')}, 'byId', i.by_user`, `works_inspections i where ${onOrder('i')}`, 'i.on_day desc, i.id desc')}`
        + `, 'certificate', (select json_build_object('on', f.certified_on, 'by', ${nameOf('f.certified_by')}, 'delegation', f.delegation, 'words', f.words) from works_certificates f where ${onOrder('f')})`
        + `, 'defects', ${listed(`'id', d.id, 'on', d.reported_on, 'by', d.reported_by, 'what', d.what, 'within', d.within, 'mendedOn', d.mended_on, 'mended', d.mended, 'version', d.version`, `works_defects d where ${onOrder('d')}`, 'd.reported_on desc, d.id desc')}`,
      `works_orders o where ${onCase('o')}`, 'o.made_on desc, o.id desc')} as orders
    from cases c join authorities w on w.id = c.authority_id where c.reference = $1`,
}

/** The works of a case; undefined where there is no such case. */
export const worksOfCase = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<CaseOfWorks | undefined> => (await run<CaseOfWorks>(ofACase, [reference]))[0]

/** The case in the address. Throws NotFound. */
export async function caseOfWorks(here: Pick<Here, 'run' | 'params'>): Promise<CaseOfWorks> {
  const w = await worksOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!w) throw new NotFound()
  return w
}

/** What is written is written on an open case. Throws a Refusal. */
export function mustBeOpen({ status, reference }: CaseOfWorks): void {
  if (status === 'closed') throw new Refusal(`${reference} is closed. Open it again first.`)
}
/** The same, for something done with the works. Throws NotFound, or a Refusal. */
export async function openCaseOfWorks(here: Pick<Here, 'run' | 'params'>): Promise<CaseOfWorks> {
  const w = await caseOfWorks(here)
  mustBeOpen(w)
  return w
}

export const aboutCase = ({ id, authorityId, circleId }: CaseOfWorks) => ({ authorityId, circleId, caseId: id })

/** What was agreed to be built; undefined until the version that stands is signed by both sides. */
export async function agreedOn(here: Pick<Here, 'run'>, reference: string): Promise<Agreed | undefined> {
  const sent = (await needOfCase(here, reference))?.recommendations.find(({ sentOn }) => sentOn !== null)
  if (!sent || sent.agreedOn === null) return undefined
  const { recommendation } = await theRecommendation(here, sent.id)
  return { number: sent.number, adaptations: recommendation.adaptations.filter(({ leftOut }) => !leftOut) }
}

/** Works that begin before the grant is approved get none: the 1996 Act, section 29. Throws a Refusal. */
export function mustBeApproved({ approvedOn }: { readonly approvedOn: Day | null }, begins: Day, field: string): void {
  if (approvedOn === null) throw new Refusal('The grant is not approved yet. Works that begin before that get no grant: the 1996 Act, section 29.', field)
  if (begins < approvedOn) throw new Refusal(`The grant was approved on ${formatDay(approvedOn)}. Works that begin before that day get no grant: the 1996 Act, section 29.`, field)
}
