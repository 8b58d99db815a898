import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell', 'Lovibond', 'Mandeville', 'Nightingale', 'Ogilvy']
interface Known { readonly surname: string; readonly person: string; readonly home: string; readonly case: string }

/** Somebody new rings, and a case is opened for them at their home. */
async function somebody(): Promise<Known> {
  const amara = await house.as('amara')
  const surname = surnames.shift()!
  const taken = await amara.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: `user ${await house.userId('orla')}` })
  const [row] = await house.sql<{ person: string; home: string; case: string }>('select person_id as person, home_id as home, reference as "case" from cases where person_name = $1', [surname])
  return { surname, ...row! }
}

const day = (name: string, d: number, m: number, y: number) => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const aDog = { kind: 'dog', precaution: 'Ring first and ask for the dog to be shut in', what: 'It bit the postman in May, she says', ...day('endsOn', 18, 5, 2027) }
const warn = async (at: string, typed: Record<string, string> = {}) => (await house.as('amara')).send(`${at}/warnings/new`, { ...aDog, ...typed })
const theWarning = async ({ person, home }: Known): Promise<string> => (await house.sql<{ id: string }>('select id from warnings where person_id = $1 or home_id = $2', [person, home]))[0]!.id

describe('a warning', () => {
  it('about a person is said first on their page and their case, with what to do and by when it is reviewed', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    expect((await warn(`/people/${known.person}`)).headers.location).toBe(`/people/${known.person}`)
    for (const path of [`/people/${known.person}`, `/cases/${known.case}`]) {
      const { body } = await amara.get(path)
      for (const said of ['Dog: Ring first and ask for the dog to be shut in', 'It bit the postman in May, she says', 'Review it by 18 May 2027']) expect(body).toContain(said)
      expect(body.indexOf('Dog: Ring first')).toBeLessThan(body.search(/govuk-summary-list|newel-next/))
    }
    expect((await amara.get(`/homes/${known.home}`)).body).not.toContain('Ring first and ask')
    expect((await amara.get(`/people/${known.person}`)).body).toContain('Warning added: Dog, until 18 May 2027')
  })

  it('about a home is said to whoever visits any person there', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await warn(`/homes/${known.home}`, { kind: 'asbestos', precaution: 'Do not drill the ceiling' })
    expect((await amara.get(`/homes/${known.home}`)).body).toContain('Asbestos: Do not drill the ceiling')
    expect((await amara.get(`/cases/${known.case}`)).body).toContain('Asbestos at the home: Do not drill the ceiling')
    expect((await amara.get(`/people/${known.person}`)).body).toContain(`Asbestos at ${known.surname} Cottage, ZE1 1AB: Do not drill the ceiling`)
  })

  it('is on the job of the handyperson who does it, with what to do and without the explanation', async () => {
    const [amara, joe, kit] = [await house.as('amara'), await house.as('joe'), await house.as('kit')]
    const known = await somebody()
    await warn(`/people/${known.person}`, { kind: 'aggression', precaution: 'Go in pairs', what: 'He shouted at the nurse' })
    await warn(`/homes/${known.home}`, { kind: 'access', precaution: 'Use the side gate', what: 'The key safe is broken' })
    const [party] = await house.sql<{ id: string }>("select id from parties where kind = 'handyperson'")
    await amara.send(`/cases/${known.case}/offer`, { party: party!.id })
    const jobs = (await joe.get('/jobs')).body
    for (const said of ['Aggression: Go in pairs', 'Getting in: Use the side gate']) expect(jobs).toContain(said)
    for (const kept of ['He shouted', 'The key safe']) expect(jobs).not.toContain(kept)
    expect((await kit.get('/jobs')).body).not.toContain('Go in pairs')
  })

  it('is still shown on its last day, and the day after only in the history', async () => {
    const known = await somebody()
    await warn(`/people/${known.person}`, day('endsOn', 20, 11, 2026))
    house.itIs('2026-11-20')
    expect((await (await house.as('amara')).get(`/cases/${known.case}`)).body).toContain('Dog: Ring first')
    house.itIs('2026-11-21')
    const amara = await house.as('amara')
    expect((await amara.get(`/cases/${known.case}`)).body).not.toContain('Dog: Ring first')
    const person = (await amara.get(`/people/${known.person}`)).body
    expect(person).not.toContain('Dog: Ring first')
    expect(person).toContain('Warning added: Dog, until 20 November 2026')
    const answer = await amara.get(`/warnings/${await theWarning(known)}/end`)
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('This warning has already ended.')])
    house.itIs('2026-11-18')
  })

  it('is ended early with a reason, and then shown to nobody', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await warn(`/people/${known.person}`)
    const path = `/warnings/${await theWarning(known)}/end`
    const refused = await amara.send(path, { reason: '' })
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('<a href="#reason">Enter why it no longer holds</a>')])
    expect((await amara.send(path, { reason: 'The dog has gone to her sister' })).headers.location).toBe(`/people/${known.person}`)
    const person = (await amara.get(`/people/${known.person}`)).body
    expect(person).not.toContain('Dog: Ring first')
    expect(person).toContain('The dog has gone to her sister')
    expect((await amara.get(path)).statusCode).toBe(422)
  })

  it('that two people end at once is ended by the first', async () => {
    const [amara, tariq] = [await house.as('amara'), await house.as('tariq')]
    const known = await somebody()
    await warn(`/people/${known.person}`)
    const path = `/warnings/${await theWarning(known)}/end`
    const pages = [await amara.get(path), await tariq.get(path)] as const
    expect((await amara.sendFrom(pages[0], path, { reason: 'It has gone' })).statusCode).toBe(303)
    expect((await tariq.sendFrom(pages[1], path, { reason: 'It has died' })).statusCode).toBe(422)
    expect(await house.sql('select end_reason from warnings where person_id = $1', [known.person])).toEqual([{ end_reason: 'It has gone' }])
  })

  const refusals: readonly { readonly why: string; readonly typed: Record<string, string>; readonly says: string; readonly at: string }[] = [
    { why: 'of no kind', typed: { kind: '' }, says: 'Select what it is about', at: '#kind' },
    { why: 'without what to do', typed: { precaution: '' }, says: 'Enter what whoever visits should do', at: '#precaution' },
    { why: 'that never ends', typed: day('endsOn', '' as never, '' as never, '' as never), says: 'Enter the day it ends', at: '#endsOn-day' },
    { why: 'that has ended already', typed: day('endsOn', 17, 11, 2026), says: 'The day it ends must be today or later', at: '#endsOn-day' },
    { why: 'that nobody reviews for more than a year', typed: day('endsOn', 19, 11, 2027), says: 'The day it ends must be no later than 18 November 2027, so that it is reviewed within a year', at: '#endsOn-day' },
    { why: 'until 31 February', typed: day('endsOn', 31, 2, 2027), says: 'Until which day? must be a real date, such as 27 3 2026', at: '#endsOn-day' },
    { why: 'from a day that lies ahead', typed: day('from', 1, 3, 2027), says: 'The day it is from must be today or in the past', at: '#from-day' },
    { why: 'of ten thousand characters', typed: { what: 'x'.repeat(10_000) }, says: 'What do we know? must be 1,000 characters or fewer. It is 10,000 now', at: '#what' },
  ]
  it('can end a year from today', async () => expect((await warn(`/people/${(await somebody()).person}`, day('endsOn', 18, 11, 2027))).statusCode).toBe(303))
  it('is refused when it cannot be so, with the sentence at the field and nothing typed lost', async () => {
    const { person, home } = await somebody()
    for (const { why, typed, says, at } of refusals)
      for (const record of [`/people/${person}`, `/homes/${home}`]) {
        const answer = await warn(record, typed)
        expect(answer.statusCode, why).toBe(422)
        expect(answer.body, why).toContain(`<a href="${at}">${says}</a>`)
        expect(answer.body, why).toContain('Add a warning about this')
        if (!('precaution' in typed)) expect(answer.body, why).toContain(aDog.precaution)
      }
    expect(await house.sql('select 1 from warnings where person_id = $1 or home_id = $2', [person, home])).toEqual([])
  })

  it('is neither added nor ended by those outside the agency, and seen by the council of the person alone', async () => {
    const known = await somebody()
    await warn(`/people/${known.person}`)
    const pages = [`/people/${known.person}/warnings/new`, `/homes/${known.home}/warnings/new`, `/warnings/${await theWarning(known)}/end`]
    for (const member of ['joe', 'kit', 'ruth', 'celia', 'bernard', 'dev', 'gwen', 'ada'] as const)
      for (const path of pages) expect((await (await house.as(member)).get(path)).statusCode, `${member} ${path}`).toBe(403)
    expect((await (await house.as('dev')).get(`/people/${known.person}`)).body).toContain('Dog: Ring first')
    expect((await (await house.as('hal')).get(`/people/${known.person}`)).statusCode).toBe(404)
  })

  it('follows a person to another council', async () => {
    const [amara, hal] = [await house.as('amara'), await house.as('hal')]
    const known = await somebody()
    await warn(`/people/${known.person}`)
    await amara.send(`/people/${known.person}/change`, { phone: '01632 960777' })
    const taken = await amara.send('/enquiries/new', { channel: 'phone', surname: known.surname, phone: '01632 960777', line1: '9 New Street', postcode: 'ZE2 2AB' })
    expect(taken.headers.location).toMatch(/\/who$/)
    expect((await hal.get(`/people/${known.person}`)).statusCode).toBe(404)
    await amara.send(taken.headers.location!, { person: known.person, home: 'new' })
    expect((await hal.get(`/people/${known.person}`)).body).toContain('Dog: Ring first')
  })
})
