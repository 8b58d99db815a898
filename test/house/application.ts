import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import { needs } from './need.ts'

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

/** The steps from a case for a grant to an application that its council has, each as whoever does it. */
export function applying(house: House) {
  const { sends, last } = needs(house)
  const quote = async (reference: string, why: string): Promise<string> => {
    await sends('amara', `/cases/${reference}/quotes/new`, { contractor: `${why} firm`, connection: 'other', connectedHow: `${why} connected`, way: 'quote', works: '4000', covers: `${why} covers`, ...on('receivedOn', 16) })
    return last('quotes')
  }
  const direct = (officer: CastMember, reference: string, why: string): Promise<string> => sends(officer, `/cases/${reference}/quotes/direct`, { kind: 'particular', enough: '1', because: `${why} directed` })
  const begin = (reference: string): Promise<string> => sends('amara', `/cases/${reference}/application/new`, {})
  /** A draft that lacks only a signature and, without a direction, another estimate. */
  const draft = async (reference: string, why: string): Promise<void> => {
    await house.sql("update homes set tenure = 'owner' where id = (select home_id from cases where reference = $1)", [reference])
    await begin(reference)
    await sends('amara', `/cases/${reference}/application/change`, { applicant: 'owner', applicantName: `${why} applicant`, ...on('applicantBornOn', 1), 'applicantBornOn-year': '1950', fromAbroad: 'no', publicBody: 'no', works: `${why} works`, purposes: ['f'], begun: 'begun', begunBecause: `${why} begun` })
    await sends('amara', `/cases/${reference}/application/certificate`, { certificate: 'owner', certificateInterest: `${why} interest`, certificateStays: 'health', certificateBy: `${why} certifier`, ...on('certificateOn', 16) })
    await quote(reference, why)
  }
  const sign = (reference: string, why: string): Promise<string> => sends('amara', `/cases/${reference}/application/sign`, { signedWay: 'wet-ink', signedPaper: `${why} paper`, signedBy: `${why} signer`, signedWitness: `${why} witness`, ...on('signedOn', 17) })
  const hand = (reference: string): Promise<string> => sends('amara', `/cases/${reference}/application/hand-over`, {})
  return { sends, last, quote, direct, begin, draft, sign, hand }
}

/** All that an application says, in words that stand nowhere else: one withdrawn, and one that was returned and signed again. */
export async function applyFor(house: House, reference: string, officer: CastMember | undefined, why: string): Promise<void> {
  const { sends, begin, draft, direct, quote, sign, hand } = applying(house)
  await begin(reference)
  await sends('amara', `/cases/${reference}/application/withdraw`, { because: `${why} withdrawn` })
  await draft(reference, why)
  await sends('amara', `/cases/${reference}/quotes/void?quote=${await quote(reference, `${why} void`)}`, { because: `${why} voided` })
  if (!officer) return
  await direct(officer, reference, why)
  await sign(reference, why)
  await hand(reference)
  await sends(officer, `/cases/${reference}/application/return`, { lacking: `${why} lacking` })
}
