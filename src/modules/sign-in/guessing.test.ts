import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testPassword } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { Browser, codeAt, keyOn, problems } from './at-the-door.testing.ts'

// What is counted is how often a password is hashed, so hashing itself is counted and takes no time: only the test’s own password is right.
const counted = vi.hoisted(() => ({ hashes: 0 }))
vi.mock('@node-rs/argon2', () => ({
  hash: () => { counted.hashes++; return Promise.resolve('hashed') },
  verify: (_kept: string, typed: string) => { counted.hashes++; return Promise.resolve(typed === 'a password for tests only') },
}))

const house = await openHouse()
beforeEach(async () => {
  await house.sql('truncate sign_in_attempts')
  counted.hashes = 0
})
const at = (email: string) => `${email}@exshire.example`

/** Guesses all at once, a hundred at a time, as a program would. */
async function guess(times: number, from: (i: number) => string, whose: (i: number) => string): Promise<void> {
  const page = await new Browser(house.app).get('/sign-in')
  const form = { _token: /name="_token" value="([^"]+)"/.exec(page.body)![1]! }
  const [door] = page.cookies as { value: string }[]
  for (let begun = 0; begun < times; begun += 100)
    await Promise.all(Array.from({ length: Math.min(100, times - begun) }, (_, k) => {
      const thief = new Browser(house.app, from(begun + k))
      thief.cookies.set('newel-door', door!.value)
      return thief.post('/sign-in', { ...form, email: whose(begun + k), password: `guess number ${begun + k}` })
    }))
}
const anywhere = (i: number): string => `198.${18 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}`

describe('ten thousand guesses', () => {
  it('at one password from everywhere hash no more than a hundred', async () => {
    await guess(10_000, anywhere, () => at('amara'))
    expect(counted.hashes).toBeGreaterThan(0)
    expect(counted.hashes).toBeLessThanOrEqual(100)
  }, 120_000)

  it('at one password from one place hash five', async () => {
    await guess(1000, () => '198.51.100.1', () => at('amara'))
    expect(counted.hashes).toBe(5)
  }, 60_000)

  it('at a thousand people’s passwords from one place hash no more than a hundred', async () => {
    await guess(1000, () => '198.51.100.1', i => `person-${i}@exshire.example`)
    expect(counted.hashes).toBeLessThanOrEqual(100)
  }, 60_000)
})

describe('a flood of guesses', () => {
  it('does not keep out its victim on a device they have signed in on before', async () => {
    const amara = new Browser(house.app, '203.0.113.7')
    expect((await amara.send('/sign-in', { email: at('amara'), password: testPassword })).statusCode).toBe(303)
    const setUp = await amara.get('/sign-in/set-up')
    await amara.sendFrom(setUp, '/sign-in/set-up', { code: codeAt(keyOn(setUp.body), '2026-11-18T10:00:00Z') })
    expect(amara.cookies.has('newel-device')).toBe(true)

    await guess(500, anywhere, () => at('amara'))
    await guess(50, () => '203.0.113.7', () => at('amara'))
    amara.cookies.delete(`newel-${house.agency.id}`)
    expect((await amara.send('/sign-in', { email: at('amara'), password: testPassword })).statusCode).toBe(303)
    const stranger = await new Browser(house.app, '192.0.2.9').send('/sign-in', { email: at('amara'), password: testPassword })
    expect(problems(stranger.body)).toContain('too many tries')
  }, 60_000)

  it('at one person does not keep out another, elsewhere', async () => {
    await guess(200, () => '198.51.100.1', () => at('amara'))
    expect((await new Browser(house.app, '192.0.2.9').send('/sign-in', { email: at('orla'), password: testPassword })).statusCode).toBe(303)
  })

  it('has passed after fifteen minutes', async () => {
    await guess(200, anywhere, () => at('amara'))
    await house.sql("update sign_in_attempts set at = at - interval '16 minutes'")
    expect((await new Browser(house.app, '192.0.2.9').send('/sign-in', { email: at('amara'), password: testPassword })).statusCode).toBe(303)
  })

  it('does not count somebody who gets it right', async () => {
    for (let i = 0; i < 20; i++) expect((await new Browser(house.app, '192.0.2.9').send('/sign-in', { email: at('orla'), password: testPassword })).statusCode).toBe(303)
  })
})
