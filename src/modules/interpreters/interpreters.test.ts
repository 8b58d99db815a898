import { expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [amara, tariq, hal] = [await house.as('amara'), await house.as('tariq'), await house.as('hal')]
const taken = (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Signwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
await amara.send(`${taken}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
const [{ reference, person }] = await house.sql<{ reference: string; person: string }>('select reference, person_id as person from cases') as [{ reference: string; person: string }]
const at = `/cases/${reference}`
const on = (d: number): Typed => ({ 'on-day': String(d), 'on-month': '11', 'on-year': '2026' })
const wanted = { language: 'British Sign Language', way: 'in-person', whatFor: 'The first visit', ...on(24), at: '9:30' }
const sentence = 'needs an interpreter of British Sign Language, and none is booked for the next action'
const bodyOf = async (path: string): Promise<string> => (await amara.get(path)).body
const latest = async (): Promise<string> => `/interpreters/${(await house.sql<{ id: string }>('select id from interpreter_bookings order by id desc limit 1'))[0]!.id}`

it('a case says so when its person needs an interpreter, the next action is a call or a visit, and none is booked', async () => {
  expect(await bodyOf(at)).not.toContain('Interpreters')
  await amara.send(`/people/${person}/change`, { interpreter: 'bsl' })
  await amara.send(`${at}/next-action`, { action: 'Order the rails', 'by-day': '1', 'by-month': '12', 'by-year': '2026' })
  expect(await bodyOf(at)).not.toContain(sentence)
  await amara.send(`${at}/next-action`, { action: 'Visit and measure up', 'by-day': '1', 'by-month': '12', 'by-year': '2026' })
  expect(await bodyOf(at)).toContain(sentence)
  expect(await bodyOf(`${at}/interpreters/new`)).toContain('value="British Sign Language"')
})

it('one is asked for a day and time, or for the next call, and what cannot be so is refused', async () => {
  expect((await amara.send(`${at}/interpreters/new`, { ...wanted, ...on(17) })).body).toContain('The day must be today or later')
  expect((await amara.send(`${at}/interpreters/new`, { ...wanted, at: 'noon' })).body).toContain('The time must be a time of day')
  expect((await amara.send(`${at}/interpreters/new`, { language: 'Polish', way: 'phone', whatFor: 'A call', at: '9:30' })).body).toContain('Enter the day too, or leave the time empty')
  expect((await amara.send(`${at}/interpreters/new`, wanted)).statusCode).toBe(303)
  expect((await amara.send(`${at}/interpreters/new`, wanted)).body).toContain('An interpreter is asked for then already')
  const body = await bodyOf(at)
  expect(body).not.toContain(sentence)
  for (const said of ['24 November 2026 at 09:30', 'Interpreter asked for: British Sign Language, in person']) expect(body).toContain(said)
})

it('who was booked and whether they came stands on the case and in the person’s story', async () => {
  const path = await latest()
  expect((await amara.send(path, { state: 'confirmed' })).body).toContain('Enter who was booked')
  expect((await amara.send(path, { state: 'came', bookedWith: 'County Signs' })).body).toContain('That day is still to come')
  const pages = [await amara.get(path), await tariq.get(path)] as const
  expect((await amara.sendFrom(pages[0], path, { state: 'confirmed', bookedWith: 'County Signs' })).statusCode).toBe(303)
  expect((await tariq.sendFrom(pages[1], path, { state: 'confirmed', bookedWith: 'Other Signs' })).statusCode).toBe(409)
  house.itIs('2026-11-24')
  await amara.send(path, { state: 'did-not-come', note: 'The van broke down' })
  for (const page of [at, `/people/${person}`]) expect(await bodyOf(page)).toContain('Interpreter of British Sign Language: did not come')
  expect(await bodyOf(at)).toContain(sentence)
  expect(await bodyOf(path)).toContain('This booking is over')
  house.itIs('2026-11-18')
})

it('is not seen in another council, nor asked for on a closed case', async () => {
  await amara.send(`${at}/interpreters/new`, { ...wanted, ...on(25) })
  expect((await hal.get(await latest())).statusCode).toBe(403)
  expect((await hal.get(at)).statusCode).toBe(404)
  await amara.send(`${at}/close`, { reason: 'moved-away' })
  expect(await bodyOf(`${at}/interpreters/new`)).toContain(`${reference} is closed`)
})
