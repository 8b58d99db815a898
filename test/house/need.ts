import { principles } from '../../src/rules/assessments/guiding-principles.ts'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'

/** What somebody needs, and what is recommended for it: one of each in every state. */
export interface NeedMade {
  /** A case that asks for a mandatory grant. */
  readonly grantCase: string
  /** A draft, and one that is finished. */
  readonly assessments: readonly string[]
  readonly assessedRooms: readonly string[]
  /** A draft, the version that stands, and one that was agreed before it. */
  readonly recommendations: readonly string[]
  readonly recommended: readonly string[]
  readonly optionsOffered: readonly string[]
  readonly recommendationQuestions: readonly string[]
  readonly consultations: readonly string[]
}
export const noNeed: NeedMade = { grantCase: '', assessments: [], assessedRooms: [], recommendations: [], recommended: [], optionsOffered: [], recommendationQuestions: [], consultations: [] }

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

/** The steps from a case to a scheme that is signed, each as whoever does it. */
export function needs(house: House) {
  const last = async (table: string): Promise<string> => (await house.sql<{ id: string }>(`select id from ${table} order by id desc limit 1`))[0]!.id
  const sends = async (member: CastMember, path: string, typed: Typed): Promise<string> => {
    const answer = await (await house.as(member)).send(path, typed)
    if (answer.statusCode !== 303) throw new Error(`${path} answered ${answer.statusCode}: ${/There is a problem[\s\S]{0,600}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? answer.body.slice(0, 300)}`)
    return answer.headers.location!
  }
  /** Amara is entered as a trusted assessor, once. */
  const enter = async (): Promise<void> => {
    if ((await house.sql("select 1 from competences where as_what = 'trusted-assessor' and until_day is null")).length) return
    await sends('maya', '/assessors/new', { userId: await house.userId('amara'), as: 'trusted-assessor', kinds: ['stairlift', 'ramp'], ...on('from', 1), evidence: 'Certificate 1' })
  }
  const entry = async (): Promise<string> => {
    await sends('maya', '/assessors/new', { userId: await house.userId('tariq'), as: 'supervised', ...on('from', 1), evidence: 'In the first year' })
    return last('competences')
  }
  const assessment = async (reference: string, why: string, finished: boolean): Promise<string> => {
    await enter()
    const at = await sends('amara', `/cases/${reference}/assessments/new`, { way: 'home', ...on('on', 16), ownWords: `${why} own words` })
    await sends('amara', `${at}/change`, { stairs: 'cannot', canDo: `${why} can do`, risks: `${why} risks`, carer: `${why} carer`, carerBefore: '2' })
    await sends('amara', `${at}/rooms/new`, { room: `${why} stairs`, there: `${why} there`, note: `${why} room note`, what1: `${why} width`, length1: '720' })
    if (finished) await sends('amara', `${at}/finish`, {})
    return at.slice('/assessments/'.length)
  }
  const fill = async (at: string, why: string): Promise<void> => {
    await sends('amara', `${at}/adaptations/new`, { kind: 'stairlift', place: `${why} place`, achieves: `${why} achieves`, purposes: ['d'] })
    await sends('amara', `${at}/options/new`, { option: `${why} option`, ours: `${why} ours`, theirs: `${why} theirs` })
    const sentences = Object.fromEntries(principles.map(key => [key, `${why} ${key}`]))
    await sends('amara', `${at}/change`, { priority: '2', need: 'simple', professionalView: `${why} professional`, personView: `${why} person`, chosenId: await last('options_offered'), chosenBecause: `${why} chosen`, ...sentences })
  }
  const draft = async (reference: string, why: string): Promise<string> => {
    const at = await sends('amara', `/assessments/${await assessment(reference, why, true)}/recommend`, {})
    await fill(at, why)
    return at
  }
  const sent = async (reference: string, why: string): Promise<string> => {
    const at = await draft(reference, why)
    await sends('orla', `${at}/countersign`, { words: `${why} countersigned` })
    await sends('amara', `${at}/send`, {})
    return at
  }
  const ask = async (at: string, why: string): Promise<string> => { await sends('tariq', `${at}/ask`, { question: `${why} question` }); return last('recommendation_questions') }
  const agreed = async (reference: string, why: string): Promise<string> => {
    const at = await sent(reference, why)
    await sends('orla', `/recommendation-questions/${await ask(at, why)}`, { answer: `${why} answer` })
    for (const member of ['amara', 'tariq'] as const) await sends(member, `${at}/sign`, {})
    return at
  }
  const consultation = async (reference: string): Promise<string> => { await sends('amara', `/cases/${reference}/need/consult`, {}); return last('need_consultations') }
  const answered = async (reference: string, why: string): Promise<void> => void await sends('amara', `/consultations/${await consultation(reference)}`, { answer: 'yes', who: `${why} therapist`, words: `${why} consulted` })
  return { last, sends, entry, assessment, draft, sent, ask, agreed, consultation, answered }
}

/** All that can be made on a case, in words that stand nowhere else. */
export async function recommendFor(house: House, grantCase: string, why: string): Promise<NeedMade> {
  const { last, sends, assessment, ask, agreed, consultation, answered } = needs(house)
  const first = await agreed(grantCase, why)
  await answered(grantCase, why)
  await sends('maya', `/cases/${grantCase}/need/decide`, { satisfied: 'no', because: `${why} because`, instead: `${why} instead` })
  await sends('tariq', `/cases/${grantCase}/need/practicable`, { ageAndCondition: `${why} age`, satisfied: 'yes', because: `${why} practicable` })
  await sends('amara', `${first}/after`, { ...Object.fromEntries(principles.map(key => [key, `${why} after ${key}`])), carerAfter: '4' })
  const second = await sends('amara', `${first}/another`, { changed: `${why} changed` })
  await sends('amara', `${second}/send`, {})
  const [question, consulted] = [await ask(second, why), await consultation(grantCase)]
  const third = await sends('amara', `${second}/another`, { changed: `${why} changed again` })
  const [recommended, offered] = [await last('recommended_adaptations'), await last('options_offered')]
  const [finished] = await house.sql<{ id: string }>('select assessment_id as id from recommendations where id = $1', [first.split('/')[2]])
  const begun = await assessment(grantCase, why, false)
  return { grantCase, assessments: [begun, finished!.id], assessedRooms: [await last('assessment_rooms')], recommendations: [third, second, first].map(at => at.split('/')[2]!), recommended: [recommended], optionsOffered: [offered], recommendationQuestions: [question], consultations: [consulted] }
}
