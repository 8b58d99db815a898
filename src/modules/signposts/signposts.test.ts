import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [cora, amara] = [] as unknown as [Visitor, Visitor]
let callers = 0
async function somebodyRings(more: Record<string, string | string[]> = {}): Promise<string> {
  const surname = `Quill${String.fromCharCode(97 + callers)}${'eimouay'[callers++ % 7]!}x`
  return (await cora.send('/enquiries/new', { channel: 'phone', givenName: `${surname}ina`, surname, line1: `${callers} ${surname} Way`, postcode: 'ZE1 1AA', asked: 'The stairs', ...more })).headers.location!
}
const idOf = (html: string, name: string): string => new RegExp(`value="([0-9a-f-]{36})"[^>]*>(?:(?!<input)[\\s\\S])*?${name}`).exec(html)![1]!
const theSignpost = async (place: string): Promise<string> => (await house.sql<{ id: string }>('select id from signposts where place = $1 order by id desc limit 1', [place]))[0]!.id

beforeAll(async () => {
  ;[cora, amara] = [await house.as('cora'), await house.as('amara')]
  const organisation = (await cora.send('/organisations/new', { name: 'The Balance Trust', kind: 'charity' })).headers.location!.slice('/organisations/'.length)
  for (const [name, topics, areas] of [['Steady Steps', ['falls-prevention'], ''], ['Tea on Tuesdays', ['loneliness'], ''], ['Far away walks', ['falls-prevention'], 'YE9']] as const) await cora.send('/services/new', { organisation, name, description: 'Helps', topics, areas, status: 'active' })
})

describe('pointing somebody to a service', () => {
  it('suggests services about what they accepted and what advice was about, where they live', async () => {
    const at = await somebodyRings({ adviceTopics: ['falls-prevention'] })
    await cora.send(`${at}/conversation`, { loneliness: 'accepted', smoking: 'declined' })
    const { body } = await cora.get(`${at}/signposts`)
    expect(body).toContain('Suggested by what they accepted and what advice was about: Falls Prevention, Company and loneliness')
    for (const name of ['Steady Steps', 'Tea on Tuesdays']) expect(body).toContain(name)
    expect(body).not.toContain('Far away walks')
    expect((await cora.get(`${at}/signposts?words=tuesdays`)).body).not.toContain('Steady Steps')
  })
  it('is written on the enquiry with what was given and how they agreed, and told in its story', async () => {
    const at = await somebodyRings({ adviceTopics: ['falls-prevention'] })
    const service = idOf((await cora.get(`${at}/signposts`)).body, 'Steady Steps')
    const sent = await cora.send(`${at}/signposts`, { services: [service], elsewhere: 'Her own church', resource: 'A leaflet', passed: 'yes', consent: 'Said so on the telephone' })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, at])
    const { body } = await amara.get(at)
    for (const words of ['Steady Steps', 'Her own church', 'Given to them: A leaflet', 'How they agreed: Said so on the telephone', 'To be asked on 9 December 2026', 'Pointed to Steady Steps: Falls Prevention']) expect(body).toContain(words)
  })
  it('can be done from a case, and from what was searched for', async () => {
    const at = await somebodyRings()
    await amara.send(`${at}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
    const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1') as [{ reference: string }]
    const search = `/cases/${reference}/signposts?topic=loneliness`
    await amara.send(search, { services: [idOf((await amara.get(search)).body, 'Tea on Tuesdays')], passed: 'no' })
    expect((await amara.get(`/cases/${reference}`)).body).toMatch(/Where they were pointed[\s\S]*Tea on Tuesdays[\s\S]*Company and loneliness/)
  })
  it('is refused with the sentence at the field, and nothing typed is lost', async () => {
    const at = await somebodyRings()
    for (const [typed, says] of [[{ passed: 'no' }, 'Select a service, or enter somewhere else'], [{ elsewhere: 'X', passed: 'yes' }, 'Enter how they agreed'], [{ elsewhere: 'X' }, 'Select whether you passed their details on'], [{ elsewhere: 'X', passed: 'no', 'on-day': '1', 'on-month': '1', 'on-year': '2027' }, 'The day must be today or in the past'], [{ services: ['01939f00-0000-7000-8000-000000000001'], passed: 'no' }, 'Choose from the answers']] as const) {
      const answer = await cora.send(`${at}/signposts`, { resource: 'Kept word for word', ...typed })
      expect([answer.statusCode, says, answer.body.includes(says), answer.body.includes('Kept word for word')]).toEqual([422, says, true, true])
    }
  })
})

describe('what came of it', () => {
  it('is asked when its day has come, by whoever pointed them first, and said once', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/signposts`, { elsewhere: 'Lunch club', passed: 'no', 'askOn-day': '20', 'askOn-month': '11', 'askOn-year': '2026' })
    expect((await cora.get('/signposts')).body).toContain('Lunch club')
    const path = `/signposts/${await theSignpost('Lunch club')}`
    expect((await amara.send(path, {})).body).toContain('Select what came of it')
    expect((await amara.send(path, { outcome: 'helped', note: 'She goes every week' })).headers.location).toBe(at)
    for (const words of ['They went, and it helped', 'She goes every week', 'What came of Lunch club']) expect((await cora.get(at)).body).toContain(words)
    expect((await cora.get('/signposts')).body).not.toContain('Lunch club')
    expect((await cora.get(path)).statusCode).toBe(422)
  })
  it('follows an enquiry into the council it is placed in, and is seen by that council alone', async () => {
    const at = await somebodyRings({ postcode: '' })
    await cora.send(`${at}/signposts`, { elsewhere: 'Moving club', passed: 'no', 'askOn-day': '18', 'askOn-month': '11', 'askOn-year': '2026' })
    const [hal, dev] = [await house.as('hal'), await house.as('dev')]
    await cora.send(`${at}/change`, { postcode: 'ZE2 2AA' })
    expect((await hal.get('/signposts')).body).toContain('Moving club')
    expect((await dev.get('/signposts')).body).not.toContain('Moving club')
    expect((await hal.get(`/signposts/${await theSignpost('Moving club')}`)).statusCode).toBe(403)
  })
  it('is counted by service and topic for figures, and what was written is not', async () => {
    for (const [column, may] of [['service_id', true], ['topic', true], ['outcome', true], ['place', false], ['consent', false], ['outcome_note', false]] as const) expect(await house.sql("select has_column_privilege('newel_report', 'signposts', $1, 'select') as may", [column])).toEqual([{ may }])
  })
})
