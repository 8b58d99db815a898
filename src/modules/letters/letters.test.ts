import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { transaction } from '../../platform/db/transaction.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { newId } from '../../platform/ids.ts'
import { readPdf } from '../../platform/letters/reading-pdf.testing.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { formOn, type Typed, type Visitor } from '../../platform/testing/visitor.ts'
import { caseNumbered } from '../cases/index.ts'
import { markOf, writeLetter, type ToWrite } from './index.ts'

const house = await openHouse()
let [amara, maya, dev, hal, gwen, kit] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, maya, dev, hal, gwen, kit] = [await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('kit')]
})

let times = 0
/** A case of somebody in the first council that asks for a grant. */
async function aCase(person: Typed = {}): Promise<string> {
  times++
  let taken = (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: `Letter${'abcdefghij'[times % 10]}${'klmnopqrst'[Math.floor(times / 10)]}well`, line1: `${times} Station Road`, postcode: 'ZE1 1AA' })).headers.location!
  if (taken.endsWith('/who')) taken = (await amara.send(taken, { person: 'new', home: 'new' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  const [c] = await house.sql<{ reference: string; person: string }>('select reference, person_id as person from cases order by id desc limit 1') as [{ reference: string; person: string }]
  if (Object.keys(person).length) expect((await amara.send(`/people/${c.person}/change`, person)).statusCode).toBe(303)
  return c.reference
}
/** A letter that another page writes for Amara, in a transaction of its own. */
async function asked(reference: string, letter: ToWrite): Promise<void> {
  const { asker, context, client } = (await openAsker(house.pools, house.agency, amara.token))!
  const now = new Date('2026-11-18T10:00:00Z')
  try {
    await transaction(client, house.agency.schema, context, async t => {
      const here = { ...t, agency: house.agency, user: asker, params: {}, query: {}, now, today: dayInLondon(now), newId, may: () => true, saw: () => undefined, address: (path: string) => path }
      await writeLetter(here, await caseNumbered(here, reference), letter)
    })
  } finally {
    client.release()
  }
}
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const problem = (html: string): string => /There is a problem[\s\S]{0,600}/.exec(html)?.[0].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') ?? ''
const typed = (subject: string, text: string, more: Typed = {}): Typed => ({ subject, words: text, to: '0', way: 'post', step: 'keep', read: markOf(subject, text), ...more })
const pdfOfLatest = async (by: Visitor, reference: string) => {
  const { rawPayload, headers, statusCode } = await by.get(`/cases/${reference}/letter.pdf`)
  expect(statusCode).toBe(200)
  return { pdf: rawPayload, headers }
}

describe('a letter by hand', () => {
  it('is kept as it was read through, shown on the case, and is a PDF that everybody can read', async () => {
    const reference = await aCase()
    const answer = await amara.send(`/cases/${reference}/letters/write`, typed('About your visit', 'Dear Vera\n\n## Monday\n\nWe come at ten.\n\n- Keep the path clear'))
    expect(problem(answer.body)).toBe('')
    expect(answer.headers.location).toMatch(/^\/cases\/.*\/letter\?item=/)
    const shown = words((await amara.get(answer.headers.location!)).body)
    for (const part of ['About your visit', 'Dear Vera', 'We come at ten.', `Your number: ${reference}`, 'Normal print, 14 point', 'by post, by Amara Nwosu']) expect(shown).toContain(part)
    expect(words((await dev.get(`/cases/${reference}/letters`)).body)).toContain('About your visit')
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('Letter: About your visit')
    const { pdf, headers } = await pdfOfLatest(amara, reference)
    expect(headers['content-disposition']).toContain(`${reference}-general-`)
    const read = await readPdf(pdf)
    expect(read).toMatchObject({ ua: '1', lang: 'en-GB', title: 'About your visit' })
    for (const tag of ['H1', 'H2', 'P', 'L']) expect(read.tags).toContain(tag)
    for (const part of ['Dear Vera', 'We come at ten.', 'Keep the path clear', reference, 'Station Road']) expect(read.text).toContain(part)
    const [row] = await house.sql<{ sha256: string }>('select sha256 from letters l join cases c on c.id = l.case_id where c.reference = $1', [reference])
    expect(row!.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
  })
})

describe('a letter by hand is not kept', () => {
  it('while it has not been shown as it will be: nothing typed is lost, and nothing is written', async () => {
    const reference = await aCase()
    for (const more of [{ read: markOf('Other', 'words') }, { step: 'show' }] as readonly Typed[]) {
      const answer = await amara.send(`/cases/${reference}/letters/write`, typed('About the ramp', 'Dear Vera\n\nThe ramp comes.', more))
      expect(answer.statusCode).toBe(200)
      expect(words(answer.body)).toContain('The ramp comes.')
      expect(answer.body).toContain('value="About the ramp"')
      expect(answer.body).toContain(`name="read" value="${markOf('About the ramp', 'Dear Vera The ramp comes.')}"`)
    }
    expect(words((await amara.get(`/cases/${reference}/letters`)).body)).toContain('No letter has been written yet.')
  })
  it('with a value that nobody has written, which is named', async () => {
    const reference = await aCase()
    const shown = words((await amara.get(`/cases/${reference}/letters/write?kind=evidence-asked`)).body)
    expect(shown).toContain('{{evidence}}: what we ask to see')
    expect(shown).toContain('has not confirmed')
    const answer = await amara.send(`/cases/${reference}/letters/write?kind=evidence-asked`, typed('What we ask', 'Dear Vera\n\n- {{evidence}}'))
    expect(answer.statusCode).toBe(422)
    expect(problem(answer.body)).toContain('Write it in place of {{evidence}}')
  })
  it('with nothing in it, or posted without an address', async () => {
    const reference = await aCase()
    const answer = await amara.send(`/cases/${reference}/letters/write`, typed('', '', { address: '' }))
    expect(answer.statusCode).toBe(422)
    expect(problem(answer.body)).toContain('Enter what the letter is about')
    expect(problem((await amara.send(`/cases/${reference}/letters/write`, typed('A', 'B', { address: '' }))).body)).toContain('Enter the address it is posted to')
  })
  it('when it tells a decision and a caseworker writes it; the council’s officer may', async () => {
    const reference = await aCase()
    const refused = await amara.get(`/cases/${reference}/letters/write?kind=grant-refused`)
    expect(refused.statusCode).toBe(422)
    expect(words(refused.body)).toContain('it is written from the page where that is decided')
    expect((await dev.get(`/cases/${reference}/letters/write?kind=grant-refused`)).statusCode).toBe(200)
    expect((await amara.get(`/cases/${reference}/letters/write?kind=nonsense`)).statusCode).toBe(404)
  })
  it('and its words are never HTML', async () => {
    const reference = await aCase()
    const hostile = '<script>alert(1)</script> #panic("no") ## not a heading'
    const answer = await amara.send(`/cases/${reference}/letters/write`, typed('<b>Bold</b>', hostile))
    const { body } = await amara.get(answer.headers.location!)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script')
    expect((await readPdf((await pdfOfLatest(amara, reference)).pdf)).text).toContain(hostile)
  })
})

/** The sizes of print in a PDF, as it draws them. */
const sizesIn = async (pdf: Buffer): Promise<readonly number[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const page = await (await loading.promise).getPage(1)
  const sizes = (await page.getTextContent()).items.flatMap(item => 'height' in item && item.height > 0 ? [Math.round(item.height * 10) / 10] : [])
  await loading.destroy()
  return [...new Set(sizes)].sort((a, b) => a - b)
}

describe('a letter is in the print that its reader reads', () => {
  it('14 point for everybody, and 18 and more for whoever reads large print, unless somebody says otherwise', async () => {
    const usual = await aCase()
    await amara.send(`/cases/${usual}/letters/write`, typed('A', 'Dear Vera'))
    expect(Math.min(...await sizesIn((await pdfOfLatest(amara, usual)).pdf))).toBe(14)
    const large = await aCase({ letterFormat: 'large-print' })
    expect((await amara.get(`/cases/${large}/letters/write`)).body).toMatch(/value="large-print"[^>]*checked|checked[^>]*value="large-print"/)
    await amara.send(`/cases/${large}/letters/write`, typed('A', 'Dear Vera'))
    expect(Math.min(...await sizesIn((await pdfOfLatest(amara, large)).pdf))).toBeGreaterThanOrEqual(18)
  })
  it('and says what else to mind for whoever listens', async () =>
    expect(words((await amara.get(`/cases/${await aCase({ letterFormat: 'audio' })}/letters/write`)).body)).toContain('They listen rather than read'))
})

describe('a letter that another page writes', () => {
  it('is in the council’s words with the values of the decision, its table read as a table', async () => {
    const reference = await aCase()
    await asked(reference, { kind: 'grant-approved', scheme: '', way: 'post', values: { grant: '£8,040', works: 'a level-access shower', contribution: '£960', expense: '£9,000' }, tables: { works: { head: ['Works', 'Cost'], rows: [['Shower', '£8,900'], ['Rail']] } } })
    const shown = words((await amara.get(`/cases/${reference}/letter`)).body)
    for (const part of ['Your grant is approved', 'The grant is £8,040.', 'You pay £960 yourself.', 'Shower £8,900', 'www.lgo.org.uk', 'Shipped words, which no council has confirmed']) expect(shown).toContain(part)
    expect(shown).not.toContain('If the home is sold')
    const read = await readPdf((await pdfOfLatest(dev, reference)).pdf)
    for (const tag of ['Table', 'TR', 'TH', 'TD', 'H2']) expect(read.tags).toContain(tag)
    expect(read.text).toContain('The grant is £8,040.')
  })
  it('is not written without what it has to say', async () => {
    const reference = await aCase()
    await expect(asked(reference, { kind: 'grant-refused', scheme: '', way: 'post', values: { works: 'a shower' } })).rejects.toThrow('It lacks: why')
    expect(words((await amara.get(`/cases/${reference}/letters`)).body)).toContain('No letter has been written yet.')
  })
  it('goes to whoever acts for a child, and to their parent or guardian while nobody is named', async () => {
    const reference = await aCase({ 'bornOn-day': '1', 'bornOn-month': '7', 'bornOn-year': '2017' })
    await asked(reference, { kind: 'general', scheme: '', way: 'post', values: { subject: 'A', words: 'B' } })
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('Dear The parent or guardian of Vera')
    const [{ id }] = await house.sql<{ id: string }>('select person_id as id from cases where reference = $1', [reference]) as [{ id: string }]
    expect((await amara.send(`/people/${id}/around/new`, { name: 'Ada Letterwell', capacity: 'parent', actsBy: ['parental-responsibility'], evidence: 'Birth certificate' })).statusCode).toBe(303)
    await asked(reference, { kind: 'general', scheme: '', way: 'post', values: { subject: 'A', words: 'B' } })
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('Dear Ada Letterwell')
  })
})

describe('a letter that is void', () => {
  it('stays as it was sent, says so, and is void only once', async () => {
    const reference = await aCase()
    expect((await amara.get(`/cases/${reference}/letters/void`)).statusCode).toBe(422)
    await amara.send(`/cases/${reference}/letters/write`, typed('A wrong sum', 'It is £1'))
    const before = (await pdfOfLatest(amara, reference)).pdf
    expect((await amara.send(`/cases/${reference}/letters/void`, { because: '' })).statusCode).toBe(422)
    expect((await amara.send(`/cases/${reference}/letters/void`, { because: 'The sum is £2' })).statusCode).toBe(303)
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('this letter is void: The sum is £2')
    expect((await amara.get(`/cases/${reference}/letters/void`)).statusCode).toBe(422)
    expect((await pdfOfLatest(amara, reference)).pdf.equals(before)).toBe(true)
  })
  it('cannot be changed or taken away in the database either', async () => {
    const may = await house.sql("select column_name from information_schema.column_privileges where table_schema = $1 and grantee = 'newel_web' and table_name in ('letters', 'letter_templates') and privilege_type = 'UPDATE' order by 1", [house.agency.schema])
    expect(may.map(({ column_name: name }) => name)).toEqual(['circle_id', 'voided_because', 'voided_by', 'voided_on'])
    expect(await house.sql("select 1 from information_schema.table_privileges where table_schema = $1 and grantee = 'newel_web' and table_name in ('letters', 'letter_templates') and privilege_type = 'DELETE'", [house.agency.schema])).toEqual([])
  })
})

describe('who is kept out of letters', () => {
  it('another council, whoever is not staff, and whoever may read but not write', async () => {
    const reference = await aCase()
    await amara.send(`/cases/${reference}/letters/write`, typed('A', 'B'))
    for (const page of ['letters', 'letter', 'letter.pdf', 'letters/write', 'letters/void']) {
      expect((await hal.get(`/cases/${reference}/${page}`)).statusCode, page).toBe(404)
      expect((await kit.get(`/cases/${reference}/${page}`)).statusCode, page).toBe(403)
    }
    expect((await gwen.get(`/cases/${reference}/letter`)).statusCode).toBe(200)
    expect((await gwen.get(`/cases/${reference}/letters/write`)).statusCode).toBe(403)
    expect((await amara.get(`/cases/${reference}/letter?item=01939f00-0000-7000-8000-000000000003`)).statusCode).toBe(404)
    expect((await amara.get(`/cases/${reference}/letter.pdf?item=nonsense`)).statusCode).toBe(404)
  })
})

describe('the words of a council', () => {
  const own = 'Dear {{name}}\n\nThe grant is {{grant}} for {{works}}.\n\n{{ombudsman}}'
  const change = (subject: string, text: string, more: Typed = {}): Typed => ({ subject, words: text, because: 'In our own words', ...more })
  const at = async (prefix: string, kind = 'grant-approved', scheme = ''): Promise<string> => `council=${await house.council(prefix)}&kind=${kind}${scheme && `&scheme=${scheme}`}`

  it('are changed by its officer, are used from then on, and leave what was sent as it was', async () => {
    const reference = await aCase()
    await asked(reference, { kind: 'grant-approved', scheme: '', way: 'post', values: { grant: '£8,040', works: 'a shower' } })
    const before = (await pdfOfLatest(amara, reference)).pdf
    expect(words((await dev.get(`/letters/template?${await at('RIV')}`)).body)).toContain('Shipped words, a draft Stands')
    const answer = await dev.send(`/letters/template/change?${await at('RIV')}`, change('You have your grant', own, { confirmed: ['yes'] }))
    expect(problem(answer.body)).toBe('')
    expect(answer.statusCode).toBe(303)
    const shown = words((await maya.get(answer.headers.location!)).body)
    for (const part of ['Version 1', 'Dev Patel', 'In our own words', 'The grant is £12,340 for']) expect(shown).toContain(part)
    expect(words((await amara.get(`/letters/templates?council=${await house.council('RIV')}`)).body)).toContain('Version 1')
    const [letter] = await house.sql<{ pdf: Buffer }>('select pdf from letters l join cases c on c.id = l.case_id where c.reference = $1', [reference])
    expect(letter!.pdf.equals(before)).toBe(true)
    await asked(reference, { kind: 'grant-approved', scheme: '', way: 'post', values: { grant: '£8,040', works: 'a shower' } })
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('The council’s own, version 1')
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('The grant is £8,040 for a shower.')
  })
  it('for one scheme come before those for every scheme', async () => {
    const reference = await aCase()
    expect((await maya.send(`/letters/template/change?${await at('RIV', 'grant-refused')}`, change('No', 'For every scheme: {{reasons}}'))).statusCode).toBe(303)
    expect((await maya.send(`/letters/template/change?${await at('RIV', 'grant-refused', 'disabled-facilities-grant')}`, change('No', 'For this scheme: {{reasons}}'))).statusCode).toBe(303)
    await asked(reference, { kind: 'grant-refused', scheme: 'disabled-facilities-grant', way: 'post', values: { reasons: 'Because' } })
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('For this scheme: Because')
    await asked(reference, { kind: 'grant-refused', scheme: 'standard-adaptation-grant', way: 'post', values: { reasons: 'Because' } })
    expect(words((await amara.get(`/cases/${reference}/letter`)).body)).toContain('For every scheme: Because')
  })
  it('are refused with a value that nobody knows, by its name, and from a day that is over', async () => {
    const path = `/letters/template/change?${await at('RIV', 'grant-nil')}`
    const answer = await dev.send(path, change('Nil', 'You would pay {{contributoin}}.'))
    expect(answer.statusCode).toBe(422)
    expect(problem(answer.body)).toContain('This letter has no value called “contributoin”')
    expect(answer.body).toContain('You would pay {{contributoin}}.')
    expect(problem((await dev.send(path, change('Nil', 'You would pay {{grant}}.'))).body)).toContain('no value called “grant”')
    expect(problem((await dev.send(path, change('Nil', 'You', { 'from-day': '1', 'from-month': '1', 'from-year': '2020' }))).body)).toContain('must be today or later')
  })
  it('are another council’s own: its officer neither sees nor changes those of the first', async () => {
    expect((await hal.get(`/letters/template?${await at('RIV')}`)).statusCode).toBe(404)
    expect((await hal.get(`/letters/templates?council=${await house.council('RIV')}`)).statusCode).toBe(404)
    expect((await hal.get(`/letters/template/change?${await at('RIV')}`)).statusCode).toBe(404)
    expect((await hal.get(`/letters/template?${await at('HIL')}`)).statusCode).toBe(200)
    expect((await amara.get(`/letters/template/change?${await at('RIV')}`)).statusCode).toBe(403)
    expect((await hal.get('/letters/templates')).body).not.toContain(await house.council('RIV'))
  })
  it('of an old form are not saved over those of a colleague', async () => {
    const path = `/letters/template/change?${await at('RIV', 'works-ordered')}`
    const opened = formOn((await dev.get(path)).body, path)
    expect((await maya.send(path, change('Ordered', '{{works}}'))).statusCode).toBe(303)
    expect((await dev.post(path, { ...opened, ...change('Ordered', 'Soon: {{works}}') })).statusCode).toBe(409)
  })
})
