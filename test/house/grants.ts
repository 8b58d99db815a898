import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import type { Told } from '../../src/modules/tests-of-resources/index.ts'
import { stepsFor } from '../../src/modules/tests-of-resources/typed.testing.ts'
import { applying } from './application.ts'
import { needs } from './need.ts'

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const week = (pounds: string) => ({ pounds, per: 'week' })
/** A pensioner with savings: a contribution of £2,682.83 with the amounts since 22 May 2008. */
export const withSavings: Told = { appliedOn: '2026-11-17', approvedOn: '2026-11-18', certificate: 'owner', expense: '9000', households: [{ person: { name: 'Vera', born: '1947-07-01', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, { kind: 'state-pension', amount: week('221.20') }], incomes: [{ kind: 'occupational-pension', amount: week('96.40') }], capital: [{ kind: 'savings', value: '22400' }] } }] }

export interface HowItIs { readonly certificate?: 'owner' | 'tenant'; readonly told?: Told; readonly works?: string; /** Who applies, where it is not the person. */ readonly who?: Typed; /** On which day of November the application is signed and handed over. */ readonly day?: number }

/** The steps of a grant on a case that is open, each through the pages and as whoever does it. */
export function grants(house: House) {
  const { agreed, answered } = needs(house)
  const sends = async (member: CastMember, path: string, typed: Typed): Promise<string> => {
    const answer = await (await house.as(member)).send(path, typed)
    if (answer.statusCode !== 303) throw new Error(`${path} answered ${answer.statusCode}: ${/There is a problem[\s\S]{0,600}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? answer.body.slice(0, 300)}`)
    return answer.headers.location!
  }
  /** How the home is held and when the person was born, as the records say. */
  const known = async (reference: string, tenure: string, bornOn = { year: '1947', month: '7', day: '1' }): Promise<void> => {
    const [{ person, home }] = await house.sql<{ person: string; home: string }>('select person_id as person, home_id as home from cases where reference = $1', [reference]) as [{ person: string; home: string }]
    await sends('amara', `/homes/${home}/change`, { tenure })
    await sends('amara', `/people/${person}/change`, { 'bornOn-day': bornOn.day, 'bornOn-month': bornOn.month, 'bornOn-year': bornOn.year })
  }
  /** A recommendation that is agreed, and both questions of section 24 decided. */
  const needed = async (reference: string, why = 'Vera'): Promise<void> => {
    await agreed(reference, why)
    await answered(reference, why)
    await sends('maya', `/cases/${reference}/need/decide`, { satisfied: 'yes', because: `${why}: the county agrees` })
    await sends('tariq', `/cases/${reference}/need/practicable`, { ageAndCondition: 'Built in 1931, sound', satisfied: 'yes', because: `${why}: it fits` })
  }
  const tested = async (reference: string, told: Told = withSavings): Promise<void> => {
    for (const { page, typed } of stepsFor(told)) await sends('amara', `/cases/${reference}/resources/${page}`, typed)
    await sends('amara', `/cases/${reference}/resources/determine`, {})
  }
  /** Two estimates, and a complete application that the council has. */
  const applied = async (reference: string, { certificate = 'owner', works = '9000', who = {}, day = 17 }: HowItIs = {}): Promise<void> => {
    const at = `/cases/${reference}`
    await sends('amara', `${at}/application/new`, {})
    await sends('amara', `${at}/application/change`, { applicant: 'person', fromAbroad: 'no', publicBody: 'no', begun: 'no', works: 'A level-access shower', purposes: ['f'], ...who })
    await sends('amara', `${at}/application/certificate`, { certificate, certificateInterest: certificate === 'owner' ? 'Freehold' : 'Assured tenancy', certificateStays: 'five-years', certificateBy: 'Vera', ...on('certificateOn', 16), ...certificate === 'tenant' ? { landlordCertificate: 'given', landlordBy: 'Mr Tapper', ...on('landlordOn', 15) } : {} })
    for (const [contractor, more] of [['Mason', 0], ['Hill', 500]] as const) await sends('amara', `${at}/quotes/new`, { contractor, connection: 'none', way: 'quote', works: String(Number(works) + more), covers: 'All of it', ...on('receivedOn', 16) })
    await sends('amara', `${at}/application/sign`, { signedWay: 'phone', agreed: ['agreed'], signedBy: 'Vera', ...on('signedOn', day), signedWitness: 'Her daughter' })
    await sends('amara', `${at}/application/hand-over`, on('on', day))
  }
  /** What a council has delegated to its officer, once. */
  const delegated = async (member: 'dev' | 'hal' = 'dev', limit = '30000'): Promise<void> => {
    const council = await house.council(member === 'dev' ? 'RIV' : 'HIL')
    if ((await house.sql('select 1 from delegations where authority_id = $1 and user_id = $2 and not ended', [council, await house.userId(member)])).length) return
    await sends('maya', '/delegations/new', { council, officer: await house.userId(member), limit, ...on('from', 1, 4), source: 'The constitution, part 3, section 12' })
  }
  const prepared = (reference: string, more: Typed = {}): Promise<string> => sends('tariq', `/cases/${reference}/decision/prepare`, { proposes: 'approve', because: 'Everything is there', ...more })
  const decided = (reference: string, more: Typed = {}, member: 'dev' | 'hal' = 'dev'): Promise<string> => sends(member, `/cases/${reference}/decision/decide`, { decision: 'approve', ...more })
  /** All of it, from a case without anything to a decision. */
  const approved = async (reference: string, how: HowItIs = {}): Promise<void> => {
    await known(reference, how.certificate === 'tenant' ? 'private-tenant' : 'owner')
    await needed(reference)
    await tested(reference, how.told)
    await applied(reference, how)
    await delegated()
    await prepared(reference)
    await decided(reference)
  }
  return { sends, known, needed, tested, applied, delegated, prepared, decided, approved }
}

/** On a case whose application was returned: it comes back, is refused and is to be looked at again, in words that stand nowhere else. */
export async function decideFor(house: House, reference: string, officer: CastMember, why: string): Promise<void> {
  const { sends, delegated } = grants(house)
  const { sign, hand } = applying(house)
  await sign(reference, why)
  await hand(reference)
  await delegated(officer === 'hal' ? 'hal' : 'dev')
  await sends('tariq', `/cases/${reference}/decision/prepare`, { proposes: 'refuse', grounds: ['not-necessary'], because: `${why} prepared` })
  await sends(officer, `/cases/${reference}/decision/decide`, { decision: 'refuse', grounds: ['not-necessary'], because: `${why} refused` })
  await sends('amara', `/cases/${reference}/decision/review`, { askedBy: `${why} daughter`, grounds: `${why} wrong`, ...on('on', 18) })
}

/** A case of the first council as far as a page of its decision needs it: nothing but a paper is missing, a paper waits, or it is approved. */
export async function grantOf(house: House, enquiry: string, as: 'ready' | 'waiting' | 'approved'): Promise<string> {
  const { sends, known, needed, tested, applied, delegated, prepared, decided } = grants(house)
  await sends('amara', `/enquiries/${enquiry}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara') })
  const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1') as [{ reference: string }]
  await known(reference, 'owner')
  await needed(reference, 'Fresh')
  await tested(reference)
  await applied(reference)
  if (as === 'ready') return reference
  await delegated()
  await prepared(reference)
  if (as === 'approved') await decided(reference)
  return reference
}

/** One that waits for a decision, and one that was approved. */
export const grantsToLookAt = async (house: House, enquiry: string): Promise<{ readonly waiting: string; readonly approved: string }> =>
  ({ waiting: await grantOf(house, enquiry, 'waiting'), approved: await grantOf(house, enquiry, 'approved') })

/** What a council has delegated to one of its officers, written down anew. */
export async function freshDelegation(house: House): Promise<void> {
  await grants(house).sends('maya', '/delegations/new', { council: await house.council('RIV'), officer: await house.userId('dev'), limit: '30000', ...on('from', 1, 4), source: 'The constitution, part 3' })
}
