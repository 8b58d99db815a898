import { beforeAll, describe, expect, it } from 'vitest'
import { grants } from '../../../test/house/grants.ts'
import { newId } from '../../platform/ids.ts'
import { byHand } from '../../platform/testing/by-hand.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const { approved, delegated, sends } = grants(house)
let [amara, tariq, maya, dev, hal, gwen] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const said = (html: string): string => words(/There is a problem[\s\S]{0,900}/.exec(html)?.[0] ?? '')
const at = (reference: string, page = ''): string => `/cases/${reference}/money${page && `/${page}`}`
const fundId = async (name: string): Promise<string> => (await house.sql<{ id: string }>('select id from funds where name = $1', [name]))[0]!.id
const fund = async (name: string, amount: string, council = 'RIV', stream = 'dfg-capital'): Promise<string> => {
  await sends('maya', '/funds/new', { council: await house.council(council), year: '2026', stream, name, amount, source: 'The budget of 20 February 2026' })
  return fundId(name)
}
const requestOf = async (invoice: string): Promise<string> => (await house.sql<{ id: string }>('select id from payment_requests where invoice_number = $1 order by id desc limit 1', [invoice]))[0]!.id
const certify = async (reference: string): Promise<void> => void await house.sql(`insert into events (id, authority_id, case_id, kind, said, on_day, by_user) select $2, authority_id, id, 'works.certified', '{"delegation":"","words":"","liableUntil":"2027-11-18"}', '2026-11-18', (select id from users limit 1) from cases where reference = $1`, [reference, newId()])
const invoice = (number: string, net: string, more: Typed = {}): Typed => ({ kind: 'stage', contractor: 'Mason Builders', invoice: number, net, ...on('invoiceOn', 17), checks: ['matches', 'inspected', 'acceptable'], satisfied: 'yes', ...more })
const ask = (reference: string, typed: Typed) => tariq.send(at(reference, 'ask'), typed)
const answering = async (reference: string, number: string, visitor = dev) => visitor.get(`${at(reference, 'approve')}?item=${await requestOf(number)}`)
const answer = async (reference: string, number: string, typed: Typed = { decision: 'approve' }) => dev.send(`${at(reference, 'approve')}?item=${await requestOf(number)}`, typed)

let taken = ''
async function aCase(): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  const { reference } = (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!
  await approved(reference)
  return reference
}
/** A case with £6,317.17 approved and all of it committed from one fund. */
async function committed(): Promise<string> {
  const reference = await aCase()
  await sends('tariq', at(reference, 'commit'), { fund1: await fundId('Grants'), amount1: '6317.17', because: 'As approved' })
  return reference
}

beforeAll(async () => {
  ;[amara, tariq, maya, dev, hal, gwen] = [await house.as('amara'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen')]
  await delegated()
  await fund('Grants', '100000')
  await fund('Top-up', '1000', 'RIV', 'district-top-up')
  await fund('Hill grants', '50000', 'HIL')
})

describe('money after an approval', () => {
  it('is committed from several funds that come to the grant to the penny, and stands in the dial of the council and nobody else’s', async () => {
    const reference = await aCase()
    const [one, other] = [await fundId('Grants'), await fundId('Top-up')]
    expect(words((await tariq.get(at(reference))).body)).toContain('£6,317.17 of what is approved is not committed yet')
    expect(said((await tariq.send(at(reference, 'commit'), { fund1: one, amount1: '6000', because: 'As approved' })).body)).toContain('The amounts come to £6,000. They must come to £6,317.17')
    await sends('tariq', at(reference, 'commit'), { fund1: one, amount1: '6000', fund2: other, amount2: '317.17', because: 'As approved' })
    expect(words((await gwen.get(at(reference))).body)).toContain('Grants, 2026-27: £6,000 committed, £0 paid, £6,000 left')
    const dial = words((await dev.get('/funds')).body)
    expect(dial).toContain('6% of £100,000 of capital for grants is committed or spent. Below 95%')
    expect(dial).toContain('Top-up The council’s own top-up £1,000 £317.17 £0 £682.83 31.7%')
    expect(words((await hal.get('/funds')).body)).not.toContain('Top-up')
    expect((await tariq.get(at(reference, 'commit'))).body).toContain('is committed already')
    await sends('tariq', at(reference, 'release'), { fund: other, amount: '17.17', because: 'Cheaper works' })
    expect(words((await dev.get('/funds')).body)).toContain('£1,000 £300 £0 £700 30%')
    expect(said((await tariq.send(at(reference, 'release'), { fund: other, amount: '300.01', because: 'More' })).body)).toContain('£300 of Top-up can be given back')
    expect((await hal.get(at(reference))).statusCode).toBe(404)
  })

  it('is not taken from a fund that has less left, unless an officer of the council says why', async () => {
    const reference = await aCase()
    await fund('Small', '100', 'RIV', 'public-health')
    const typed = { fund1: await fundId('Small'), amount1: '6317.17', because: 'As approved' }
    expect(said((await tariq.send(at(reference, 'commit'), { ...typed, overspend: 'I say so' })).body)).toContain('Small has £100 left, and this takes £6,317.17. Take less of it, or let an officer of the council authorise that it is overspent')
    await sends('dev', at(reference, 'commit'), { ...typed, overspend: 'The section 151 officer agreed on 17 November' })
    expect(words((await dev.get(`/funds/fund?item=${typed.fund1}`)).body)).toContain('Remaining -£6,217.17')
    expect(words((await maya.get(at(reference))).body)).toContain('The fund is overspent: The section 151 officer agreed on 17 November')
  })

  it('from others is followed from asked to decided to money in', async () => {
    const reference = await aCase()
    await sends('amara', at(reference, 'other'), { kind: 'charity', fromWhom: 'The almshouse fund', asked: '1500', ...on('askedOn', 10) })
    const { id } = (await house.sql<{ id: string }>('select id from other_funding order by id desc limit 1'))[0]!
    expect(said((await amara.send(`${at(reference, 'other/follow')}?item=${id}`, { outcome: 'refused', received: '5' })).body)).toContain('Money comes in only for what was agreed')
    await sends('amara', `${at(reference, 'other/follow')}?item=${id}`, { outcome: 'agreed', agreed: '1200', ...on('decidedOn', 16), received: '1200', ...on('receivedOn', 18) })
    const shown = words((await amara.get(at(reference))).body)
    for (const what of ['Agreed by others £1,200', 'Money in', '£1,200 came in on 18 November 2026', 'Not covered by anybody yet £1,482.83']) expect(shown).toContain(what)
  })
})

describe('a payment', () => {
  it('is asked for by the agency after its checks, and approved by an officer of the council: before the works are certified up to nine tenths of the grant', async () => {
    const reference = await committed()
    expect(said((await ask(reference, invoice('A-1', '1000', { checks: ['matches'] }))).body)).toContain('Tick each check that was done')
    expect(said((await ask(reference, invoice('A-1', '1000', { kind: 'final' }))).body)).toContain('The works are not certified yet')
    expect(said((await ask(reference, invoice('A-1', '1000', { contractor: 'vera stairwell' }))).body)).toContain('an invoice from them or their family is not paid')
    expect(said((await ask(reference, invoice('A-1', '1000', { satisfied: 'no' }))).body)).toContain('Say why not')
    expect(said((await ask(reference, invoice('A-1', '5685.46'))).body)).toContain('This asks for £5,685.46, and £5,685.45 may be paid now: until the works are certified, nine tenths of the grant is the most')
    expect((await ask(reference, invoice('A-1', '5000', { vat: '685.45' }))).statusCode).toBe(303)
    expect((await tariq.get(at(reference, 'approve'))).statusCode).toBe(403)
    expect((await answering(reference, 'A-1', hal)).statusCode).toBe(404)
    expect((await answer(reference, 'A-1')).statusCode).toBe(303)
    expect((await answering(reference, 'A-1')).body).toContain('Dev Patel approved this on 18 November 2026')
    expect(words((await amara.get(at(reference))).body)).toContain('Paid £5,685.45')
    expect((await tariq.get(at(reference, 'ask'))).body).toContain('nine tenths of the grant is the most')
    await certify(reference)
    expect(said((await ask(reference, invoice('A-2', '631.73', { kind: 'final' }))).body)).toContain('£631.72 may be paid now: never more than the grant')
    expect((await ask(reference, invoice('A-2', '631.72', { kind: 'final' }))).statusCode).toBe(303)
    expect((await answer(reference, 'A-2')).statusCode).toBe(303)
    expect(words((await amara.get(at(reference))).body)).toContain('Left to pay of what is committed £0')
  })

  it('for the same invoice of the same contractor is never asked for twice, however it is typed; again only after it was refused or taken back', async () => {
    const [reference, other] = [await committed(), await committed()]
    expect((await ask(reference, invoice('B 100', '500'))).statusCode).toBe(303)
    for (const each of [reference, other]) expect(said((await ask(each, invoice('b-100', '500', { contractor: 'MASON  BUILDERS' }))).body)).toContain(`This invoice of this contractor is asked for already, on ${reference}`)
    expect(said((await answer(reference, 'B 100', { decision: 'refuse' })).body)).toContain('Say why it is refused')
    await answer(reference, 'B 100', { decision: 'refuse', because: 'No inspection is on record' })
    expect((await ask(reference, invoice('B 100', '500'))).statusCode).toBe(303)
    expect((await answer(reference, 'B 100')).statusCode).toBe(303)
    expect(said((await ask(other, invoice('B 100', '500'))).body)).toContain('it is never paid twice')
    const back = `${at(reference, 'take-back')}?item=${await requestOf('B 100')}`
    expect((await dev.send(back, { because: 'It was paid to the wrong account' })).statusCode).toBe(303)
    expect((await dev.get(back)).body).toContain('Dev Patel took this back')
    expect(words((await amara.get(at(reference))).body)).toContain('Taken back by Dev Patel on 18 November 2026: It was paid to the wrong account')
    expect((await ask(reference, invoice('B 100', '500'))).statusCode).toBe(303)
  })

  it('holds a retention back until the works are certified', async () => {
    const reference = await committed()
    expect((await ask(reference, invoice('C-1', '2000', { retention: '100' }))).statusCode).toBe(303)
    await answer(reference, 'C-1')
    expect(words((await amara.get(at(reference))).body)).toContain('Held back: £100 of invoice C-1')
    expect((await amara.get(at(reference, 'retention'))).body).toContain('what is held back is released after that')
    await certify(reference)
    await sends('amara', at(reference, 'retention'), { satisfied: 'yes' })
    expect((await amara.get(at(reference, 'retention'))).body).toContain('Nothing is held back that could be asked for')
    await answer(reference, 'C-1')
    const shown = words((await amara.get(at(reference))).body)
    expect(shown).toContain('Paid £2,000')
    expect((await dev.get(`${at(reference, 'take-back')}?item=${(await house.sql<{ id: string }>("select id from payment_requests where invoice_number = 'C-1' and kind = 'stage'"))[0]!.id}`)).body).toContain('Take that back first')
  })

  it('goes into one batch for the council’s ledger and no other, as it wants its columns, and runs in no spreadsheet', async () => {
    const reference = await committed()
    await ask(reference, invoice('D-1', '700', { contractor: '=HYPERLINK("x") Ltd' }))
    await answer(reference, 'D-1')
    expect(said((await dev.send(`/payments/columns?council=${await house.council('RIV')}`, { columns: 'Contractor: nonsense' })).body)).toContain('“Contractor: nonsense” is not a heading, a colon and one of')
    expect((await dev.send(`/payments/columns?council=${await house.council('RIV')}`, { columns: 'Creditor: contractor\nCost centre: =4711\nValue: amount\nInv: invoice' })).statusCode).toBe(303)
    expect((await dev.send('/payments/batch', {})).statusCode).toBe(303)
    const { id, n } = (await house.sql<{ id: string; n: number }>("select b.id, (select count(*)::int from payments where answer <> 'refused') as n from payment_batches b"))[0]!
    const file = await dev.get(`/payments/batch.csv?item=${id}`)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain('Creditor,Cost centre,Value,Inv\r\n')
    expect(file.body).toContain('"\'=HYPERLINK(""x"") Ltd",4711,700.00,D-1\r\n')
    expect(file.body).toContain('Mason Builders,4711,-500.00,B 100\r\n')
    expect((await house.sql<{ n: number }>('select count(*)::int as n from batched_payments'))[0]!.n).toBe(n)
    expect((await dev.get('/payments/batch')).body).toContain('Every payment is in a batch already')
    expect((await hal.get(`/payments/batch.csv?item=${id}`)).statusCode).toBe(404)
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('told to the council’s ledger in batch 1')
  })
})

describe('nobody but an officer of the council pays, and nobody writes over what was paid, whatever they ask the database', () => {
  const tries = byHand(house)
  it('not the agency, not another council’s officer, not who asked, not in another’s name, and not an invoice again', async () => {
    const reference = await committed()
    await ask(reference, invoice('E-1', '100'))
    const paying = async (by: 'dev' | 'hal' | 'maya' | 'tariq'): Promise<string> => `insert into payments (id, authority_id, case_id, request_id, answer, pence, on_day, answered_by, answered_at) select '${newId()}', authority_id, case_id, id, 'approved', pence, '2026-11-18', '${await house.userId(by)}', now() from payment_requests where invoice_number = 'E-1'`
    // Without the request in sight, the row is made up.
    const [r] = await house.sql<{ id: string; authority_id: string; case_id: string }>("select id, authority_id, case_id from payment_requests where invoice_number = 'E-1'")
    const blind = async (by: 'hal'): Promise<string> => `insert into payments (id, authority_id, case_id, request_id, answer, pence, on_day, answered_by, answered_at) values ('${newId()}', '${r!.authority_id}', '${r!.case_id}', '${r!.id}', 'approved', 10000, '2026-11-18', '${await house.userId(by)}', now())`
    expect(await tries('dev', await paying('dev'))).toBe('done')
    for (const member of ['maya', 'tariq'] as const) expect(await tries(member, await paying(member))).toMatch(/row-level security/)
    expect(await tries('maya', await paying('dev'))).toMatch(/row-level security/)
    expect(await tries('hal', await blind('hal'))).toMatch(/row-level security/)
    const again = `insert into payment_requests select (jsonb_populate_record(r, jsonb_build_object('id', '${newId()}', 'attempt', ATTEMPT, 'asked_by', '${await house.userId('tariq')}'))).* from payment_requests r where invoice_number = 'E-1'`
    expect(await tries('tariq', again.replace('ATTEMPT', '1'))).toMatch(/payment_requests_invoice/)
    expect(await tries('tariq', again.replace('ATTEMPT', '2'))).toMatch(/row-level security/)
    for (const sql of ['update payments set pence = 1', 'delete from payments', 'update payment_requests set pence = 1', 'update commitments set pence = 1', 'update fund_movements set pence = 1', 'update fund_allocations set pence = 1', 'delete from batched_payments']) expect(await tries('dev', sql)).toMatch(/permission denied/)
    await house.sql("update payment_requests set asked_by = $1 where invoice_number = 'E-1'", [await house.userId('dev')])
    expect(await tries('dev', await paying('dev'))).toMatch(/row-level security/)
    expect((await answering(reference, 'E-1')).body).toContain('You asked for this payment yourself')
    expect(await tries('dev', `insert into fund_allocations (id, authority_id, fund_id, pence, because, on_day, set_by, set_at) select '${newId()}', authority_id, id, 1, 'x', '2026-11-18', '${await house.userId('dev')}', now() from funds limit 1`)).toMatch(/row-level security/)
  })
})
