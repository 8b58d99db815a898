import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'

const sent: { way: string; address: string; words: string; reference: string }[] = []
const house = await openHouse({ post: { send: async message => void sent.push(message) } })
const [cora, amara] = [await house.as('cora'), await house.as('amara')]

const daughter = { asked: 'She cannot get up the stairs.', givenName: 'Grace', surname: 'Okafor', line1: '14 Orchard Rise', postcode: 'ZE1 1AA', theyKnow: 'yes', yourName: 'Ada Okafor', relation: 'family', phone: '01632 960 145', email: 'ada@example.com', answerBy: 'email' }

interface Asked { readonly visitor: Visitor; readonly reference: string; readonly code: string }
/** A daughter asks on the website, and keeps what she is shown. */
async function asks(typed: Record<string, string> = {}): Promise<Asked> {
  const visitor = await house.as(undefined)
  const shown = (await visitor.send('/ask-for-help/for-somebody', { ...daughter, ...typed })).body
  return { visitor, reference: /ENQ-[A-Z0-9]+/.exec(shown)![0], code: /Your code is <strong[^>]*>([A-Z0-9-]+)</.exec(shown)![1]! }
}
const enters = (visitor: Visitor, reference: string, code: string) => visitor.send('/where-am-i', { reference, code })

/** A contact officer says who it is, and opens two cases. */
async function opensCases(reference: string): Promise<string[]> {
  const page = await cora.get(`/enquiries/${reference}/who`)
  await cora.sendFrom(page, `/enquiries/${reference}/who`, { person: 'new', home: 'new' })
  await amara.send(`/enquiries/${reference}/open-cases`, { pathways: ['handyperson', 'major-adaptation'], owner: await house.userId('amara') })
  return (await house.sql<{ reference: string }>('select c.reference from cases c join enquiries e on e.id = c.enquiry_id where e.reference = $1 order by c.pathway', [reference])).map(row => row.reference)
}

describe('following what was asked for', () => {
  it('shows first that it was received and by when it is answered, and nothing of any case until staff say so', async () => {
    const { visitor, reference, code } = await asks()
    expect((await enters(visitor, reference.toLowerCase(), code.toLowerCase().replace('-', ' '))).headers.location).toBe('/following')
    const before = await visitor.get('/following')
    expect(before.body).toContain('We received this on 18 November 2026')
    expect(before.body).toContain('We aim to by 20 November 2026')
    const cases = await opensCases(reference)
    expect(cases).toHaveLength(2)
    const still = (await visitor.get('/following')).body
    for (const one of cases) expect(still).not.toContain(one)

    expect((await amara.send(`/enquiries/${reference}/follow`, { who: 'Ada Okafor', agreed: ['yes'], way: 'told' })).statusCode).toBe(200)
    const now = (await visitor.get('/following')).body
    expect(now).toContain('An occupational therapist or trusted assessor is to see you')
    expect(now).toContain('Amara Nwosu')
    expect(now).toContain('Tell us what you would like done.')
    expect(now).not.toMatch(/Okafor, Grace|14 Orchard|01632|stairs/)
  })

  it('says what is needed, in the words that the caseworker wrote for it', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Needle' })
    const [, major] = await opensCases(reference)
    await amara.send(`/enquiries/${reference}/follow`, { who: 'Ada Okafor', agreed: ['yes'], way: 'told' })
    await amara.send(`/cases/${major}/next-action`, { action: 'Chase the bank', fromThem: 'Your last two bank statements' })
    await enters(visitor, reference, code)
    const seen = (await visitor.get('/following')).body
    expect(seen).toContain('Your last two bank statements')
    expect(seen).not.toContain('Chase the bank')
  })

  it('ends when they say that they have finished, and the look was written down', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Finish' })
    await enters(visitor, reference, code)
    expect((await visitor.get('/following')).statusCode).toBe(200)
    expect((await visitor.send('/following/stop', {})).headers.location).toBe('/welcome')
    expect((await visitor.get('/following')).statusCode).toBe(404)
    expect(await house.sql("select from access_log l join users u on u.id = l.user_id where u.role = 'public' and l.kind = 'enquiry' and l.subject_ids = array[(select id from enquiries where reference = $1)]", [reference])).not.toHaveLength(0)
  })

  it('ends at once when the person no longer agrees, for whoever looks at it now too', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Ended' })
    await enters(visitor, reference, code)
    expect((await amara.send(`/enquiries/${reference}/follow/end`, { who: 'Ada Okafor' })).statusCode).toBe(303)
    expect((await visitor.get('/following')).statusCode).toBe(404)
    expect((await enters(await house.as(undefined), reference, code)).statusCode).toBe(422)
    expect((await amara.get(`/enquiries/${reference}`)).body).toContain('Ada Okafor no longer follows this')
    expect((await amara.get(`/enquiries/${reference}/follow/end`)).body).toContain('Nobody follows this on the website')
  })

  it('never shows a sanctuary case through the enquiry it came of: whoever asked may be whom the person fears', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Afraid' })
    await opensCases(reference)
    await amara.send(`/enquiries/${reference}/open-cases`, { pathways: ['sanctuary'], owner: await house.userId('amara') })
    await amara.send(`/enquiries/${reference}/follow`, { who: 'Ada Okafor', agreed: ['yes'], way: 'told' })
    await enters(visitor, reference, code)
    const seen = (await visitor.get('/following')).body
    expect(seen).toContain('An occupational therapist')
    expect(seen).not.toMatch(/Sanctuary|safe to be in touch|reach you safely/)
  })

  it('is half an hour long', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Halfhour' })
    await enters(visitor, reference, code)
    await house.sql("update tracking_sessions set expires_at = now() - interval '1 second'")
    expect((await visitor.get('/following')).statusCode).toBe(404)
  })

  it('is refused alike for a wrong code, a code of another, and a reference that never was', async () => {
    const [one, other] = [await asks({ surname: 'First' }), await asks({ surname: 'Second' })]
    const plain = (body: string): string => body.replace(/value="[^"]*"/g, '…')
    const answers = [await enters(one.visitor, one.reference, 'AAAA-AAAA'), await enters(one.visitor, one.reference, other.code), await enters(one.visitor, 'ENQ-222222', one.code), await enters(one.visitor, 'RIV-2026-99999', one.code), await enters(one.visitor, 'nonsense', 'x')]
    for (const answer of answers) expect([answer.statusCode, plain(answer.body)]).toEqual([422, plain(answers[0]!.body)])
    expect(answers[0]!.body).toContain('The reference and the code do not go together')
  })

  it('takes no longer to refuse a reference that is there than one that is not', { timeout: 30_000 }, async () => {
    const { visitor, reference } = await asks({ surname: 'Timing' })
    const page = await visitor.get('/where-am-i')
    const times: Record<string, number[]> = { there: [], never: [] }
    for (let n = 0; n < 60; n++)
      for (const [kind, about] of [['there', reference], ['never', 'ENQ-333333']] as const) {
        const started = performance.now()
        await visitor.sendFrom(page, '/where-am-i', { reference: about, code: 'AAAA-AAAA', _once: crypto.randomUUID() })
        times[kind]!.push(performance.now() - started)
      }
    const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1]!
    expect(Math.abs(median(times.there!) - median(times.never!))).toBeLessThan(2)
  })

  it('of a restricted record opens nothing, as if it never was, whenever it was restricted', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Hidden' })
    await enters(visitor, reference, code)
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update enquiries set circle_id = $1 where reference = $2', [circle!.id, reference])
    expect((await visitor.get('/following')).statusCode).toBe(404)
    const again = await house.as(undefined)
    const [there, never] = [await enters(again, reference, code), await enters(again, 'ENQ-444444', code)]
    expect(there.body.replaceAll(reference, '…').replace(/value="[^"]*"/g, '')).toBe(never.body.replaceAll('ENQ-444444', '…').replace(/value="[^"]*"/g, ''))
    expect((await again.send('/where-am-i/lost-code', { reference })).headers.location).toBe('/where-am-i/sent')
    expect(await house.sql("select from jobs where kind = 'tracking.code-sent' and subject_id in (select id from tracking_codes where enquiry_id = (select id from enquiries where reference = $1))", [reference])).toEqual([])
  })
})

describe('a lost code', () => {
  it('is sent anew to where one was meant to go, is not kept in words, and works', async () => {
    const { visitor, reference } = await asks({ surname: 'Lost' })
    expect((await visitor.send('/where-am-i/lost-code', { reference })).headers.location).toBe('/where-am-i/sent')
    await house.work()
    const letter = sent.find(({ words }) => words.includes(reference))!
    expect(letter).toMatchObject({ way: 'email', address: 'ada@example.com' })
    const code = /code is ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(letter.words)![1]!
    expect((await house.sql<{ words: string }>("select words from messages where about = 'code' order by id desc limit 1"))[0]!.words).not.toContain(code)
    expect(JSON.stringify(await house.sql('select * from jobs'))).not.toContain(code)
    expect((await enters(await house.as(undefined), reference, code)).headers.location).toBe('/following')
  })
  it('is not sent twice in a quarter of an hour, nor to anybody for a reference that never was; the answer is the same', async () => {
    const { visitor, reference } = await asks({ surname: 'Eager' })
    const before = sent.length
    for (const about of [reference, reference, 'ENQ-555555']) expect((await visitor.send('/where-am-i/lost-code', { reference: about })).headers.location).toBe('/where-am-i/sent')
    await house.work()
    expect(sent.length).toBe(before + 1)
  })
})

describe('writing to us and to them', () => {
  it('reaches whoever has the case, who says what was done about it', async () => {
    const { visitor, reference, code } = await asks({ surname: 'Writer' })
    const [handyperson] = await opensCases(reference)
    await amara.send(`/enquiries/${reference}/follow`, { who: 'Ada Okafor', agreed: ['yes'], way: 'told' })
    await enters(visitor, reference, code)
    await visitor.send('/following/message', { words: 'When will <b>you</b> come?' })
    const list = (await amara.get('/messages')).body
    expect(list).toContain('When will &lt;b>you&lt;/b> come?')
    expect(list).toContain('(yours)')
    const [{ id }] = await house.sql<{ id: string }>("select id from messages where direction = 'in' order by id desc limit 1") as [{ id: string }]
    expect((await amara.send(`/messages/${id}`, { done: 'Rang Ada' })).statusCode).toBe(303)
    expect((await amara.get('/messages')).body).not.toContain('When will')
    expect((await amara.get(`/cases/${handyperson}`)).body).toContain('They wrote to us on the website')
  })
  it('is carried by email, ends a silence, and says so when it cannot be carried', async () => {
    const { reference } = await asks({ surname: 'Carried' })
    const [one] = await opensCases(reference)
    house.itIs('2026-12-15')
    await amara.send(`/cases/${one}/messages`, { words: 'We come on Monday', way: 'email', address: 'grace@example.com' })
    await house.work()
    expect(sent.at(-1)).toMatchObject({ way: 'email', address: 'grace@example.com', words: 'We come on Monday' })
    expect((await house.sql<{ last: string }>('select last_contact_on::text as last from cases where reference = $1', [one]))[0]!.last).toBe('2026-12-15')
    expect((await amara.send(`/cases/${one}/messages`, { words: 'No address', way: 'text', address: '' })).statusCode).toBe(303)
    house.itIs('2026-11-18')
  })
  it('is refused when there is nobody to read it, keeping the words', async () => {
    const call = await cora.send('/enquiries/new', { channel: 'phone', surname: 'Unreachable' })
    const reference = call.headers.location!.split('/')[2]!
    for (const [way, why] of [['email', 'There is no email address on the record'], ['web', 'Nobody follows this on the website yet']] as const) {
      const answer = await amara.send(`/enquiries/${reference}/messages`, { words: 'Kept words', way })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain(why)
      expect(answer.body).toContain('Kept words')
    }
  })
  it('without a carrier waits, in sight, and is nobody’s secret', async () => {
    const without = await openHouse()
    const cora2 = await without.as('cora')
    const reference = (await cora2.send('/enquiries/new', { channel: 'phone', surname: 'Nocarrier' })).headers.location!.split('/')[2]!
    await cora2.send(`/enquiries/${reference}/messages`, { words: 'Hello', way: 'email', address: 'x@example.com' })
    await without.work()
    expect((await cora2.get('/messages')).body).toContain('No way of sending is set up')
  })
})

describe('keeping in touch', () => {
  it('writes on a working morning to somebody who will soon have heard nothing for too long, once, and does not end the silence', async () => {
    const call = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Quietly', email: 'vera@example.com', line1: '3 Hush Lane', postcode: 'ZE1 1AA', asked: 'A rail' })
    const reference = call.headers.location!.split('/')[2]!
    const [{ person_id: person }] = await house.sql<{ person_id: string }>('select person_id from enquiries where reference = $1', [reference]) as [{ person_id: string }]
    await amara.send(`/people/${person}/change`, { reachBy: 'email' })
    await amara.send(`/enquiries/${reference}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
    const mine = () => sent.filter(({ address }) => address === 'vera@example.com')
    house.itIs('2026-12-08'); await house.work()
    expect(mine()).toHaveLength(0)
    for (const day of ['2026-12-12', '2026-12-14', '2026-12-15'] as const) { house.itIs(day); await house.work() }
    expect(mine()).toHaveLength(1)
    expect(mine()[0]!.words).toContain('We have not forgotten you. We have your request.')
    expect((await house.sql<{ last: string }>("select last_contact_on::text as last from cases where person_name = 'Vera Quietly'"))[0]!.last).toBe('2026-11-18')
    house.itIs('2026-11-18')
  })

  it('writes to whoever acts for a child, and to nobody when that is not known', async () => {
    const call = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Una', surname: 'Stillwell', 'bornOn-day': '3', 'bornOn-month': '4', 'bornOn-year': '2016', phone: '07700 900 311', line1: '5 Hush Lane', postcode: 'ZE1 1AA', asked: 'A rail' })
    const reference = call.headers.location!.split('/')[2]!
    const [{ person_id: person }] = await house.sql<{ person_id: string }>('select person_id from enquiries where reference = $1', [reference]) as [{ person_id: string }]
    await amara.send(`/people/${person}/change`, { reachBy: 'text' })
    await amara.send(`/enquiries/${reference}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
    const written = () => house.sql<{ to_name: string; address: string }>("select to_name, address from messages where about = 'keep-in-touch' and case_id = (select id from cases where person_name = 'Una Stillwell')")
    house.itIs('2026-12-16'); await house.work()
    expect(await written()).toEqual([])
    await amara.send(`/people/${person}/around/new`, { name: 'Ida Stillwell', phone: '07700 900 312', capacity: 'parent', actsBy: ['parental-responsibility'], evidence: 'She said so' })
    house.itIs('2026-12-17'); await house.work()
    expect(await written()).toEqual([{ to_name: 'Ida Stillwell', address: '07700 900 312' }])
    house.itIs('2026-11-18')
  })
})
