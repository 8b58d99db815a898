import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { openHouse } from '../../src/platform/testing/house.ts'

const house = await openHouse()
const folder = inject('newelStatic')
const built = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { css: string; js: string; favicon: string; fonts: readonly string[] }
const size = (file: string): number => statSync(join(folder, file)).size
/** What comes with every first view: as it is sent to a browser that takes brotli. The fonts are packed already. */
const around = size(`${built.css}.br`) + size(`${built.js}.br`) + size(`${built.favicon}.br`) + built.fonts.reduce((sum, font) => sum + size(font), 0)

describe('the first view of a public page, on a slow telephone', () => {
  for (const path of ['/welcome', '/guide', '/what-we-do', '/ask-for-help'])
    it(`of ${path} comes to less than 100 KB with its styles, scripts and fonts, even when the page itself is not compressed`, async () => {
      const nobody = await house.as(undefined)
      const [page, theme] = [await nobody.get(path), await nobody.get('/theme.css')]
      const whole = page.rawPayload.length + theme.rawPayload.length + around
      if (process.env.NEWEL_SAY) console.log(path, { whole, page: page.rawPayload.length, pageCompressed: brotliCompressSync(page.rawPayload).length, theme: theme.rawPayload.length, css: size(`${built.css}.br`), js: size(`${built.js}.br`), favicon: size(`${built.favicon}.br`), fonts: built.fonts.map(size) })
      expect(whole).toBeLessThan(100 * 1024)
      // Nothing else is asked for.
      expect([...page.body.matchAll(/(?:src|href)="(\/static\/[^"]+|\/logo|https?:[^"]+\.(?:css|js|woff2|png|jpg))"/g)].map(found => found[1]!.replace('/static/', '')).filter(name => ![built.css, built.js, built.favicon, ...built.fonts].includes(name))).toEqual([])
    })
})
