import type { Day } from '../../rules/calendar/day.ts'
import { mustConsult, type ConsultationAnswer, type Section24 } from '../../rules/assessments/section-24.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { aboutCase, mustBeOpen, needBy, versionToDecide } from './need.sql.ts'
import type { CaseOfNeed, Consultation, Version } from './need.ts'

/** Writes down that the social services authority was consulted about a version. Throws a Refusal when it was already, and has not answered. */
export async function consult(here: Here, c: CaseOfNeed, on: Day): Promise<void> {
  const sent = mayConsult(c)
  await here.run(...inserting('need_consultations', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, recommendation_id: sent.id, whom: c.county, asked_on: on, asked_by: here.user.id }))
  await record(here, aboutCase(c), 'need.consulted', { number: sent.number, whom: c.county }, on)
}

/** The version that may be consulted about. Throws a Refusal. */
export function mayConsult(c: CaseOfNeed): Version {
  const sent = versionToDecide(c)
  if (!mustConsult(c)) throw new Refusal(`${c.council} is its own social services authority: there is nobody to consult.`)
  if (c.consultations.some(({ recommendationId }) => recommendationId === sent.id)) throw new Refusal(`${c.county} has been consulted about version ${sent.number} already.`)
  return sent
}

/** The consultation in the address, while it waits for an answer. Throws NotFound, or a Refusal. */
export async function theConsultation(here: Pick<Here, 'run'>, id = ''): Promise<{ case: CaseOfNeed; consultation: Consultation }> {
  const c = await needBy(here, 'consultation', id)
  mustBeOpen(c)
  const consultation = c.consultations.find(one => one.id === id)!
  if (consultation.answer) throw new Refusal('The answer to this has been written down already.')
  return { case: c, consultation }
}

export interface Answered { readonly answer: ConsultationAnswer; readonly words: string; readonly who: string; readonly on: Day }
const answered = { name: 'consultation answered', text: 'update need_consultations set answer = $3, words = $4, answered_who = $5, answered_on = $6, recorded_by = $7, version = version + 1 where id = $1 and version = $2 returning id' }
/** Writes down what it said. Throws Stale when somebody else was first. */
export async function answerConsultation(here: Here, c: CaseOfNeed, { id, version, recommendationId }: Consultation, { answer, words, who, on }: Answered): Promise<void> {
  if (!(await here.run(answered, [id, version, answer, words, who, on, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(c), 'need.answered', { number: c.recommendations.find(one => one.id === recommendationId)!.number, answer, who, words }, on)
}

/** The version about which the need may be decided: whoever must be consulted has been. Throws a Refusal. */
export function mayDecideNeed(c: CaseOfNeed): Version {
  const sent = versionToDecide(c)
  const consulted = c.consultations.find(({ recommendationId }) => recommendationId === sent.id)
  if (mustConsult(c) && !consulted) throw new Refusal(`${c.county} must be consulted about version ${sent.number} first: the 1996 Act, section 24(3).`)
  if (mustConsult(c) && !consulted?.answer) throw new Refusal(`${c.county} has not answered yet. Write down what it says first, or that it did not answer in time.`)
  return sent
}

export interface Decision { readonly satisfied: boolean; readonly ageAndCondition: string; readonly because: string; readonly instead: string; readonly on: Day }
/** Decides one of the two questions about the version that stands. Decided again, the latest stands. */
export async function decide(here: Here, c: CaseOfNeed, question: Section24, { satisfied, ageAndCondition, because, instead, on }: Decision): Promise<void> {
  const sent = question === 'need' ? mayDecideNeed(c) : versionToDecide(c)
  await here.run(...inserting('section_24_decisions', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, recommendation_id: sent.id, question, satisfied, age_and_condition: ageAndCondition, because, instead, on_day: on, decided_by: here.user.id, decided_at: here.now }))
  await (question === 'need' ? record(here, aboutCase(c), 'need.decided', { number: sent.number, satisfied, because, instead }, on) : record(here, aboutCase(c), 'practicability.decided', { number: sent.number, satisfied, because, instead, ageAndCondition }, on))
}
