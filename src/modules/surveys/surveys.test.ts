import { describe, expect, it } from 'vitest'
import { isDrawn } from '../../rules/surveys/sampling.ts'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell']

/** Somebody’s work is completed today. */
async function somebody(pathway = 'minor-adaptation'): Promise<string> {
  const amara = await house.as('amara')
  const surname = surnames.shift()!
  const taken = await amara.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: [pathway], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
  const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases where person_name = $1', [surname]) as [{ reference: string }]
  expect((await amara.send(`/cases/${reference}/close`, { reason: 'completed' })).statusCode).toBe(303)
  return reference
}
const nobody = await house.as(undefined)
const asksByLink = async (reference: string): Promise<string> => /\/survey\/([\w-]{43})/.exec((await (await house.as('amara')).send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'link' })).body)![1]!

describe('a survey by its link', () => {
  it('is answered once, and the case shows what changed', async () => {
    const reference = await somebody()
    const token = await asksByLink(reference)
    const path = `/survey/${token}`
    const page = await nobody.get(path)
    expect((await nobody.send(path, { 'confident-before': '2', 'confident-now': '5', anything: 'They swept the hall' })).headers.location).toBe('/thank-you')
    for (const answer of [await nobody.get(path), await nobody.sendFrom(page, path, { anything: 'again' })]) {
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('These questions have been answered already. Each link works once.')
    }
    const { body } = await (await house.as('dev')).get(`/cases/${reference}`)
    expect(body).toContain('Confidence at home: 2 before, 5 now (+3)')
    expect((await (await house.as('maya')).get('/surveys/rates')).body).toMatch(/After the work, version 2/)
  })

  it('works until its last day and not after, and one that was guessed never did', async () => {
    const token = await asksByLink(await somebody())
    house.itIs('2026-12-16')
    const page = await nobody.get(`/survey/${token}`)
    expect(page.statusCode).toBe(200)
    house.itIs('2026-12-17')
    for (const answer of [await nobody.get(`/survey/${token}`), await nobody.sendFrom(page, `/survey/${token}`, { anything: 'late' })]) expect(answer.body).toContain('This link no longer works')
    for (const guess of ['x', 'A'.repeat(43), `${token.slice(0, -1)}!`]) expect((await nobody.get(`/survey/${guess}`)).body).toContain('This link does not work')
    house.itIs('2026-11-18')
  })

  it('is kept as a hash alone, and stops working when they are asked again', async () => {
    const reference = await somebody()
    const first = await asksByLink(reference)
    expect(JSON.stringify(await house.sql('select * from survey_askings s'))).not.toContain(first)
    const second = await asksByLink(reference)
    expect((await nobody.get(`/survey/${first}`)).body).toContain('This link does not work')
    expect((await nobody.get(`/survey/${second}`)).statusCode).toBe(200)
  })
})

describe('a survey by post or telephone', () => {
  it('prints its questions with a reference and no name, and what comes back is written down once', async () => {
    const amara = await house.as('amara')
    const reference = await somebody()
    const letter = (await amara.send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'post' })).headers.location!
    const { body } = await amara.get(letter)
    expect(body).toMatch(/SUR-[A-Z0-9]{6}/)
    expect(body).not.toContain(reference)
    const at = letter.replace('/letter', '')
    const refused = await amara.send(`${at}/answer`, { how: 'post' })
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('<a href="#satisfied-work">Answer at least one question</a>')])
    expect((await amara.send(`${at}/answer`, { how: 'post', 'satisfied-work': '5', 'alone-before': '3', 'alone-now': '3' })).statusCode).toBe(303)
    expect((await amara.get(at)).body).toContain('Doing things for oneself: 3 before, 3 now (0)')
    expect((await amara.get(`${at}/answer`)).statusCode).toBe(422)
    expect((await amara.get(`/cases/${reference}/survey`)).body).toContain('There is nothing to ask about')
  })

  it('is asked once the work is done, and not before', async () => {
    const amara = await house.as('amara')
    const taken = await amara.send('/enquiries/new', { channel: 'phone', surname: 'Pemberton', line1: 'Pemberton Cottage', postcode: 'ZE1 1AB' })
    await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
    const [row] = await house.sql<{ reference: string }>("select reference from cases where person_name = 'Pemberton'")
    expect((await amara.get(`/cases/${row!.reference}/survey`)).body).toContain('has not been completed')
  })
})

describe('who is due', () => {
  it('is whoever’s work was completed, after the work and again three months later when they are in the sample, until they are asked', async () => {
    const reference = await somebody()
    const row = async (): Promise<number> => (await (await house.as('amara')).get('/surveys')).body.split(`/cases/${reference}/survey"`).length - 1
    expect(await row()).toBe(1)
    await (await house.as('amara')).send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'phone' })
    expect(await row()).toBe(0)
    house.itIs('2027-02-17')
    expect(await row()).toBe(0)
    house.itIs('2027-02-18')
    const [{ id }] = await house.sql<{ id: string }>('select id from cases where reference = $1', [reference]) as [{ id: string }]
    expect(await row()).toBe(isDrawn('months-3', id, '2026-11-18') ? 1 : 0)
    const { body } = await (await house.as('amara')).get('/surveys')
    expect(body).toContain('3 months after, 50 of every 100')
    house.itIs('2026-11-18')
  })

  it('is nobody in a circle, who gets no link and no letter either', async () => {
    const reference = await somebody()
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update cases set circle_id = $1 where reference = $2', [circle!.id, reference])
    await house.sql('update users set circle_ids = array[$1::uuid] where id = $2', [circle!.id, await house.userId('amara')])
    const amara = await house.as('amara')
    expect((await amara.get('/surveys')).body).not.toContain(reference)
    for (const way of ['link', 'post']) {
      const refused = await amara.send(`/cases/${reference}/survey`, { moment: 'after-works', way })
      expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('<a href="#way">This case is restricted: nothing is sent to them')])
    }
    const at = (await amara.send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'phone' })).headers.location!.replace('/answer', '')
    expect((await amara.get(`${at}/letter`)).statusCode).toBe(422)
    expect((await (await house.as('maya')).get(at)).statusCode).toBe(404)
    await house.sql("update users set circle_ids = '{}' where id = $1", [await house.userId('amara')])
  })

  it('is seen by the council of the case and no other, and by none who work outside', async () => {
    const reference = await somebody()
    expect((await (await house.as('dev')).get('/surveys')).body).toContain(reference)
    expect((await (await house.as('hal')).get('/surveys')).body).not.toContain(reference)
    for (const member of ['joe', 'celia', 'bernard', 'ruth', 'ada'] as const) expect((await (await house.as(member)).get('/surveys')).statusCode, member).toBe(403)
    expect((await (await house.as('dev')).get(`/cases/${reference}/survey`)).statusCode).toBe(403)
  })
})
