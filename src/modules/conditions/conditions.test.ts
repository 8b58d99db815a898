import { beforeAll, describe, expect, it } from 'vitest'
import { charging } from '../../../test/house/charges.ts'
import { grants, withSavings } from '../../../test/house/grants.ts'
import { worksOn } from '../../../test/house/works.ts'
import { byHand } from '../../platform/testing/by-hand.ts'
import { readPdf } from '../../platform/letters/reading-pdf.testing.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const { approved, prepared, decided } = grants(house)
const { policy, registered, disposed, demanded } = charging(house)
let [amara, maya, dev, hal, tariq, gwen] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, maya, dev, hal, tariq, gwen] = [await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('tariq'), await house.as('gwen')]
  await policy()
})

const at = (reference: string, page = ''): string => `/cases/${reference}/after${page && `/${page}`}`
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const said = (html: string): string => words(/There is a problem[\s\S]{0,900}/.exec(html)?.[0] ?? '')
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const shown = async (reference: string, visitor = amara): Promise<string> => words((await visitor.get(at(reference))).body)

let taken = ''
/** A grant that was approved: of an owner £6,317.17, with a contribution of £2,682.83. */
async function granted(certificate: 'owner' | 'tenant' = 'owner'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1') as [{ reference: string }]
  await approved(reference, { certificate, told: { ...withSavings, certificate } })
  return reference
}
const finished = async (): Promise<string> => worksOn(house).certifiedGrant(await granted(), 'Vera')

describe('after the works of a grant', () => {
  it('nothing is counted until they are certified; then the home is lived in for five years and charged for ten', async () => {
    const reference = await granted()
    expect(words((await amara.get(`/cases/${reference}/decision`)).body)).toContain('After the works: the conditions of the grant')
    expect(await shown(reference)).toContain('The works of an approved grant are not certified yet')
    expect((await amara.get(at(reference, 'register'))).body).toContain('are not certified: nothing stands against the home')
    await worksOn(house).certifiedGrant(reference, 'Vera')
    for (const what of ['certified on 18 November 2026', 'For five years, until 18 November 2031', '£1,317.17 for ten years, until 18 November 2036', 'To be registered']) expect(await shown(reference)).toContain(what)
    const register = words((await gwen.get('/charges')).body)
    expect(register).toContain(`${reference} Vera Stairwell : £1,317.17 until 18 November 2036 To be registered Register it at the land charges register.`)
    expect((await hal.get('/charges')).body).not.toContain(reference)
    expect((await hal.get(at(reference))).statusCode).toBe(404)
  })

  // Source: dfg-examples E81 to E85, from a council's own page on repayment.
  it('an owner’s grant is charged with what lies above £5,000, and never with more than £10,000', async () => {
    const reference = await finished()
    for (const [grant, charge] of [['5,000', 'None'], ['6,000', '£1,000 for ten years'], ['10,000', '£5,000 for ten years'], ['12,000', '£7,000 for ten years'], ['15,000', '£10,000 for ten years'], ['16,000', '£10,000 for ten years']] as const) {
      await prepared(reference, { works: (Number(grant.replace(',', '')) + 2682.83).toFixed(2), unforeseen: 'The floor had to come up' })
      await decided(reference)
      expect(words((await amara.get(`/cases/${reference}/decision`)).body)).toContain(`Approved: £${grant} Stands`)
      expect(await shown(reference)).toContain(`Charge against the home ${charge}`)
    }
  })

  it('the letter on completion says until when defects are put right, what it came to, and both conditions', async () => {
    const reference = await finished()
    const letter = words((await amara.get(`/cases/${reference}/letter`)).body)
    for (const what of ['The works at your home are done', 'The works came to £1,200.', 'They were finished on 18 November 2026', 'Until 18 November 2027 the builder comes back', 'live in the home until 18 November 2031', 'A charge of £1,317.17 stands against the home until 18 November 2036', 'Vera line £1,200', 'If you do not agree']) expect(letter).toContain(what)
    const pdf = (await amara.get(`/cases/${reference}/works/contract.pdf`)).rawPayload
    const contract = (await readPdf(pdf)).text.replace(/\s+/g, ' ')
    // The contribution of £2,682.83 is more than this order: the grant pays none of it.
    for (const what of ['by the grant', '£1,200', 'as their contribution']) expect(contract).toContain(what)
  })

  it('under a scheme of the council’s own the whole grant is charged, for as long as it says or for good, and the letter says so', async () => {
    const reference = await granted()
    const [council, dev] = [await house.council('RIV'), await house.userId('dev')]
    // As the officer would have written it before the application; the paper was put under it.
    await house.sql("insert into scheme_versions (id, authority_id, scheme, from_on, title, test, conditions, charge, evidence, source_document, because, version, by_user, at) select gen_random_uuid(), authority_id, 'non-means-tested-adaptation-grant', from_on, 'Ours', 'none', conditions, 'whole', evidence, 'Ours', 'Ours', 1, $2, at from scheme_versions where authority_id = $1 and scheme = 'disabled-facilities-grant' limit 1", [council, dev])
    await house.sql("update decision_papers set scheme = 'non-means-tested-adaptation-grant', charge_pence = grant_pence where case_id = (select id from cases where reference = $1)", [reference])
    await house.sql('update grant_decisions set charge_pence = grant_pence where case_id = (select id from cases where reference = $1)', [reference])
    await worksOn(house).certifiedGrant(reference, 'Vera')
    expect(await shown(reference)).toContain('£6,317.17, until it is disposed of: the whole grant, as the council’s own scheme says')
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('A charge of £6,317.17 stands against the home until it is sold or given away')
    await registered(reference)
    expect(words((await gwen.get('/charges')).body)).toContain(`${reference} Vera Stairwell : £6,317.17 until it is disposed of Registered`)
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('It stands against the home until it is disposed of')
  })

  it('a charge whose ten years are over is not registered any more', async () => {
    const reference = await finished()
    await house.sql("update works_certificates set certified_on = '2015-11-18' where case_id = (select id from cases where reference = $1)", [reference])
    expect((await amara.get(at(reference))).body).not.toContain(at(reference, 'register'))
    const refused = await amara.get(at(reference, 'register'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('The charge ended on 18 November 2025: it is not registered any more.')
  })

  it('the register comes page by page, and goes on after the case where the page before ended', async () => {
    const first = await finished()
    const second = await finished()
    const after = words((await gwen.get(`/charges?after=${first}`)).body)
    expect(after).toContain(second)
    expect(after).not.toContain(first)
    expect((await gwen.get('/charges?after=%00')).statusCode).toBe(200)
    for (const nowhere of ['RIV-1900-00001', '%27']) expect(words((await gwen.get(`/charges?after=${nowhere}`)).body)).toContain('No more charges.')
  })

  it('a tenant’s grant is not charged', async () => {
    const reference = await worksOn(house).certifiedGrant(await granted('tenant'), 'Vera')
    expect(await shown(reference)).toContain('nothing stands against the home')
    expect((await gwen.get('/charges')).body).not.toContain(reference)
  })

  it('the charge is registered with its reference, once, and not by whoever only specifies works', async () => {
    const reference = await finished()
    expect(said((await amara.send(at(reference, 'register'), { as: '' })).body)).toContain('Enter the reference at the land charges register')
    expect(said((await amara.send(at(reference, 'register'), { as: 'LLC/1', ...on('on', 17) })).body)).toContain('The works were certified on 18 November 2026')
    const tab = await maya.get(at(reference, 'register'))
    await registered(reference)
    const second = await maya.sendFrom(tab, at(reference, 'register'), { as: 'LLC/2' })
    expect(second.statusCode).not.toBe(303)
    expect(second.body).toContain('It was registered on 18 November 2026 as LLC/2026/118')
    expect(words((await dev.get('/charges')).body)).toContain(`${reference} Vera Stairwell : £1,317.17 until 18 November 2036 Registered Registered on 18 November 2026 as LLC/2026/118.`)
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('registered as a local land charge: LLC/2026/118')
    expect((await tariq.get(at(reference, 'register'))).statusCode).toBe(403)
  })
})

describe('after the home was disposed of', () => {
  it('an officer of the council answers four questions in words, demands no more than the charge, and it is paid back', async () => {
    const reference = await finished()
    expect((await dev.get(at(reference, 'repayment'))).body).toContain('Nobody has written down that the home was disposed of')
    await disposed(reference)
    expect(await shown(reference, dev)).toContain('To be decided')
    const bare = said((await dev.send(at(reference, 'repayment'), { pence: '1317.18', because: 'It is due', job: 'No' })).body)
    for (const what of ['Would paying it back be a hardship', 'health or wellbeing', 'to be cared for']) expect(bare).toContain(what)
    expect((await dev.get(at(reference, 'repayment'))).body).toMatch(/8 Station Road[\s\S]{0,30}ZE1 1AA<\/textarea>/)
    expect(said((await dev.send(at(reference, 'repayment'), { pence: '1317.18', because: 'It is due', hardship: 'No', job: 'No', health: 'No', care: 'No' })).body)).toContain('It must not be more than the charge: £1,317.17')
    for (const visitor of [maya, amara, gwen]) expect((await visitor.get(at(reference, 'repayment'))).statusCode).toBe(403)
    expect((await hal.get(at(reference, 'repayment'))).statusCode).toBe(404)
    await demanded(reference, '300')
    const letter = words((await amara.get(`/cases/${reference}/letter`)).body)
    for (const what of ['What is to be paid back of your grant', '3 Market Close', 'sold or given away on 18 November 2026', 'Part of the charge is demanded.', 'You are asked to pay back £300.', 'A charge of £1,317.17', 'Would paying it back be a hardship for them? No: the sale left them enough', 'Yes, to be near the clinic', 'A part is fair', 'If you do not agree', 'www.lgo.org.uk']) expect(letter).toContain(what)
    for (const what of ['Part of the charge is demanded: £300', 'Yes, to be near the clinic', 'To be paid back']) expect(await shown(reference)).toContain(what)
    expect((await amara.send(at(reference, 'paid'), {})).statusCode).toBe(303)
    for (const what of ['Paid back on 18 November 2026', 'Nothing stands against the home since 18 November 2026']) expect(await shown(reference)).toContain(what)
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('Part of the charge is demanded: £300')
  })

  it('the whole can be waived, and then nothing stands against the home', async () => {
    const reference = await finished()
    await disposed(reference)
    await demanded(reference, '0')
    const letter = words((await amara.get(`/cases/${reference}/letter`)).body)
    expect(letter).toContain('Waived: nothing is demanded.')
    expect(letter).not.toContain('You are asked to pay back')
    for (const what of ['Waived: nothing is demanded', 'The council waived it']) expect(await shown(reference)).toContain(what)
    expect((await amara.get(at(reference, 'paid'))).body).toContain('Nothing stands against the home any longer')
  })

  it('more than ten years after the works were certified nothing can be demanded, and the law is given', async () => {
    const reference = await finished()
    await registered(reference)
    await disposed(reference)
    const tab = await dev.get(at(reference, 'repayment'))
    // Eleven years ago, as nothing on the pages can be.
    await house.sql("update land_charges set certified_on = '2015-11-18', ends_on = '2025-11-18' where case_id = (select id from cases where reference = $1)", [reference])
    const answer = await dev.sendFrom(tab, at(reference, 'repayment'), { pence: '300', because: 'It is due', hardship: 'No', job: 'No', health: 'No', care: 'No' })
    expect(answer.statusCode).not.toBe(303)
    expect(answer.body).toContain('nothing can be demanded (Housing Grants, Construction and Regeneration Act 1996 General Consent 2008)')
    expect((await dev.get(at(reference, 'repayment'))).statusCode).toBe(422)
    expect(await shown(reference)).toContain('have it taken off the register')
  })

  it('the database takes the decision from nobody but an officer of that council, in their own name', async () => {
    const reference = await finished()
    await disposed(reference)
    const [d] = await house.sql<{ authority_id: string; case_id: string; charge_id: string; id: string }>('select d.authority_id, d.case_id, d.charge_id, d.id from charge_disposals d join cases c on c.id = d.case_id where c.reference = $1', [reference])
    const tries = async (member: 'dev' | 'hal' | 'maya', by: 'dev' | 'hal' | 'maya'): Promise<string> => byHand(house)(member,
      "insert into charge_repayments (id, authority_id, case_id, charge_id, disposal_id, pence, hardship, job, health, care, because, decided_by, decided_on) values (gen_random_uuid(), $1, $2, $3, $4, 1, 'No', 'No', 'No', 'No', 'By hand', $5, '2026-11-18')",
      [d!.authority_id, d!.case_id, d!.charge_id, d!.id, await house.userId(by)])
    expect(await tries('dev', 'dev')).toBe('done')
    for (const [member, by] of [['maya', 'maya'], ['maya', 'dev'], ['hal', 'hal'], ['dev', 'hal']] as const) expect(await tries(member, by)).toMatch(/row-level security/)
  })
})
