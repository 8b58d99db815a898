import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell', 'Lovibond', 'Mandeville']
interface Known { readonly surname: string; readonly person: string; readonly case: string }

/** Somebody new rings, and a case is opened for them. */
async function somebody(givenName = 'Ethel', postcode = 'ZE1 1AB'): Promise<Known> {
  const amara = await house.as('amara')
  const surname = surnames.shift()!
  const taken = await amara.send('/enquiries/new', { channel: 'phone', givenName, surname, line1: `${surname} Cottage`, postcode })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: `user ${await house.userId('orla')}` })
  const [row] = await house.sql<{ person: string; case: string }>('select person_id as person, reference as "case" from cases where person_name = $1', [`${givenName} ${surname}`])
  return { surname, ...row! }
}

const day = (name: string, d: number, m: number, y: number) => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const herDaughter = { name: 'Joan Whitlock', phone: '01632 960321', capacity: 'child', firstToRing: 'first', actsBy: ['attorney-property', 'attorney-health'], evidence: 'Both stamped, seen at the visit', ...day('from', 1, 9, 2026) }
const add = async ({ person }: Known, typed: Record<string, string | string[]> = {}) => (await house.as('amara')).send(`/people/${person}/around/new`, { ...herDaughter, ...typed })
const onlyOne = async ({ person }: Known): Promise<string> => (await house.sql<{ id: string }>('select id from relationships where person_id = $1', [person]))[0]!.id

describe('somebody around a person', () => {
  it('is shown on their page, and who may speak for them now on their case', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    expect((await amara.get(`/cases/${known.case}`)).body).toContain('Nobody else')
    expect((await add(known)).headers.location).toBe(`/people/${known.person}`)
    const page = (await amara.get(`/people/${known.person}`)).body
    for (const said of ['Joan Whitlock', 'son or daughter', '01632 960321', 'Ring first', 'Lasting power of attorney for health and welfare', 'Both stamped, seen at the visit', 'Joan Whitlock (son or daughter) is around them']) expect(page).toContain(said)
    expect((await amara.get(`/cases/${known.case}`)).body).toContain('Joan Whitlock (son or daughter, 01632 960321): Lasting power of attorney')
  })

  it('comes first when they may act for the person', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await amara.send(`/people/${known.person}/around/new`, { name: 'Aaron Neighbour', capacity: 'neighbour', firstToRing: 'first' })
    await add(known, { firstToRing: '' })
    const page = (await amara.get(`/people/${known.person}`)).body
    expect(page.indexOf('Joan Whitlock')).toBeLessThan(page.indexOf('Aaron Neighbour'))
  })

  it('is the only one to ring first', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await amara.send(`/people/${known.person}/around/new`, { name: 'Aaron Neighbour', capacity: 'neighbour', firstToRing: 'first' })
    await add(known)
    expect(await house.sql('select name from relationships where person_id = $1 and first_to_ring', [known.person])).toEqual([{ name: 'Joan Whitlock' }])
  })

  it('may be somebody on record, whose name another council does not read here', async () => {
    const [amara, dev] = [await house.as('amara'), await house.as('dev')]
    const known = await somebody()
    const son = await somebody('Bertram', 'ZE2 2AB')
    const path = `/people/${known.person}/around/new?find=Bertram+${son.surname}`
    expect((await amara.get(path)).body).toContain(`value="${son.person}"`)
    expect((await amara.send(path, { other: son.person, capacity: 'child', actsBy: ['consent'], evidence: 'She told me on the telephone' })).statusCode).toBe(303)
    expect((await amara.get(`/people/${known.person}`)).body).toContain(`<a class="govuk-link" href="/people/${son.person}">Bertram ${son.surname}</a>`)
    expect((await amara.get(`/around/${await onlyOne(known)}/change`)).statusCode).toBe(200)
    for (const path of [`/people/${known.person}`, `/cases/${known.case}`]) {
      const page = (await dev.get(path)).body
      expect(page).toContain('Somebody whose record you may not see')
      expect(page).not.toContain(son.surname)
    }
  })

  it('cannot be chosen from records that were not looked for, nor be the person themselves', async () => {
    const [known, other] = [await somebody(), await somebody('Bertram')]
    for (const who of [other.person, known.person]) {
      const answer = await add(known, { name: '', phone: '', other: who })
      expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('Choose one of the answers for: Somebody on record')])
    }
  })

  it('is changed, with what it was in the history', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await add(known)
    expect((await amara.send(`/around/${await onlyOne(known)}/change`, { phone: '01632 960322' })).statusCode).toBe(303)
    expect((await amara.get(`/people/${known.person}`)).body).toContain('Their telephone: 01632 960321 → 01632 960322')
  })

  it('no longer speaks for the person once it has ended, or its last day has passed, and then stands under a fold', async () => {
    const amara = await house.as('amara')
    const known = await somebody()
    await add(known, day('to', 20, 11, 2026))
    house.itIs('2026-11-20')
    expect((await (await house.as('amara')).get(`/cases/${known.case}`)).body).toContain('Joan Whitlock (son')
    house.itIs('2026-11-21')
    expect((await (await house.as('amara')).get(`/cases/${known.case}`)).body).not.toContain('Joan Whitlock (son')
    house.itIs('2026-11-18')
    await amara.send(`/around/${await onlyOne(known)}/end`, { reason: 'The power was revoked' })
    const page = (await amara.get(`/people/${known.person}`)).body
    expect(page).toMatch(/1 person of before[\s\S]*Might act by[\s\S]*The power was revoked/)
    expect(page).not.toContain('May act by: Lasting power of attorney for property and financial affairs; Lasting power of attorney for health and welfare. <span')
    expect((await amara.get(`/cases/${known.case}`)).body).not.toContain('Joan Whitlock (son')
    expect((await amara.get(`/around/${await onlyOne(known)}/end`)).statusCode).toBe(422)
  })

  it('is refused when it cannot be so, with the sentence at the field and nothing typed lost', async () => {
    const known = await somebody()
    const refusals: readonly (readonly [typed: Record<string, string | string[]>, says: string, at: string])[] = [
      [{ name: '' }, 'Enter their name', '#name'],
      [{ capacity: '' }, 'Select who they are to this person', '#capacity'],
      [{ evidence: '' }, 'Enter what was seen or heard that shows that they may', '#evidence'],
      [{ phone: 'the usual one' }, 'Enter a telephone number, such as 01632 960 001 or 07700 900 982', '#phone'],
      [day('from', 1, 3, 2027), 'The day it began must be today or in the past', '#from-day'],
      [day('to', 31, 8, 2026), 'The day it ends must not be before the day it began', '#to-day'],
      [day('to', 31, 2, 2027), 'Until which day? must be a real date, such as 27 3 2026', '#to-day'],
      [{ evidence: 'x'.repeat(10_000) }, 'What was seen or heard that shows it? must be 500 characters or fewer. It is 10,000 now', '#evidence'],
    ]
    for (const [typed, says, at] of refusals) {
      const answer = await add(known, typed)
      expect(answer.statusCode, says).toBe(422)
      expect(answer.body, says).toContain(`<a href="${at}">${says}</a>`)
      if (!('phone' in typed)) expect(answer.body, says).toContain(herDaughter.phone)
    }
    expect(await house.sql('select 1 from relationships where person_id = $1', [known.person])).toEqual([])
    await add(known)
    const early = await (await house.as('amara')).send(`/around/${await onlyOne(known)}/end`, { reason: 'A slip', ...day('on', 31, 8, 2026) })
    expect([early.statusCode, early.body]).toEqual([422, expect.stringContaining('The day must not be before 1 September 2026, when it began')])
  })

  it('is nothing for those outside the agency, who are told so, nor for the council of somebody else', async () => {
    const known = await somebody()
    await add(known)
    const pages = [`/people/${known.person}/around/new`, `/around/${await onlyOne(known)}/change`, `/around/${await onlyOne(known)}/end`]
    for (const member of ['joe', 'kit', 'ruth', 'celia', 'bernard', 'dev', 'hal', 'ada'] as const)
      for (const path of pages) expect((await (await house.as(member)).get(path)).statusCode, `${member} ${path}`).toBe(403)
    expect((await (await house.as('dev')).get(`/people/${known.person}`)).body).toContain('Joan Whitlock')
    expect((await (await house.as('hal')).get(`/people/${known.person}`)).statusCode).toBe(404)
  })
})
