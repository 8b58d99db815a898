import { afterAll, describe, expect, inject, it } from 'vitest'
import { newelSite } from '../../app.ts'
import { testPassword, testSecret } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { Browser } from './at-the-door.testing.ts'

const house = await openHouse()
const overHttps = await newelSite({ pools: house.pools, secret: testSecret, secure: true, staticFolder: inject('newelStatic') })
afterAll(() => overHttps.close())
const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] => [answer.headers['set-cookie'] ?? []].flat() as string[]

describe('the cookies of the door', () => {
  it('are out of reach of scripts and other sites, and over https of other hosts and of http', async () => {
    const browser = new Browser(overHttps)
    const page = await browser.get('/sign-in')
    const signedIn = await browser.sendFrom(page, '/sign-in', { email: 'amara@exshire.example', password: testPassword })
    const all = [...cookiesOf(page), ...cookiesOf(signedIn)]
    expect(all).toHaveLength(2)
    for (const one of all) expect(one).toMatch(/^__Host-newel-[a-z]+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  })
  it('are forgotten by the browser that signs out', async () => {
    const amara = await house.as('amara')
    const page = await amara.get('/sign-out')
    const answer = await amara.post('/sign-out', { _token: /name="_token" value="([^"]+)"/.exec(page.body)![1]! })
    expect(cookiesOf(answer)).toEqual([`newel-${house.agency.id}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`])
  })
  it('never hold the email address', async () => {
    const browser = new Browser(house.app)
    await browser.send('/sign-in', { email: 'amara@exshire.example', password: testPassword })
    expect([...browser.cookies.values()].join()).not.toMatch(/amara|exshire/)
  })
})
