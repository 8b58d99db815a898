import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { readRates } from './rate-table.csv.ts'

const house = await openHouse()
let [maya, dev, hal] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor]
beforeAll(async () => { [maya, dev, hal] = [await house.as('maya'), await house.as('dev'), await house.as('hal')] })

const head = 'code,description,unit,rate,vat'
const on = (name: string, d: number, m = 4, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const told = (more: Typed = {}): Typed => ({ name: 'Showers', source: 'The framework of 2026', ...on('from', 1), ...on('reviewOn', 1, 4, 2027), table: `${head}\nLAS01,"Strip out a bath, and cap off",each,184.50,zero`, madeUp: 'no', sure: ['yes'], ...more })

describe('a table of rates', () => {
  it('is read with commas in quotation marks, and pounds become pence', () =>
    expect(readRates(`${head}\nLAS01,"Strip out a bath, and cap off",each,"1,184.50",zero\n`)).toEqual({ rates: [{ code: 'LAS01', description: 'Strip out a bath, and cap off', unit: 'each', ratePence: 118_450, vat: 'zero' }], refused: [] }))
  for (const [line, why] of [
    ['LAS01,Strip out,each,184.505,zero', 'Line 2: the rate must be pounds and whole pence'], ['LAS01,Strip out,each,-1,zero', 'Line 2: the rate must be'], ['LAS01,Strip out,each,1000000,zero', 'Line 2: the rate must be less than £1,000,000'],
    ['LAS01,Strip out,each,1,none', 'Line 2: the VAT must be one of zero, reduced, standard'], [',Strip out,each,1,zero', 'Line 2: the code must be'], ['A,B,each,1,zero\nA,C,each,1,zero', 'Line 3: an earlier line has the code A'],
    ['A,B,each,1', 'Line 2: it has 4 cells, and should have 5'], ['A,"B,each,1,zero', 'the quotation marks do not fit together'],
  ] as const)
    it(`is refused where ${JSON.stringify(line)} stands in it, and says which line`, () => expect(readRates(`${head}\n${line}`).refused.join()).toContain(why))
  it('is refused without its first line, and without any other', () => {
    expect(readRates('A,B,each,1,zero').refused).toEqual([`The first line must be: ${head}`])
    expect(readRates(head).refused).toEqual(['The table has no lines'])
  })
})

describe('a schedule of rates', () => {
  it('is brought in when somebody has looked at what will be, and is shown with its uplift', async () => {
    const looked = await maya.send('/rates/new', told({ sure: [], uplift: '3.25' }))
    expect(looked.statusCode).toBe(422)
    for (const words of ['£184.50', '£190.50', 'With 3.25%', 'Look at what will be brought in below']) expect(looked.body).toContain(words)
    const answer = await maya.send('/rates/new', told({ uplift: '3.25' }))
    expect(answer.statusCode).toBe(303)
    const { body } = await dev.get(answer.headers.location!)
    for (const words of ['Showers, from 1 April 2026', '£190.50', 'Every council', 'The framework of 2026', 'No VAT: for a disabled person']) expect(body).toContain(words)
  })

  it('stands as it is: another version begins later, and the one before is not in force any more', async () => {
    expect((await maya.send('/rates/new', told())).body).toContain('A version from 1 April 2026 is there already')
    await maya.send('/rates/new', told({ ...on('from', 1, 10), table: `${head}\nLAS01,Strip out a bath,each,200,zero` }))
    const { body } = await dev.get('/rates')
    for (const words of ['Not any more', 'In force', '£200']) expect(body).toContain(words)
  })

  it('says when its prices were to be looked at again', async () => {
    await maya.send('/rates/new', told({ name: 'Ramps', ...on('reviewOn', 1, 10) }))
    expect((await dev.get('/rates')).body).toContain('Due')
  })

  it('of one council is for its officer and the staff, and not for another council’s', async () => {
    const answer = await maya.send('/rates/new', told({ name: 'Kitchens of one council', council: await house.council('RIV') }))
    expect((await dev.get(answer.headers.location!)).statusCode).toBe(200)
    expect((await hal.get(answer.headers.location!)).statusCode).toBe(404)
    expect((await hal.get('/rates')).body).not.toContain('Kitchens of one council')
  })

  it('is brought in by the manager alone; who builds or refers sees none', async () => {
    for (const member of ['tariq', 'amara', 'dev', 'ada'] as const) expect((await (await house.as(member)).get('/rates/new')).statusCode).toBe(403)
    expect((await (await house.as('ada')).get('/rates')).body).toContain('Showers')
    for (const member of ['kit', 'ruth', 'celia'] as const) expect((await (await house.as(member)).get('/rates')).statusCode).toBe(403)
  })
})
