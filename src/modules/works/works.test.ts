import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { needs } from '../../../test/house/need.ts'

const house = await openHouse()
const { agreed, last } = needs(house)
let [amara, orla, tariq, maya, dev, hal] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, orla, tariq, maya, dev, hal] = [await house.as('amara'), await house.as('orla'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal')]
})

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const csv = 'code,description,unit,rate,vat\nST01,"Straight stairlift, supplied and fitted",each,1850.00,zero\nEL04,Fused spur,each,112.35,zero\nDE02,Decorate,m2,14.15,standard'
const schedule = (more: Typed = {}): Typed => ({ name: 'Lifts', source: 'Made up', table: csv, madeUp: 'yes', sure: ['yes'], ...on('from', 1, 4), ...on('reviewOn', 1, 4, 2027), ...more })

let taken = ''
async function aCase(pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}
const rate = async (code: string): Promise<string> => (await house.sql<{ id: string }>('select r.id from rates r join rate_schedules s on s.id = r.schedule_id where r.code = $1 order by s.from_day desc limit 1', [code]))[0]!.id
/** What is recommended on a case, as the latest version has it. */
const recommended = async (reference: string): Promise<string> => (await house.sql<{ id: string }>('select k.id from recommended_adaptations k join recommendations r on r.id = k.recommendation_id join cases c on c.id = r.case_id where c.reference = $1 order by r.number desc limit 1', [reference]))[0]!.id
const worksOf = (reference: string): string => `/cases/${reference}/works`
/** A case whose scheme is agreed, and what begins with it. */
async function agreedCase(pathway?: string): Promise<string> {
  const reference = await aCase(pathway)
  await agreed(reference, 'Works')
  return reference
}
async function specified(pathway?: string): Promise<string> {
  const reference = await agreedCase(pathway)
  if (!(await house.sql("select 1 from rate_schedules where name = 'Lifts'")).length) await maya.send('/rates/new', schedule())
  expect((await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })).statusCode).toBe(303)
  expect((await tariq.send(`${worksOf(reference)}/line`, { kind: 'rate', rate: await rate('ST01'), quantity: '1', for: await recommended(reference) })).statusCode).toBe(303)
  return reference
}

describe('a specification', () => {
  it('is begun from a recommendation that is agreed, and not before', async () => {
    const reference = await aCase()
    expect((await tariq.get(`${worksOf(reference)}/specify`)).body).toContain('The recommendation is not agreed')
    await agreed(reference, 'Works')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Nobody has specified the works yet.')
    expect((await tariq.get(`${worksOf(reference)}/specify`)).body).toContain('Stairlift, Works place')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })
    expect((await tariq.get(worksOf(reference))).body).toContain('No line is for what is recommended: Stairlift, Works place.')
  })

  it('is made of rates in force and lines of its own, each with its VAT, and says what they come to', async () => {
    const reference = await specified()
    await tariq.send(`${worksOf(reference)}/line`, { kind: 'rate', rate: await rate('DE02'), quantity: '2.5', for: 'preparatory' })
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['Straight stairlift, supplied and fitted', '£1,850', '£35.38', '£7.08', 'Total: £1,885.38, and £7.08 VAT: £1,892.46 altogether', 'Preparing for the works']) expect(body).toContain(words)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('£1,892.46 so far')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Specification 1 changed: £1,892.46 altogether')
  })

  it('takes a line of its own only with a reason, and no rate beside it', async () => {
    const reference = await specified()
    const own: Typed = { kind: 'one-off', description: 'A perch seat', price: '120', vat: 'zero', quantity: '1', for: 'preparatory' }
    const refused = await tariq.send(`${worksOf(reference)}/line`, own)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Enter why it is not in the schedule of rates')
    expect(refused.body).toContain('A perch seat')
    expect((await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip', rate: await rate('ST01') })).body).toContain('Leave this empty for a line of its own')
    expect((await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip', quantity: '1.2345' })).body).toContain('with at most three decimals')
    await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip does not bend' })
    expect((await tariq.get(worksOf(reference))).body).toContain('Not in the schedule: Her hip does not bend')
  })

  it('has lines that are changed and left out while it is written, and shows both where a colleague was first', async () => {
    const reference = await specified()
    const at = `${worksOf(reference)}/line?line=${await last('specification_lines')}`
    const tab = await maya.get(at)
    await tariq.send(at, { quantity: '2' })
    expect((await tariq.get(worksOf(reference))).body).toContain('Total: £3,700')
    expect((await maya.sendFrom(tab, at, { quantity: '3' })).statusCode).toBe(409)
    await tariq.send(at, { leftOut: ['out'] })
    expect((await tariq.get(worksOf(reference))).body).toContain('It has no line yet.')
  })

  it('with one fixed price adds only provisional sums to it', async () => {
    const reference = await specified()
    expect((await tariq.send(`${worksOf(reference)}/specify`, { basis: 'whole' })).body).toContain('Enter the fixed price')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'whole', whole: '1700', wholeVat: 'zero' })
    await tariq.send(`${worksOf(reference)}/line`, { kind: 'provisional', description: 'Making good behind the socket', price: '100', vat: 'standard', quantity: '1', for: 'preparatory' })
    const { body } = await tariq.get(worksOf(reference))
    for (const words of ['In the fixed price', 'Provisional sum', 'Total: £1,800, and £20 VAT: £1,820 altogether']) expect(body).toContain(words)
  })
})

describe('who may', () => {
  it('specify is a technical officer and the manager; others see, and outsiders and another council do not', async () => {
    const reference = await specified()
    for (const visitor of [amara, orla, dev]) expect((await visitor.get(`${worksOf(reference)}/line`)).statusCode).toBe(403)
    expect((await hal.get(worksOf(reference))).statusCode).toBe(404)
    for (const member of ['kit', 'joe', 'ruth', 'celia', 'bernard', 'ada'] as const) expect((await (await house.as(member)).get(worksOf(reference))).statusCode).toBe(403)
    for (const member of ['cora', 'gwen', 'maya'] as const) expect((await (await house.as(member)).get(worksOf(reference))).statusCode).toBe(200)
  })
})
