import { describe, expect, it } from 'vitest'
import { testPassword } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { Browser, codeAt, keyOn, problems } from './at-the-door.testing.ts'

const house = await openHouse()
type Who = Parameters<typeof house.userId>[0]

async function linkFor(who: Who, lasts = '24 hours'): Promise<string> {
  const link = newToken()
  await house.sql('insert into password_links (token_hash, user_id, expires_at) values ($1, $2, now() + $3::interval)', [hashOf(link), await house.userId(who), lasts])
  return `/sign-in/link/${link}`
}
const chosen = { password: 'three boats at dawn', again: 'three boats at dawn' }

describe('a one-time link', () => {
  it('sets a password, with which one then signs in', async () => {
    const path = await linkFor('amara')
    const browser = new Browser(house.app)
    const page = await browser.get(path)
    expect(page.body).toContain('Amara Nwosu')
    expect(page.body).toContain('at least 12 characters')
    const done = await browser.sendFrom(page, path, chosen)
    expect(done).toMatchObject({ statusCode: 303, headers: { location: '/sign-in?just=password-set' } })
    expect((await browser.get(done.headers.location!)).body).toContain('Your password has been set')
    expect((await browser.send('/sign-in', { email: 'amara@exshire.example', password: chosen.password })).statusCode).toBe(303)
  })

  it('works once', async () => {
    const path = await linkFor('orla')
    const page = await new Browser(house.app).get(path)
    const browser = new Browser(house.app)
    await browser.send(path, chosen)
    const again = await browser.post(path, { ...chosen, _token: /name="_token" value="([^"]+)"/.exec(page.body)![1]! })
    expect(again.statusCode).toBe(410)
    expect(again.body).toContain('This link no longer works')
    expect((await browser.get(path)).statusCode).toBe(410)
  })

  it('works once even for two at the same moment', async () => {
    const path = await linkFor('tariq')
    // Both hold the page before either sends it, however slow one of them is.
    const open = await Promise.all([new Browser(house.app), new Browser(house.app)].map(async browser => ({ browser, page: await browser.get(path) })))
    const answers = await Promise.all(open.map(({ browser, page }) => browser.sendFrom(page, path, chosen)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410])
  })

  it('from an administrator who reset an authenticator leads all the way back in, with a new key', async () => {
    const [browser, id] = [new Browser(house.app), await house.userId('ruth')]
    const typed = { email: 'ruth@exshire.example', password: testPassword }
    await browser.send('/sign-in', typed)
    const before = await browser.get('/sign-in/set-up')
    await browser.sendFrom(before, '/sign-in/set-up', { code: codeAt(keyOn(before.body), '2026-11-18T10:00:00Z') })
    const shown = await (await house.as('ada')).send(`/accounts/${id}/reset-authenticator`, {})
    expect((await browser.get('/account')).statusCode).toBe(303)
    expect((await browser.send('/sign-in', typed)).statusCode).toBe(422)

    expect((await browser.send(/\/sign-in\/link\/[\w-]{43}/.exec(shown.body)![0], chosen)).statusCode).toBe(303)
    expect((await browser.send('/sign-in', { ...typed, password: chosen.password })).headers.location).toBe('/sign-in/set-up')
    const after = await browser.get('/sign-in/set-up')
    expect(keyOn(after.body)).not.toBe(keyOn(before.body))
    house.itIs('2026-11-18', '10:05:00')
    expect((await browser.sendFrom(after, '/sign-in/set-up', { code: codeAt(keyOn(after.body), '2026-11-18T10:05:00Z') })).statusCode).toBe(303)
    expect((await browser.get('/account')).body).toContain('Ruth Adeyemi')
  })

  it('ends what was open', async () => {
    const gwen = await house.as('gwen')
    await new Browser(house.app).send(await linkFor('gwen'), chosen)
    expect((await gwen.get('/account')).statusCode).toBe(303)
  })

  it('is over after its day', async () => expect((await new Browser(house.app).get(await linkFor('cora', '-1 second'))).statusCode).toBe(410))
  it('that was never made is not told from one that is used up', async () => expect((await new Browser(house.app).get(`/sign-in/link/${newToken()}`)).statusCode).toBe(410))
  it('does nothing for somebody who is disabled', async () => {
    const path = await linkFor('maya')
    await house.sql('update users set disabled_at = now() where id = $1', [await house.userId('maya')])
    expect((await new Browser(house.app).get(path)).statusCode).toBe(410)
  })

  const refused = [['short', 'short', 'at least 12 characters'], ['password1234', 'password1234', 'Many people use'], ['celia@exshire.example', 'celia@exshire.example', 'email address'], ['three boats at dawn', 'three boats', 'not the same'], ['', '', 'Enter a new password']] as const
  for (const [password, again, why] of refused)
    it(`asks again for “${password}” and “${again}”`, async () => {
      const path = await linkFor('celia')
      const answer = await new Browser(house.app).send(path, { password, again })
      expect(answer.statusCode).toBe(422)
      expect(problems(answer.body)).toContain(why)
      expect((await new Browser(house.app).get(path)).statusCode).toBe(200)
    })

  it('is not written down where it could be read', async () => {
    const path = await linkFor('hal')
    const kept = await house.sql('select * from password_links where user_id = $1', [await house.userId('hal')])
    expect(JSON.stringify(kept)).not.toContain(path.split('/').at(-1))
  })
})
