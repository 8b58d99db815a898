import { describe, expect, it } from 'vitest'
import { testPassword } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { formOn } from '../../platform/testing/visitor.ts'
import { Browser, codeAt, keyOn } from './at-the-door.testing.ts'

const house = await openHouse()
const session = `newel-${house.agency.id}`
const path = '/accounts/new'
// What a browser sends that has line ends, quotes and other alphabets in it.
const typed = { email: 'nia@exshire.example', name: 'Nia "Nell" O’Néill & family <3', role: 'district grants officer', councils: [] as string[], organisation: '', newOrganisation: '' }
let key = ''
let minutes = 0
const now = () => { const time = `11:${String(minutes += 2).padStart(2, '0')}:05`; house.itIs('2026-11-18', time); return `2026-11-18T${time}Z` }

async function adaSignedIn(): Promise<Browser> {
  const ada = new Browser(house.app)
  await signInAgain(ada, await ada.get('/sign-in'))
  return ada
}
/** Password and code, on whatever page the browser holds; gives the page after them. */
async function signInAgain(ada: Browser, page: Awaited<ReturnType<Browser['get']>>) {
  const first = await ada.sendFrom(page, '/sign-in', { email: 'ada@exshire.example', password: testPassword })
  const second = first.statusCode === 303 ? await ada.get(first.headers.location!) : first
  const way = second.body.includes('Set up your') ? '/sign-in/set-up' : '/sign-in/code'
  if (way === '/sign-in/set-up') key = keyOn(second.body)
  return ada.sendFrom(second, way, { code: codeAt(key, now()) })
}
const accountsOf = async (email: string) => (await house.sql('select name from users where email = $1', [email])).length

describe('a form sent after its session has ended', () => {
  it('is kept through signing in, and sent with one button', async () => {
    const ada = await adaSignedIn()
    const councils = await Promise.all([house.council('RIV'), house.council('HIL')])
    const form: Record<string, string | string[]> = { ...formOn((await ada.get(path)).body, path), ...typed, councils }
    await house.sql('update sessions set ended_at = now()')

    const signedOut = await ada.post(path, form)
    expect(signedOut.statusCode).toBe(401)
    expect(signedOut.body).toContain('You have been signed out. What you typed has been kept: sign in to carry on')
    expect(signedOut.body).not.toContain(form._token)

    const wrong = await ada.sendFrom(signedOut, '/sign-in', { email: 'ada@exshire.example', password: 'not her password' })
    expect(wrong.statusCode).toBe(422)
    const back = await signInAgain(ada, wrong)
    expect(back.body).toContain('You are signed in again')
    const carried = formOn(back.body, path)
    expect(carried).toEqual({ ...form, _token: carried._token })
    expect(carried._token).not.toBe(form._token)

    expect(await accountsOf(typed.email)).toBe(0)
    const done = await ada.sendFrom(back, path)
    expect(done.statusCode).toBe(200)
    expect(done.body).toContain('has an account')
    expect(await accountsOf(typed.email)).toBe(1)
  })

  it('is saved once when it had been saved after all', async () => {
    const ada = await adaSignedIn()
    const form = { ...formOn((await ada.get(path)).body, path), ...typed, email: 'nia2@exshire.example', role: 'caseworker' }
    await ada.post(path, form)
    await house.sql('update sessions set ended_at = now()')
    const back = await signInAgain(ada, await ada.post(path, form))
    const again = await ada.sendFrom(back, path)
    expect(again.statusCode).toBe(200)
    expect(again.body).toContain('This was done already')
    expect(await accountsOf('nia2@exshire.example')).toBe(1)
  })

  it('is kept when its cookie is gone and the browser says that it comes from our own page', async () => {
    const ada = await adaSignedIn()
    const form = formOn((await ada.get(path)).body, path)
    ada.cookies.delete(session)
    expect((await ada.post(path, form, { 'sec-fetch-site': 'same-origin' })).body).toContain('has been kept')
    expect((await ada.post(path, form)).body).not.toContain('has been kept')
  })

  const forgeries: readonly { readonly what: string; readonly headers: Record<string, string> }[] = [
    { what: 'from another site', headers: { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' } },
    { what: 'from a neighbour of this site', headers: { origin: 'http://other.localhost', 'sec-fetch-site': 'same-site' } },
    { what: 'with another session’s token', headers: {} },
  ]
  for (const { what, headers } of forgeries)
    it(`is not kept ${what}, so that nobody can be made to send on what they did not type`, async () => {
      const ada = await adaSignedIn()
      await house.sql('update sessions set ended_at = now()')
      const answer = await ada.post(path, { ...typed, _token: 'A'.repeat(43), _once: '0196a000-0000-7000-8000-000000000000' }, headers)
      expect(answer.statusCode).toBe(401)
      expect(answer.body).not.toContain('nia@')
      expect(answer.body).not.toContain('kept-for')
    })

  it('is not brought in through the sign-in form from another site', async () => {
    const victim = new Browser(house.app)
    const made = { 'kept-for': path, 'kept.name': 'Mallory', email: 'ada@exshire.example', password: testPassword }
    const answer = await victim.post('/sign-in', { ...made, _token: 'A'.repeat(43) }, { origin: 'https://example.org' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('Mallory')
  })

  it('goes to an address of ours or nowhere', async () => {
    const ada = new Browser(house.app)
    const page = await ada.get('/sign-in')
    const answer = await ada.sendFrom(page, '/sign-in', { email: 'ada@exshire.example', password: 'wrong', 'kept-for': '//example.org/', 'kept.name': 'Ada' })
    expect(answer.body).not.toContain('example.org/')
  })

  it('of a size that no page of ours has is not kept', async () => {
    const ada = await adaSignedIn()
    const form = formOn((await ada.get(path)).body, path)
    await house.sql('update sessions set ended_at = now()')
    const answer = await ada.post(path, { ...form, councils: Array.from({ length: 10_000 }, (_, i) => String(i)) })
    expect(answer.statusCode).toBe(401)
    expect(answer.body.length).toBeLessThan(20_000)
  })
})
