import { addDays, type Day } from '../../rules/calendar/day.ts'
import { changesIn, type Answers } from '../../rules/surveys/questions.ts'
import { linkWorksForDays, surveyOn, type Moment } from '../../rules/surveys/surveys.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { newReference } from '../../platform/ids.ts'
import { linkRefusals, linkState, type Asking, type LinkState, type Way } from './survey.ts'

type Writing = Pick<Here, 'run' | 'user' | 'newId' | 'today' | 'now'>
export interface CaseAskedOf { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly completedOn: Day | null }

const shown = `select s.id, s.authority_id as "authorityId", s.circle_id as "circleId", s.case_id as "caseId", k.reference as "caseReference", k.person_name as "personName", s.reference, s.moment, s.survey_version as "surveyVersion", s.way,
    s.expires_on as "expiresOn", s.asked_on as "askedOn", s.answered_on as "answeredOn", s.answered_way as "answeredWay", s.answers, s.version
  from survey_askings s join cases k on k.authority_id = s.authority_id and k.id = s.case_id`
const one = { name: 'asking', text: `${shown} where s.id = $1` }
const ofCase = { name: 'askings of a case', text: `${shown} where k.reference = $1 order by s.asked_on, s.id` }
const latest = { name: 'latest askings', text: `${shown} order by s.asked_on desc, s.id limit 200` }
const caseAsked = { name: 'case asked of', text: 'select id, authority_id as "authorityId", circle_id as "circleId", reference, person_name as "personName", completed_on as "completedOn" from cases where reference = $1' }

/** The case in the address, as far as an asking needs it. Throws NotFound. */
export async function caseAskedOf({ run, params }: Pick<Here, 'run' | 'params'>): Promise<CaseAskedOf> {
  const [found] = await run<CaseAskedOf & Record<string, unknown>>(caseAsked, [(params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  return found
}

/** The asking in the address. Throws NotFound. */
export async function theAsking({ run, params, saw }: Pick<Here, 'run' | 'params' | 'saw'>): Promise<Asking> {
  const { id = '' } = params
  const [found] = isUuid(id) ? await run<Asking & Record<string, unknown>>(one, [id]) : []
  if (!found) throw new NotFound()
  saw('case', [{ id: found.caseId, authorityId: found.authorityId }])
  return found
}

/** The same, while it can be answered. Throws a Refusal that says when it was. */
export async function openAsking(here: Pick<Here, 'run' | 'params' | 'saw'>): Promise<Asking> {
  const found = await theAsking(here)
  if (found.answeredOn) throw new Refusal('These questions have been answered already, and can be answered once.')
  return found
}

/** What was asked of a case, and answered. */
export const askingsOfCase = ({ run }: Pick<Here, 'run'>, reference: string): Promise<Asking[]> => run<Asking & Record<string, unknown>>(ofCase, [reference])

/** The latest two hundred, of every case that may be seen. */
export async function latestAskings({ run, saw }: Pick<Here, 'run' | 'saw'>): Promise<Asking[]> {
  const list: Asking[] = await run<Asking & Record<string, unknown>>(latest, [])
  saw('case', list.map(({ caseId, authorityId }) => ({ id: caseId, authorityId })))
  return list
}

/** Asks somebody, or asks again in another way what they have not answered; answers with the asking and, for a link, its token, which cannot be said again. The link of before is dead. */
export async function ask(here: Here, c: CaseAskedOf, moment: Moment, way: Way, before: Asking | undefined): Promise<{ id: string; token: string | undefined }> {
  const token = way === 'link' ? newToken() : undefined
  const sent = { way, token_hash: token ? hashOf(token) : null, expires_on: token ? addDays(here.today, linkWorksForDays) : null, asked_on: here.today, asked_by: here.user.id }
  const version = before?.surveyVersion ?? surveyOn(moment, here.today).version
  const id = before?.id ?? here.newId()
  if (before) {
    const { numUpdatedRows } = await here.db.updateTable('survey_askings').set({ ...sent, version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).where('answered_on', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Stale()
  } else {
    const made = await here.db.insertInto('survey_askings').values({ id, authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, reference: newReference('SUR'), moment, survey_version: version, ...sent })
      .onConflict(same => same.columns(['authority_id', 'case_id', 'moment']).doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('A colleague has just asked them. Go back to the case to see it.')
  }
  await record(here, { authorityId: c.authorityId, circleId: c.circleId, caseId: c.id }, 'survey.asked', { moment, version, way })
  return { id, token }
}

const answering = { name: 'survey answered', text: 'update survey_askings set answers = $2, answered_on = $3, answered_way = $4, version = version + 1 where id = $1 and answered_on is null returning id' }

async function write(here: Writing, asking: Asking, answers: Answers, way: Way): Promise<void> {
  const [first] = await here.run(answering, [asking.id, JSON.stringify(answers), here.today, way])
  if (!first) throw new Refusal(linkRefusals.used)
  const changes = changesIn(answers).map(({ title, before, now }) => ({ title, before, now }))
  await record(here, { authorityId: asking.authorityId, circleId: asking.circleId, caseId: asking.caseId }, 'survey.answered', { moment: asking.moment, version: asking.surveyVersion, way, changes })
}

/** Writes down what somebody said on the telephone, or sent back by post. */
export const answerForThem = (here: Writing, asking: Asking, answers: Answers, way: Exclude<Way, 'link'>): Promise<void> => write(here, asking, answers, way)

/** What whoever holds a link may know of the asking: the questions, and nothing of who or where. */
export type AskedByLink = Pick<Asking, 'id' | 'moment' | 'surveyVersion' | 'expiresOn' | 'answeredOn'>
const byLink = { name: 'survey by link', text: 'select * from survey_by_link($1)' }
const answerOnce = { name: 'answer by link', text: 'select answer_by_link($1, $2, $3, $4, $5, $6) as answered' }

/** What a link is for: the questions, while it can be answered; else why it cannot. A restricted case has no link, whatever somebody once sent. */
export async function surveyByToken({ run, today }: Pick<Here, 'run' | 'today'>, token: string): Promise<{ readonly state: 'open'; readonly asking: AskedByLink } | { readonly state: Exclude<LinkState, 'open'>; readonly why: string }> {
  const [asking] = token.length === 43 ? await run<AskedByLink & Record<string, unknown>>(byLink, [hashOf(token)]) : []
  const state = linkState(asking, today)
  return state === 'open' ? { state, asking: asking! } : { state, why: linkRefusals[state] }
}

/** Answers a survey by its link, once. Throws a Refusal when the link is used, expired or none of ours. */
export async function answerByLink(here: Writing, token: string, answers: Answers): Promise<void> {
  const found = await surveyByToken(here, token)
  if (found.state !== 'open') throw new Refusal(found.why)
  const said = { moment: found.asking.moment, version: found.asking.surveyVersion, way: 'link', changes: changesIn(answers).map(({ title, before, now }) => ({ title, before, now })) }
  const [written] = await here.run<{ answered: boolean }>(answerOnce, [hashOf(token), JSON.stringify(answers), here.today, here.newId(), JSON.stringify(said), here.now])
  if (!written!.answered) throw new Refusal(linkRefusals.used)
}
