import { isUuid } from '../../rules/identifiers/uuid.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { draftOf, isAssessed, isForAGrant, stands, type CaseOfNeed, type Version } from './need.ts'

const onVersion = (alias: string): string => `${alias}.authority_id = r.authority_id and ${alias}.recommendation_id = r.id`

const ofACase = (which: string): string => `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status, c.pathway, w.name as council, coalesce((select u.name from authorities u where u.id = w.part_of), '') as county,
    ${listed(`'id', s.id, 'way', s.way, 'on', s.on_day, 'begunBy', ${nameOf('s.begun_by')}, 'begunOn', s.begun_at::date, 'madeBy', ${nameOf('s.made_by')}, 'madeOn', s.made_on`, `assessments s where ${onCase('s')}`, 's.begun_at desc, s.id desc')} as assessments,
    ${listed(`'id', r.id, 'number', r.number, 'priority', r.priority, 'need', r.need, 'changed', r.changed, 'begunBy', ${nameOf('r.begun_by')}, 'begunOn', r.begun_at::date, 'countersignedBy', ${nameOf('r.countersigned_by')}, 'sentBy', ${nameOf('r.sent_by')}, 'sentOn', r.sent_on, 'agreedOn', r.agreed_on, 'checkedOn', r.checked_on,
      'kinds', (select coalesce(json_agg(k.kind order by k.id), '[]') from recommended_adaptations k where ${onVersion('k')} and not k.left_out),
      'signed', (select coalesce(json_agg(g.side), '[]') from recommendation_signatures g where ${onVersion('g')}),
      'asked', ${listed(`'question', q.question, 'by', ${nameOf('q.asked_by')}, 'on', q.asked_on`, `recommendation_questions q where ${onVersion('q')} and q.answered_on is null`, 'q.id')}`, `recommendations r where ${onCase('r')}`, 'r.number desc')} as recommendations,
    ${listed(`'id', n.id, 'recommendationId', n.recommendation_id, 'whom', n.whom, 'on', n.asked_on, 'by', ${nameOf('n.asked_by')}, 'answer', n.answer, 'words', n.words, 'who', n.answered_who, 'answeredOn', n.answered_on, 'version', n.version`, `need_consultations n where ${onCase('n')}`, 'n.id desc')} as consultations,
    ${listed(`'id', d.id, 'recommendationId', d.recommendation_id, 'number', (select r.number from recommendations r where r.authority_id = d.authority_id and r.id = d.recommendation_id), 'question', d.question, 'satisfied', d.satisfied, 'ageAndCondition', d.age_and_condition, 'because', d.because, 'instead', d.instead, 'on', d.on_day, 'by', ${nameOf('d.decided_by')}`, `section_24_decisions d where ${onCase('d')}`, 'd.id desc')} as decisions
  from cases c join authorities w on w.id = c.authority_id where ${which}`
const through = (table: string): string => ofACase(`(c.authority_id, c.id) in (select x.authority_id, x.case_id from ${table} x where x.id = $1)`)
const throughVersion = (table: string): string => ofACase(`(c.authority_id, c.id) in (select r.authority_id, r.case_id from recommendations r join ${table} x on x.authority_id = r.authority_id and x.recommendation_id = r.id where x.id = $1)`)
const found = {
  reference: { name: 'need of a case', text: ofACase('c.reference = $1') },
  assessment: { name: 'need by assessment', text: through('assessments') },
  room: { name: 'need by room', text: ofACase('(c.authority_id, c.id) in (select s.authority_id, s.case_id from assessments s join assessment_rooms x on x.authority_id = s.authority_id and x.assessment_id = s.id where x.id = $1)') },
  recommendation: { name: 'need by recommendation', text: through('recommendations') },
  adaptation: { name: 'need by recommended adaptation', text: throughVersion('recommended_adaptations') },
  option: { name: 'need by option offered', text: throughVersion('options_offered') },
  question: { name: 'need by question', text: throughVersion('recommendation_questions') },
  consultation: { name: 'need by consultation', text: through('need_consultations') },
}
type By = keyof typeof found

type Asking = Pick<Here, 'run' | 'params'>

/** What is known of the need on a case; undefined where there is no such case. */
export const needOfCase = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<CaseOfNeed | undefined> => (await run<CaseOfNeed>(found.reference, [reference]))[0]

/** The case in the address. Throws NotFound. */
export async function caseOfNeed(here: Asking): Promise<CaseOfNeed> {
  const c = await needOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!c) throw new NotFound()
  return c
}

/** The case that a record in the address hangs on. Throws NotFound. */
export async function needBy({ run }: Pick<Here, 'run'>, by: Exclude<By, 'reference'>, id = ''): Promise<CaseOfNeed> {
  const [c] = isUuid(id) ? await run<CaseOfNeed>(found[by], [id]) : []
  if (!c) throw new NotFound()
  return c
}

/** What is written is written on an open case. Throws a Refusal. */
export function mustBeOpen({ status, reference }: CaseOfNeed): void {
  if (status === 'closed') throw new Refusal(`${reference} is closed. Open it again first.`)
}

/** Throws a Refusal on a case that ends in nothing fitted to a home. */
export function mustBeAssessed(c: CaseOfNeed): void {
  mustBeOpen(c)
  if (!isAssessed(c)) throw new Refusal(`${c.reference} is not a case for an adaptation. Open one for this person first.`)
}

/** The version of an open case for a grant that the two decisions are about. Throws a Refusal. */
export function versionToDecide(c: CaseOfNeed): Version {
  mustBeOpen(c)
  if (!isForAGrant(c)) throw new Refusal(`${c.reference} does not ask for a mandatory grant: these decisions are not needed.`)
  const sent = stands(c)
  if (!sent) throw new Refusal('Nothing has been recommended yet. It is decided when a recommendation has been sent.')
  return sent
}

/** Throws a Refusal when a version is being written already. */
export function mustHaveNoDraft(c: CaseOfNeed): void {
  const draft = draftOf(c)
  if (draft) throw new Refusal(`Version ${draft.number} is being written already, begun by ${draft.begunBy}. Carry on with that one.`)
}

export const aboutCase = ({ id, authorityId, circleId }: CaseOfNeed) => ({ authorityId, circleId, caseId: id })
