import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const mrsOkafor = { channel: 'phone', givenName: 'Grace', surname: 'Okafor', 'bornOn-day': '12', 'bornOn-month': '3', 'bornOn-year': '1944', phone: '01632 960144', line1: '14 Orchard Rise', postcode: 'ZE1 1AA', asked: 'She cannot manage the stairs' }

describe('taking an enquiry', () => {
  it('saves it half filled, with nothing but how it reached us', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', { channel: 'phone' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toMatch(/^\/enquiries\/ENQ-[A-Z0-9]{6}$/)
    const page = await cora.get(answer.headers.location!)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Council not known yet')
  })

  it('puts the person and home on record at once when nobody like them is known, in the council of the postcode', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', mrsOkafor)
    const page = await cora.get(answer.headers.location!)
    expect(page.body).toContain('Riverside District Council')
    expect(page.body).toMatch(/<a class="govuk-link" href="\/people\/[0-9a-f-]{36}">Grace Okafor<\/a>/)
    expect(page.body).toMatch(/href="\/homes\/[0-9a-f-]{36}">14 Orchard Rise, ZE1 1AA/)
    const kinds = (await house.sql<{ kind: string }>('select e.kind from events e join people p on p.id = e.person_id or e.enquiry_id in (select id from enquiries where person_id = p.id) where p.surname = $1', ['Okafor'])).map(row => row.kind)
    expect(kinds).toEqual(expect.arrayContaining(['enquiry.taken', 'person.recorded', 'enquiry.taken']))
  })

  it('shows who it may be before anybody is put on record twice, spelt or born a little otherwise', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', { ...mrsOkafor, surname: 'Okafour', line1: '14 Orchard Rise' })
    expect(answer.headers.location).toMatch(/\/who$/)
    expect(Number((await house.sql<{ n: string }>("select count(*) as n from people where surname like 'Oka%'"))[0]!.n)).toBe(1)
    const who = await cora.get(answer.headers.location!)
    expect(who.body).toContain('Grace Okafor, born 12 Mar 1944 (same date of birth, same telephone number, similar surname, same first name)')
    expect(who.body).toContain('Somebody new: Grace Okafour')
    const [person] = await house.sql<{ id: string }>("select id from people where surname = 'Okafor'")
    const [home] = await house.sql<{ id: string }>("select id from homes where line1 = '14 Orchard Rise'")
    await cora.send(answer.headers.location!, { person: person!.id, home: home!.id })
    expect((await house.sql('select id from enquiries where person_id = $1', [person!.id])).length).toBe(2)
  })

  it('asks for the council by hand when the postcode is not in the table, and keeps what was typed', async () => {
    const cora = await house.as('cora')
    const taken = await cora.send('/enquiries/new', { channel: 'letter', surname: 'Wexcombe', line1: '1 Far Lane', postcode: 'ZE9 9ZZ' })
    const page = await cora.get(taken.headers.location!)
    expect(page.body).toContain('The postcode ZE9 9ZZ is not in the postcode table: choose the council by hand')
    const refused = await cora.send(`${taken.headers.location!}/who`, { person: 'new', home: 'new', council: '' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#council">Choose the council by hand: the postcode ZE9 9ZZ is not in the postcode table</a>')
    expect(refused.body).toMatch(/value="new" checked/)
    const saved = await cora.send(`${taken.headers.location!}/who`, { person: 'new', home: 'new', council: await house.council('HIL') })
    expect((await cora.get(saved.headers.location!)).body).toContain('Hilltown Borough Council')
  })

  const refusals: readonly { readonly why: string; readonly typed: Record<string, string>; readonly says: string; readonly at: string }[] = [
    { why: '31 February', typed: { 'bornOn-day': '31', 'bornOn-month': '2', 'bornOn-year': '1950' }, says: 'Date of birth must be a real date', at: '#bornOn-day' },
    { why: 'a date of birth that lies ahead', typed: { 'bornOn-day': '1', 'bornOn-month': '1', 'bornOn-year': '2027' }, says: 'Date of birth must be in the past', at: '#bornOn-day' },
    { why: 'an NHS number with a wrong check digit', typed: { nhsNumber: '943 476 5918' }, says: 'Check the NHS number', at: '#nhsNumber' },
    { why: 'ten thousand characters in a name', typed: { surname: 'x'.repeat(10_000) }, says: 'must be 100 characters or fewer. It is 10,000 now', at: '#surname' },
    { why: 'a postcode that is none', typed: { postcode: 'near the church' }, says: 'Enter a full UK postcode', at: '#postcode' },
  ]
  for (const { why, typed, says, at } of refusals)
    it(`asks again about ${why}, and keeps what was typed`, async () => {
      const cora = await house.as('cora')
      const answer = await cora.send('/enquiries/new', { channel: 'phone', asked: 'Kept word for word', ...typed })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('Error: Take an enquiry')
      expect(answer.body).toContain(`<a href="${at}">`)
      expect(answer.body).toContain(says)
      expect(answer.body).toContain('Kept word for word')
      expect(answer.body).toContain(Object.values(typed)[0]!)
    })

  it('takes an NHS number that is missing, with the reason', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', { channel: 'phone', surname: 'Numberless', noNhsNumber: 'Newly arrived in the country' })
    expect((await cora.get(answer.headers.location!)).body).toContain('None: Newly arrived in the country')
  })

  it('cannot be done by an auditor or a district grants officer, who are told why', async () => {
    for (const member of ['gwen', 'dev'] as const) {
      const answer = await (await house.as(member)).get('/enquiries/new')
      expect(answer.statusCode).toBe(403)
      expect(answer.body).toContain('only these roles may take and change enquiries')
    }
  })

  it('is not seen by another council once it is placed', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', { ...mrsOkafor, givenName: 'Ines', surname: 'Quillfeather', phone: '', line1: '9 Ferry Street' })
    const hal = await (await house.as('hal')).get(answer.headers.location!)
    const never = await (await house.as('hal')).get('/enquiries/ENQ-AAAAAA')
    expect(hal.statusCode).toBe(404)
    expect(hal.body).toBe(never.body)
    expect((await (await house.as('dev')).get(answer.headers.location!)).statusCode).toBe(200)
  })

  it('shows both versions when somebody else saved meanwhile, and overwrites nothing', async () => {
    const [cora, amara] = [await house.as('cora'), await house.as('amara')]
    const taken = await cora.send('/enquiries/new', { channel: 'phone', surname: 'Twotabs', asked: 'First words' })
    const change = `${taken.headers.location!}/change`
    const tab = await amara.get(change)
    await cora.send(change, { asked: 'Cora was first' })
    const answer = await amara.sendFrom(tab, change, { asked: 'Amara was second' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Somebody saved this while you were working on it')
    expect(answer.body).toContain('Cora was first')
    expect(answer.body).toContain('Amara was second')
    expect((await amara.get(taken.headers.location!)).body).toContain('Cora was first')
  })
})
