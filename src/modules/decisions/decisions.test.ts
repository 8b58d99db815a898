import { beforeAll, describe, expect, it } from 'vitest'
import { grants, withSavings } from '../../../test/house/grants.ts'
import { worksOn } from '../../../test/house/works.ts'
import { byHand } from '../../platform/testing/by-hand.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const { known, needed, tested, applied, delegated, prepared, decided, approved, sends } = grants(house)
let [amara, tariq, maya, dev, hal, gwen] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, tariq, maya, dev, hal, gwen] = [await house.as('amara'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen')]
  await delegated()
})

let taken = ''
async function aCase(): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}
/** A case that only waits for a paper. */
async function ready(): Promise<string> {
  const reference = await aCase()
  await known(reference, 'owner')
  await needed(reference)
  await tested(reference)
  await applied(reference)
  return reference
}
const at = (reference: string, page = ''): string => `/cases/${reference}/decision${page && `/${page}`}`
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const said = (html: string): string => words(/There is a problem[\s\S]{0,900}/.exec(html)?.[0] ?? '')
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })

describe('a decision', () => {
  it('says what stands in its way until everything is there', async () => {
    const reference = await aCase()
    const shown = words((await amara.get(at(reference))).body)
    for (const what of ['No application has been made', 'Nobody has decided whether the works are necessary and appropriate', 'Nobody has decided whether the works are reasonable and practicable', '2 estimates are needed', 'The test of resources has not been determined']) expect(shown).toContain(what)
    expect((await amara.get(at(reference, 'prepare'))).body).toContain('No application has been made')
  })

  it('is prepared by the agency on figures that are worked out, and made by the council’s officer within a limit that is quoted', async () => {
    const reference = await ready()
    const prepare = (await tariq.get(at(reference, 'prepare'))).body
    expect(prepare).toContain('value="9,000"')
    await prepared(reference)
    const paper = words((await dev.get(at(reference))).body)
    for (const what of ['it proposes to approve', 'Contribution £2,682.83', 'Grant £6,317.17', 'The council must decide in writing by 17 May 2027']) expect(paper).toContain(what)
    await decided(reference)
    const shown = words((await gwen.get(at(reference))).body)
    for (const what of ['Approved: £6,317.17', 'By Dev Patel on 18 November 2026, who may decide £30,000 at most (The constitution, part 3, section 12)', 'The works must be finished by 18 November 2027']) expect(shown).toContain(what)
    const story = words((await amara.get(`/cases/${reference}`)).body)
    expect(words((await amara.get(`/cases/${reference}/letters`)).body)).toContain('Your grant is approved')
    expect(story).toContain('Grant approved: £6,317.17')
    expect(story).toContain('4. Do the works Here since 18 Nov 2026')
  })

  it('is a nil grant, approved so that a credit can arise, where the contribution is as much as the works cost', async () => {
    const reference = await aCase()
    await known(reference, 'owner')
    await needed(reference)
    await tested(reference, { ...withSavings, households: [{ person: { ...withSavings.households[0]!.person, capital: [{ kind: 'savings', value: '90000' }] } }] })
    await applied(reference)
    await prepared(reference)
    await decided(reference)
    expect(words((await dev.get(at(reference))).body)).toContain('£0: a nil grant')
  })

  it('to refuse gives the grounds in law, and is looked at again by another officer', async () => {
    const reference = await ready()
    expect(said((await tariq.send(at(reference, 'prepare'), { proposes: 'refuse', because: 'It is not needed' })).body)).toContain('Select why it is to be refused')
    await prepared(reference, { proposes: 'refuse', grounds: ['not-a-purpose'], because: 'A summer house is no purpose of the Act' })
    await decided(reference, { decision: 'refuse', grounds: ['not-a-purpose'], because: 'A summer house is no purpose of the Act' })
    expect(words((await dev.get(at(reference))).body)).toContain('The works are for none of the purposes of the Act (Act 1996 s23(1))')
    await sends('amara', at(reference, 'review'), { askedBy: 'Vera', grounds: 'I cannot get into the bath', ...on('on', 18) })
    expect((await dev.get(at(reference, 'review/answer'))).body).toContain('You made this decision yourself')
    // Hal is lent to this council for the day: a shared service does so.
    await house.sql("update users set authority_ids = authority_ids || $1::uuid where name = 'Hal Winters'", [await house.council('RIV')])
    const lent = await house.as('hal')
    await lent.send(at(reference, 'review/answer'), { outcome: 'again', because: 'The bathroom was overlooked' })
    expect(words((await dev.get(at(reference))).body)).toContain('It is decided again, on a new paper')
    await house.sql("update users set authority_ids = array_remove(authority_ids, $1::uuid) where name = 'Hal Winters'", [await house.council('RIV')])
    await prepared(reference)
    await decided(reference)
    expect(words((await dev.get(at(reference))).body)).toContain('Approved: £6,317.17 Stands')
  })

  it('is made again for what could not be foreseen, on another paper', async () => {
    const reference = await aCase()
    await approved(reference)
    expect(said((await tariq.send(at(reference, 'prepare'), { proposes: 'approve', works: '10000', because: 'The joists were rotten' })).body)).toContain('Say what could not have been foreseen')
    await prepared(reference, { works: '10000', because: 'The joists were rotten', unforeseen: 'Rot under the bath' })
    await decided(reference)
    const shown = words((await dev.get(at(reference))).body)
    expect(shown).toContain('Approved: £7,317.17 Stands')
    expect(shown).toContain('Approved: £6,317.17 Replaced')
  })

  it('after an approval, a death, a move or more time is decided on by an officer, with the law', async () => {
    const reference = await aCase()
    await approved(reference)
    expect(said((await dev.send(at(reference, 'change'), { kind: 'moved', decided: 'more-time', because: 'She moved', ...on('happenedOn', 18) })).body)).toContain('More time is given where more time is needed')
    expect(said((await dev.send(at(reference, 'change'), { kind: 'more-time', decided: 'more-time', because: 'The lift is late', ...on('happenedOn', 18), ...on('until', 1) })).body)).toContain('The day must be later than the one that stands now')
    await sends('dev', at(reference, 'change'), { kind: 'more-time', decided: 'more-time', because: 'The lift is late', ...on('happenedOn', 18), ...on('until', 18, 2, 2028) })
    expect(words((await dev.get(at(reference))).body)).toContain('The works must be finished by 18 February 2028')
    await sends('dev', at(reference, 'change'), { kind: 'died', decided: 'pay-what-was-done', pence: '1200', because: 'The walls were done', ...on('happenedOn', 18) })
    expect(words((await dev.get(at(reference))).body)).toContain('What was done so far is paid, and no more: £1,200')
  })
})

describe('an approval that is decided again and refused', () => {
  it('stands no more, so nothing can be ordered on it', async () => {
    const reference = await aCase()
    await approved(reference)
    await worksOn(house).specify(reference, 'Vera')
    await prepared(reference, { proposes: 'refuse', grounds: ['no-interest'], because: 'The home was sold before anything was built' })
    await decided(reference, { decision: 'refuse', grounds: ['no-interest'], because: 'The home was sold before anything was built' })
    expect(words((await tariq.get(`/cases/${reference}/works/order`)).body)).toContain('The grant is not approved yet')
  })
})

describe('a decision is refused', () => {
  it('to approve works that were decided not to be necessary', async () => {
    const reference = await ready()
    await sends('maya', `/cases/${reference}/need/decide`, { satisfied: 'no', because: 'She moves', instead: 'A move' })
    expect(said((await tariq.send(at(reference, 'prepare'), { proposes: 'approve', because: 'All the same' })).body)).toContain('The works were decided not to be necessary and appropriate')
    await prepared(reference, { proposes: 'refuse', grounds: ['not-necessary'] })
    expect(said((await dev.send(at(reference, 'decide'), { decision: 'approve' })).body)).toContain('The works were decided not to be necessary and appropriate')
  })

  it('above the officer’s limit, with what the limit is and where it is said', async () => {
    const reference = await ready()
    await prepared(reference)
    await house.sql('update delegations set limit_pence = 500000')
    const answer = said((await dev.send(at(reference, 'decide'), { decision: 'approve' })).body)
    expect(answer).toContain('This is £6,317.17, and you may decide up to £5,000 (The constitution, part 3, section 12)')
    await house.sql('update delegations set limit_pence = 3000000')
  })

  it('to whoever has no delegation, or one that was taken away', async () => {
    const reference = await ready()
    await prepared(reference)
    await sends('maya', '/delegations/end', { because: 'He moves to another desk' })
    expect((await dev.get(at(reference, 'decide'))).body).toContain('has not delegated decisions on grants to you')
    await delegated()
    await decided(reference)
  })

  it('a second time in another tab, and to the officer of another council, the agency and the auditor', async () => {
    const reference = await ready()
    await prepared(reference)
    const tab = await dev.get(at(reference, 'decide'))
    await decided(reference)
    const again = await dev.sendFrom(tab, at(reference, 'decide'), { decision: 'approve' })
    expect(again.statusCode).not.toBe(303)
    expect(again.body).toContain('Dev Patel decided this on 18 November 2026')
    expect((await hal.get(at(reference))).statusCode).toBe(404)
    for (const visitor of [maya, tariq, gwen]) expect((await visitor.get(at(reference, 'decide'))).statusCode).toBe(403)
    expect((await house.sql<{ n: number }>('select count(*)::int as n from grant_decisions d join cases c on c.id = d.case_id where c.reference = $1', [reference]))[0]!.n).toBe(1)
  })

  it('to put payment off beyond twelve months from the application', async () => {
    const reference = await ready()
    await prepared(reference)
    expect(said((await dev.send(at(reference, 'decide'), { decision: 'approve', ...on('payFrom', 18, 11, 2027) })).body)).toContain('Payment may be put off to 17 November 2027 at the latest')
  })
})

describe('nobody but a delegated officer of the council decides, whatever they ask the database', () => {
  const insert = (table: string, columns: Readonly<Record<string, string | number | boolean>>): string => `insert into ${table} (${Object.keys(columns).join(', ')}) values (${Object.values(columns).map(value => typeof value === 'string' ? `'${value}'` : String(value)).join(', ')})`
  const tries = byHand(house)
  const decision = async (reference: string, more: Readonly<Record<string, string | number>> = {}) => {
    const [paper] = await house.sql<{ id: string; authority_id: string; case_id: string }>('select p.id, p.authority_id, p.case_id from decision_papers p join cases c on c.id = p.case_id where c.reference = $1', [reference])
    const [delegation] = await house.sql<{ id: string }>('select id from delegations where not ended limit 1')
    return insert('grant_decisions', { id: '019ac000-0000-7000-8000-000000000001', authority_id: paper!.authority_id, case_id: paper!.case_id, paper_id: paper!.id, number: 1, approved: true, because: 'By hand', applied_on: '2026-11-17', on_day: '2026-11-18', grant_pence: 631717, works_by: '2027-11-18', delegation_id: delegation!.id, decided_by: await house.userId('dev'), decided_at: '2026-11-18', ...more })
  }

  it('not the agency, not another council’s officer, not above the limit, not in somebody else’s name, and not whoever prepared it', async () => {
    const reference = await ready()
    await prepared(reference)
    expect(await tries('dev', await decision(reference))).toBe('done')
    for (const member of ['maya', 'tariq', 'amara'] as const) expect(await tries(member, await decision(reference, { decided_by: await house.userId(member) }))).toMatch(/row-level security|row level security/)
    expect(await tries('maya', await decision(reference))).toMatch(/row-level security/)
    expect(await tries('hal', await decision(reference, { decided_by: await house.userId('hal') }))).toMatch(/row-level security/)
    expect(await tries('dev', await decision(reference, { grant_pence: 3_000_001 }))).toMatch(/row-level security/)
    await house.sql('update decision_papers set prepared_by = $1 where case_id = (select id from cases where reference = $2)', [await house.userId('dev'), reference])
    expect(await tries('dev', await decision(reference))).toMatch(/row-level security/)
  })

  it('nor does anybody change a decision, give themselves a limit, or prepare in the council’s name', async () => {
    const reference = await ready()
    await prepared(reference)
    await decided(reference)
    expect(await tries('dev', "update grant_decisions set grant_pence = 1")).toMatch(/permission denied/)
    expect(await tries('dev', 'delete from grant_decisions')).toMatch(/permission denied/)
    const own = { id: '019ac000-0000-7000-8000-000000000002', authority_id: await house.council('RIV'), from_on: '2026-01-01', limit_pence: 99_999_999, source: 'Made up', set_at: '2026-11-18' }
    expect(await tries('dev', insert('delegations', { ...own, user_id: await house.userId('dev'), set_by: await house.userId('dev') }))).toMatch(/row-level security/)
    expect(await tries('maya', insert('delegations', { ...own, user_id: await house.userId('maya'), set_by: await house.userId('maya') }))).toMatch(/row-level security/)
  })
})
