import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { readPdf } from '../../platform/letters/reading-pdf.testing.ts'
import { asBrailleText, asText, type Guide } from './as-text.ts'
import { blocksOf, reviewOf } from './guide.ts'

const house = await openHouse()
const [nobody, maya, ada, cora] = [await house.as(undefined), await house.as('maya'), await house.as('ada'), await house.as('cora')]
const hostile = 'Read this: #read("/etc/passwd") and <script>alert(1)</script>\n\n- first “point”\n- second — point\n\nhttps://www.example.org/a/very/long/address/that/is/longer/than/forty/characters'
const publish = (typed = {}) => maya.send('/guide/publish', typed)

describe('plain words', () => {
  it('become paragraphs and lists', () => expect(blocksOf('One\nline\n\nYou can:\n- do this\n- or that\nand then')).toEqual([{ paragraph: 'One line' }, { paragraph: 'You can:' }, { points: ['do this', 'or that'] }, { paragraph: 'and then' }]))
})

describe('the yearly review', () => {
  it('is flagged from 60 days before, and once it is past', () => {
    expect(reviewOf(undefined, '2026-11-18').state).toBe('none')
    expect(reviewOf('2027-01-18', '2026-11-18').state).toBe('fine')
    expect(reviewOf('2027-01-17', '2026-11-18').state).toBe('soon')
    expect(reviewOf('2026-11-18', '2026-11-18').state).toBe('soon')
    expect(reviewOf('2026-11-17', '2026-11-18').state).toBe('overdue')
  })
})

describe('text for Braille', () => {
  const guide: Guide = { title: 'A guide to an agency with a name that is rather long indeed', number: null, standsFrom: null, reviewDue: null, approvedOn: null, easyRead: '', sections: [{ key: 'purpose', title: 'What we are for', words: `${hostile}… “and” so on` }] }
  it('has no line over 40 characters and loses no word', () => {
    const text = asBrailleText(guide)
    expect(text.split('\n').filter(line => [...line].length > 40)).toEqual([])
    expect(text.replace(/\s+/g, '')).toContain('https://www.example.org/a/very/long/address/that/is/longer/than/forty/characters')
    expect(text).toContain('- first "point"\n- second - point')
    expect(text).not.toMatch(/[“”‘’—…]/)
  })
  it('is plain text otherwise', () => expect(asText(guide)).toContain('What we are for\n---------------'))
})

describe('the guide before anybody wrote it', () => {
  it('is put together from what is entered, and says that it is not published', async () => {
    const page = (await nobody.get('/guide')).body
    for (const words of ['Not published yet', 'What we are for', 'Grab rails, hand rails', 'Who can have it', 'Riverside', 'Monday to Friday, 9am to 5pm', 'Ombudsman', 'British Sign Language', 'large print', 'What we know about you']) expect(page).toContain(words)
    expect((await nobody.get('/guide/versions')).body).toContain('No version has been published yet')
    expect((await nobody.get('/guide?version=1')).statusCode).toBe(404)
    expect((await nobody.get('/guide?version=x')).statusCode).toBe(404)
  })
  it('is not published while nobody could reach the agency by it', async () => {
    const answer = await publish()
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<a href="#standsFrom-day">Write the section “How to reach us” first')
    expect(await house.sql('select from guide_versions')).toEqual([])
  })
  it('says on the start page of the service manager, and of nobody else, that there is none', async () => {
    expect((await maya.get('/start')).body).toContain('No version of the guide has been published yet')
    expect((await cora.get('/start')).body).not.toContain('the guide')
  })
})

describe('writing the guide', () => {
  it('is for the service manager alone', async () => {
    for (const path of ['/guide/draft', '/guide/draft/purpose', '/guide/preview', '/guide/publish']) {
      expect((await cora.get(path)).statusCode).toBe(403)
      expect((await ada.get(path)).statusCode).toBe(403)
      expect((await nobody.get(path)).statusCode).toBe(303)
    }
  })
  it('keeps a section in one’s own words, seen in the preview and by nobody outside until it is published', async () => {
    await ada.send('/settings/reach-us', { phone: '01632 960 000', email: 'help@example.org' })
    expect((await maya.send('/guide/draft/purpose', { title: 'What <b>we</b> do', words: hostile })).statusCode).toBe(303)
    const preview = (await maya.get('/guide/preview')).body
    expect(preview).toContain('&lt;script>alert(1)')
    expect(preview).toContain('01632 960 000')
    expect((await nobody.get('/guide')).body).not.toContain('alert(1)')
  })
  it('refuses a section without words or heading, and keeps what was typed', async () => {
    const answer = await maya.send('/guide/draft/area', { title: '', words: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Enter the heading of this section')
    expect((await maya.send('/guide/draft/area', { words: '' })).body).toContain('<a href="#words">Enter the words of this section')
    expect((await maya.send('/guide/draft/more', { words: '' })).statusCode).toBe(303)
    expect((await maya.get('/guide/draft/nonsense')).statusCode).toBe(404)
  })
  it('takes an address for easy read only when it is one', async () => {
    expect((await maya.send('/guide/draft', { easyRead: 'javascript:alert(1)' })).statusCode).toBe(422)
    expect((await maya.send('/guide/draft', { easyRead: 'https://www.example.org/easy' })).statusCode).toBe(303)
  })
  it('says who was first when two write at once', async () => {
    const page = await maya.get('/guide/draft/hours')
    await maya.send('/guide/draft/hours', { words: 'Always' })
    const late = await maya.sendFrom(page, '/guide/draft/hours', { words: 'Never' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Never')
  })
  it('puts the standard words back', async () => {
    await maya.send('/guide/draft/hours', { standard: ['yes'] })
    expect((await maya.get('/guide/preview')).body).toContain('Monday to Friday, 9am to 5pm')
  })
})

describe('publishing', () => {
  it('asks for a review within a year, and for an approval that has been', async () => {
    const answer = await publish({ 'reviewDue-day': '1', 'reviewDue-month': '1', 'reviewDue-year': '2028', 'approvedOn-day': '1', 'approvedOn-month': '1', 'approvedOn-year': '2027' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('The review must be within a year: by 18 November 2027')
    expect(answer.body).toContain('must not be in the future')
  })
  it('makes a version that everybody reads, with its days', async () => {
    expect((await publish({ 'approvedOn-day': '2', 'approvedOn-month': '11', 'approvedOn-year': '2026' })).statusCode).toBe(303)
    const page = (await nobody.get('/guide')).body
    for (const words of ['Version 1, from 18 November 2026', 'reviewed by 18 November 2027', 'Approved by the Board on 2 November 2026', 'What &lt;b>we&lt;/b> do', 'href="https://www.example.org/easy"']) expect(page).toContain(words)
    const [event] = await house.sql("select said from account_events where kind = 'guide.published'")
    expect(event!.said).toMatchObject({ number: '1', from: '2026-11-18' })
    expect((await ada.get('/accounts/history')).body).toContain('Guide: version 1 published, from 18 November 2026')
  })
  it('keeps the old version as it was when the next stands, and the next waits for its day', async () => {
    await maya.send('/guide/draft/more', { words: 'Only in the second' })
    await ada.send('/settings/reach-us', { phone: '01632 960 999' })
    expect((await publish({ 'standsFrom-day': '1', 'standsFrom-month': '12', 'standsFrom-year': '2026', 'reviewDue-day': '1', 'reviewDue-month': '11', 'reviewDue-year': '2027' })).statusCode).toBe(303)
    expect((await nobody.get('/guide')).body).not.toContain('Only in the second')
    expect((await nobody.get('/guide/versions')).body).toMatch(/Version 2[\s\S]*Not yet[\s\S]*Version 1[\s\S]*This is the guide now/)
    house.itIs('2026-12-01')
    const [now, old] = [(await nobody.get('/guide')).body, (await nobody.get('/guide?version=1')).body]
    expect(now).toContain('Only in the second')
    expect(now).toContain('01632 960 999')
    expect(old).toContain('01632 960 000')
    expect(old).toContain('href="/guide.pdf?version=1"')
    expect((await nobody.get('/guide.txt?version=1')).body).toContain('01632 960 000')
    house.itIs('2026-11-18')
  })
  it('does not go back behind the last version', async () => expect((await publish()).body).toContain('must not be before that of the last version'))
  it('cannot be altered by anybody', async () => {
    const [may] = await house.sql("select has_any_column_privilege('newel_web', 'guide_versions', 'update') or has_any_column_privilege('newel_worker', 'guide_versions', 'update') or has_table_privilege('newel_web', 'guide_versions', 'delete') as altered, has_table_privilege('newel_party', 'guide_draft', 'select') as read")
    expect(may).toEqual({ altered: false, read: false })
  })
  it('reminds the service manager before the review is due, and after', async () => {
    expect((await maya.get('/start')).body).not.toContain('yearly review')
    house.itIs('2027-10-01')
    expect((await maya.get('/start')).body).toContain('due for its yearly review on 1 November 2027')
    house.itIs('2027-11-02')
    expect((await maya.get('/guide/draft')).body).toContain('Review overdue')
    house.itIs('2026-11-18')
  })
})

describe('the guide to take away', () => {
  it('comes as plain text, and in short lines', async () => {
    const text = await nobody.get('/guide.txt')
    expect(text.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="guide.txt"' })
    expect(text.body).toContain('#read("/etc/passwd") and <script>alert(1)</script>')
    const braille = await nobody.get('/guide-braille.txt')
    expect(braille.body.split('\n').filter(line => [...line].length > 40)).toEqual([])
  })
  it('comes in large print, tagged, in English, with what was typed as words', async () => {
    const answer = await nobody.get('/guide.pdf')
    expect(answer.headers['content-type']).toBe('application/pdf')
    const read = await readPdf(answer.rawPayload)
    expect(read).toMatchObject({ lang: 'en-GB', ua: '1', title: `A guide to ${house.agency.name}` })
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI']) expect(read.tags).toContain(tag)
    expect(read.text.replaceAll(' ', '')).toContain('#read("/etc/passwd")and<script>alert(1)</script>')
    expect(read.fonts.every(font => font.startsWith('AtkinsonHyperlegible'))).toBe(true)
  })
  it('is a page that is valid', async () => {
    const checker = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off', 'attr-quotes': 'off', 'no-raw-characters': 'off', 'no-inline-style': 'off', 'void-style': 'off', 'long-title': 'off' } })
    for (const path of ['/guide', '/guide?version=1', '/guide/versions']) {
      const report = await checker.validateString((await nobody.get(path)).body)
      expect(report.results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${path} ${ruleId}: ${message}`))).toEqual([])
    }
  })
})
