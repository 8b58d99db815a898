import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepts } from './accepts.ts'
import { buildStatic, type Built } from './build.ts'
import { readStatic, type StaticFiles } from './serve.ts'

const dir = mkdtempSync(join(tmpdir(), 'newel-static-'))
let built: Built
let files: StaticFiles
beforeAll(async () => { built = await buildStatic(dir); files = readStatic(dir) }, 60_000)
afterAll(() => rmSync(dir, { recursive: true }))

const browser = 'gzip, deflate, br, zstd'
const sizeOf = (name: string) => files.answer(name, browser)!.body.length
const text = (name: string) => files.answer(name, undefined)!.body.toString()

describe('what every browser is sent', () => {
  it('has our typeface and nothing of GOV.UK’s own', () => {
    const css = text(built.css)
    const has = (part: string | RegExp) => (typeof part === 'string' ? css.includes(part) : part.test(css))
    expect(has('Atkinson Hyperlegible')).toBe(true)
    for (const theirs of ['GDS Transport', /crown|crest|gov\.uk\//i, /(?:brand|surface-background|template-background)-colour: #(?:1d70b8|f4f8fb)/]) expect(has(theirs)).toBe(false)
    expect(has(/url\("?https?:|@import/)).toBe(false)
  })
  it('takes an agency’s colour where its colour shows', () => {
    const css = text(built.css)
    for (const part of ['.govuk-generic-header', '.govuk-button', '.newel-chart__bar--1', '.govuk-service-navigation__item--active'])
      expect([part, new RegExp(`${part.replaceAll('.', '\\.')}[^{}]*\\{[^}]*var\\(--newel-brand`).test(css)]).toEqual([part, true])
  })
  it('names only fonts that are there', () => {
    const fonts = [...text(built.css).matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, name]) => name!)
    expect(fonts).toHaveLength(5)
    for (const font of fonts) expect(files.answer(font, browser)?.headers['content-type']).toBe('font/woff2')
    expect(built.fonts.every(font => fonts.includes(font))).toBe(true)
  })
  it('comes to less than 60 KB, so a whole first view with its page stays under 85', () => {
    expect(sizeOf(built.css)).toBeLessThan(16_000)
    expect(sizeOf(built.js)).toBeLessThan(8_000)
    expect([built.css, built.js, built.favicon, ...built.fonts].reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThan(60_000)
  })
  it('honours those who want less motion, their own colours, or paper', () => {
    for (const query of ['prefers-reduced-motion:\\s?reduce', 'forced-colors:\\s?active', '@media print', '@page\\{size:A4']) expect(text(built.css)).toMatch(new RegExp(query))
  })
  it('starts the components that pages use', () => {
    for (const name of ['govuk-error-summary', 'govuk-character-count', 'govuk-password-input', 'govuk-service-navigation', 'govuk-radios']) expect(text(built.js)).toContain(name)
    expect(text(built.js)).not.toContain('govuk-accordion')
  })
})

describe('a file that was built', () => {
  it('is named after what is in it, so it may be kept for ever', async () => {
    expect(built.css).toMatch(/^newel\.[\da-f]{12}\.css$/)
    expect(files.answer(built.css, browser)!.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))).toEqual(built)
  })
  it('comes in the smallest form the browser can read, and always says the same', () => {
    const best = files.answer(built.css, browser)!
    const older = files.answer(built.css, 'gzip')!
    const plain = files.answer(built.css, undefined)!
    expect([best, older, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(best.body)).toEqual(plain.body)
    expect(gunzipSync(older.body)).toEqual(plain.body)
    for (const { headers, body } of [best, older, plain]) {
      expect(headers.vary).toBe('accept-encoding')
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers['content-type']).toBe('text/css; charset=utf-8')
    }
  })
  it('that cannot be made smaller is sent as it is', () => {
    expect(files.answer(built.fonts[0]!, browser)!.headers['content-encoding']).toBeUndefined()
  })
  it('may be asked for with the slash in front', () => {
    expect(files.answer(`/${built.js}`, browser)).toEqual(files.answer(built.js, browser))
  })
})

describe('any other name', () => {
  const others = ['', '/', '..', '../package.json', '../../etc/passwd', '%2e%2e/package.json', '/etc/passwd', 'manifest.json', 'newel.css', 'constructor', '__proto__', '\0']
  for (const name of others)
    it(`${JSON.stringify(name)} is answered with nothing`, () => expect(files.answer(name, browser)).toBeUndefined())
  it('nor are the smaller copies files of their own', () => expect(files.answer(`${built.css}.br`, browser)).toBeUndefined())
})

describe('what a browser says it accepts', () => {
  const says: readonly (readonly [string | undefined, string, boolean])[] = [
    ['br', 'br', true], ['gzip, br;q=0.9', 'br', true], ['BR', 'br', true], ['*', 'br', true],
    [undefined, 'br', false], ['', 'br', false], ['gzip', 'br', false], ['br;q=0', 'br', false], ['*, br;q=0', 'br', false], ['*;q=0', 'gzip', false], ['br;q=x', 'br', false],
  ]
  for (const [header, encoding, yes] of says)
    it(`“${header}” ${yes ? 'takes' : 'does not take'} ${encoding}`, () => expect(accepts(header, encoding)).toBe(yes))
})
