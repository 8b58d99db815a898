import { beforeAll, describe, expect, it } from 'vitest'
import type { Outgoing } from '../../platform/post/post.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const sent: Outgoing[] = []
const house = await openHouse({ post: { send: async message => void sent.push(message) } })
const [maya, bernard, celia, dev, hal, amara, gwen] = [await house.as('maya'), await house.as('bernard'), await house.as('celia'), await house.as('dev'), await house.as('hal'), await house.as('amara'), await house.as('gwen')]
const [board, riverside] = [(await house.sql<{ id: string }>("select id from authorities where kind = 'agency'"))[0]!.id, await house.council('RIV')]

const day = (name: string, on: string): Typed => { const [y, m, d] = on.split('-'); return { [`${name}-day`]: d!, [`${name}-month`]: m!, [`${name}-year`]: y! } }
const planned = { when: 'to-come', starts: '10.30am', place: 'County Hall, Room 4', pack: '2026-07-01' }
const add = async (whose: string, on: string, typed: Typed = {}): Promise<string> => {
  const answer = await maya.send('/meetings/new', { whose, ...planned, ...day('on', on), ...typed })
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(-1500)).toBe(303)
  return answer.headers.location!
}
const refused = async (who: Visitor, path: string, typed: Typed, sentence: string): Promise<void> => {
  const { statusCode, body } = await who.send(path, typed)
  expect([statusCode, body.includes(sentence)], body.replace(/<[^>]+>/g, ' ').slice(-1500)).toEqual([422, true])
}
const circulate = async (at: string, typed: Typed = {}): Promise<void> => {
  const answer = await maya.send(`${at}/circulate`, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(-1500)).toBe(303)
}
const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

beforeAll(async () => {
  expect((await maya.send('/packs/sign/2026-07-01', {})).statusCode).toBe(303)
  expect((await maya.send('/packs/sign/2026-04-01', {})).statusCode).toBe(303)
})

describe('a meeting', () => {
  it('is in the calendar with the day its pack is due, and whoever comes sees it', async () => {
    const at = await add(board, '2026-12-08')
    for (const who of [maya, bernard, celia, gwen]) expect(plain((await who.get('/meetings')).body)).toContain('8 December 2026, 10:30amJuly to September 202628 November 2026')
    expect(plain((await bernard.get(at)).body)).toContain('28 November 2026, ten days before the meeting')
    expect((await dev.get(at)).statusCode).toBe(404)
  })

  it('of a council is seen by its own officers, and by no other council’s, nor by the Board or the county', async () => {
    const at = await add(riverside, '2026-12-09', { place: 'Riverside offices' })
    for (const who of [maya, dev, gwen]) expect((await who.get(at)).statusCode).toBe(200)
    for (const who of [hal, bernard, celia]) {
      expect((await who.get(at)).statusCode).toBe(404)
      expect((await who.get('/meetings')).body).not.toContain('Riverside')
      expect((await who.get('/meetings/meetings.ics')).body).not.toContain('Riverside')
    }
  })

  it('is added by the service manager alone, and nobody else sees any of it', async () => {
    for (const who of [bernard, dev, gwen, amara]) expect((await who.get('/meetings/new')).statusCode).toBe(403)
    for (const member of ['amara', 'joe', 'kit', 'ruth', 'ada'] as const) expect([member, (await (await house.as(member)).get('/meetings')).statusCode]).toEqual([member, 403])
  })

  it('is refused with the reason, and nothing typed is lost', async () => {
    const typed = { whose: board, ...planned, ...day('on', '2026-12-21') }
    await refused(maya, '/meetings/new', { ...typed, ...day('on', '2026-01-12') }, 'The day must be today or in the future. If the meeting has been held, say so above')
    await refused(maya, '/meetings/new', { ...typed, when: 'held' }, 'The day must be today or in the past. If the meeting is to come, say so above')
    await refused(maya, '/meetings/new', { ...typed, pack: '2026-10-01' }, 'The pack would be due by 11 December 2026, and October to December 2026 is not over until 31 December 2026')
    await refused(maya, '/meetings/new', { ...typed, ...day('on', '2026-12-08') }, 'There is a meeting of the same kind on this day already')
    await refused(maya, '/meetings/new', { ...typed, starts: '10' }, 'Enter a start time that can only be read one way, such as 10:30 or 2pm')
    const { body } = await maya.send('/meetings/new', { place: 'Room 7' })
    for (const sentence of ['Select which meeting it is', 'Enter the day of the meeting', 'Enter the start time', 'Select which quarter', 'value="Room 7"']) expect(body).toContain(sentence)
  })

  it('that was held before it was written down is among those held', async () => {
    const at = await add(board, '2026-09-10', { when: 'held', pack: 'none' })
    expect(plain((await bernard.get('/meetings')).body)).toMatch(/Held.*10 September 2026/)
    expect(plain((await maya.get(at)).body)).toContain('No pack')
    await refusedAtOnce(`${at}/circulate`, 'This meeting looks at no pack')
  })

  it('is changed, its history says how, and whoever is late sees both versions', async () => {
    const at = await add(board, '2027-02-09')
    const late = await maya.get(`${at}/change`)
    expect((await maya.send(`${at}/change`, { place: 'Online' })).statusCode).toBe(303)
    const answer = await maya.sendFrom(late, `${at}/change`, { starts: '2pm' })
    expect([answer.statusCode, answer.body.includes('Somebody saved this while you were working on it')]).toEqual([409, true])
    expect((await maya.get(`${at}/history`)).body).toContain('County Hall, Room 4 → Online')
    for (const who of [bernard, amara]) expect((await who.get(`${at}/history`)).statusCode).toBe(403)
  })

  it('that is called off says why, is circulated nothing, and is spoken of no more', async () => {
    const at = await add(board, '2026-12-01')
    expect((await maya.get('/start')).body).toContain('The pack for the Board’s meeting on 1 December 2026 is due by 21 November 2026')
    await refused(maya, `${at}/call-off`, {}, 'Enter why the meeting was called off')
    expect((await maya.send(`${at}/call-off`, { reason: 'Too few can come' })).statusCode).toBe(303)
    expect(plain((await bernard.get(at)).body)).toContain('Called off on 18 November 2026. Too few can come')
    for (const what of ['circulate', 'change', 'call-off', 'actions/new']) await refusedAtOnce(`${at}/${what}`, 'was called off: Too few can come')
    expect((await maya.get('/start')).body).not.toContain('1 December 2026')
    expect((await maya.get('/meetings/meetings.ics')).body).toContain('STATUS:CANCELLED')
  })
})

async function refusedAtOnce(path: string, sentence: string): Promise<void> {
  const { statusCode, body } = await maya.get(path)
  expect([path, statusCode, body.includes(sentence)], plain(body).slice(-800)).toEqual([path, 422, true])
}

describe('a pack', () => {
  it('is circulated once it has been signed, in time or late by so many days, and only that of the meeting’s quarter', async () => {
    const at = await add(board, '2027-03-09', { pack: '2026-10-01' })
    await refusedAtOnce(`${at}/circulate`, 'The pack of October to December 2026 has not been signed off yet')
    const late = await add(board, '2026-11-26')
    await refused(maya, `${late}/circulate`, { pack: '2026-04-01-v1' }, 'Select which signed version of the pack is circulated')
    await refused(maya, `${late}/circulate`, { accounts: [], others: '' }, 'Select who the pack is circulated to, or enter somebody without an account')
    await refused(maya, `${late}/circulate`, { others: ', somewhere' }, 'Enter a name before the comma')
    await circulate(late)
    expect(plain((await bernard.get(late)).body)).toContain('July to September 2026, version 1, circulated by Maya Lindqvist on 18 November 2026, 2 days late.')
    expect(plain((await maya.get('/meetings')).body)).toContain('Circulated 2 days late')
    await refused(maya, `${late}/circulate`, {}, 'Version 1 of this pack has been circulated to the Board’s meeting on 26 November 2026 already')
    await refused(maya, `${late}/change`, { pack: '2026-04-01' }, 'The pack of July to September 2026 has been circulated to this meeting, so the quarter cannot change')
  })

  it('is circulated to people of its meeting: the Board’s to the Board and the county, a council’s to its own officers', async () => {
    const [boards, councils] = [await add(board, '2027-01-12'), await add(riverside, '2027-01-13')]
    const options = async (at: string): Promise<boolean[]> => { const { body } = await maya.get(`${at}/circulate`); return ['Bernard Osei', 'Celia Grant', 'Dev Patel', 'Hal Winters', 'Kit Mason'].map(name => body.includes(name)) }
    expect(await options(boards)).toEqual([true, true, false, false, false])
    expect(await options(councils)).toEqual([false, false, true, false, false])
    await refused(maya, `${boards}/circulate`, { accounts: [await house.userId('dev')] }, 'Choose from the answers for: Who is it circulated to?')
  })

  it('is told by email to those with an account, stands on their start page, and is confirmed with one press', async () => {
    const at = await add(board, '2027-01-19')
    await circulate(at, { others: 'Helen Marsh, helen.marsh@example.org' })
    sent.length = 0
    await house.work()
    expect(sent.map(({ address }) => address).sort()).toEqual(expect.arrayContaining(['bernard@exshire.example', 'celia@exshire.example']))
    expect(sent.some(({ address }) => address.includes('helen'))).toBe(false)
    expect(sent.find(({ address, subject }) => address.startsWith('bernard') && subject.includes('19 January'))!.words).toContain(`http://localhost${at}`)
    expect(plain((await maya.get(at)).body)).toContain('Bernard OseiTold by emailNot confirmed yet')

    expect((await bernard.get('/start')).body).toContain('The pack for the Board’s meeting on 19 January 2027 is here.')
    const page = await bernard.get(at)
    expect(page.body).toContain('/packs/signed/2026-07-01-v1')
    const [, receipt] = /action="(\/receipts\/[^"]+)"/.exec(page.body)!
    expect((await bernard.sendFrom(page, receipt!, {})).headers.location).toBe(at)
    expect(plain((await bernard.get(at)).body)).toContain('as you confirmed on 18 November 2026')
    expect((await bernard.get('/start')).body).not.toContain('19 January 2027')
    expect((await celia.get('/start')).body).toContain('19 January 2027')
    expect(plain((await maya.get(at)).body)).toMatch(/Bernard OseiTold by email18 November 2026/)
    expect((await maya.get(`${at}/history`)).body).toContain('Bernard Osei has the pack, received on 18 November 2026')

    // Twice, and by somebody else.
    expect((await bernard.get(receipt!)).body).toContain('You confirmed on 18 November 2026 that you have this pack.')
    const again = await bernard.sendFrom(page, receipt!, {})
    expect([again.statusCode, again.headers.location]).toEqual([303, at])
    expect((await celia.get(receipt!)).statusCode).toBe(404)
    expect((await house.sql("select 1 from meeting_events where kind = 'pack.received' and said ->> 'name' = 'Bernard Osei'")).length).toBe(1)
  })

  it('that somebody without an account has is written down for them, once, with the day', async () => {
    const at = await add(riverside, '2027-01-20')
    await circulate(at, { others: 'Helen Marsh, helen.marsh@example.org\nNed Cole' })
    const [receipts, of] = [[...(await maya.get(at)).body.matchAll(/href="(\/receipts\/[^"]+\/record)"/g)].map(([, href]) => href!), 'on']
    expect(receipts).toHaveLength(2)
    await refused(maya, receipts[0]!, day(of, '2026-11-17'), 'The day must be the same as or after 18 November 2026')
    await refused(maya, receipts[0]!, day(of, '2026-11-19'), 'The day must be today or in the past')
    await refused(maya, receipts[0]!, {}, 'Enter the day they received it')
    expect((await maya.send(receipts[0]!, day(of, '2026-11-18'))).statusCode).toBe(303)
    expect(plain((await maya.get(at)).body)).toContain('18 November 2026Written down by Maya Lindqvist')
    await refusedAtOnce(receipts[0]!, 'It is written down already that')
    const [{ id }] = await house.sql<{ id: string }>('select r.id from pack_recipients r join users u on u.id = r.user_id where u.name = $1 order by r.id desc limit 1', ['Dev Patel']) as [{ id: string }]
    await refusedAtOnce(`/receipts/${id}/record`, 'Dev Patel has an account, and confirms it there.')
    expect((await dev.get(`/receipts/${receipts[1]!.split('/')[2]!}`)).body).toContain('only they can say that they have it')
    // The council’s officer sees who has it, and nobody’s address.
    const { body } = await dev.get(at)
    expect([body.includes('Ned Cole'), body.includes('helen.marsh')]).toEqual([true, false])
    expect((await dev.send(`/receipts/${id}`, {})).statusCode).toBe(303)
    expect(plain((await maya.get(at)).body)).toContain('Dev PatelAn email is on its way18 November 2026')
  })

  it('that is due within a week, or overdue, is on the service manager’s start page until it is circulated', async () => {
    house.itIs('2027-04-13')
    const at = await add(board, '2027-05-01')
    expect((await maya.get('/start')).body).not.toContain('1 May 2027')
    house.itIs('2027-04-14')
    expect((await maya.get('/start')).body).toContain('The pack for the Board’s meeting on 1 May 2027 is due by 21 April 2027, and has not been circulated.')
    house.itIs('2027-04-21')
    expect((await maya.get('/start')).body).toContain('The pack for the Board’s meeting on 1 May 2027 is due today')
    house.itIs('2027-04-22')
    expect((await maya.get('/start')).body).toContain('The pack for the Board’s meeting on 1 May 2027 was due on 21 April 2027')
    for (const who of [amara, gwen, bernard]) expect((await who.get('/start')).body).not.toContain('1 May 2027')
    await circulate(at)
    expect((await maya.get('/start')).body).not.toContain('1 May 2027')
    house.itIs('2026-11-18')
  })
})

describe('an action', () => {
  it('is written down once the meeting has met, with who does it and by when', async () => {
    const toCome = await add(riverside, '2027-02-16')
    await refusedAtOnce(`${toCome}/actions/new`, 'what is agreed is written down on the day, or afterwards')
    const at = await add(riverside, '2026-11-10', { when: 'held', pack: 'none' })
    const { body } = await maya.send(`${at}/actions/new`, { what: 'To send the fee list' })
    for (const sentence of ['Enter who does it', 'Enter by when it is done', 'To send the fee list']) expect(body).toContain(sentence)
    await refused(maya, `${at}/actions/new`, { what: 'x', who: 'y', ...day('by', '2026-11-09') }, 'The day must be the same as or after 10 November 2026, when it was agreed')
  })

  it('goes with every later meeting of the same council until it is done, the overdue first, and then says what came of it', async () => {
    const first = await add(riverside, '2026-11-03', { when: 'held', pack: 'none' })
    const next = await add(riverside, '2027-03-02')
    const boards = await add(board, '2027-03-02')
    for (const [what, by] of [['Send the fee list', '2027-01-31'], ['Ring the hospital', '2026-11-10']] as const) expect((await maya.send(`${first}/actions/new`, { what, who: 'Dev Patel', ...day('by', by) })).statusCode).toBe(303)
    const { body } = await dev.get(next)
    expect(plain(body)).toMatch(/Left by earlier meetings.*Ring the hospital.*Overdue.*Send the fee list.*Not done yet/)
    expect(body).not.toContain('/meeting-actions/')
    expect((await maya.get(boards)).body).not.toContain('Ring the hospital')
    expect((await bernard.get('/meetings')).body).not.toContain('Ring the hospital')

    const [, action] = /href="(\/meeting-actions\/[^"]+)">Ring the hospital/.exec((await maya.get(first)).body)!
    await refused(maya, action!, { state: 'done' }, 'Enter what came of it')
    await refused(maya, action!, { state: 'dropped' }, 'Enter why it will not be done')
    await refused(maya, action!, { who: '' }, 'Enter who does it')
    const late = await maya.get(action!)
    expect((await maya.send(action!, { state: 'done', came: 'They discharge on Fridays' })).statusCode).toBe(303)
    expect((await maya.sendFrom(late, action!, { who: 'Hal' })).statusCode).toBe(409)
    expect((await dev.get(next)).body).not.toContain('Ring the hospital')
    expect(plain((await dev.get(first)).body)).toContain('Done 18 November 2026They discharge on Fridays')
    expect((await maya.get(`${first}/history`)).body).toContain('How does it stand?: Not done yet → Done')
    expect((await dev.get(action!)).statusCode).toBe(403)
  })

  it('of the Board is read by its members, who write nothing', async () => {
    const at = await add(board, '2026-11-05', { when: 'held', pack: 'none' })
    expect((await maya.send(`${at}/actions/new`, { what: 'Agree the fee list', who: 'The county', ...day('by', '2026-11-30') })).statusCode).toBe(303)
    expect(plain((await bernard.get(at)).body)).toContain('Agree the fee listThe county30 November 2026Not done yet')
    expect(plain((await bernard.get('/meetings')).body)).toContain('Agree the fee list')
    expect((await bernard.get(`${at}/actions/new`)).statusCode).toBe(403)
  })
})
