import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()

const surnames = ['Ackroyd', 'Birtwistle', 'Crabtree', 'Dewhurst', 'Entwistle', 'Fothergill', 'Greenhalgh', 'Haworth', 'Ingham', 'Kershaw']
/** Somebody new rings and is put on record. */
async function somebody(): Promise<string> {
  const surname = surnames.shift()!
  await (await house.as('amara')).send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  return (await house.sql<{ id: string }>('select id from people where surname = $1', [surname]))[0]!.id
}
const day = (name: string, d: number, m: number, y: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const sharing = { scope: 'health', basis: 'consent', how: 'spoken', evidence: 'She said on the telephone that the surgery may know' }
const agrees = async (person: string, typed: Typed = {}) => (await house.as('amara')).send(`/people/${person}/consents/new`, { ...sharing, ...typed })
const pageOf = async (person: string): Promise<string> => (await (await house.as('amara')).get(`/people/${person}`)).body
const theConsent = async (person: string): Promise<string> => (await house.sql<{ id: string }>('select id from consents where person_id = $1', [person]))[0]!.id

describe('a consent', () => {
  it('stands on the person’s page with what it covers, how it was shown and until when', async () => {
    const person = await somebody()
    expect((await agrees(person, day('endsOn', 18, 11, 2027))).headers.location).toBe(`/people/${person}`)
    const body = await pageOf(person)
    for (const said of ['Sharing what is needed with the NHS', 'They said so, 18 November 2026, until 18 November 2027', 'the surgery may know', 'Agreed to: Sharing what is needed with the NHS, until 18 November 2027']) expect(body).toContain(said)
    expect(body).not.toContain('Ends soon')
  })

  it('that ends within 30 days says so, stands on its last day, and the day after is under the fold', async () => {
    const person = await somebody()
    await agrees(person, day('endsOn', 18, 12, 2026))
    expect(await pageOf(person)).toContain('Ends soon')
    house.itIs('2026-12-18')
    expect(await pageOf(person)).not.toContain('Ask before sharing')
    house.itIs('2026-12-19')
    const after = await pageOf(person)
    for (const said of ['Nothing is recorded. Ask before sharing.', '1 that no longer stands', 'ended on 18 December 2026']) expect(after).toContain(said)
    house.itIs('2026-11-18')
  })

  it('is withdrawn by an event, and what was agreed stays as it was', async () => {
    const [amara, person] = [await house.as('amara'), await somebody()]
    await agrees(person)
    const path = `/consents/${await theConsent(person)}/withdraw`
    const refused = await amara.send(path, { how: '' })
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('<a href="#how">Enter how they withdrew it</a>')])
    const before = await amara.send(path, { how: 'She rang', ...day('on', 17, 11, 2026) })
    expect(before.body).toContain('The day must not be before 18 November 2026, when it was given')
    expect((await amara.send(path, { how: 'She rang and said no' })).statusCode).toBe(303)
    const body = await pageOf(person)
    for (const said of ['1 that no longer stands', 'withdrawn on 18 November 2026: She rang and said no', 'Withdrawn: Sharing what is needed with the NHS']) expect(body).toContain(said)
    expect((await amara.get(path)).body).toContain('This was already withdrawn.')
    const grants = await house.sql<{ column_name: string }>("select column_name from information_schema.column_privileges where grantee = 'newel_web' and table_name = 'consents' and privilege_type = 'UPDATE' and table_schema = $1", [house.agency.schema])
    expect(grants.map(one => one.column_name).sort()).toEqual(['authority_ids', 'circle_id', 'person_id', 'version', 'withdrawn_how', 'withdrawn_on'])
  })

  it('that two people withdraw at once is withdrawn by the first', async () => {
    const [amara, tariq, person] = [await house.as('amara'), await house.as('tariq'), await somebody()]
    await agrees(person)
    const path = `/consents/${await theConsent(person)}/withdraw`
    const pages = [await amara.get(path), await tariq.get(path)] as const
    expect((await amara.sendFrom(pages[0], path, { how: 'She rang' })).statusCode).toBe(303)
    expect((await tariq.sendFrom(pages[1], path, { how: 'She wrote' })).statusCode).toBe(422)
    expect(await house.sql('select withdrawn_how from consents where person_id = $1', [person])).toEqual([{ withdrawn_how: 'She rang' }])
  })

  it('is given for somebody only by one who may decide for them today', async () => {
    const [amara, person] = [await house.as('amara'), await somebody()]
    const around = async (name: string, actsBy: string, rest: Typed = {}): Promise<string> => {
      await amara.send(`/people/${person}/around/new`, { name, capacity: 'child', actsBy: [actsBy], evidence: 'Seen', ...rest })
      return (await house.sql<{ id: string }>('select id from relationships where name = $1', [name]))[0]!.id
    }
    const [attorney, appointee, before] = [await around('Hetty Shaw', 'attorney-health'), await around('Bert Shaw', 'appointee'), await around('Olive Shaw', 'deputy', day('to', 1, 1, 2026))]
    const form = (await amara.get(`/people/${person}/consents/new`)).body
    expect(form).toContain('Hetty Shaw')
    for (const name of ['Bert Shaw', 'Olive Shaw']) expect(form).not.toContain(name)
    for (const givenBy of [appointee, before]) expect((await agrees(person, { how: 'representative', givenBy })).statusCode).toBe(422)
    expect((await agrees(person, { how: 'representative', givenBy: attorney })).statusCode).toBe(303)
    expect(await pageOf(person)).toContain('Hetty Shaw agreed for them')
  })

  it('is said to be another lawful reason where nobody was asked to agree', async () => {
    const person = await somebody()
    expect((await agrees(person, { scope: 'social-care', basis: 'public-task', how: '', evidence: 'Decided with the council' })).statusCode).toBe(303)
    expect(await pageOf(person)).toContain('Without consent. It is a task in the public interest (Article 6(1)(e))')
  })

  it('is refused when it cannot be so, with the sentence at the field and nothing typed lost', async () => {
    const person = await somebody()
    const refusals: readonly [Typed, string, string][] = [
      [{ scope: '' }, '#scope', 'Select what it covers'], [{ basis: '' }, '#basis', 'Select why it may be done'], [{ how: '' }, '#how', 'Select how they agreed'], [{ basis: 'public-task' }, '#how', 'Leave this empty where they were not asked to agree'],
      [{ scope: 'named-helper' }, '#withWhom', 'Enter with whom'], [{ how: 'representative' }, '#givenBy', 'Select who agreed for them'],
      [day('givenOn', 19, 11, 2026), '#givenOn-day', 'The day must be today or in the past'], [day('endsOn', 17, 11, 2026), '#endsOn-day', 'The day it ends must not be before the day it was given'],
      [{ ...day('givenOn', 1, 2, 2026), ...day('endsOn', 17, 11, 2026) }, '#endsOn-day', 'The day it ends must be today or later'],
    ]
    for (const [typed, at, says] of refusals) {
      const answer = await agrees(person, typed)
      expect(answer.statusCode, says).toBe(422)
      expect(answer.body).toContain(`<a href="${at}">${says}</a>`)
      expect(answer.body).toContain(sharing.evidence)
    }
    expect(await house.sql('select 1 from consents where person_id = $1', [person])).toEqual([])
  })

  it('is neither written down nor withdrawn by those outside the agency, and read by the council of the person alone', async () => {
    const person = await somebody()
    await agrees(person)
    for (const member of ['joe', 'kit', 'ruth', 'celia', 'bernard', 'dev', 'gwen', 'ada'] as const)
      for (const path of [`/people/${person}/consents/new`, `/consents/${await theConsent(person)}/withdraw`]) expect((await (await house.as(member)).get(path)).statusCode, `${member} ${path}`).toBe(403)
    expect((await (await house.as('dev')).get(`/people/${person}`)).body).toContain('the surgery may know')
    expect((await (await house.as('hal')).get(`/people/${person}`)).statusCode).toBe(404)
  })
})
