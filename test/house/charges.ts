import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import { grantOf, grants } from './grants.ts'
import { worksOn } from './works.ts'

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })

/** The steps after the works of a grant of the first council, each as whoever does it. */
export function charging(house: House) {
  const { sends } = grants(house)
  const at = (reference: string): string => `/cases/${reference}/after`
  /** The council’s policy on the mandatory grant, once: an owner’s is charged. */
  const policy = async (): Promise<void> => {
    const council = await house.council('RIV')
    if ((await house.sql("select 1 from scheme_versions where authority_id = $1 and scheme = 'disabled-facilities-grant'", [council])).length) return
    await sends('dev', '/schemes/add', { council, scheme: 'disabled-facilities-grant', title: 'The grant', because: 'The law', maximum: '30000', test: 'test of resources', charge: 'mandatory-grant', document: 'The Act', confirmed: 'yes', ...on('from', 1, 4, 2025) })
  }
  const registered = (reference: string): Promise<string> => sends('amara', `${at(reference)}/register`, { as: 'LLC/2026/118' })
  const disposed = (reference: string): Promise<string> => sends('amara', `${at(reference)}/disposal`, { ...on('on', 18), how: 'A letter from the solicitor of the buyer' })
  const demanded = (reference: string, pounds = '300'): Promise<string> => sends('dev', `${at(reference)}/repayment`, { hardship: 'No: the sale left them enough', job: 'No', health: 'Yes, to be near the clinic', care: 'No', pence: pounds, because: 'A part is fair', address: '3 Market Close\nZE1 2BB' })
  return { policy, registered, disposed, demanded }
}

/** What a page after the works needs: an owner’s grant with a charge, on a case that nobody has used. */
export async function chargeFor(house: House, enquiry: string, path: string): Promise<string> {
  const { policy, disposed, demanded } = charging(house)
  await policy()
  const reference = await worksOn(house).certifiedGrant(await grantOf(house, enquiry, 'approved'), 'Fresh')
  if (/\/(repayment|paid)$/.test(path)) await disposed(reference)
  if (path.endsWith('/paid')) await demanded(reference)
  return reference
}

/** What stands against the home of a case that was decided, and what was demanded back, in words that stand nowhere else: as if it had once been approved. */
export async function chargeOf(house: House, reference: string, why: string): Promise<void> {
  await house.sql(`with grant_of as (select authority_id, case_id, id, circle_id, decided_by from grant_decisions where case_id = (select id from cases where reference = $1) order by number desc limit 1),
    charge as (insert into land_charges (id, authority_id, circle_id, case_id, decision_id, pence, certified_on, ends_on, registered_on, registered_as, registered_by)
      select gen_random_uuid(), authority_id, circle_id, case_id, id, 100000, '2026-11-02', '2036-11-02', '2026-11-03', $2 || ' registered', decided_by from grant_of returning *),
    disposal as (insert into charge_disposals (id, authority_id, circle_id, case_id, charge_id, disposed_on, how_known, written_by, written_on) select gen_random_uuid(), authority_id, circle_id, case_id, id, '2026-11-16', $2 || ' known', registered_by, '2026-11-17' from charge returning *)
    insert into charge_repayments (id, authority_id, circle_id, case_id, charge_id, disposal_id, pence, hardship, job, health, care, because, decided_by, decided_on)
      select gen_random_uuid(), authority_id, circle_id, case_id, charge_id, id, 50000, $2 || ' hardship', $2 || ' job', $2 || ' health', $2 || ' care', $2 || ' demanded', written_by, '2026-11-17' from disposal`, [reference, why])
}
