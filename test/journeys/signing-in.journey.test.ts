import { describe, expect, it } from 'vitest'
import { openToBrowsers } from './browser.ts'
import { codeAt, givesCode, givesPassword, setsUpTheApp } from './authenticator.ts'

const house = await openToBrowsers()
const at = (time: string): string => { house.itIs('2026-11-18', time); return `2026-11-18T${time}Z` }

for (const [scripts, member, time] of [[true, 'orla', '10'], [false, 'tariq', '11']] as const) {
  const email = `${member}@exshire.example`
  describe(`signing in, ${scripts ? 'with' : 'without'} JavaScript`, () => {
    it('asks for a password and, the first time, sets the authenticator app up', async () => {
      const reader = await house.sits(undefined, { scripts })
      await reader.goes('/work')
      expect(reader.path).toBe('/sign-in')
      await givesPassword(reader, email, 'not the password')
      expect(await reader.page.title()).toMatch(/^Error: /)
      expect(await reader.words()).toContain('The email address and the password do not go together')
      await givesPassword(reader, email)
      expect(reader.path).toBe('/sign-in/set-up')
      const key = await setsUpTheApp(reader, at(`${time}:00:00`))
      expect(reader.path).toBe('/work')

      await reader.leads(() => reader.page.getByRole('link', { name: 'Sign out' }).click())
      await reader.presses('Sign out')
      expect(await reader.words()).toContain('You have signed out')
      await givesPassword(reader, email)
      expect(reader.path).toBe('/sign-in/code')
      await reader.types({ 'Code from your authenticator app': codeAt(key, at(`${time}:00:00`)) })
      await reader.presses('Continue')
      expect(await reader.words(), 'a code works once').toContain('That code was not accepted')
      await givesCode(reader, key, at(`${time}:02:00`))
      expect(reader.path).toBe('/start')
    })

    it('shows everywhere one is signed in, and ends another session there', async () => {
      const [here, there] = [await house.sits('amara', { scripts }), await house.sits('amara', { scripts })]
      await there.goes('/work')
      await here.goes('/account')
      const ends = here.page.getByRole('main').getByRole('button', { name: /^End this session/ })
      const others = await ends.count()
      expect(others).toBeGreaterThan(0)
      for (let left = others; left > 0; left--) await here.leads(() => ends.first().click())
      expect(await here.page.getByRole('main').getByRole('button', { name: 'Sign out here' }).count()).toBe(1)
      await there.goes('/work')
      expect(there.path).toBe('/sign-in')
    })
  })
}
