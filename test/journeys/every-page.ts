import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { isForThePublic, may } from '../../src/rules/permissions.ts'
import type { Page } from '../../src/platform/http/page.ts'
import { cast, everybody, type CastMember } from '../../src/platform/testing/cast.ts'
import { grantsToLookAt } from '../house/grants.ts'
import { theWorldToldOnce } from '../house/told-world.ts'
import { aMeeting, aReceipt, chosenToGive, courseOf, coverFor, entryOf, recordIn, records, signAQuarter, withRecord } from '../house/world.ts'
import { moneyOn } from '../house/money.ts'
import { chargeFor } from '../house/charges.ts'
import { worksOn } from '../house/works.ts'
import { openToBrowsers } from './browser.ts'
import type { Reader } from './reader.ts'

const pages: readonly Page[] = modules.flatMap(module => module.pages)
const anything: Readonly<Record<string, string>> = { '/search': '?q=Zzrive', '/packs/report': '?from=2026-10-01&to=2026-12-31', '/questions/ask': '?count=cases-opened&from=2026-04-01&to=2027-03-31&rows=council&columns=channel', '/packs/cases': '?measure=cases-opened.all&from=2026-10-01&to=2026-12-31' }
/** What these do would sign the reader out, or leave nothing to look at. */
const notPressed = new Set(['/account', '/accounts/:id/disable', '/accounts/:id/sign-out'])

const phone = [360]

/**
 * Every page of every role, with JavaScript and without, on a desktop and on a phone, and with nothing filled in. It is told in two halves, side by side;
 * all that is said of a page stays in one half, where what has been looked at for somebody need not be again for another, nor without scripts what they leave as it is.
 */
export async function everyPage(half: 0 | 1): Promise<void> {
  const { template, worlds: [world] } = await theWorldToldOnce()
  const house = await openToBrowsers({ template })
  const mine = pages.filter((_, at) => at % 2 === half)
  const account = await house.userId('hal')
  /** Pages that are only whole for one of the records of their kind. */
  const idOf = async (from: string): Promise<string> => (await house.sql<{ id: string }>(`select id from ${from} limit 1`))[0]!.id
  const signed = await signAQuarter(house)
  const grant = await grantsToLookAt(house, world!.enquiry)
  const atWork: Record<string, string> = {}
  for (const { path } of pages.filter(one => one.path.startsWith('/cases/:reference/works/'))) atWork[path] = await worksOn(house).for(path, await worksOn(house).open(world!.enquiry))
  const ofMoney: Record<string, string> = {}
  for (const { path } of pages.filter(one => one.path.startsWith('/cases/:reference/money'))) ofMoney[path] = await moneyOn(house).for(path, world!.enquiry)
  await moneyOn(house).unsent(world!.enquiry)
  const afterwards: Record<string, string> = {}
  for (const { path } of pages.filter(one => one.path.startsWith('/cases/:reference/after/'))) afterwards[path] = await chargeFor(house, world!.enquiry, path)
  const only: Readonly<Record<string, string>> = { '/caseloads/reassign/:id': await chosenToGive(house), '/covers/:id': await coverFor(house, 'amara'), '/training/:id': await courseOf(house), '/questions/predictable/:key': 'how-long', ...Object.fromEntries(pages.filter(({ path }) => path.includes('/housing-options')).map(({ path }) => [path, world!.housingCase])),
    '/assessors/:id/end': await entryOf(house), '/assessments/:id/recommend': world!.need.assessments[1]!, '/cases/:reference/need': world!.need.grantCase, '/cases/:reference/works': world!.worksCase, ...atWork, ...ofMoney, ...Object.fromEntries(pages.filter(({ path }) => /\/need\/|\/assessments\/new$|\/(application|quotes|resources|decision|letters?|after)(\/|$)/.test(path)).map(({ path }) => [path, world!.need.grantCase])), ...Object.fromEntries(['ask', 'sign', 'another'].map(what => [`/recommendations/:id/${what}`, world!.need.recommendations[1]!])), '/recommendations/:id/after': world!.need.recommendations[2]!,
    ...afterwards, '/cases/:reference/keep-in-touch': grant.waiting,
    ...Object.fromEntries(['change', 'review'].map(what => [`/cases/:reference/decision/${what}`, grant.approved])), ...Object.fromEntries(['prepare', 'decide'].map(what => [`/cases/:reference/decision/${what}`, grant.waiting])),
    '/meetings/:id/circulate': await aMeeting(house, 'to-come'), '/meetings/:id/change': await aMeeting(house, 'to-come'), '/receipts/:id': await aReceipt(house, true), '/receipts/:id/record': await aReceipt(house, false),
    '/packs/sign/:from': '2026-07-01', '/packs/signed/:pack': signed, '/services/:id': await idOf('services where feed_id is null'), '/services/:id/our-notes': await idOf('services where feed_id is not null'), '/organisations/:id': await idOf('organisations where feed_id is null'), '/feeds/:id': await idOf('feeds'), '/referrers/:id': await idOf("parties where kind = 'referrer'"), '/cases/:reference/reopen': world!.closedCase, '/cases/:reference/survey': world!.closedCase, '/accounts/:id': account, '/guide/draft/:section': 'purpose' }
  const recordOf = (path: string): string => {
    const kind = recordIn(path)
    return kind ? only[path] ?? only[kind] ?? (kind === '/complaints/:reference' ? world!.complaints[1] : records[kind]?.of(world!)[0]) ?? '' : ''
  }
  const addressOf = ({ path }: Page): string => (path.includes(':') ? withRecord(path, recordOf(path)) : path) + (anything[path] ?? '')
  const isAnybodys = ({ path }: Page): boolean => Object.hasOwn(records, recordIn(path) ?? '')
  const opens = (member: CastMember, page: Page): boolean => !isForThePublic(page.permit) && may(cast[member].role, page.permit) && !(member === 'hal' && isAnybodys(page))

  // Without scripts the phone is an old one: that of somebody in a house, or of the public. Every page is still pushed to 320 wide.
  const onAnOldPhone = (member: CastMember): boolean => cast[member].role === 'handyperson'

  describe(`every ${half === 0 ? 'other page' : 'page between'}`, () => {
    for (const member of everybody)
      it(`is whole for ${cast[member].name}, ${cast[member].role}, with JavaScript and without, on a desktop and on a phone`, async () => {
        const [reader, plain] = [await house.sits(member), await house.sits(member, { scripts: false })]
        for (const page of mine.filter(one => opens(member, one))) {
          expect(await reader.goesIfNew(addressOf(page), phone), addressOf(page)).toBeLessThan(500)
          expect(await plain.goesIfNew(addressOf(page), onAnOldPhone(member) ? phone : []), addressOf(page)).toBeLessThan(500)
        }
      })

    it('is whole for somebody who has not signed in', async () => {
      const readers = [await house.sits(undefined), await house.sits(undefined, { scripts: false })]
      const plainPages = half === 0 ? ['/sign-in', '/accessibility', '/cookies', '/privacy', '/no-such-page'] : []
      for (const path of [...plainPages, ...mine.filter(page => isForThePublic(page.permit)).map(addressOf)])
        for (const reader of readers) expect(await reader.goesIfNew(path, phone), path).toBeLessThan(500)
    })

    it('is whole when a form is sent with nothing filled in', async () => {
      const readers = new Map<CastMember | undefined, Reader>()
      for (const page of mine.filter(one => one.save && !notPressed.has(one.path))) {
        const member = isForThePublic(page.permit) ? undefined : everybody.find(one => opens(one, page))!
        const reader = readers.get(member) ?? await house.sits(member)
        readers.set(member, reader)
        if (await reader.goes(addressOf(page)) !== 200) continue
        // What is folded away nobody has typed in.
        for (const box of await reader.page.locator('main form[method=post]').locator('input[type=text]:visible, textarea:visible').all()) await box.fill('')
        await reader.leads(() => reader.page.locator('main form[method=post] button[type=submit]').last().click())
        expect(reader.status, addressOf(page)).toBeLessThan(500)
      }
    })
  })
}
