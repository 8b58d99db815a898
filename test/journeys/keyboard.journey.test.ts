import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { isForThePublic } from '../../src/rules/permissions.ts'
import { openToBrowsers } from './browser.ts'
import { canBeSeen, isIn, named, tabsTo, walk } from './focus.ts'

const house = await openToBrowsers()

for (const scripts of [true, false]) {
  describe(`with keys alone, ${scripts ? 'with' : 'without'} JavaScript`, () => {
    it('one key passes everything above the page', async () => {
      const reader = await house.sits('cora', { scripts })
      await reader.goes('/enquiries/new')
      await reader.page.keyboard.press('Tab')
      expect(await named(reader.page)).toBe('Skip to main content')
      expect(await canBeSeen(reader.page)).toEqual([])
      await reader.page.keyboard.press('Enter')
      await reader.page.keyboard.press('Tab')
      expect(await isIn(reader.page, 'main')).toBe(true)
    })

    it('an enquiry is taken and saved', async () => {
      const reader = await house.sits('cora', { scripts })
      const { keyboard } = reader.page
      const [surname, telephone] = scripts ? ['Keystone', '01632 960 555'] as const : ['Tabb', '01632 960 777'] as const
      await reader.goes('/enquiries/new')
      for (const [label, typed] of [['First name', 'Nora'], ['Last name', surname], ['Telephone', telephone], ['What do they ask for?', 'A rail by the bath']] as const) {
        await tabsTo(reader.page, label)
        await keyboard.type(typed)
      }
      await tabsTo(reader.page, 'Equipment')
      await keyboard.press('Space')
      await tabsTo(reader.page, 'Level 1: resolved at first contact')
      await keyboard.press('ArrowDown')
      await tabsTo(reader.page, 'Save the enquiry')
      await reader.leads(() => keyboard.press('Enter'))
      const words = await reader.words()
      expect(words).toContain(`Nora ${surname}`)
      expect(words).toContain('A rail by the bath')
      expect(words).toContain('Equipment')
      expect(words).toContain('Level 2')
    })

    it('every place that a key can come to shows that it is there', async () => {
      const reader = await house.sits('amara', { scripts })
      for (const path of ['/enquiries/new', '/cases', '/work', '/account']) {
        await reader.goes(path)
        expect(await walk(reader.page), path).toEqual([])
      }
    })

    it('so does every public page', async () => {
      const reader = await house.sits(undefined, { scripts })
      for (const path of modules.flatMap(module => module.pages).filter(page => isForThePublic(page.permit) && !page.path.includes(':')).map(page => page.path)) {
        await reader.goes(path)
        expect(await walk(reader.page), path).toEqual([])
      }
    })
  })
}
