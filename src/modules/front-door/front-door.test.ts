import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { summary, summaryLength } from './listing.ts'

const house = await openHouse()
const nobody = await house.as(undefined)

const daughter = {
  asked: 'She cannot get up the stairs to bed.', givenName: 'Grace', surname: 'Okafor', line1: '14 Orchard Rise', postcode: 'ZE1 1AA', theyKnow: 'yes', yourName: 'Ada Okafor', relation: 'family', phone: '01632 960 145', answerBy: 'phone', safely: 'Ring after 4',
}

describe('the first page', () => {
  it('says what the agency does, where, and how to reach it', async () => {
    const page = await nobody.get('/welcome')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Riverside')
    expect(page.body).toContain('has not given a telephone number')
  })
  it('is where the bare address leads somebody who has not signed in', async () => expect((await nobody.get('/')).headers.location).toBe('/welcome'))
  it('gives the telephone number once an administrator has entered it', async () => {
    await (await house.as('ada')).send('/settings/reach-us', { phone: '01632 960 000', hours: 'Weekdays 9 to 5' })
    expect((await nobody.get('/contact')).body).toContain('href="tel:01632960000"')
  })
})

describe('what we do', () => {
  it('lists every kind of help that is on, in plain words, and says where when it is not on everywhere', async () => {
    const page = (await nobody.get('/what-we-do')).body
    expect(page).toContain('Grab rails, hand rails, small ramps')
    expect(page).toContain('Who can have it')
  })
})

describe('a listing elsewhere', () => {
  it('says in plain text what is offered, where, and how to ask, as things stand today', async () => {
    const { body, headers } = await nobody.get('/listing.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    for (const said of ['SUMMARY\n', 'WHAT IS OFFERED\n- ', 'Who can have it:', 'Anybody may ask']) expect(body).toContain(said)
    expect(body).not.toMatch(/undefined|null|\[object/)
  })
  it('has a summary that is cut between words where there are many councils', () => {
    const long = summary({ agency: 'The Agency', councils: Array.from({ length: 20 }, (_, n) => `Council number ${n}`) })
    expect(long.length).toBeLessThanOrEqual(summaryLength)
    expect(long).toMatch(/[a-z0-9,]…$/)
    expect(summary({ agency: 'The Agency', councils: ['Riverside', 'Hilltown'] })).toMatch(/in Riverside and Hilltown\.$/)
  })
})

describe('checking an area', () => {
  it('names the council of a postcode and what is offered there', async () => {
    const page = (await nobody.get('/area?postcode=ze11aa')).body
    expect(page).toContain('We work there')
    expect(page).toContain('/what-we-do#minor-adaptation')
  })
  it('says so when it does not know a postcode', async () => expect((await nobody.get('/area?postcode=AB1%202AA')).body).toContain('We do not know AB1 2AA'))
  it('asks again for what is no postcode', async () => expect((await nobody.get('/area?postcode=nonsense')).body).toContain('Enter a full UK postcode'))
})

describe('asking for help', () => {
  it('as a daughter leaves an enquiry that is nobody’s yet, and shows a reference and a code once', async () => {
    const done = await nobody.send('/ask-for-help/for-somebody', { ...daughter, urgentIf: ['in-hospital'] })
    expect(done.statusCode).toBe(200)
    const reference = /ENQ-[A-Z0-9]+/.exec(done.body)![0]
    expect(done.body).toMatch(/Your code is <strong[^>]*>[A-Z0-9]{4}-[A-Z0-9]{4}</)
    expect(done.body).toContain('We aim to answer by Friday 20 November 2026'.replace('Friday ', ''))
    const [row] = await house.sql('select channel, source, person_id, home_id, owner_id, asked, asked_by, a.prefix from enquiries e join authorities a on a.id = e.authority_id where reference = $1', [reference])
    expect(row).toMatchObject({ channel: 'web-form', source: 'family-friend-or-carer', person_id: null, home_id: null, owner_id: null, prefix: 'RIV', asked_by: { name: 'Ada Okafor', relation: 'family', answerBy: 'phone' } })
    expect(row!.asked).toContain('In touch: Ring after 4')
    const seen = (await (await house.as('cora')).get(`/enquiries/${reference}`)).body
    expect(seen).toContain('Ada Okafor, a member of their family; by telephone; 01632 960 145')
    expect(seen).toContain('The public')
    expect(seen).toContain('They are in hospital')
  })
  it('for oneself writes down how to be answered', async () => {
    const done = await nobody.send('/ask-for-help/for-me', { asked: 'A rail by the door', givenName: 'Walter', surname: 'Price', phone: '01632 960 200', answerBy: 'phone' })
    expect(done.statusCode).toBe(200)
    expect((await house.sql("select heard ->> 'phone' as phone, asked_by ->> 'relation' as relation from enquiries order by id desc limit 1"))[0]).toEqual({ phone: '01632 960 200', relation: 'self' })
  })
  it('asks again, keeping what was typed, when nobody could be answered', async () => {
    const page = await nobody.send('/ask-for-help/for-somebody', { ...daughter, phone: '', asked: 'Something <b>bold</b>' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('<a href="#phone">Enter the telephone number that we shall answer on')
    expect(page.body).toContain('Something &lt;b>bold&lt;/b>')
  })
  it('tells nobody whether somebody is known', async () => {
    const cora = await house.as('cora')
    await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Known', surname: 'Person', line1: '1 Known Street', postcode: 'ZE1 1AA' })
    const shape = (body: string): string => body.replace(/ENQ-[A-Z0-9]+|[A-Z0-9]{4}-[A-Z0-9]{4}|value="[^"]*"/g, '…')
    const known = await nobody.send('/ask-for-help/for-me', { asked: 'Help', givenName: 'Known', surname: 'Person', line1: '1 Known Street', postcode: 'ZE1 1AA', phone: '01632 960 201', answerBy: 'phone' })
    const unknown = await nobody.send('/ask-for-help/for-me', { asked: 'Help', givenName: 'Never', surname: 'Heardof', line1: '9 Nowhere', postcode: 'ZE1 1AA', phone: '01632 960 202', answerBy: 'phone' })
    expect(shape(known.body)).toBe(shape(unknown.body))
    expect(await house.sql("select from access_log l join users u on u.id = l.user_id where u.role = 'public'")).toEqual([])
  })
  it('outside opening hours says when somebody is there again', async () => {
    house.itIs('2026-11-21', '11:00:00')
    const page = await nobody.send('/ask-for-help/for-me', { asked: 'Help', givenName: 'Late', surname: 'Caller', phone: '01632 960 203', answerBy: 'phone' })
    expect(page.body).toContain('We are closed now')
    expect(page.body).toContain('25 November 2026')
    house.itIs('2026-11-18')
  })
  it('sent twice acts once', async () => {
    const page = await nobody.get('/ask-for-help/for-me')
    const once = (await house.sql<{ n: number }>('select count(*)::int as n from enquiries'))[0]!.n
    const typed = { asked: 'Once only', givenName: 'Twice', surname: 'Sent', phone: '01632 960 204', answerBy: 'phone' }
    expect((await nobody.sendFrom(page, '/ask-for-help/for-me', typed)).body).toContain('Your code is')
    expect((await nobody.sendFrom(page, '/ask-for-help/for-me', typed)).body).toContain('This was done already')
    expect((await house.sql<{ n: number }>('select count(*)::int as n from enquiries'))[0]!.n).toBe(once + 1)
  })
  it('without the cookie of the form keeps what was typed and says what to do', async () => {
    const page = await nobody.get('/ask-for-help/for-me')
    const stranger = await house.as(undefined)
    const answer = await stranger.sendFrom(page, '/ask-for-help/for-me', { asked: 'Kept words', givenName: 'No', surname: 'Cookie', phone: '01632 960 205', answerBy: 'phone' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Kept words')
    expect((await stranger.sendFrom(answer, '/ask-for-help/for-me', {})).statusCode).toBe(200)
  })
})

describe('a robot at a public form', () => {
  it('is stopped after thirty in a quarter of an hour, told so with its words kept, and everybody else goes on', { timeout: 60_000 }, async () => {
    const small = await openHouse({ publicForms: 30 })
    const robot = await small.as(undefined)
    const page = await robot.get('/ask-for-help/for-me')
    const counts: Record<number, number> = {}
    for (let n = 0; n < 1000; n++) {
      const answer = await robot.sendFrom(page, '/ask-for-help/for-me', { asked: `Robot ${n}`, givenName: 'Rob', surname: 'Ot', phone: '01632 960 206', answerBy: 'phone', _once: crypto.randomUUID() })
      counts[answer.statusCode] = (counts[answer.statusCode] ?? 0) + 1
      if (n === 999) { expect(answer.statusCode).toBe(429); expect(answer.body).toContain('Robot 999'); expect(answer.body).toContain('Wait 15 minutes') }
    }
    expect(counts).toEqual({ 200: 30, 429: 970 })
    const elsewhere = await small.app.inject({ method: 'GET', url: '/ask-for-help/for-me', headers: { host: 'localhost' } })
    expect(elsewhere.statusCode).toBe(200)
    expect((await (await small.as('cora')).send('/enquiries/new', { channel: 'phone', surname: 'Real' })).statusCode).toBe(303)
  })
})
