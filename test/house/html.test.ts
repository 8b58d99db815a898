import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { HtmlValidate, type Message } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { may } from '../../src/rules/permissions.ts'
import { cast, everybody, type CastMember } from '../../src/platform/testing/cast.ts'
import { formOn } from '../../src/platform/testing/visitor.ts'
import { openTheWorld } from './told-world.ts'
import { chosenToGive, coverFor, recordIn, records, signAQuarter, withRecord } from './world.ts'

const { house, worlds: [river, , offered] } = await openTheWorld()
const idOf = async (from: string): Promise<string> => (await house.sql<{ id: string }>(`select id from ${from} limit 1`))[0]!.id
/** Records that have no council. */
const agencysOwn: Readonly<Record<string, string>> = { '/accounts/:id': await house.userId('hal'), '/packs/sign/:from': '2026-07-01', '/packs/signed/:pack': await signAQuarter(house), '/services/:id': await idOf('services where feed_id is null'), '/organisations/:id': await idOf('organisations where feed_id is null'), '/feeds/:id': await idOf('feeds'),
  '/referrers/:id': await idOf("parties where kind = 'referrer'"), '/covers/:id': await coverFor(house, 'amara'), '/caseloads/reassign/:id': await chosenToGive(house), '/caseloads/reassigned/:id': 'none', '/guide/draft/:section': 'purpose', '/survey/:token': 'x'.repeat(43) }

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: {
  // How the text is spaced tells nobody anything; nor whether an element without an end is written <br> or <br/>.
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  // Boxes that are ticked share their name: each that is ticked is sent.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  // As govuk-frontend's own fixtures have it: the group of a date, and a link that is dressed as a button.
  'no-redundant-role': 'off',
  'prefer-native-element': ['error', { exclude: ['button'] }],
  // A title begins with the page; what comes after it says whose it is.
  'long-title': 'off',
  // A telephone number is shown as it was typed.
  'tel-non-breaking': 'off',
} })

const problems = new Map<string, string>()
let validated = 0
async function validate(answer: LightMyRequestResponse, where: string): Promise<void> {
  if (!String(answer.headers['content-type']).startsWith('text/html') || !answer.body) return
  validated++
  const { results } = await validator.validateString(answer.body)
  for (const { ruleId, message, selector, line, column } of results.flatMap(result => result.messages as (Message & { selector: string | null })[])) {
    const at = answer.body.split('\n')[line - 1]!.slice(Math.max(0, column - 20), column + 80)
    problems.set(`${ruleId}: ${message.slice(0, 120)}`, `${where}: ${selector ?? ''} … ${at}`)
  }
}

describe('the markup of every page', { timeout: 600_000 }, () => {
  it('is valid HTML, whole and with errors, for everybody who may open it', async () => {
    for (const page of modules.flatMap(module => module.pages)) {
      const seenAs = new Set<string>()
      for (const member of everybody.filter(one => may(cast[one].role, page.permit))) {
        const visitor = await house.as(member)
        const world = ['kit', 'joe'].includes(member) ? offered! : river!
        for (const record of records[recordIn(page.path) ?? '']?.of(world) ?? [agencysOwn[recordIn(page.path) ?? ''] ?? '']) {
          const path = withRecord(page.path, record) + (page.path.startsWith('/packs/') ? '?from=2025-04-01&to=2026-03-31' : '')
          const answer = await visitor.get(path)
          // One of each look of a page is enough: roles that see the same are validated once.
          const look = `${answer.statusCode} ${answer.body.replace(/value="[^"]*"|>[^<]*</g, '').length}`
          if (seenAs.has(look)) continue
          seenAs.add(look)
          await validate(answer, `${member} ${path}`)
          if (answer.statusCode !== 200 || !page.save) continue
          const { _token, _once, _version } = formOn(answer.body, path)
          await validate(await visitor.post(path, { _token: _token!, _once: _once!, _version: '9999' }), `${member} ${path} with an old version`)
          await validate(await visitor.post(path, { _token: _token!, _once: randomUUID(), ..._version ? { _version } : {} }), `${member} ${path} with nothing filled in`)
        }
      }
    }
    for (const [member, path] of [[undefined, '/sign-in'], [undefined, '/accessibility'], [undefined, '/cookies'], [undefined, '/privacy'], [undefined, '/contact'], ['amara', '/nothing'], ['kit', '/cases'], ['amara', '/sign-out'], ['amara', '/account/password'], ['amara', '/search?q=Zz'], ['amara', '/search?a=1&a=2'], ['amara', '/packs/%zz']] as const satisfies readonly (readonly [CastMember | undefined, string])[])
      await validate(await (await house.as(member)).get(path), `${member ?? 'nobody'} ${path}`)
    console.log(`${validated} pages validated`)
    expect([...problems].map(([what, where]) => `${what}\n   ${where}`)).toEqual([])
    expect(validated).toBeGreaterThan(60)
  })

  it('would not pass with a mistake in it', async () => {
    for (const wrong of ['<p><div>block</div></p>', '<img src="/x.png">', '<label for="nothing">Name</label><input>', '<a href="/x" href="/y">twice</a>', '<table><tr><td>one</tr></table><p id="a"></p><p id="a"></p>'])
      expect((await validator.validateString(`<!DOCTYPE html><html lang="en-GB"><head><title>Page</title></head><body>${wrong}</body></html>`)).valid, wrong).toBe(false)
  })
})
