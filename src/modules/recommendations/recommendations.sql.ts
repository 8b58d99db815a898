import type { Considered } from '../../rules/assessments/guiding-principles.ts'
import { whyCountersigned } from '../../rules/assessments/competences.ts'
import type { Changed } from '../../rules/events.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { listed, nameOf } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { assessorOf, mustBeAssessor, therapists } from './competences.sql.ts'
import { aboutCase, mustBeOpen, mustHaveNoDraft, needBy } from './need.sql.ts'
import { isForAGrant, stands, type CaseOfNeed } from './need.ts'
import { kept, kindInWords, lackingToSend, sideOf, type Recommendation, type Told } from './recommendation.ts'

const ofIt = (object: string, from: string): string => listed(object, `${from} x where x.authority_id = r.authority_id and x.recommendation_id = r.id`, 'x.id')
const whole = {
  name: 'a recommendation',
  text: `select r.id, r.number, r.assessment_id as "assessmentId", r.changed, r.priority, r.need, r.professional_view as "professionalView", r.person_view as "personView", r.chosen_id as "chosenId", r.chosen_because as "chosenBecause", r.principles,
      ${nameOf('r.begun_by')} as "begunBy", r.begun_at::date as "begunOn", r.countersigned_by as "countersignedById", ${nameOf('r.countersigned_by')} as "countersignedBy", r.countersigned_on as "countersignedOn", r.countersigned_words as "countersignedWords",
      r.sent_by as "sentById", ${nameOf('r.sent_by')} as "sentBy", r.sent_on as "sentOn", r.agreed_on as "agreedOn", r.checked, s.carer_before as "carerBefore", r.carer_after as "carerAfter", ${nameOf('r.checked_by')} as "checkedBy", r.checked_on as "checkedOn", r.version,
      ${ofIt("'id', x.id, 'kind', x.kind, 'place', x.place, 'achieves', x.achieves, 'purposes', x.purposes, 'leftOut', x.left_out, 'version', x.version", 'recommended_adaptations')} as adaptations,
      ${ofIt("'id', x.id, 'option', x.option, 'ours', x.our_view, 'theirs', x.their_view, 'leftOut', x.left_out, 'version', x.version", 'options_offered')} as options,
      ${ofIt(`'id', x.id, 'question', x.question, 'by', ${nameOf('x.asked_by')}, 'on', x.asked_on, 'answer', x.answer, 'answeredBy', ${nameOf('x.answered_by')}, 'answeredOn', x.answered_on, 'version', x.version`, 'recommendation_questions')} as questions,
      (select coalesce(json_agg(json_build_object('side', g.side, 'userId', g.user_id, 'by', ${nameOf('g.user_id')}, 'on', g.signed_on) order by g.signed_at), '[]') from recommendation_signatures g where g.authority_id = r.authority_id and g.recommendation_id = r.id) as signatures
    from recommendations r join assessments s on s.authority_id = r.authority_id and s.id = r.assessment_id where r.authority_id = $1 and r.id = $2`,
}

export interface OfACase { readonly case: CaseOfNeed; readonly recommendation: Recommendation }

const wholeOf = async ({ run }: Pick<Here, 'run'>, c: CaseOfNeed, id: string): Promise<Recommendation> => {
  const [found] = await run<Recommendation & Record<string, unknown>>(whole, [c.authorityId, id])
  if (!found) throw new NotFound()
  return found
}

/** The recommendation with this id, on its case. Throws NotFound. */
export async function theRecommendation(here: Pick<Here, 'run'>, id = ''): Promise<OfACase> {
  const c = await needBy(here, 'recommendation', id)
  return { case: c, recommendation: await wholeOf(here, c, id) }
}

/** The same, while it is a draft. Throws a Refusal once it has been sent: then what is otherwise is another version. */
export async function theDraft(here: Pick<Here, 'run'>, id = ''): Promise<OfACase> {
  const found = await theRecommendation(here, id)
  mustBeOpen(found.case)
  if (found.recommendation.sentOn !== null) throw new Refusal('This version has been sent, and is not changed any more. Make another version of it where something is different now.')
  return found
}

/** The same, when it is the version that stands: sent, and no later one is. Throws a Refusal. */
export async function theVersionThatStands(here: Pick<Here, 'run'>, id = ''): Promise<OfACase> {
  const found = await theRecommendation(here, id)
  mustBeOpen(found.case)
  const { recommendation: { sentOn, number }, case: c } = found
  if (sentOn === null) throw new Refusal('This is a draft. It can be asked about and signed when it has been sent.')
  const sent = stands(c)!
  if (sent.id !== id) throw new Refusal(`Version ${number} does not stand any more: version ${sent.number} was sent after it.`)
  return found
}

/** Something of a draft by its own id: an adaptation, or an option offered. Throws NotFound, or a Refusal. */
export async function inADraft<K extends 'adaptation' | 'option'>(here: Pick<Here, 'run'>, what: K, id = ''): Promise<OfACase & { readonly one: Recommendation[`${K}s`][number] }> {
  await needBy(here, what, id)
  const table = what === 'adaptation' ? 'recommended_adaptations' : 'options_offered'
  const [{ of }] = await here.run<{ of: string }>({ name: `recommendation of ${table}`, text: `select recommendation_id as of from ${table} where id = $1` }, [id]) as [{ of: string }]
  const found = await theDraft(here, of)
  return { ...found, one: found.recommendation[`${what}s`].find(one => one.id === id)! }
}

/** Begins the first draft from an assessment that is finished. */
export async function beginRecommendation(here: Here, c: CaseOfNeed, assessment: { readonly id: string; readonly madeOn: string | null }): Promise<string> {
  mustBeOpen(c)
  mustHaveNoDraft(c)
  await mustBeAssessor(here)
  if (assessment.madeOn === null) throw new Refusal('Finish the assessment first.')
  const before = stands(c)
  return before ? nextVersion(here, c, await wholeOf(here, c, before.id), assessment.id) : newDraft(here, c, assessment.id, 1)
}

/** Begins another version of what was sent: a draft with the same in it, to be changed. */
export async function beginVersion(here: Here, { case: c, recommendation }: OfACase, changed: string): Promise<string> {
  mustBeOpen(c)
  mustHaveNoDraft(c)
  await mustBeAssessor(here)
  return nextVersion(here, c, recommendation, recommendation.assessmentId, changed)
}

async function nextVersion(here: Here, c: CaseOfNeed, before: Recommendation, assessmentId: string, changed = ''): Promise<string> {
  const options = kept(before.options).map(one => ({ ...one, id: here.newId(), was: one.id }))
  const id = await newDraft(here, c, assessmentId, before.number + 1, { ...before, changed, chosenId: options.find(({ was }) => was === before.chosenId)?.id ?? null })
  for (const one of kept(before.adaptations)) await insertAdaptation(here, c, id, one)
  for (const one of options) await insertOption(here, c, id, one, one.id)
  return id
}

const draft = {
  name: 'new draft',
  text: `insert into recommendations (id, authority_id, circle_id, case_id, assessment_id, number, changed, priority, need, professional_view, person_view, chosen_id, chosen_because, principles, begun_by, begun_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id`,
}
const nothingYet: Told = { changed: '', priority: null, need: '', professionalView: '', personView: '', chosenId: null, chosenBecause: '', principles: {} }
async function newDraft(here: Here, c: CaseOfNeed, assessmentId: string, number: number, told: Told = nothingYet): Promise<string> {
  const id = here.newId()
  if (!(await here.run(draft, [id, c.authorityId, c.circleId, c.id, assessmentId, number, told.changed, told.priority, told.need, told.professionalView, told.personView, told.chosenId, told.chosenBecause, JSON.stringify(told.principles), here.user.id, here.now])).length) throw new Refusal('Somebody began this version a moment ago. Carry on with theirs.')
  await record(here, aboutCase(c), 'recommendation.begun', { number, changed: told.changed })
  return id
}

const keptAsTyped = { name: 'draft kept', text: "update recommendations set changed = $3, priority = $4, need = $5, professional_view = $6, person_view = $7, chosen_id = $8, chosen_because = $9, principles = $10, countersigned_by = null, countersigned_on = null, countersigned_words = '', version = version + 1 where id = $1 and version = $2 and sent_on is null returning id" }
/** Keeps a draft as it was typed. A countersignature was for what stood there, and is taken away. Throws Stale when a colleague was first. */
export async function keepDraft(here: Here, { case: c, recommendation: { id, version, number } }: OfACase, told: Told, changed: Changed): Promise<void> {
  if (!(await here.run(keptAsTyped, [id, version, told.changed, told.priority, told.need, told.professionalView, told.personView, told.chosenId, told.chosenBecause, JSON.stringify(told.principles)])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.changed', { number, what: '', changed })
}

const touched = { name: 'draft touched', text: "update recommendations set countersigned_by = null, countersigned_on = null, countersigned_words = '', version = version + 1 where id = $1 and sent_on is null returning id" }
async function touch({ run }: Pick<Here, 'run'>, { id }: Recommendation): Promise<void> {
  if (!(await run(touched, [id])).length) throw new Stale()
}

export interface AdaptationTold { readonly kind: string; readonly place: string; readonly achieves: string; readonly purposes: readonly string[] }
const insertAdaptation = (here: Here, c: CaseOfNeed, recommendationId: string, { kind, place, achieves, purposes }: AdaptationTold): Promise<unknown> =>
  here.run(...inserting('recommended_adaptations', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, recommendation_id: recommendationId, kind, place, achieves, purposes: [...purposes], written_by: here.user.id }))
export async function addRecommended(here: Here, { case: c, recommendation }: OfACase, told: AdaptationTold): Promise<void> {
  await touch(here, recommendation)
  await insertAdaptation(here, c, recommendation.id, told)
  await record(here, aboutCase(c), 'recommendation.changed', { number: recommendation.number, what: `Recommended: ${kindInWords(told.kind)}`, changed: {} })
}
/** Changes what is recommended on a draft, or leaves it out. Throws Stale when somebody else was first. */
export async function changeRecommended(here: Here, { case: c, recommendation }: OfACase, { id, version }: { readonly id: string; readonly version: number }, { kind, place, achieves, purposes }: AdaptationTold, leftOut: boolean, changed: Changed): Promise<void> {
  await touch(here, recommendation)
  if (!(await here.run({ name: 'recommended changed', text: 'update recommended_adaptations set kind = $3, place = $4, achieves = $5, purposes = $6, left_out = $7, version = version + 1 where id = $1 and version = $2 returning id' }, [id, version, kind, place, achieves, purposes, leftOut])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.changed', { number: recommendation.number, what: `${leftOut ? 'Left out' : 'Recommended'}: ${kindInWords(kind)}`, changed })
}

export interface OptionTold { readonly option: string; readonly ours: string; readonly theirs: string }
const insertOption = (here: Here, c: CaseOfNeed, recommendationId: string, { option, ours, theirs }: OptionTold, id = here.newId()): Promise<unknown> =>
  here.run(...inserting('options_offered', { id, authority_id: c.authorityId, circle_id: c.circleId, recommendation_id: recommendationId, option, our_view: ours, their_view: theirs, written_by: here.user.id }))
export async function addOffered(here: Here, { case: c, recommendation }: OfACase, told: OptionTold): Promise<string> {
  await touch(here, recommendation)
  const id = here.newId()
  await insertOption(here, c, recommendation.id, told, id)
  await record(here, aboutCase(c), 'recommendation.changed', { number: recommendation.number, what: `Offered: ${told.option}`, changed: {} })
  return id
}
/** Changes what was offered on a draft, or leaves it out. Throws Stale when somebody else was first. */
export async function changeOffered(here: Here, { case: c, recommendation }: OfACase, { id, version }: { readonly id: string; readonly version: number }, { option, ours, theirs }: OptionTold, leftOut: boolean, changed: Changed): Promise<void> {
  await touch(here, recommendation)
  if (!(await here.run({ name: 'option changed', text: 'update options_offered set option = $3, our_view = $4, their_view = $5, left_out = $6, version = version + 1 where id = $1 and version = $2 returning id' }, [id, version, option, ours, theirs, leftOut])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.changed', { number: recommendation.number, what: `${leftOut ? 'Left out' : 'Offered'}: ${option}`, changed })
}

const kindsOf = ({ adaptations }: Recommendation): string[] => kept(adaptations).map(({ kind }) => kind)

/** Why whoever asks would need a countersignature to send this draft; empty when they need none. */
export const whyACountersignature = async (here: Pick<Here, 'run' | 'user' | 'today'>, draft: Recommendation): Promise<string[]> =>
  whyCountersigned(await assessorOf(here), { need: draft.need, kinds: kindsOf(draft) }, here.today)

/** An occupational therapist stands behind what somebody else recommends. Throws Stale when the draft was changed meanwhile. */
export async function countersign(here: Here, { case: c, recommendation }: OfACase, words: string): Promise<void> {
  const { id, version, number } = recommendation
  const why = await whyACountersignature(here, recommendation)
  if (why.length) throw new Refusal('You work under supervision yourself: another occupational therapist countersigns.')
  if (!(await here.run({ name: 'countersigned', text: 'update recommendations set countersigned_by = $3, countersigned_on = $4, countersigned_words = $5, version = version + 1 where id = $1 and version = $2 and sent_on is null returning id' }, [id, version, here.user.id, here.today, words])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.countersigned', { number, words })
}

/** Sends a draft: from then on it is not edited. Throws a Refusal that says what is lacking, or who can where this assessor cannot. */
export async function sendRecommendation(here: Here, { case: c, recommendation }: OfACase): Promise<void> {
  const { id, version, number, priority, changed, countersignedById } = recommendation
  const lacking = lackingToSend(recommendation, isForAGrant(c))
  if (lacking.length) throw new Refusal(`It cannot be sent without: ${lacking.join('; ')}.`)
  await mustBeAssessor(here)
  const why = await whyACountersignature(here, recommendation)
  if (why.length && countersignedById === null) throw new Refusal(`It cannot be sent yet. ${why.join('. ')}. An occupational therapist can countersign it, or send it: ${await therapists(here)}.`)
  if (countersignedById === here.user.id) throw new Refusal('You have countersigned this yourself: whoever recommends it sends it.')
  if (!(await here.run({ name: 'recommendation sent', text: 'update recommendations set sent_by = $3, sent_on = $4, version = version + 1 where id = $1 and version = $2 and sent_on is null returning id' }, [id, version, here.user.id, here.today])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.made', { number, priority: priority!, kinds: kindsOf(recommendation), changed })
}

/** Asks back about a version. */
export async function askBack(here: Here, { case: c, recommendation: { id, number, agreedOn } }: OfACase, question: string): Promise<void> {
  if (agreedOn !== null) throw new Refusal('This version is agreed. What is to be different needs another version.')
  await here.run(...inserting('recommendation_questions', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, recommendation_id: id, question, asked_by: here.user.id, asked_on: here.today }))
  await record(here, aboutCase(c), 'recommendation.questioned', { number, question })
}

/** The question in the address, while it waits. Throws NotFound, or a Refusal. */
export async function theQuestion(here: Pick<Here, 'run'>, id = ''): Promise<OfACase & { readonly question: Recommendation['questions'][number] }> {
  await needBy(here, 'question', id)
  const [{ of }] = await here.run<{ of: string }>({ name: 'recommendation of a question', text: 'select recommendation_id as of from recommendation_questions where id = $1' }, [id]) as [{ of: string }]
  const found = await theRecommendation(here, of)
  mustBeOpen(found.case)
  const question = found.recommendation.questions.find(one => one.id === id)!
  if (question.answeredOn !== null) throw new Refusal('This question has been answered already. What is to be different needs another version.')
  return { ...found, question }
}

/** Answers it. Throws Stale when somebody else was first. */
export async function answerQuestion(here: Here, { case: c, recommendation: { number }, question: { id, version, question } }: Awaited<ReturnType<typeof theQuestion>>, answer: string): Promise<void> {
  if (!(await here.run({ name: 'question answered', text: 'update recommendation_questions set answer = $3, answered_by = $4, answered_on = $5, version = version + 1 where id = $1 and version = $2 and answered_on is null returning id' }, [id, version, answer, here.user.id, here.today])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.answered', { number, question, answer })
}

const signature = { name: 'new signature', text: 'insert into recommendation_signatures (authority_id, circle_id, recommendation_id, side, user_id, signed_on, signed_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning side' }
const agreed = { name: 'recommendation agreed', text: 'update recommendations set agreed_on = $2, version = version + 1 where id = $1 and agreed_on is null and (select count(*) from recommendation_signatures g where g.authority_id = recommendations.authority_id and g.recommendation_id = $1) = 2 returning id' }
const versionHeld = { name: 'version held still', text: 'select id from recommendations where id = $1 for update' }
/** Signs the scheme for one side; the second signature makes it agreed. Throws a Refusal when it is not theirs to sign. */
export async function signScheme(here: Here, { case: c, recommendation }: OfACase): Promise<void> {
  const { id, number } = recommendation
  const side = sideOf({ userId: here.user.id, role: here.user.role }, recommendation)
  if (!side) throw new Refusal('Only whoever recommended it, an occupational therapist and a technical officer sign the scheme.')
  // Both may press at once: the second to come finds the first.
  await here.run(versionHeld, [id])
  if (!(await here.run(signature, [c.authorityId, c.circleId, id, side, here.user.id, here.today, here.now])).length) throw new Refusal(`Version ${number} has been signed for this side already, or by you.`)
  await record(here, aboutCase(c), 'recommendation.signed', { number, side })
  if ((await here.run(agreed, [id, here.today])).length) await record(here, aboutCase(c), 'recommendation.agreed', { number })
}

/** Why a version cannot be signed by whoever asks, before they try; empty when it can. */
export function whyNotSigned({ user }: Pick<Here, 'user'>, { recommendation: r }: OfACase): string {
  const side = sideOf({ userId: user.id, role: user.role }, r)
  if (r.agreedOn !== null) return 'This version is agreed already.'
  if (!side) return 'Only whoever recommended it, an occupational therapist and a technical officer sign the scheme.'
  if (r.signatures.some(({ userId }) => userId === user.id)) return 'You have signed this version already. Somebody else signs for the other side.'
  if (r.signatures.some(one => one.side === side)) return 'This version has been signed for your side already.'
  return r.questions.some(({ answeredOn }) => answeredOn === null) ? 'A question about this version is not answered yet.' : ''
}

/** Considers the guiding principles again when the works are done. Throws Stale when somebody else was first. */
export async function checkAgain(here: Here, { case: c, recommendation: { id, version, number, carerBefore } }: OfACase, checked: Considered, carerAfter: number | null): Promise<void> {
  if (!(await here.run({ name: 'principles checked', text: 'update recommendations set checked = $3, carer_after = $4, checked_by = $5, checked_on = $6, version = version + 1 where id = $1 and version = $2 and agreed_on is not null returning id' }, [id, version, JSON.stringify(checked), carerAfter, here.user.id, here.today])).length) throw new Stale()
  await record(here, aboutCase(c), 'recommendation.checked', { number, carerBefore, carerAfter })
}
