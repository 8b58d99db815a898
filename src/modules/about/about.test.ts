import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const nobody = await house.as(undefined)

describe('the pages that anybody may read', () => {
  const pages = [
    ['/accessibility', ['Accessibility statement for Exshire Home Improvement Agency', 'no manual audit has been made', 'Equality Advisory and Support Service', 'prepared on 22 November 2026']],
    ['/cookies', ['newel-exshire', 'newel-door', 'newel-visitor', 'newel-device', '180 days', '60 minutes']],
    ['/privacy', ['Information Commissioner', 'a password that nobody can read back']],
  ] as const
  for (const [path, words] of pages) {
    it(`${path} is shown without signing in`, async () => {
      const page = await nobody.get(path)
      expect(page.statusCode).toBe(200)
      for (const each of words) expect(page.body).toContain(each)
    })
    it(`${path} is shown to somebody signed in, with their own navigation`, async () => expect((await (await house.as('amara')).get(path)).body).toContain('Amara Nwosu'))
  }
  it('the cookies page names every cookie that is set, and no other', async () => {
    const set = [...(await nobody.get('/sign-in')).cookies, ...(await nobody.get('/where-am-i')).cookies].map(({ name }) => name)
    const page = (await nobody.get('/cookies')).body
    for (const name of set) expect(page).toContain(name)
    expect([...page.matchAll(/<th scope="row"[^>]*>([^<]+)/g)].map(([, name]) => name)).toEqual(['newel-exshire', 'newel-door', 'newel-visitor', 'newel-device'])
  })
  it('the bare address leads to the first public page, or to the start page', async () => {
    expect((await nobody.get('/')).headers.location).toBe('/welcome')
    expect((await (await house.as('amara')).get('/')).headers.location).toBe('/start')
  })
})
