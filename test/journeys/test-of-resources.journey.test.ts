import { describe, expect, it } from 'vitest'
import { formatMoney, pounds } from '../../src/rules/money.ts'
import { workedExamples } from '../../src/rules/test-of-resources/worked-examples.ts'
import type { Told } from '../../src/modules/tests-of-resources/index.ts'
import { publishedExamples } from '../../src/modules/tests-of-resources/published-examples.testing.ts'
import { stepsFor } from '../../src/modules/tests-of-resources/typed.testing.ts'
import { openToBrowsers } from './browser.ts'
import { typesAll } from './in-a-browser.ts'

const house = await openToBrowsers()
let taken = ''

/** A case on which nothing was asked yet, with what an officer types of an application typed on its pages; and the window it was typed in, on the page that shows the whole. */
async function typedIn(told: Told, scripts: boolean) {
  const amara = await house.as('amara')
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  await amara.send(`${taken}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
  const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1') as [{ reference: string }]
  const { page, base } = await house.sits('amara', { scripts })
  for (const { page: at, typed } of stepsFor(told)) {
    await page.goto(`${base}/cases/${reference}/resources/${at}`)
    await typesAll(page, typed)
    await page.locator('main form button[type=submit]').last().click()
    await page.waitForURL(`**/cases/${reference}/resources`)
  }
  return page
}
const without = (index: number): string => index % 2 ? ', without JavaScript' : ''

// Every other one as somebody without JavaScript types it.
describe('the test of resources in a browser, as the caseworker types it', () => {
  for (const [index, { key, why, application, contribution, grant }] of workedExamples.entries())
    it(`${key} ${why}${without(index)}`, async () => {
      const page = await typedIn(application as unknown as Told, index % 2 === 0)
      await page.getByRole('button', { name: 'Determine', exact: true }).click()
      await page.locator('main form button[type=submit]').click()
      await page.waitForURL('**/determination?number=1')
      const words = await page.getByRole('main').innerText()
      expect(words).toContain(`a contribution of ${formatMoney(pounds(contribution))}`)
      expect(words).toContain(`The grant is ${formatMoney(pounds(grant))}`)
      expect(words).toContain('Sealed, and unchanged since')
    })

  for (const [index, { title, told, says }] of publishedExamples.entries())
    it(`${title}${without(index)}`, async () => {
      const page = await typedIn(told, index % 2 === 0)
      const words = (await page.getByRole('main').evaluate(main => { for (const folded of main.querySelectorAll('details')) folded.open = true; return (main as HTMLElement).innerText })).replace(/\s+/g, ' ')
      for (const one of says) expect(words).toContain(one)
    })
})
