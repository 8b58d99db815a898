import { describe, expect, it } from 'vitest'
import { networkOf } from '../../rules/identifiers/network.ts'
import { deviceOf, rememberedDevice, triedBy } from './throttle.ts'

const secret = 'the secret of one agency’s door'
const amara = 'amara@exshire.example'

describe('where a try comes from', () => {
  const networks = [
    { ip: '203.0.113.7', is: '203.0.113.7' },
    { ip: '::ffff:203.0.113.7', is: '203.0.113.7' },
    { ip: '2001:db8:1:2:3:4:5:6', is: '2001:db8:1:2::/64' },
    { ip: '2001:0db8:0001:0002::99', is: '2001:db8:1:2::/64' },
    { ip: '2001:db8::1', is: '2001:db8:0:0::/64' },
    { ip: '::1', is: '0:0:0:0::/64' },
    { ip: 'fe80::1%eth0', is: 'fe80:0:0:0::/64' },
  ]
  for (const { ip, is } of networks) it(`${ip} is counted as ${is}`, () => expect(networkOf(ip)).toBe(is))

  it('two addresses of one household are counted together, and those of two are not', () => {
    const from = (ip: string) => triedBy(secret, 'password', amara, { ip }).from
    expect(from('2001:db8:1:2::a')).toEqual(from('2001:db8:1:2:ffff::b'))
    expect(from('2001:db8:1:2::a')).not.toEqual(from('2001:db8:1:3::a'))
  })
  it('a device that is known counts by itself, wherever it is', () => {
    const one = triedBy(secret, 'password', amara, { device: 'a'.repeat(22), ip: '203.0.113.7' })
    expect(one.from).toEqual(triedBy(secret, 'password', amara, { device: 'a'.repeat(22), ip: '198.51.100.1' }).from)
    expect(one.known).toBe(true)
    expect(triedBy(secret, 'password', amara, { ip: '203.0.113.7' }).known).toBe(false)
  })
  it('passwords and codes are counted apart', () =>
    expect(triedBy(secret, 'password', amara, { ip: '::1' }).email).not.toEqual(triedBy(secret, 'code', amara, { ip: '::1' }).email))
  it('keeps neither the email address nor the network in what is written down', () => {
    const kept = Object.values(triedBy(secret, 'password', amara, { ip: '203.0.113.7' })).map(String).join()
    expect(kept).not.toMatch(/amara|203/)
  })
})

describe('a device that is known', () => {
  it('is known for the person who signed in on it, and nobody else', () => {
    const cookie = rememberedDevice(secret, amara, undefined)
    expect(deviceOf(secret, amara, cookie)).toHaveLength(22)
    expect(deviceOf(secret, 'orla@exshire.example', cookie)).toBeUndefined()
  })
  it('keeps its name when the same person signs in again', () => {
    const cookie = rememberedDevice(secret, amara, undefined)
    expect(rememberedDevice(secret, amara, cookie)).toBe(cookie)
  })
  it('can be shared by colleagues, of whom the eight latest are known', () => {
    const people = Array.from({ length: 10 }, (_, i) => `person-${i}@exshire.example`)
    const cookie = people.reduce<string | undefined>((so, email) => rememberedDevice(secret, email, so), undefined)!
    expect(people.filter(email => deviceOf(secret, email, cookie))).toEqual(people.slice(2))
    expect(cookie.length).toBeLessThan(700)
  })
  const forgeries = ['', 'x', '~~~', `${'a'.repeat(22)}.${'b'.repeat(43)}`, `${'a'.repeat(22)}.`, '.', 'x'.repeat(100_000)]
  for (const cookie of forgeries) it(`is not made up: ${cookie.slice(0, 30) || 'nothing'}`, () => expect(deviceOf(secret, amara, cookie)).toBeUndefined())
  it('of another agency is not known here', () =>
    expect(deviceOf(secret, amara, rememberedDevice('the secret of another door', amara, undefined))).toBeUndefined())
})
