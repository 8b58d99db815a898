import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { isForThePublic, may } from '../../src/rules/permissions.ts'
import { cast, type CastMember } from '../../src/platform/testing/cast.ts'
import { codeFor, makeTheWorld, recordIn, records, withRecord } from '../house/world.ts'
import { openToBrowsers } from './browser.ts'

// As short as it can be, for there are boxes that hold sixty letters: it closes an attribute, and an element that runs when it is drawn.
const hostile = '"><svg/onload=ran=1>'
/** What a page says in its own part: its keys are new each time it is asked for, and run nothing. */
const ownPart = (html: string): string => (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(/name="_(?:token|once)" value="[^"]*"/g, '')
const house = await openToBrowsers()
const [river] = await makeTheWorld(house, hostile)

describe('what was typed', { timeout: 600_000 }, () => {
  it('runs nowhere and breaks out of nothing, on any page, for anybody', async () => {
    const faults: string[] = []
    let shown = 0
    const seen = new Set<string>()
    for (const member of ['amara', 'maya', 'gwen', 'dev', 'kit', 'ruth', undefined] as const satisfies readonly (CastMember | undefined)[]) {
      const [{ page }, visitor] = [await house.sits(member), await house.as(member)]
      page.on('console', said => { if (/Content Security Policy|Refused to/.test(said.text())) faults.push(`${member} ${page.url()}: ${said.text()}`) })
      if (!member) {
        const code = await codeFor(house, river!.enquiry)
        await page.goto(`${house.base}/where-am-i`)
        await page.getByLabel('Reference', { exact: true }).fill(code.reference as string)
        await page.getByLabel('Code', { exact: true }).fill(code.code as string)
        await Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('button', { name: 'See how far it has come' }).click()])
      }
      for (const { path } of modules.flatMap(module => module.pages).filter(one => member ? !isForThePublic(one.permit) && may(cast[member].role, one.permit) : isForThePublic(one.permit))) {
        const record = recordIn(path)
        const addresses = record ? (records[record]?.of(river!) ?? []).map(one => withRecord(path, one)) : [`${path}${path === '/search' ? '?q=Zzriverquil' : ''}`]
        for (const address of addresses) {
          // What does not say it cannot run it, and what says it as another page did runs as that one did. A code is in the browser alone.
          if (member) {
            const own = (await visitor.get(address)).body
            if (!own.includes('onload')) continue
            shown++
            if (seen.has(ownPart(own)) || !seen.add(ownPart(own))) continue
          }
          await page.goto(house.base + address)
          const found = await page.evaluate(() => ({ ran: (window as unknown as { ran?: number }).ran, inside: document.querySelectorAll('main svg[onload], main script').length, said: document.body.innerText.includes('onload') || [...document.querySelectorAll('input, textarea')].some(one => (one as HTMLInputElement).value.includes('onload')) }))
          if (found.ran !== undefined || found.inside > 0) faults.push(`${member} ${address}: ran ${found.ran}, ${found.inside} of it became part of the page`)
          if (found.said && !member) shown++
        }
      }
    }
    expect(faults).toEqual([])
    expect(shown).toBeGreaterThan(30)
  })

  it('would run where nothing stops it', async () => {
    const { page } = await house.sits(undefined)
    await page.setContent(`<p>${hostile}</p>`)
    await page.waitForFunction(() => (window as unknown as { ran?: number }).ran !== undefined)
  })
})
