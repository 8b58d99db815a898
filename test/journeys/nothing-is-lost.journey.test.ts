import { describe, expect, it } from 'vitest'
import { openToBrowsers } from './browser.ts'
import { givesPassword, setsUpTheApp } from './authenticator.ts'

const house = await openToBrowsers()
const asked = 'She has fallen twice.\nHer neighbour has a key: the blue door.'

for (const [scripts, member, surname, street, postcode] of [[true, 'cora', 'Wetherby', '3 Mill Terrace', 'ZE2 2AB'], [false, 'orla', 'Quennell', '8 Station Road', 'ZE1 1AB']] as const) {
  const sits = () => house.sits(member, { scripts })
  describe(`nothing typed is lost, ${scripts ? 'with' : 'without'} JavaScript`, () => {
    it('when a date is not real: the error is said, can be gone to, and everything is still there', async () => {
      const reader = await sits()
      await reader.goes('/enquiries/new')
      await reader.types({ 'First name': 'Winifred', 'Last name': `Ashdown ${member}`, 'What do they ask for?': asked })
      await reader.typesDay('Date of birth', ['31', '2', '1944'])
      await reader.ticks('Equipment', /^Level 3/)
      await reader.presses('Save the enquiry')
      expect(reader.status).toBe(422)
      expect(await reader.page.title()).toMatch(/^Error: Take an enquiry/)
      if (scripts) expect(await reader.page.evaluate('document.activeElement.className')).toContain('govuk-error-summary')
      expect(await reader.page.getByLabel('What do they ask for?').inputValue()).toBe(asked)
      expect(await reader.page.getByLabel('First name').inputValue()).toBe('Winifred')
      expect(await reader.page.locator('#bornOn-day').inputValue()).toBe('31')
      expect(await reader.page.getByLabel('Equipment', { exact: true }).isChecked()).toBe(true)
      await reader.page.getByRole('link', { name: 'Date of birth must be a real date, such as 27 3 2026' }).click()
      if (scripts) expect(await reader.page.evaluate('document.activeElement.id')).toBe('bornOn-day')
      else expect(reader.page.url()).toContain('#bornOn-day')
      await reader.typesDay('Date of birth', ['28', '2', '1944'])
      await reader.presses('Save the enquiry')
      expect(await reader.words()).toContain('28 February 1944')
    })

    it('when two windows change the same record: both versions stand side by side, and nothing is overwritten', async () => {
      const first = await sits()
      await first.goes('/enquiries/new')
      await first.types({ 'Last name': `${surname} ${member}`, 'First line of the address': street, Postcode: postcode })
      await first.presses('Save the enquiry')
      await first.follows(`${surname} ${member}`)
      await first.follows('Change')
      const second = await first.another()
      await second.goes(first.path)
      await first.types({ Telephone: '01632 960 111' })
      await first.presses('Save')
      await second.types({ Telephone: '01632 960 222', 'Language they prefer': 'Polish' })
      await second.presses('Save')
      expect(second.status).toBe(409)
      expect(await second.page.title()).toMatch(/^Error: /)
      if (scripts) expect(await second.page.evaluate('document.activeElement.className')).toContain('newel-conflict')
      const rows = second.page.getByRole('alert').getByRole('row')
      expect(await rows.filter({ hasText: 'Telephone' }).innerText()).toMatch(/01632 960 111\s+01632 960 222/)
      expect(await second.page.getByLabel('Language they prefer').inputValue()).toBe('Polish')
      await second.presses('Save')
      const words = await second.words()
      expect(words).toContain('01632 960 222')
      expect(words).toContain('Polish')
    })

    it('when somebody is signed out in the middle: they sign in, carry on, and it is saved once', async () => {
      const time = scripts ? '12:00:00' : '13:00:00'
      house.itIs('2026-11-18', time)
      const reader = await sits()
      await reader.goes('/enquiries/new')
      await reader.types({ 'Last name': `Kept ${member}`, 'What do they ask for?': asked })
      const other = await reader.another()
      await other.goes('/sign-out')
      await other.presses('Sign out')
      await reader.presses('Save the enquiry')
      expect(await reader.words()).toContain('kept')
      await givesPassword(reader, `${member}@exshire.example`)
      await setsUpTheApp(reader, `2026-11-18T${time}Z`)
      expect(await reader.words()).toContain('What you typed has been kept')
      await reader.presses('Carry on')
      expect(reader.path).toMatch(/^\/enquiries\/ENQ-/)
      expect(await reader.words()).toContain('Her neighbour has a key: the blue door.')
      expect(await house.sql('select id from enquiries where caller = $1', [`Kept ${member}`])).toHaveLength(1)
    })
  })
}
