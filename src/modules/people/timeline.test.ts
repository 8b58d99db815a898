import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

/** Somebody rings, a case is opened and worked on, and more is known of them. */
async function somebody(surname: string) {
  const amara = await house.as('amara')
  const taken = await amara.send('/enquiries/new', { channel: 'phone', surname, asked: 'A rail', line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
  const [row] = await house.sql<{ person: string; id: string; council: string; case: string }>('select person_id as person, id, authority_id as council, reference as "case" from cases where person_name = $1', [surname])
  const at = `/people/${row!.person}`
  await amara.send(`/cases/${row!.case}/note`, { note: `${surname} rang about the rail`, contact: 'phone' })
  await amara.send(`${at}/warnings/new`, { kind: 'dog', precaution: 'Ring first', what: 'It barks', 'endsOn-day': '1', 'endsOn-month': '6', 'endsOn-year': '2027' })
  await amara.send(`${at}/consents/new`, { scope: 'survey', basis: 'consent', how: 'spoken', evidence: 'She said so' })
  await amara.send(`${at}/around/new`, { name: 'Her nephew', capacity: 'neighbour' })
  return { ...row!, at: `${at}/timeline` }
}

/** Notes on a case, a minute apart, the last of them the latest of all. */
const manyNotes = async ({ id, council }: { id: string; council: string }, many: number) => house.sql(
  `insert into events (id, authority_id, case_id, kind, said, on_day, at, by_user) select gen_random_uuid(), $1, $2, 'note.written', jsonb_build_object('note', 'Note number ' || n), '2026-11-18', timestamptz '2026-11-18 12:00Z' + n * interval '1 minute', $3 from generate_series(1, $4::int) n`,
  [council, id, await house.userId('amara'), many])

/** How many statements a page takes. */
async function statements(path: string): Promise<number> {
  const amara = await house.as('amara')
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  expect((await amara.get(path)).statusCode).toBe(200)
  const count = asked.mock.calls.length
  asked.mockRestore()
  return count
}

describe('the timeline of a person', () => {
  it('tells what happened on their enquiry, on their case and to themselves, the newest first', async () => {
    const known = await somebody('Abernethy')
    const { body } = await (await house.as('amara')).get(known.at)
    const said = ['Her nephew', 'Agreed to: Being asked what they thought', 'Warning added: Dog', 'Abernethy rang about the rail', 'Put on record']
    for (const words of said) expect(body).toContain(words)
    const order = said.slice(0, 4).map(words => body.indexOf(words))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(body).toContain(`href="/cases/${known.case}"`)
  })

  it('can be read one kind at a time', async () => {
    const [amara, known] = [await house.as('amara'), await somebody('Blenkinsop')]
    const only = async (part: string) => (await amara.get(`${known.at}?part=${part}`)).body
    expect(await only('warnings')).toContain('Warning added: Dog')
    expect(await only('warnings')).not.toContain('Agreed to')
    expect(await only('consents')).not.toContain('Warning added')
    expect(await only('in-touch')).toContain('Blenkinsop rang about the rail')
    expect(await only('cases')).not.toContain('Put on record')
    expect(await only('record')).toContain('Put on record')
    expect(await only('nothing-like-this')).toContain('Warning added: Dog')
  })

  it('with 300 events is read fifty at a time, each event once, in as many statements as one with few', async () => {
    const [amara, few, many] = [await house.as('amara'), await somebody('Cholmondeley'), await somebody('Dalrymple')]
    await manyNotes(many, 300)
    const seen: string[] = []
    let pages = 0
    for (let path: string | undefined = `${many.at}?part=cases`; path; pages++) {
      const { body }: { body: string } = await amara.get(path)
      seen.push(...[...body.matchAll(/Note number (\d+)/g)].map(([, n]) => n!))
      path = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replace(/&amp;/g, '&')
    }
    expect(seen).toEqual(Array.from({ length: 300 }, (_, at) => String(300 - at)))
    expect(pages).toBeGreaterThanOrEqual(7)
    await statements(few.at)
    expect(await statements(many.at)).toBe(await statements(few.at))
  })

  it('keeps a case in a closed circle, and all that happened on it, to those inside', async () => {
    const [amara, known] = [await house.as('amara'), await somebody('Egerton')]
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update cases set circle_id = $1 where id = $2', [circle!.id, known.id])
    await house.sql('update events set circle_id = $1 where case_id = $2', [circle!.id, known.id])
    const { body } = await amara.get(known.at)
    expect(body).toContain('Warning added: Dog')
    for (const kept of ['rang about the rail', known.case]) expect(body).not.toContain(kept)
  })

  it('writes down that somebody looked, and is no more than that council’s to read', async () => {
    const known = await somebody('Fanshawe')
    const looks = async () => (await house.sql<{ n: number }>('select count(*)::int as n from access_log where $1::uuid = any(subject_ids)', [known.person]))[0]!.n
    const before = await looks()
    await (await house.as('dev')).get(known.at)
    expect(await looks()).toBe(before + 1)
    expect((await (await house.as('hal')).get(known.at)).statusCode).toBe(404)
    for (const member of ['joe', 'ruth', 'celia'] as const) expect((await (await house.as(member)).get(known.at)).statusCode).toBe(403)
  })

  it('is that of every record that was merged into theirs', async () => {
    const [amara, one, other] = [await house.as('amara'), await somebody('Gascoigne'), await somebody('Heseltine')]
    await amara.send(`/people/${one.person}/merge/${other.person}`, { surname: 'kept' })
    const { body } = await amara.get(one.at)
    for (const words of ['Gascoigne rang', 'Heseltine rang', 'was merged into this one']) expect(body).toContain(words)
  })
})
