import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { understand } from './wanted.ts'

const house = await openHouse()
const cora = await house.as('cora')
for (const [surname, givenName, postcode, extra] of [['Smythe', 'Katherine', 'ZE1 1AA', { nhsNumber: '9434765919' }], ['O’Connell', 'Siân', 'ZE2 2AA', { phone: '07700 900982' }], ['Featherstonehaugh', 'Basil', 'ZE2 2AB', {}]] as const)
  await cora.send('/enquiries/new', { channel: 'phone', surname, givenName, line1: `1 ${surname} Close`, postcode, ...extra })

describe('searching everywhere', () => {
  const examples: readonly [why: string, typed: string, finds: string][] = [
    ['the whole name', 'Katherine Smythe', 'Smythe'],
    ['part of a surname', 'feather', 'Featherstonehaugh'],
    ['a surname that sounds alike', 'Smith', 'Smythe'],
    ['a surname spelt otherwise', 'Fetherstonhaugh', 'Featherstonehaugh'],
    ['an NHS number with spaces', '943 476 5919', 'Smythe'],
    ['a telephone number', '07700900982', 'Connell'],
    ['a postcode without its space', 'ze22ab', 'Featherstonehaugh'],
  ]
  for (const [why, typed, finds] of examples)
    it(`finds a person by ${why}`, async () => expect((await cora.get(`/search?q=${encodeURIComponent(typed)}`)).body).toContain(finds))

  it('finds an enquiry by its reference', async () => {
    const [row] = await house.sql<{ reference: string }>('select reference from enquiries limit 1')
    expect((await cora.get(`/search?q=${row!.reference.toLowerCase()}`)).body).toContain(`/enquiries/${row!.reference}`)
  })

  it('finds nothing of another council’s', async () => {
    const hal = await house.as('hal')
    expect((await hal.get('/search?q=Smythe')).body).toContain('nothing found')
    expect((await hal.get('/search?q=ZE1+1AA')).body).toContain('nothing found')
    expect((await hal.get('/search?q=O%E2%80%99Connell')).body).toContain('Siân')
  })

  it('writes down who was shown', async () => {
    const [before] = await house.sql<{ n: number }>("select count(*)::int as n from access_log where how = '/search'")
    await cora.get('/search?q=Smythe')
    const [after] = await house.sql<{ n: number }>("select count(*)::int as n from access_log where how = '/search'")
    expect(after!.n).toBeGreaterThan(before!.n)
  })

  it('understands what was typed', () => {
    expect(understand('RIV-2026-00123')).toMatchObject({ by: 'reference' })
    expect(understand('9434765919')).toMatchObject({ by: 'NHS number' })
    expect(understand('wr1 2aa')).toEqual({ by: 'postcode', value: 'WR1 2AA' })
    expect(understand('Ann')).toMatchObject({ by: 'name', surname: 'Ann' })
    expect(understand('x')).toEqual({ by: 'nothing' })
  })

  it('is closed to the Board, the commissioner and the administrator', async () => {
    for (const member of ['bernard', 'celia', 'ada'] as const) expect((await (await house.as(member)).get('/search?q=Smythe')).statusCode).toBe(403)
  })
})
