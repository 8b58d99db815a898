import type { Day } from '../../rules/calendar/day.ts'
import type { ConsentAnswer, WayToAsk } from '../../rules/landlords/consent-to-works.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Consent, Terms } from './landlord.ts'

export interface LetCase extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly status: string; readonly homeId: string; readonly tenure: string; readonly told: string
  readonly landlord: { readonly id: string; readonly name: string; readonly kind: string; readonly contact: string; readonly phone: string; readonly email: string; readonly from: Day | null } | null
  readonly contribution: Terms | null
  readonly consents: readonly Consent[]
}

const consent = `'id', k.id, 'works', k.works, 'ofWhom', k.of_whom, 'way', k.asked_by_way, 'askedOn', k.asked_on, 'landlord', coalesce(kl.name, ''), 'answer', k.answer, 'answerWords', k.answer_words, 'answeredOn', k.answered_on, 'answeredBy', k.answered_by, 'evidence', k.evidence, 'evidenceNote', k.evidence_note, 'withdrawnOn', k.withdrawn_on, 'withdrawnBecause', k.withdrawn_because, 'version', k.version`
const ofACase = (which: string): string => `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status, c.home_id as "homeId", h.tenure, h.landlord as told,
    (select json_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'contact', l.contact, 'phone', l.phone, 'email', l.email, 'from', x.from_day) from home_landlords x join landlords l on l.id = x.landlord_id where x.home_id = c.home_id and x.to_day is null) as landlord,
    (select json_build_object('id', t.id, 'kind', t.kind, 'words', t.words, 'contributes', t.contributes, 'share', t.share, 'most', t.most_pence, 'from', t.from_day, 'to', t.to_day)
      from home_landlords x join landlord_terms t on t.landlord_id = x.landlord_id and t.kind = 'contribution' where x.home_id = c.home_id and x.to_day is null and t.from_day <= $2 and (t.to_day is null or t.to_day >= $2) order by t.from_day desc limit 1) as contribution,
    (select coalesce(json_agg(json_build_object(${consent}) order by k.asked_on desc, k.id desc), '[]') from landlord_consents k left join landlords kl on kl.id = k.landlord_id where k.authority_id = c.authority_id and k.case_id = c.id) as consents
  from cases c join homes h on h.id = c.home_id where ${which}`
const byReference = { name: 'landlord of a case', text: ofACase('c.reference = $1') }
const byConsent = { name: 'case of a consent to works', text: ofACase('(c.authority_id, c.id) in (select q.authority_id, q.case_id from landlord_consents q where q.id = $1)') }

/** The landlord of a case’s home, what they pay towards adaptations, and every consent they were asked for. */
export const landlordOfCase = async ({ run, today }: Pick<Here, 'run' | 'today'>, reference: string): Promise<LetCase | undefined> => (await run<LetCase>(byReference, [reference, today]))[0]

/** The case in the address, with its landlord. Throws NotFound. */
export async function letCase(here: Pick<Here, 'run' | 'today' | 'params'>): Promise<LetCase> {
  const found = await landlordOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!found) throw new NotFound()
  return found
}

/** The consent in the address, and its case. Throws NotFound. */
export async function theConsent({ run, today, params }: Pick<Here, 'run' | 'today' | 'params'>): Promise<{ case: LetCase; consent: Consent }> {
  const { id = '' } = params
  const [found] = isUuid(id) ? await run<LetCase>(byConsent, [id, today]) : []
  if (!found) throw new NotFound()
  return { case: found, consent: found.consents.find(one => one.id === id)! }
}

export function mustBeOpen({ status, reference }: Pick<LetCase, 'status' | 'reference'>): void {
  if (status === 'closed') throw new Refusal(`${reference} is closed. Open it again first.`)
}

const about = ({ id, authorityId, circleId }: LetCase) => ({ authorityId, circleId, caseId: id })

export interface Asked { readonly works: string; readonly ofWhom: string; readonly way: WayToAsk; readonly on: Day }
const asking = { name: 'consent to works asked for', text: 'insert into landlord_consents (id, authority_id, circle_id, case_id, landlord_id, works, of_whom, asked_by_way, asked_on, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id' }
/** Asks the landlord of a case’s home for consent to works. Throws a Refusal while the same is asked already. */
export async function askForConsent(here: Here, c: LetCase, { works, ofWhom, way, on }: Asked): Promise<void> {
  mustBeOpen(c)
  if (!c.landlord) throw new Refusal('Say first who the landlord of this home is.')
  const made = await here.run(asking, [here.newId(), c.authorityId, c.circleId, c.id, c.landlord.id, works, ofWhom, way, on, here.user.id])
  if (!made.length) throw new Refusal('Consent to these works is asked for already. Write down the answer to that, or say that it is not asked for any more', 'works')
  await record(here, about(c), 'landlord.asked', { works, ofWhom, way }, on)
}

export interface Answered { readonly answer: ConsentAnswer; readonly words: string; readonly on: Day; readonly by: string; readonly evidence: WayToAsk; readonly note: string }
const answering = { name: 'consent to works answered', text: "update landlord_consents set answer = $3, answer_words = $4, answered_on = $5, answered_by = $6, evidence = $7, evidence_note = $8, version = version + 1 where id = $1 and version = $2 and answer = '' returning id" }
export async function answerConsent(here: Here, c: LetCase, { id, version, works, askedOn }: Consent, { answer, words, on, by, evidence, note }: Answered): Promise<void> {
  if (on < askedOn) throw new Refusal('The day of the answer must not be before the day of the asking', 'on')
  if (!(await here.run(answering, [id, version, answer, words, on, by, evidence, note])).length) throw new Stale()
  await record(here, about(c), 'landlord.answered', { works, answer, words, by, evidence: note ? `${evidence}: ${note}` : evidence }, on)
}

const withdrawing = { name: 'consent to works withdrawn', text: 'update landlord_consents set withdrawn_on = $3, withdrawn_because = $4, version = version + 1 where id = $1 and version = $2 and withdrawn_on is null returning id' }
/** A consent is taken back, or not asked for any more. */
export async function withdrawConsent(here: Here, c: LetCase, { id, version, works, answer, askedOn, answeredOn }: Consent, on: Day, because: string): Promise<void> {
  if (on < (answeredOn ?? askedOn)) throw new Refusal(`The day must not be before the day of the ${answeredOn ? 'answer' : 'asking'}`, 'on')
  if (!(await here.run(withdrawing, [id, version, on, because])).length) throw new Stale()
  await record(here, about(c), 'landlord.withdrew', { works, answer, because }, on)
}

export interface Awaited { readonly id: string; readonly authorityId: string; readonly reference: string; readonly personName: string; readonly works: string; readonly askedOn: Day; readonly landlord: string; readonly answer: string }
const awaited = {
  name: 'landlords awaited',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.person_name as "personName", k.works, k.asked_on as "askedOn", coalesce(l.name, '') as landlord, k.answer
    from cases c join landlord_consents k on k.authority_id = c.authority_id and k.case_id = c.id left join landlords l on l.id = k.landlord_id
    where c.owner_id = $1 and c.status = 'open' and k.withdrawn_on is null and k.answer in ('', 'refused') order by k.answer, k.asked_on, k.id limit 100`,
}
/** Of somebody’s own open cases, the consents that have no answer, and those that were refused. */
export const landlordsAwaited = ({ run }: Pick<Here, 'run'>, ownerId: string): Promise<Awaited[]> => run<Awaited & Record<string, unknown>>(awaited, [ownerId])
