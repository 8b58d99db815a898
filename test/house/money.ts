import { newId } from '../../src/platform/ids.ts'
import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import { grantOf } from './grants.ts'
import { needs } from './need.ts'

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

/** A fund of a council, in words that stand nowhere else. */
export const fundFor = (house: House, council: string, why: string): Promise<string> => needs(house).sends('maya', '/funds/new', { council, year: '2026', stream: 'public-health', name: `${why} fund`, amount: '1000', source: `${why} budget` })

/** The steps from an approval to a payment that is taken back, each as whoever does it. */
export function moneyOn(house: House) {
  const { sends, last } = needs(house)
  const at = (reference: string): string => `/cases/${reference}/money`
  /** A fund of the first council with enough in it, once. */
  const fund = async (): Promise<string> => {
    const [there] = await house.sql<{ id: string }>("select f.id from funds f join authorities a on a.id = f.authority_id where f.name = 'Fresh fund' and a.prefix = 'RIV'")
    return there?.id ?? (await sends('maya', '/funds/new', { council: await house.council('RIV'), year: '2026', stream: 'dfg-capital', name: 'Fresh fund', amount: '999999', source: 'The budget' })).split('=')[1]!
  }
  const commit = async (reference: string): Promise<string> => { await sends('tariq', `${at(reference)}/commit`, { fund1: await fund() }); return reference }
  const ask = async (reference: string, retention = ''): Promise<string> => {
    const [{ n }] = await house.sql<{ n: number }>('select count(*)::int as n from payment_requests') as [{ n: number }]
    await sends('tariq', `${at(reference)}/ask`, { kind: 'stage', contractor: 'Mason Builders', invoice: `Fresh ${n}`, net: '500', retention, checks: ['matches', 'inspected', 'acceptable'], satisfied: 'yes', ...on('invoiceOn', 17) })
    return reference
  }
  const approve = async (reference: string): Promise<string> => { await sends('dev', `${at(reference)}/approve`, { decision: 'approve' }); return reference }
  const certify = async (reference: string): Promise<string> => {
    await house.sql("insert into events (id, authority_id, case_id, kind, said, on_day, by_user) select $2, authority_id, id, 'works.certified', '{\"delegation\":\"\",\"words\":\"\",\"liableUntil\":\"2027-11-18\"}', '2026-11-18', (select id from users limit 1) from cases where reference = $1", [reference, newId()])
    return reference
  }
  const other = async (reference: string, why = 'Fresh'): Promise<string> => {
    await sends('amara', `${at(reference)}/other`, { kind: 'charity', fromWhom: `${why} charity`, asked: '500', note: `${why} note`, ...on('askedOn', 17) })
    return last('other_funding')
  }
  /** What a page of the money needs, on a case that nobody has used. */
  async function for_(path: string, enquiry: string): Promise<string> {
    const reference = await grantOf(house, enquiry, 'approved')
    await fund()
    const page = path.slice('/cases/:reference/money/'.length)
    if (page === 'other/follow') await other(reference)
    if (['release', 'ask', 'retention', 'approve', 'take-back'].includes(page)) await commit(reference)
    if (['approve', 'take-back'].includes(page)) await ask(reference)
    if (page === 'take-back') await approve(reference)
    if (page === 'retention') await certify(await approve(await ask(reference, '50')))
    return reference
  }
  /** One payment that no ledger was told of, and no other. */
  const unsent = async (enquiry: string): Promise<void> => {
    if ((await house.sql("select 1 from payments y left join batched_payments b on b.payment_id = y.id where b.id is null and y.answer <> 'refused' limit 1")).length) await sends('dev', '/payments/batch', {})
    await approve(await ask(await commit(await grantOf(house, enquiry, 'approved'))))
  }
  return { fund, other, unsent, for: for_ }
}
