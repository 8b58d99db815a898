import { describe, expect, it } from 'vitest'
import type { Day } from '../../rules/calendar/day.ts'
import { testPassword } from '../../platform/testing/cluster.ts'
import { formToken } from '../../platform/http/tokens.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { Browser, codeAt, keyOn, problems } from './at-the-door.testing.ts'

const house = await openHouse()
const session = `newel-${house.agency.id}`
const today: Day = '2026-11-18'
let minute = 0
/** Codes work once, so each story has minutes of its own. */
const later = (): string => { const time = `${String(10 + Math.floor(++minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:10`; house.itIs(today, time); return `${today}T${time}Z` }

const withPassword = (browser: Browser, who: string, to = '', password = testPassword) => browser.send(`/sign-in${to && `?to=${encodeURIComponent(to)}`}`, { email: `${who}@exshire.example`, password })
const keys = new Map<string, string>()

/** All the way in, setting the authenticator up the first time. */
async function signedIn(who: string, ip?: string): Promise<Browser> {
  const browser = new Browser(house.app, ip)
  const next = (await withPassword(browser, who)).headers.location!
  const page = await browser.get(next)
  if (next === '/sign-in/set-up') keys.set(who, keyOn(page.body))
  const done = await browser.sendFrom(page, next, { code: codeAt(keys.get(who)!, later()) })
  if (done.statusCode !== 303) throw new Error(`${who} could not sign in: ${problems(done.body)}`)
  return browser
}
const tokenOf = (browser: Browser): string => browser.cookies.get(session)!
/** Where a token leads: 200 when it still opens a page. */
const opens = async (token: string): Promise<number> => (await house.app.inject({ method: 'GET', url: '/account', headers: { host: 'localhost', cookie: `${session}=${token}` } })).statusCode
const open = 200
const shut = 303

describe('signing in', () => {
  it('asks for the password, then has the authenticator set up, then opens what was asked for', async () => {
    const cora = new Browser(house.app)
    const away = await cora.get('/account?tab=sessions')
    expect(away).toMatchObject({ statusCode: 303, headers: { location: '/sign-in?to=%2Faccount%3Ftab%3Dsessions' } })
    const first = await withPassword(cora, 'cora', '/account?tab=sessions')
    expect(first).toMatchObject({ statusCode: 303, headers: { location: '/sign-in/set-up?to=%2Faccount%3Ftab%3Dsessions' } })
    const setUp = await cora.get(first.headers.location!)
    expect(setUp.body).toContain('<svg')
    expect(setUp.body).not.toMatch(/ style="|<style|<script(?! type="module"|>document)/)
    const done = await cora.sendFrom(setUp, '/sign-in/set-up', { code: codeAt(keyOn(setUp.body), later()) })
    expect(done).toMatchObject({ statusCode: 303, headers: { location: '/account?tab=sessions' } })
    expect((await cora.get('/account')).body).toContain('Cora Bennett')
  })

  it('shows the same picture when the page to set up is loaded again, and keeps what was typed when a code is wrong', async () => {
    const orla = new Browser(house.app)
    await withPassword(orla, 'orla')
    const [one, two] = [await orla.get('/sign-in/set-up'), await orla.get('/sign-in/set-up')]
    expect(keyOn(one.body)).toBe(keyOn(two.body))
    later()
    const wrong = await orla.sendFrom(two, '/sign-in/set-up', { code: '12345' })
    expect(wrong.statusCode).toBe(422)
    expect(keyOn(wrong.body)).toBe(keyOn(one.body))
    expect((await house.sql('select from credentials c join users u on u.id = c.user_id where u.email = $1 and authenticator_key is null', ['orla@exshire.example']))).toHaveLength(1)
  })

  it('keeps the authenticator’s key sealed in the database', async () => {
    await signedIn('tariq')
    const [{ authenticator_key }] = await house.sql<{ authenticator_key: string }>('select authenticator_key from credentials c join users u on u.id = c.user_id where u.email = $1', ['tariq@exshire.example']) as [{ authenticator_key: string }]
    expect(authenticator_key).toMatch(/^[0-9a-f]{8}\.[\w-]+$/)
    expect(authenticator_key).not.toContain(keys.get('tariq'))
  })

  it('asks again when nothing was typed, keeping the email address', async () => {
    const page = await new Browser(house.app).send('/sign-in', { email: 'amara@exshire.example', password: '' })
    expect(page.statusCode).toBe(422)
    expect(problems(page.body)).toContain('Enter your password')
    expect(page.body).toContain('value="amara@exshire.example"')
    expect(page.body).toContain('<title>Error: Sign in')
  })

  it('takes the email address however its capitals stand', async () => expect((await new Browser(house.app).send('/sign-in', { email: ' Amara@Exshire.EXAMPLE ', password: testPassword })).statusCode).toBe(303))

  for (const to of ['//example.org/', '/\\example.org', 'https://example.org/', '/\t/example.org'])
    it(`never leads to another site: ${JSON.stringify(to)}`, async () => {
      const browser = await signedIn('tariq')
      browser.cookies.delete(session)
      const first = await withPassword(browser, 'tariq', to)
      expect(first.headers.location).toBe('/sign-in/code')
      const done = await browser.send('/sign-in/code', { code: codeAt(keys.get('tariq')!, later()), to })
      expect(done).toMatchObject({ statusCode: 303, headers: { location: '/start' } })
    })

  it('leads on at once when one is signed in already', async () => {
    const gwen = await signedIn('gwen')
    expect(await gwen.get('/sign-in?to=%2Faccount')).toMatchObject({ statusCode: 303, headers: { location: '/account' } })
    expect(await gwen.get('/')).toMatchObject({ statusCode: 303, headers: { location: '/start' } })
    expect(await new Browser(house.app).get('/')).toMatchObject({ statusCode: 303, headers: { location: '/welcome' } })
  })

  it('leaves nobody at this agency without an authenticator', async () => {
    await house.sql("update sessions set ended_at = now() where browser = 'test'")
    const [{ without }] = await house.sql<{ without: number }>('select count(*)::int as without from sessions s join credentials c on c.user_id = s.user_id where s.second_factor and s.ended_at is null and c.authenticator_key is null') as [{ without: number }]
    expect(without).toBe(0)
  })
})

describe('what is said to somebody who may not come in', () => {
  it('is the same, word for word, for a stranger, a wrong password, a disabled account and too many tries', async () => {
    await house.sql("update users set disabled_at = now() where email = 'bernard@exshire.example'")
    const browser = new Browser(house.app, '198.51.100.20')
    const said = async (who: string, password: string) => {
      const answer = await withPassword(browser, who, '', password)
      return { status: answer.statusCode, body: answer.body.replaceAll(`${who}@`, 'somebody@'), headers: Object.keys(answer.headers).sort().join() }
    }
    const stranger = await said('nobody-at-all', 'not the password')
    expect(stranger.status).toBe(422)
    expect(await said('maya', 'not the password')).toEqual(stranger)
    expect(await said('bernard', testPassword)).toEqual(stranger)
    for (let i = 0; i < 6; i++) await said('celia', 'not the password')
    expect(await said('celia', testPassword)).toEqual(stranger)
    await house.sql("update users set disabled_at = null where email = 'bernard@exshire.example'")
  })
})

describe('how long a no takes', () => {
  it('does not tell a stranger from somebody who has an account', { retry: 2 }, async () => {
    const browser = new Browser(house.app, '198.51.100.30')
    const page = await browser.get('/sign-in')
    const took = { orla: [] as number[], stranger: [] as number[] }
    const ask = async (who: keyof typeof took) => {
      await house.sql('truncate sign_in_attempts')
      const began = performance.now()
      await browser.sendFrom(page, '/sign-in', { email: `${who}@exshire.example`, password: 'not the password' })
      took[who].push(performance.now() - began)
    }
    for (let i = 0; i < 60; i++) for (const who of i % 2 ? ['orla', 'stranger'] as const : ['stranger', 'orla'] as const) await ask(who)
    const middle = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1]!
    const [orla, stranger] = [middle(took.orla), middle(took.stranger)]
    // Five milliseconds on a quiet machine. One that other work has slowed makes everything longer, the differences too.
    expect(Math.abs(orla - stranger)).toBeLessThan(Math.max(5, 0.25 * stranger))
  })
})

describe('a code', () => {
  it('works once', async () => {
    await signedIn('dev')
    const used = codeAt(keys.get('dev')!, `${today}T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:10Z`)
    const again = new Browser(house.app)
    await withPassword(again, 'dev')
    const refused = await again.send('/sign-in/code', { code: used })
    expect(refused.statusCode).toBe(422)
    expect(problems(refused.body)).toContain('That code was not accepted')
    expect((await again.send('/sign-in/code', { code: codeAt(keys.get('dev')!, later()) })).statusCode).toBe(303)
  })

  it('works once even when it is sent twice at the same moment', async () => {
    await signedIn('hal')
    const two = [new Browser(house.app), new Browser(house.app)]
    for (const browser of two) await withPassword(browser, 'hal')
    const code = codeAt(keys.get('hal')!, later())
    const answers = await Promise.all(two.map(browser => browser.send('/sign-in/code', { code })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
  })

  it('cannot be guessed: after five tries even the right one is refused', async () => {
    await signedIn('kit')
    const thief = new Browser(house.app, '198.51.100.66')
    await withPassword(thief, 'kit')
    const right = codeAt(keys.get('kit')!, later())
    for (let i = 0; i < 5; i++) await thief.send('/sign-in/code', { code: right === '111111' ? '222222' : '111111' })
    expect((await thief.send('/sign-in/code', { code: right })).statusCode).toBe(422)
  })

  it('cannot be set up by somebody else when an authenticator is there already', async () => {
    await signedIn('ruth')
    const thief = new Browser(house.app)
    await withPassword(thief, 'ruth')
    expect(await thief.get('/sign-in/set-up')).toMatchObject({ statusCode: 303, headers: { location: '/sign-in/code' } })
    const page = await thief.get('/sign-in/code')
    const forced = await thief.sendFrom(page, '/sign-in/set-up', { code: '123456' })
    expect(forced.body).toContain('Enter your code')
    expect(await opens(tokenOf(thief))).toBe(shut)
  })
})

describe('a session', () => {
  it('is never the one that was in the browser before', async () => {
    const planted = 'p'.repeat(43)
    const amara = new Browser(house.app)
    amara.cookies.set(session, planted)
    await withPassword(amara, 'amara')
    const half = tokenOf(amara)
    expect(half).not.toBe(planted)
    const page = await amara.get('/sign-in/set-up')
    keys.set('amara', keyOn(page.body))
    await amara.sendFrom(page, '/sign-in/set-up', { code: codeAt(keys.get('amara')!, later()) })
    expect(tokenOf(amara)).not.toBe(half)
    expect([await opens(planted), await opens(half), await opens(tokenOf(amara))]).toEqual([shut, shut, open])
    expect(tokenOf(amara)).toMatch(/^[\w-]{43}$/)
  })

  it('ends when its owner signs in anew in the same browser', async () => {
    const amara = await signedIn('amara')
    const before = tokenOf(amara)
    const page = await new Browser(house.app).get('/sign-in')
    amara.cookies.set('newel-door', (page.cookies as { name: string; value: string }[]).find(({ name }) => name === 'newel-door')!.value)
    await amara.sendFrom(page, '/sign-in', { email: 'amara@exshire.example', password: testPassword })
    expect(await opens(before)).toBe(shut)
  })

  it('that is half open opens no page', async () => {
    const amara = new Browser(house.app)
    await withPassword(amara, 'amara')
    for (const path of ['/account', '/start', '/account/password']) expect((await amara.get(path)).statusCode).toBe(shut)
    expect((await amara.post('/account', {})).statusCode).toBe(401)
  })

  const ends: readonly (readonly [string, (browser: Browser, who: string) => Promise<unknown>])[] = [
    ['an hour without use', () => house.sql("update sessions set last_seen_at = now() - interval '61 minutes'")],
    ['twelve hours', () => house.sql("update sessions set expires_at = now() - interval '1 second'")],
    ['signing out', async browser => { const token = tokenOf(browser); await browser.post('/sign-out', { _token: formToken(token) }); expect(tokenOf(browser)).toBeUndefined(); browser.cookies.set(session, token) }],
    ['being disabled', async (_, who) => (await house.as('ada')).send(`/accounts/${(await house.sql<{ id: string }>('select id from users where email = $1', [`${who}@exshire.example`]))[0]!.id}/disable`, { reason: 'Has left' })],
  ]
  for (const [what, end] of ends)
    it(`ends after ${what}`, async () => {
      const who = what === 'being disabled' ? 'joe' : 'maya'
      const browser = await signedIn(who)
      expect(await opens(tokenOf(browser))).toBe(open)
      await end(browser, who)
      expect(await opens(tokenOf(browser))).toBe(shut)
    })

  it('shows in the list of its owner with the browser in plain words, and ends from there', async () => {
    const [here, there] = [await signedIn('amara'), await signedIn('amara')]
    const page = await here.get('/account')
    expect(page.body).toContain('Firefox on Linux')
    expect(page.body.match(/This one/g)).toHaveLength(1)
    const ids = await house.sql<{ id: string }>('select id from sessions where token_hash = sha256(convert_to($1, \'UTF8\'))', [tokenOf(there)])
    expect((await here.sendFrom(page, '/account', { session: ids[0]!.id })).statusCode).toBe(303)
    expect([await opens(tokenOf(here)), await opens(tokenOf(there))]).toEqual([open, shut])
  })

  it('of somebody else cannot be ended from one’s own list', async () => {
    const [amara, gwen] = [await signedIn('amara'), await signedIn('gwen')]
    const [{ id }] = await house.sql<{ id: string }>('select id from sessions where token_hash = sha256(convert_to($1, \'UTF8\'))', [tokenOf(gwen)]) as [{ id: string }]
    expect((await amara.send('/account', { session: id })).statusCode).toBe(422)
    expect(await opens(tokenOf(gwen))).toBe(open)
  })

  it('stays while all others of the same person end', async () => {
    const [here, there] = [await signedIn('amara'), await signedIn('amara')]
    await here.send('/account', { session: 'others' })
    expect([await opens(tokenOf(here)), await opens(tokenOf(there))]).toEqual([open, shut])
  })
})

describe('changing one’s password', () => {
  const change = (browser: Browser, current: string, password: string, again = password) => browser.send('/account/password', { current, password, again })

  it('asks for the one that stands, keeps this session and ends the others', async () => {
    const [here, there] = [await signedIn('tariq'), await signedIn('tariq')]
    expect(problems((await change(here, 'not my password', 'three boats at dawn')).body)).toContain('That is not your password')
    expect(problems((await change(here, testPassword, 'short')).body)).toContain('at least 12 characters')
    expect(problems((await change(here, testPassword, 'three boats at dawn', 'three boats at dusk')).body)).toContain('not the same')
    expect(await change(here, testPassword, 'three boats at dawn')).toMatchObject({ statusCode: 303, headers: { location: '/account?password=changed' } })
    expect([await opens(tokenOf(here)), await opens(tokenOf(there))]).toEqual([open, shut])
    expect((await withPassword(new Browser(house.app), 'tariq')).statusCode).toBe(422)
    expect((await withPassword(new Browser(house.app), 'tariq', '', 'three boats at dawn')).statusCode).toBe(303)
  })

  it('says the same when the button is pressed twice', async () => {
    const here = await signedIn('gwen')
    const page = await here.get('/account/password')
    const typed = { current: testPassword, password: 'kettle lamp river', again: 'kettle lamp river' }
    const answers = await Promise.all([here.sendFrom(page, '/account/password', typed), here.sendFrom(page, '/account/password', typed)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  })

  it('cannot be guessed at from a computer that was left open', async () => {
    const here = await signedIn('celia', '192.0.2.200')
    for (let i = 0; i < 5; i++) await change(here, `guess number ${i}`, 'three boats at dawn')
    expect((await change(here, testPassword, 'three boats at dawn')).statusCode).toBe(422)
  })

  it('never keeps a password for later when the session has ended', async () => {
    const here = await signedIn('amara')
    const page = await here.get('/account/password')
    await house.sql('update sessions set ended_at = now()')
    const answer = await here.sendFrom(page, '/account/password', { current: testPassword, password: 'three boats at dawn', again: 'three boats at dawn' })
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/sign-in?to=%2Faccount%2Fpassword' } })
    expect(answer.body).not.toContain('three boats')
  })
})
