import { expect } from 'vitest'
import { readPdf, type ReadPdf } from '../../src/platform/letters/reading-pdf.testing.ts'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import { charging } from '../house/charges.ts'
import { grants } from '../house/grants.ts'
import { moneyOn } from '../house/money.ts'
import { worksOn } from '../house/works.ts'
import type { OpenHouse } from './browser.ts'
import { inABrowser } from './in-a-browser.ts'

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

/** A letter as it stands on the screen and in its file. */
export interface LetterRead { readonly subject: string; readonly words: string; readonly pdf: ReadPdf }

/** The steps of a whole grant, each done at a window by whoever does it. */
export function aWholeGrant(open: OpenHouse, scripts: boolean) {
  const house = inABrowser(open, { scripts })
  const steps = grants(house)
  const { sends } = steps
  const [works, money, charges] = [worksOn(house), moneyOn(house), charging(house)]

  const latest = async (): Promise<string> => (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
  /** Cora takes an enquiry and opens a case with Amara: of somebody new, or of whom it looks like. */
  const opened = async (who: Typed, known = false): Promise<string> => {
    let at = await sends('cora', '/enquiries/new', { channel: 'phone', ...who })
    if (at.endsWith('/who')) {
      const { page, base } = await house.reader('cora')
      await page.goto(base + at)
      const first = async (name: string): Promise<string> => known ? page.locator(`main [name="${name}"]`).first().inputValue() : 'new'
      at = await sends('cora', at, { person: await first('person'), home: await first('home') })
    }
    await sends('cora', `${at}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
    return latest()
  }

  /** A parent of the child that a case is for, who applies for them. */
  const parentOf = async (reference: string, name: string): Promise<void> => {
    const [{ id }] = await house.sql<{ id: string }>('select person_id as id from cases where reference = $1', [reference]) as [{ id: string }]
    await sends('amara', `/people/${id}/around/new`, { name, capacity: 'parent', actsBy: ['parental-responsibility'], evidence: 'Birth certificate' })
  }
  /** Who lets the home, and that they consent to the works. */
  const letBy = async (reference: string, name: string): Promise<void> => {
    const [{ id }] = await house.sql<{ id: string }>('select home_id as id from cases where reference = $1', [reference]) as [{ id: string }]
    await sends('amara', `/homes/${id}/landlord/new`, { name, kind: 'private', phone: '01632 960 401' })
    await sends('amara', `/cases/${reference}/landlord/ask`, { works: 'A level-access shower', ofWhom: name, way: 'letter', ...on('on', 9) })
    const [consent] = await house.sql<{ id: string }>('select id from landlord_consents order by id desc limit 1')
    await sends('amara', `/consents-to-works/${consent!.id}/answer`, { answer: 'given', by: name, evidence: 'letter', ...on('on', 12) })
  }
  /** A grant of before that the test of resources offers: followed from its page, and saved as it is filled in. */
  const earlierGrantTaken = async (reference: string): Promise<void> => {
    const { page, base } = await house.reader('amara')
    await page.goto(`${base}/cases/${reference}/resources`)
    await page.getByRole('main').getByRole('link', { name: /^Count it as an earlier grant/ }).click()
    await page.locator('main form button[type=submit]').last().click()
    await page.waitForURL(`**/cases/${reference}/resources`)
  }

  /** What a page says to whoever opens it. */
  const says = async (member: CastMember, path: string): Promise<string> => {
    const { page, base } = await house.reader(member)
    expect((await page.goto(base + path))!.status(), path).toBe(200)
    return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ')
  }

  let invoices = 0
  const paid = async (reference: string, kind: 'stage' | 'final', net: string, retention = ''): Promise<void> => {
    await sends('tariq', `/cases/${reference}/money/ask`, { kind, contractor: 'Mason Builders', invoice: `${reference}-${++invoices}`, net, retention, checks: ['matches', 'inspected', 'acceptable'], satisfied: 'yes', ...on('invoiceOn', 18) })
    await sends('dev', `/cases/${reference}/money/approve`, { decision: 'approve' })
  }
  const committed = async (reference: string): Promise<void> => void await sends('tariq', `/cases/${reference}/money/commit`, { fund1: await money.fund() })
  const retentionPaid = async (reference: string): Promise<void> => {
    await sends('amara', `/cases/${reference}/money/retention`, { satisfied: 'yes' })
    await sends('dev', `/cases/${reference}/money/approve`, { decision: 'approve' })
  }
  const closed = (reference: string, typed: Typed): Promise<string> => sends('amara', `/cases/${reference}/close`, typed)

  /** Every letter on the case: opened from the list, and its file read as the browser gets it. */
  const letters = async (reference: string, member: CastMember = 'amara'): Promise<LetterRead[]> => {
    const { page, base, context } = await house.reader(member)
    await page.goto(`${base}/cases/${reference}/letters`)
    const paths = await page.locator('main a[href*="/letter?item="]').evaluateAll(links => links.map(link => link.getAttribute('href')!))
    const read: LetterRead[] = []
    for (const path of paths) {
      await page.goto(base + path)
      const file = await context.request.get(base + (await page.getByRole('button', { name: 'Download the PDF' }).or(page.getByRole('link', { name: 'Download the PDF' })).first().getAttribute('href'))!)
      expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
      const body = await file.body()
      expect(body.subarray(0, 5).toString()).toBe('%PDF-')
      const pdf = await readPdf(body)
      const subject = (await page.getByRole('heading', { level: 1 }).innerText()).split('\n').at(-1)!
      expect(pdf).toMatchObject({ ua: '1', lang: 'en-GB', title: subject })
      expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
      read.push({ subject, words: (await page.getByRole('main').innerText()).replace(/\s+/g, ' '), pdf })
    }
    return read
  }
  return { ...steps, house, works, charges, opened, parentOf, letBy, earlierGrantTaken, says, committed, paid, retentionPaid, closed, letters }
}
