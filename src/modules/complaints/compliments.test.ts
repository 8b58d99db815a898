import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'
import { publishedSaidAndDone } from './index.ts'
import type { Here } from '../../platform/here.ts'

const house = await openHouse()
const thanks: Typed = { kind: 'compliment', channel: 'letter', words: 'Joe was kindness itself', about: 'Joe Pritchard', name: 'Mrs Quill' }
const give = async (typed: Typed = {}): Promise<string> => (await (await house.as('amara')).send('/compliments/new', { ...thanks, ...typed })).headers.location!
const day = (name: string, d: number, m: number, y: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })

/** What the function for the public pages answers. */
const published = () => publishedSaidAndDone({ run: async ({ text }: { text: string }) => house.sql(text) } as unknown as Pick<Here, 'run'>)

describe('a compliment', () => {
  it('stands in the list with its words and whom it is about', async () => {
    const at = await give()
    const amara = await house.as('amara')
    expect((await amara.get('/compliments')).body).toContain('Joe was kindness itself')
    expect((await amara.get('/compliments?show=feedback')).body).not.toContain('Joe was kindness itself')
    expect((await amara.get(at)).body).toContain('Nobody has asked')
  })

  it('is a case study only while they agree: until the day they set, and not once they change their mind', async () => {
    const maya = await house.as('maya')
    const [never, always, until] = [await give({ words: 'Said no' , consent: 'no' }), await give({ words: 'Said yes', consent: 'yes', consentHow: 'Her letter' }), await give({ words: 'Said until Friday', consent: 'yes', consentHow: 'On the telephone', ...day('consentUntil', 20, 11, 2026) })]
    const bank = async (): Promise<string> => (await (await house.as('maya')).get('/case-studies')).body
    expect(await bank()).toContain('Said yes')
    expect(await bank()).not.toContain('Said no')
    house.itIs('2026-11-20')
    expect(await bank()).toContain('Said until Friday')
    house.itIs('2026-11-21')
    expect(await bank()).not.toContain('Said until Friday')
    expect((await (await house.as('maya')).get(until)).body).toContain('It ended on 20 November 2026')
    house.itIs('2026-11-18')
    expect((await maya.send(`${always}/consent`, { consent: 'no', consentHow: 'She rang' })).statusCode).toBe(303)
    expect(await bank()).not.toContain('Said yes')
    expect((await maya.get(always)).body).toContain('Consent to a case study: no')
    expect(never).toContain('/compliments/')
  })

  it('is not a case study without what shows that they agree, nor until a day that has passed', async () => {
    const amara = await house.as('amara')
    for (const [typed, says] of [[{ consent: 'yes' }, '#consentHow">Enter how they agreed'], [{ consent: 'no', ...day('consentUntil', 1, 6, 2027) }, '#consentUntil-day">Leave the day empty'], [{ consent: 'yes', consentHow: 'x', ...day('consentUntil', 1, 6, 2026) }, '#consentUntil-day">The day must be today or later'], [{ words: '' }, '#words">Enter what they said']] as const) {
      const refused = await amara.send('/compliments/new', { ...thanks, ...typed })
      expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining(says)])
    }
  })

  it('that is about one council is not seen by another', async () => {
    const at = await give({ council: await house.council('RIV') })
    expect((await (await house.as('dev')).get(at)).statusCode).toBe(200)
    expect((await (await house.as('hal')).get(at)).statusCode).toBe(404)
    for (const member of ['dev', 'gwen', 'joe', 'ada'] as const) expect((await (await house.as(member)).get(`${at}/consent`)).statusCode, member).toBe(403)
  })
})

describe('you said, we did', () => {
  it('is shown to everybody from the day it is published, and to nobody once it is taken back', async () => {
    const maya = await house.as('maya')
    const at = (await maya.send('/you-said/new', { said: 'The letters are small', done: 'All letters are in 14 point' })).headers.location!
    expect(await published()).toEqual([])
    await maya.send(at, { show: 'yes' })
    expect(await published()).toMatchObject([{ said: 'The letters are small', done: 'All letters are in 14 point' }])
    await maya.send(at, { show: 'no' })
    expect(await published()).toEqual([])
  })

  it('can come of a complaint, but of none that is restricted', async () => {
    const [amara, maya] = [await house.as('amara'), await house.as('maya')]
    const reference = (await amara.send('/complaints/new', { kind: 'service', channel: 'phone', what: 'Nobody rang back' })).headers.location!.slice('/complaints/'.length)
    expect((await maya.send('/you-said/new', { said: 'Nobody rang back', done: 'We ring back within a day', complaint: reference.toLowerCase() })).statusCode).toBe(303)
    expect((await maya.get('/you-said')).body).toContain(reference)
    expect((await maya.send('/you-said/new', { said: 'x', done: 'y', complaint: 'COM-ZZZZZZ' })).body).toContain('<a href="#complaint">There is no complaint with this reference')
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update complaints set circle_id = $1 where reference = $2', [circle!.id, reference])
    expect((await maya.send('/you-said/new', { said: 'x', done: 'y', complaint: reference })).body).toContain('There is no complaint with this reference')
    await house.sql('update users set circle_ids = array[$1::uuid] where id = $2', [circle!.id, await house.userId('maya')])
    expect((await (await house.as('maya')).send('/you-said/new', { said: 'x', done: 'y', complaint: reference })).body).toContain('This complaint is restricted: nothing of it is published')
  })

  it('is published by the service manager alone', async () => {
    for (const member of ['amara', 'dev', 'gwen', 'ada'] as const) expect((await (await house.as(member)).get('/you-said/new')).statusCode, member).toBe(403)
  })
})
