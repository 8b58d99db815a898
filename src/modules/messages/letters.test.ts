import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../platform/letters/pdf.ts'
import { readPdf } from '../../platform/letters/reading-pdf.testing.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { forThePage, letterForBraille, letterPage, readsBy, type Letter } from './letter.ts'

const letter: Letter = { agency: 'Newel', us: ['1 Example Street', '01632 960 100'], to: ['Grace Okafor', '14 Orchard Rise', 'ZE1 1AA'], on: '2026-11-18', subject: 'About RIV-2026-00001', words: 'We come on Monday…\n\nPlease keep the path clear:\nthe builder carries boards.', from: 'Amara Nwosu' }

describe('a letter', () => {
  it('is a tagged page with the words as they were written, whoever it is for', async () => {
    for (const points of [14, 18]) {
      const read = await readPdf(await pdfOf(letterPage(points), forThePage(letter)))
      expect(read).toMatchObject({ ua: '1', lang: 'en-GB', title: 'About RIV-2026-00001' })
      for (const words of ['Grace Okafor', '14 Orchard Rise', '18 November 2026', 'We come on Monday…', 'the builder carries boards.', 'Amara Nwosu']) expect(read.text).toContain(words)
    }
  })
  it('is set when nearly nothing is known, and prints what was typed instead of obeying it', async () => {
    const read = await readPdf(await pdfOf(letterPage(14), forThePage({ ...letter, us: [], to: [], from: '', words: '#panic("no") *bold* $x$ ]) }' })))
    expect(read.text).toContain('#panic("no") *bold* $x$ ]) }')
  })
  it('for Braille has short lines and plain signs', () => {
    const text = letterForBraille({ ...letter, words: `“Yes” – ${'a long sentence '.repeat(20)}` })
    expect(text.split('\n').every(line => line.length <= 40)).toBe(true)
    expect(text).toContain('"Yes" - a long')
  })
})

describe('writing to somebody who reads large print', async () => {
  const house = await openHouse()
  const [cora, amara, dev] = [await house.as('cora'), await house.as('amara'), await house.as('dev')]
  const call = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Grace', surname: 'Okafor', line1: '14 Orchard Rise', postcode: 'ZE1 1AA', asked: 'A rail' })
  const reference = call.headers.location!.split('/')[2]!
  await cora.sendFrom(await cora.get(`/enquiries/${reference}/who`), `/enquiries/${reference}/who`, { person: 'new', home: 'new' })
  const person = (await house.sql<{ id: string }>("select person_id as id from enquiries where reference = $1", [reference]))[0]!.id
  await house.sql("update people set letter_format = 'large-print', reach_by = 'letter' where id = $1", [person])
  const messages = `/enquiries/${reference}/messages`

  it('says so before anything is written', async () => {
    const page = (await amara.get(messages)).body
    expect(page).toContain('How to reach Grace Okafor: By letter; large print')
  })
  it('offers the large print first, which is sent to their own address', async () => {
    await amara.send(messages, { words: 'We come on Monday.', way: 'letter' })
    const id = (await house.sql<{ id: string }>("select id from messages where way = 'letter' order by id desc limit 1"))[0]!.id
    const page = (await amara.get(`/messages/${id}`)).body
    expect(page).toContain(readsBy['large-print'].says)
    expect(page.indexOf('large-print.pdf')).toBeLessThan(page.indexOf('/letter.pdf'))
    const { text } = await readPdf((await amara.get(`/messages/${id}/large-print.pdf`)).rawPayload)
    for (const words of ['Grace Okafor', '14 Orchard Rise', 'We come on Monday.', 'Amara']) expect(text).toContain(words)
    expect((await amara.get(`/messages/${id}/braille.txt`)).body).toContain('We come on Monday.')
    expect((await dev.get(`/messages/${id}/letter.pdf`)).statusCode).toBe(403)
    expect(await house.sql('select from access_log where how like $1', ['%large-print.pdf'])).not.toHaveLength(0)
  })
  it('prints nothing that somebody wrote to us, nor a code', async () => {
    await house.sql("update messages set about = 'code' where words = 'We come on Monday.'")
    const id = (await house.sql<{ id: string }>("select id from messages where about = 'code'"))[0]!.id
    expect((await amara.get(`/messages/${id}/letter.pdf`)).statusCode).toBe(404)
  })
})
