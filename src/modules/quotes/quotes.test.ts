import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [amara, tariq, maya, dev, hal, orla] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, tariq, maya, dev, hal, orla] = [await house.as('amara'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('orla')]
})

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const told = (contractor: string, works = '4000', more: Typed = {}): Typed => ({ contractor, connection: 'none', way: 'quote', works, covers: 'A level-access shower', ...on('receivedOn', 16), ...more })

let taken = ''
/** A case for a grant, of somebody in the first council. */
async function aCase(pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Quotewell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  return `/cases/${(await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference}`
}
const quoted = async (at: string, ...names: string[]): Promise<void> => {
  for (const name of names) expect((await amara.send(`${at}/quotes/new`, told(name))).statusCode).toBe(303)
}
const latest = async (table: string): Promise<string> => (await house.sql<{ id: string }>(`select id from ${table} order by id desc limit 1`))[0]!.id

describe('quotes', () => {
  it('are written down with what they cover and what they come to, and say what is lacking', async () => {
    const at = await aCase()
    expect((await amara.get(`${at}/quotes`)).body).toContain('2 estimates are needed: there are 0, and 2 are wanted.')
    expect((await amara.send(`${at}/quotes/new`, told('Mason Level Access Ltd', '4,000', { fees: '250', vat: '50' }))).statusCode).toBe(303)
    const one = (await dev.get(`${at}/quotes`)).body
    for (const words of ['Mason Level Access Ltd', '£4,300', 'works £4,000, fees £250, VAT £50', 'A level-access shower', 'One more estimate is needed']) expect(one).toContain(words)
    await quoted(at, 'Hill Builders')
    expect((await amara.get(`${at}/quotes`)).body).toContain('Nothing is missing')
    expect((await amara.get(at)).body).toContain('Quote from Mason Level Access Ltd: works £4,000, fees £250, VAT £50')
  })

  it('from the applicant’s brother are refused, with the law and what to do, and nothing typed is lost', async () => {
    const at = await aCase()
    const answer = await amara.send(`${at}/quotes/new`, told('Brother & Co', '1999', { connection: 'family' }))
    expect(answer.statusCode).toBe(422)
    for (const words of ['never paid on an invoice from a member of the applicant’s family: the 1996 Act, section 37', 'Get an estimate from a contractor who is not family', 'value="Brother &amp; Co"', 'value="1999"']) expect(answer.body).toContain(words)
    expect(await house.sql("select 1 from quotes where contractor like 'Brother%'")).toEqual([])
  })

  it('keep how a contractor who is not family is connected', async () => {
    const at = await aCase()
    expect((await amara.send(`${at}/quotes/new`, told('Dale', '900', { connection: 'other' }))).body).toContain('Enter how they are connected')
    await amara.send(`${at}/quotes/new`, told('Dale', '900', { connection: 'other', connectedHow: 'Her neighbour works there' }))
    expect((await amara.get(`${at}/quotes`)).body).toContain('Connected with the applicant: Her neighbour works there')
  })

  it('of nothing, of a day to come, and of the same contractor twice are refused', async () => {
    const at = await aCase()
    expect((await amara.send(`${at}/quotes/new`, told('Mason', '0'))).body).toContain('The amount for the works must be more than £0')
    expect((await amara.send(`${at}/quotes/new`, told('Mason', '4000', on('receivedOn', 19)))).body).toContain('The day must be today or in the past')
    await quoted(at, 'A. Mason & Sons Ltd')
    const again = await amara.send(`${at}/quotes/new`, told('A Mason and Sons Limited'))
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('A quote from A. Mason &amp; Sons Ltd stands already')
  })

  it('are voided with a reason, stay on record, and may then be replaced', async () => {
    const at = await aCase()
    await quoted(at, 'Mason')
    const path = `${at}/quotes/void?quote=${await latest('quotes')}`
    expect((await amara.send(path, {})).body).toContain('Enter why it does not stand any more')
    expect((await amara.send(path, { because: 'He sent another' })).statusCode).toBe(303)
    await quoted(at, 'Mason')
    expect((await amara.get(`${at}/quotes`)).body).toContain('He sent another')
    expect((await amara.get(path)).statusCode).toBe(422)
  })

  it('belong to no case that asks for no grant, and to none that is closed', async () => {
    expect((await amara.get(`${await aCase('advice')}/quotes/new`)).body).toContain('does not ask for a Disabled Facilities Grant')
    const at = await aCase()
    await amara.send(`${at}/close`, { reason: 'moved-away' })
    expect((await amara.get(`${at}/quotes/new`)).statusCode).toBe(422)
  })

  it('are seen by staff and the officer of their council, and written by those who may', async () => {
    const at = await aCase()
    await quoted(at, 'Mason')
    expect((await dev.get(`${at}/quotes`)).statusCode).toBe(200)
    expect((await hal.get(`${at}/quotes`)).statusCode).toBe(404)
    expect((await (await house.as('kit')).get(`${at}/quotes`)).statusCode).toBe(403)
    for (const visitor of [orla, dev]) expect((await visitor.get(`${at}/quotes/new`)).statusCode).toBe(403)
    expect((await tariq.get(`${at}/quotes/new`)).statusCode).toBe(200)
  })
})

describe('a direction that fewer estimates will do', () => {
  it('is given on the case by its council’s officer, with reasons, and counts until it is taken back', async () => {
    const at = await aCase()
    await quoted(at, 'Mason')
    expect((await dev.send(`${at}/quotes/direct`, { kind: 'particular', enough: '1' })).body).toContain('Enter why')
    expect((await dev.send(`${at}/quotes/direct`, { kind: 'schedule-of-rates', enough: '1', because: 'Adaptations framework, lot 2' })).statusCode).toBe(303)
    const shown = (await amara.get(`${at}/quotes`)).body
    for (const words of ['Nothing is missing: one is wanted', 'Dev Patel', 'The standing direction for works at the rates of a framework', 'Adaptations framework, lot 2']) expect(shown).toContain(words)
    expect((await dev.get(`${at}/quotes/direct`)).statusCode).toBe(422)
    expect((await dev.send(`${at}/quotes/direct/end`, { because: 'The lot has ended' })).statusCode).toBe(303)
    expect((await amara.get(`${at}/quotes`)).body).toContain('One more estimate is needed')
    expect((await dev.get(`${at}/quotes/direct/end`)).statusCode).toBe(422)
  })
  it('is given by nobody of the agency, and not by another council', async () => {
    const at = await aCase()
    for (const visitor of [amara, maya]) expect((await visitor.get(`${at}/quotes/direct`)).statusCode).toBe(403)
    expect((await hal.get(`${at}/quotes/direct`)).statusCode).toBe(404)
  })
})

describe('what a council wants', () => {
  const rules = async (code: string, more: Typed = {}): Promise<Typed> => ({ council: await house.council(code), ...on('from', 1, 4), upTo1: '3000', many1: '1', way1: 'quote', manyAbove: '3', wayAbove: 'quote', source: 'Contract Procedure Rules, rule 12', confirmed: 'no', why: 'We have not seen them', ...more })
  it('is set from a day on by the manager or that council’s officer, and is what a case is judged by', async () => {
    expect((await maya.send('/quote-thresholds/new', await rules('RIV'))).statusCode).toBe(303)
    const at = await aCase()
    await quoted(at, 'Mason', 'Hill')
    const shown = (await amara.get(`${at}/quotes`)).body
    for (const words of ['wants 3 quotes for works of £4,000', 'Contract Procedure Rules, rule 12', 'We have not seen them']) expect(shown).toContain(words)
    expect((await dev.send('/quote-thresholds/new', await rules('RIV', { upTo1: '9000', confirmed: 'yes', why: '' }))).statusCode).toBe(303)
    expect((await amara.get(`${at}/quotes`)).body).toContain('Nothing is missing')
    expect((await dev.get('/quote-thresholds')).body).toContain('Versions of before and to come')
  })
  it('is set by an officer for their own council only, and by nobody else', async () => {
    const answer = await hal.send('/quote-thresholds/new', await rules('RIV'))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Select the council')
    expect((await hal.get('/quote-thresholds')).body).not.toContain('Contract Procedure Rules, rule 12')
    expect((await amara.get('/quote-thresholds/new')).statusCode).toBe(403)
  })
  it('is refused when its lines do not fit together', async () => {
    const second = await maya.send('/quote-thresholds/new', await rules('RIV', { upTo2: '2000', many2: '2', way2: 'quote' }))
    expect(second.body).toContain('The second limit must be above the first')
    expect((await maya.send('/quote-thresholds/new', await rules('RIV', { many2: '2' }))).body).toContain('Enter the second limit, or leave the whole line empty')
    expect((await maya.send('/quote-thresholds/new', await rules('RIV', { many1: 'some' }))).body).toContain('Enter a whole number from 1 to 9')
    expect((await maya.send('/quote-thresholds/new', await rules('RIV', { why: '' }))).body).toContain('Enter why it is not confirmed')
  })
})
