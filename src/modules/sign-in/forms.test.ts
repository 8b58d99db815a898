import { describe, expect, it } from 'vitest'
import { testPassword } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { formToken, hashOf, newToken } from '../../platform/http/tokens.ts'
import type { Typed } from '../../platform/testing/visitor.ts'
import { Browser } from './at-the-door.testing.ts'

const house = await openHouse()
const session = `newel-${house.agency.id}`

/** Each form of the door: somebody who could send it, what they would send, and what must then not have happened. */
const stories: readonly { readonly path: string; readonly typed: Typed; ready(): Promise<{ browser: Browser; path: string; token: string; happened(): Promise<boolean> }> }[] = [
  {
    path: '/sign-in', typed: { email: 'amara@exshire.example', password: testPassword },
    async ready() {
      const browser = new Browser(house.app)
      await browser.get('/sign-in')
      return { browser, path: '/sign-in', token: formToken(browser.cookies.get('newel-door')!), happened: async () => browser.cookies.has(session) }
    },
  },
  {
    path: '/sign-in/set-up', typed: { code: '000000' },
    async ready() {
      const { browser, token } = await halfOpen()
      return { browser, path: '/sign-in/set-up', token, happened: async () => browser.cookies.has('newel-device') }
    },
  },
  {
    path: '/sign-in/link/…', typed: { password: 'three boats at dawn', again: 'three boats at dawn' },
    async ready() {
      const link = newToken()
      const id = await house.userId('orla')
      await house.sql("insert into password_links (token_hash, user_id, expires_at) values ($1, $2, now() + interval '1 hour')", [hashOf(link), id])
      const browser = new Browser(house.app)
      await browser.get(`/sign-in/link/${link}`)
      return { browser, path: `/sign-in/link/${link}`, token: formToken(browser.cookies.get('newel-door')!), happened: async () => (await house.sql('select from password_links where token_hash = $1 and used_at is not null', [hashOf(link)])).length > 0 }
    },
  },
  {
    path: '/account/password', typed: { current: testPassword, password: 'three boats at dawn', again: 'three boats at dawn' },
    async ready() {
      const { browser, token } = await signedIn('tariq')
      const before = await passwordOf('tariq')
      return { browser, path: '/account/password', token, happened: async () => await passwordOf('tariq') !== before }
    },
  },
  {
    path: '/account', typed: { session: 'others', _once: '0196a000-0000-7000-8000-000000000001' },
    async ready() {
      const other = await signedIn('maya')
      const { browser, token } = await signedIn('maya')
      return { browser, path: '/account', token, happened: async () => (await other.browser.get('/account')).statusCode !== 200 }
    },
  },
  {
    path: '/sign-out', typed: {},
    async ready() {
      const { browser, token } = await signedIn('cora')
      return { browser, path: '/sign-out', token, happened: async () => (await browser.get('/account')).statusCode !== 200 }
    },
  },
]

async function signedIn(who: 'tariq' | 'maya' | 'cora') {
  const { token } = await house.as(who)
  const browser = new Browser(house.app)
  browser.cookies.set(session, token!)
  return { browser, token: formToken(token!) }
}
async function halfOpen() {
  const browser = new Browser(house.app, '192.0.2.77')
  await browser.send('/sign-in', { email: 'gwen@exshire.example', password: testPassword })
  return { browser, token: formToken(browser.cookies.get(session)!) }
}
const passwordOf = async (who: 'tariq'): Promise<string> => (await house.sql<{ password_hash: string }>('select password_hash from credentials where user_id = $1', [await house.userId(who)]))[0]!.password_hash

for (const { path, typed, ready } of stories)
  describe(`the form at ${path}`, () => {
    it('is refused without a token', async () => {
      const { browser, path, happened } = await ready()
      expect((await browser.post(path, typed)).statusCode).toBe(403)
      expect(await happened()).toBe(false)
    })
    it('is refused with the token of another session', async () => {
      const { browser, path, happened } = await ready()
      expect((await browser.post(path, { ...typed, _token: formToken(newToken()) })).statusCode).toBe(403)
      expect(await happened()).toBe(false)
    })
    for (const headers of [{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[])
      it(`is refused when it comes with ${Object.entries(headers).join().replace(',', ' ')}`, async () => {
        const { browser, path, token, happened } = await ready()
        expect((await browser.post(path, { ...typed, _token: token }, headers)).statusCode).toBe(403)
        expect(await happened()).toBe(false)
      })
    it('does nothing as a link', async () => {
      const { browser, path, token, happened } = await ready()
      const answer = await browser.get(`${path}?${new URLSearchParams({ ...typed as Record<string, string>, _token: token })}`)
      expect(answer.statusCode).toBeLessThan(400)
      expect(await happened()).toBe(false)
    })
    it('refuses a question it did not ask, and one answered twice', async () => {
      const { browser, path, token, happened } = await ready()
      if (path === '/sign-out') return   // it reads nothing but its token
      const first = Object.keys(typed)[0]!
      expect((await browser.post(path, { ...typed, _token: token, role: 'administrator' })).statusCode).toBe(400)
      expect((await browser.post(path, { ...typed, _token: token, [first]: ['a', 'b'] })).statusCode).toBe(400)
      expect(await happened()).toBe(false)
    })
    if (path !== '/sign-in/set-up')
      it('is taken when it is ours', async () => {
        const { browser, path, token, happened } = await ready()
        expect((await browser.post(path, { ...typed, _token: token })).statusCode).toBe(303)
        expect(await happened()).toBe(true)
      })
  })
