import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Became } from '../../platform/post/post.ts'

let came: Became = { state: 'on-its-way' }
let asked = 0
const house = await openHouse({ post: { send: async () => undefined, became: async () => { asked += 1; return came } } })
const [cora, amara] = [await house.as('cora'), await house.as('amara')]

/** A caseworker texts a person who asked for help. */
async function texts(): Promise<{ readonly messages: string; readonly state: () => Promise<string> }> {
  const call = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Tess', surname: 'Arrivals', phone: '07700 900 000', line1: '9 Post Lane', postcode: 'ZE1 1AA', asked: 'A rail' })
  const reference = call.headers.location!.split('/')[2]!
  const messages = `/enquiries/${reference}/messages`
  expect((await amara.send(messages, { way: 'text', address: '07700 900 000', words: 'We come on Monday.' })).statusCode).toBe(303)
  return { messages, state: async () => (await house.sql<{ state: string }>("select m.state from messages m join enquiries e on e.id = m.enquiry_id where e.reference = $1 and m.way = 'text' and m.about = 'written'", [reference]))[0]!.state }
}
const hour = (n: number): void => house.itIs('2026-11-18', `${String(n).padStart(2, '0')}:00:00`)

describe('a text message that the carrier can tell of', () => {
  it('is said to have arrived once it has, and is asked about no more', async () => {
    hour(10); came = { state: 'on-its-way' }
    const one = await texts()
    await house.work()
    expect(await one.state()).toBe('sent')
    hour(11); await house.work()
    expect(await one.state()).toBe('sent')
    came = { state: 'arrived' }
    hour(18); await house.work()
    expect(await one.state()).toBe('arrived')
    expect((await amara.get(one.messages)).body).toContain('Arrived')
    const before = asked
    house.itIs('2026-11-19'); await house.work()
    expect(asked).toBe(before)
  })
  it('that never arrives is among those somebody must do something about, and says why', async () => {
    hour(10); came = { state: 'never', because: 'The number or address does not exist' }
    const one = await texts()
    await house.work(); hour(11); await house.work()
    expect(await one.state()).toBe('failed')
    for (const page of [one.messages, '/messages']) expect((await amara.get(page)).body).toContain('The number or address does not exist')
  })
  it('is not asked about for ever', async () => {
    hour(10); came = { state: 'on-its-way' }
    await texts()
    await house.work()
    for (let day = 19; day < 25; day++) { house.itIs(`2026-11-${day as 19}`); await house.work() }
    const before = asked
    house.itIs('2026-11-28'); await house.work()
    expect(asked).toBe(before)
  })
})
