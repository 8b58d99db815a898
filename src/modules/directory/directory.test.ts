import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [cora, amara, nobody] = [] as unknown as [Visitor, Visitor, Visitor]
let organisation = ''
const service: Typed = { name: 'Steady Steps', description: 'Exercise for balance, with tea', topics: ['falls-prevention'], forWhom: 'People who have fallen', minimumAge: '60', cost: 'Free', areas: 'ZE1', ways: ['self', 'phone'], protocol: 'Ask for Nell, never leave a message', phone: '01632 960 400', openMO: '9am to 12 and 1pm to 5pm', openWE: '9 to 17', status: 'active' }
const add = async (typed: Typed): Promise<string> => (await cora.send('/services/new', { organisation, ...service, ...typed })).headers.location!

beforeAll(async () => {
  ;[cora, amara, nobody] = [await house.as('cora'), await house.as('amara'), await house.as(undefined)]
  organisation = (await cora.send('/organisations/new', { name: 'The Balance Trust', kind: 'charity', contactName: 'Nell Contact', contactPhone: '01632 960 401', contactNotes: 'Agreed in May' })).headers.location!.slice('/organisations/'.length)
})

describe('a service of the directory', () => {
  it('is added with what is known, and staff read all of it', async () => {
    const at = await add({})
    const { body } = await amara.get(at)
    for (const words of ['Steady Steps', 'Exercise for balance, with tea', 'Ask for Nell, never leave a message', '60 and over', 'Monday: 09:00 to 12:00, 13:00 to 17:00', 'Wednesday: 09:00 to 17:00', 'Ask them yourself, By telephone', 'Not yet']) expect(body).toContain(words)
  })
  it('says whether it is open now', async () => {
    const at = await add({ name: 'Open times' })
    house.itIs('2026-11-18', '10:00:00')
    expect((await amara.get(at)).body).toContain('Open now')
    house.itIs('2026-11-18', '17:00:00')
    expect((await amara.get(at)).body).toContain('Closed now')
    house.itIs('2026-11-17', '10:00:00')
    expect((await amara.get(at)).body).toContain('Closed now')
    house.itIs('2026-11-18')
    const closed = await add({ name: 'Shut', status: 'temporarily closed', alert: 'Back in June' })
    expect((await amara.get(closed)).body).toMatch(/Temporarily closed[\s\S]*Back in June/)
  })
  it('is refused with the sentence at the field, and nothing typed is lost', async () => {
    for (const [typed, says] of [
      [{ name: '' }, 'Enter the name of the service'], [{ openMO: 'noonish' }, 'Monday: enter times in order'], [{ openMO: '17 to 9' }, 'Monday: enter times in order'], [{ minimumAge: '70', maximumAge: '60' }, 'The oldest age must be the youngest or more'],
      [{ areas: 'Everywhere' }, 'Enter postcode areas with commas'], [{ line1: '1 High Street' }, 'Enter the town or city, or leave the whole address empty'], [{ url: 'javascript:alert(1)' }, 'Enter a web address'], [{ topics: [] }, 'Select what it is about'], [{ status: 'temporarily closed' }, 'Enter why it is closed'],
    ] as [Typed, string][]) {
      const answer = await cora.send('/services/new', { organisation, ...service, description: 'Kept word for word', ...typed })
      expect([answer.statusCode, says, answer.body.includes(says), answer.body.includes('Kept word for word')]).toEqual([422, says, true, true])
    }
  })
  it('that two people change at once shows the second both versions', async () => {
    const at = await add({ name: 'Twice changed' })
    const tab = await amara.get(`${at}/change`)
    expect((await cora.send(`${at}/change`, { cost: '£2' })).statusCode).toBe(303)
    const second = await amara.sendFrom(tab, `${at}/change`, { cost: '£3' })
    expect(second.statusCode).toBe(409)
    for (const words of ['£2', '£3']) expect(second.body).toContain(words)
  })
  it('is checked by somebody on a day, and is listed when the next check is due', async () => {
    const at = await add({ name: 'Checked club' })
    await amara.send(`${at}/check`, { 'due-day': '1', 'due-month': '12', 'due-year': '2026' })
    expect((await cora.get(at)).body).toMatch(/Amara Nwosu[\s\S]*1 December 2026[\s\S]*18 November 2026/)
    expect((await cora.get('/services')).body).toMatch(/To be checked within two weeks[\s\S]*Checked club/)
    expect((await amara.send(`${at}/check`, { 'due-day': '1', 'due-month': '1', 'due-year': '2020' })).body).toContain('The day must be after today')
  })
  it('is written in the agency’s history', async () => {
    const { body } = await (await house.as('ada')).get('/accounts/history')
    for (const words of ['Added to the directory: Steady Steps', 'Checked in the directory: Checked club', 'Organisation added: The Balance Trust']) expect(body).toContain(words)
  })
})

describe('the public directory', () => {
  it('shows active services, and nothing of how we go about them or whom we know', async () => {
    await add({ name: 'Gone club', status: 'inactive' })
    const { body } = await nobody.get('/directory')
    for (const words of ['Steady Steps', 'The Balance Trust', '01632 960 400', 'Open now']) expect(body).toContain(words)
    for (const kept of ['Gone club', 'Shut', 'Ask for Nell', 'Nell Contact', '01632 960 401', 'Agreed in May']) expect(body).not.toContain(kept)
  })
  it('is searched by words, subject and where somebody lives', async () => {
    await add({ name: 'Warm Homes', description: 'Draughts and boilers', topics: ['energy-efficiency'], areas: 'ZE2', councils: [] })
    await add({ name: 'Everywhere line', description: 'A national line', topics: ['loneliness'], areas: '', councils: [] })
    await add({ name: 'Council thing', description: 'In one council', topics: ['equipment'], areas: '', councils: [await house.council('HIL')] })
    const names = async (query: string): Promise<string[]> => [...(await nobody.get(`/directory?${query}`)).body.matchAll(/<h3[^>]*>([^<]+)</g)].map(found => found[1]!)
    expect(await names('words=boilers+DRAUGHTS')).toEqual(['Warm Homes'])
    expect(await names('topic=loneliness')).toEqual(['Everywhere line'])
    for (const area of ['ZE2 2AA', 'ZE2']) expect(await names(`area=${encodeURIComponent(area)}`)).toEqual(['Council thing', 'Everywhere line', 'Warm Homes'])
    expect(await names('area=ZE1+1AA')).not.toContain('Warm Homes')
    expect(await names('area=ZE')).toEqual(expect.arrayContaining(['Steady Steps', 'Warm Homes', 'Everywhere line']))
    expect((await nobody.get('/directory?area=nowhere')).body).toContain('Enter a postcode or the beginning of one')
    for (const odd of ['words=%00', "words='", 'page=-1', 'page=x', 'topic=constructor', 'words=%25', 'page=9999']) expect((await nobody.get(`/directory?${odd}`)).statusCode).toBe(200)
  })
  it('is all that the public’s database role can read: neither protocol nor contact', async () => {
    for (const column of ['protocol', 'checked_by', 'feed_said']) expect(await house.sql("select has_column_privilege('newel_party', 'services', $1, 'select') as may", [column])).toEqual([{ may: false }])
    for (const column of ['contact_name', 'contact_phone', 'contact_notes']) expect(await house.sql("select has_column_privilege('newel_party', 'organisations', $1, 'select') as may", [column])).toEqual([{ may: false }])
  })
})

describe('an organisation', () => {
  it('has a kind and somebody we know there, and is found by either', async () => {
    for (const query of ['words=balance', 'words=nell', 'kind=charity']) expect((await amara.get(`/organisations?${query}`)).body).toContain('The Balance Trust')
    expect((await amara.get('/organisations?kind=lender')).body).not.toContain('The Balance Trust')
    expect((await amara.get(`/organisations/${organisation}`)).body).toMatch(/Nell Contact[\s\S]*Agreed in May[\s\S]*Steady Steps/)
  })
  it('is changed by staff, and not by a council’s officer or an auditor', async () => {
    await cora.send(`/organisations/${organisation}/change`, { contactRole: 'Runs the classes' })
    expect((await amara.get(`/organisations/${organisation}`)).body).toContain('Runs the classes')
    for (const member of ['dev', 'gwen', 'ada'] as const) {
      expect((await (await house.as(member)).get(`/organisations/${organisation}`)).statusCode).toBe(200)
      expect((await (await house.as(member)).get(`/organisations/${organisation}/change`)).statusCode).toBe(403)
    }
  })
})
