import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const amara = await house.as('amara')

const surnames = ['Ackroyd', 'Birtwistle', 'Crabtree', 'Dewhurst', 'Entwistle', 'Fothergill', 'Greenhalgh', 'Haworth', 'Illingworth']
const day = (name: string, d: number, m: number, y: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
interface Known { readonly person: string; readonly case: string; readonly name: string; readonly phone: string; readonly email: string }
/** Somebody who is 17 until 10 December, and a case of theirs. It is 18 November 2026. */
async function child(bornOn = day('bornOn', 10, 12, 2008)): Promise<Known> {
  const surname = surnames.shift()!
  const taken = await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Sam', surname, ...bornOn, phone: `01632 960 ${600 + surname.charCodeAt(0)}`, email: `${surname}@example.com`, line1: `${surname} Cottage`, postcode: 'ZE1 1AA' })
  const [, , enquiry] = taken.headers.location!.split('/')
  if (taken.headers.location!.endsWith('/who')) await amara.send(taken.headers.location!, { person: 'new', home: 'new' })
  await amara.send(`/enquiries/${enquiry!}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
  const [row] = await house.sql<Known & Record<string, unknown>>('select person_id as person, reference as "case", person_name as name, phone, email from cases join people on people.id = person_id where person_name = $1', [`Sam ${surname}`])
  return row!
}
const mother = { name: 'Jo Parent', phone: '01632 960 502', capacity: 'parent', actsBy: ['parental-responsibility'], evidence: 'She said so on the telephone' }
const around = (person: string, typed: Typed = {}) => amara.send(`/people/${person}/around/new`, { ...mother, ...typed })
const bodyOf = async (path: string): Promise<string> => (await amara.get(path)).body
const sharing = { scope: 'health', basis: 'consent', evidence: 'Said on the telephone' }

describe('somebody under 18', () => {
  it('has a page and a case that ask in one line who acts for them, until that is written down', async () => {
    const known = await child()
    for (const path of [`/people/${known.person}`, `/cases/${known.case}`]) {
      const body = await bodyOf(path)
      expect(body).toContain(`${known.name} is 17, and nobody is recorded who acts for them.`)
      expect(body).toContain(`/people/${known.person}/around/new`)
    }
    await around(known.person)
    for (const path of [`/people/${known.person}`, `/cases/${known.case}`])
      expect(await bodyOf(path)).toContain(`${known.name} is 17. Jo Parent (parent, 01632 960 502) acts for them until 10 December 2026`)
  })

  it('is not acted for by whoever may only speak for them', async () => {
    const known = await child()
    await around(known.person, { capacity: 'neighbour', actsBy: ['consent'] })
    expect(await bodyOf(`/people/${known.person}`)).toContain('nobody is recorded who acts for them')
  })

  it('is not written to: a message goes to whoever acts for them, by their own telephone number', async () => {
    const known = await child()
    const path = `/cases/${known.case}/messages`
    for (const way of ['text', 'letter']) expect((await amara.send(path, { words: 'We come on Monday', way })).body).toContain('nobody is recorded who acts for them. Say on their page who does')
    await around(known.person)
    const own = await amara.send(path, { words: 'We come on Monday', way: 'email', address: known.email.toUpperCase() })
    expect(own.body).toContain('This is on the child’s own record')
    expect((await amara.send(path, { words: 'We come on Monday', way: 'text' })).statusCode).toBe(303)
    expect(await house.sql("select to_name, address from messages where words = 'We come on Monday'")).toEqual([{ to_name: 'Jo Parent', address: '01632 960 502' }])
  })

  it('holds no code of their own: whoever acts for them does, or whom they name', async () => {
    const known = await child()
    const path = `/cases/${known.case}/follow`
    const code = { who: 'Jo Parent', agreed: ['yes'], way: 'told' }
    expect((await amara.send(path, code)).body).toContain('nobody is recorded who acts for them')
    await around(known.person)
    expect((await amara.send(path, { ...code, who: known.name.toUpperCase() })).body).toContain('so it goes to whoever acts for them: Jo Parent')
    expect((await amara.send(path, { ...code, way: 'text', address: known.phone.replace(/ /g, '') })).body).toContain('This is on the child’s own record')
    expect((await amara.send(path, code)).body).toContain('Their code')
  })

  it('of 16 or 17 may agree for themselves', async () => {
    const known = await child()
    expect(await bodyOf(`/people/${known.person}/consents/new`)).toContain('They are 16 or 17: they may agree for themselves')
    expect((await amara.send(`/people/${known.person}/consents/new`, { ...sharing, how: 'spoken' })).statusCode).toBe(303)
  })

  it('of less than 16 does not agree alone: whoever acts for them does', async () => {
    const known = await child(day('bornOn', 10, 12, 2010))
    const path = `/people/${known.person}/consents/new`
    expect((await amara.send(path, { ...sharing, how: 'spoken' })).body).toContain('They were under 16 that day: select that somebody who may act for them agreed')
    await around(known.person)
    const [row] = await house.sql<{ id: string }>('select id from relationships where person_id = $1', [known.person])
    expect((await amara.send(path, { ...sharing, how: 'representative', givenBy: row!.id })).statusCode).toBe(303)
  })

  it('acts for themselves from the day they are 18, and their page says that what a parent could do has ended', async () => {
    const known = await child()
    await around(known.person)
    house.itIs('2026-12-10')
    const body = await bodyOf(`/people/${known.person}`)
    expect(body).toContain(`${known.name} has been 18 since 10 December 2026, and acts for themselves. What Jo Parent could do by parental responsibility ended that day.`)
    expect(body).toContain('Might act by: Parental responsibility')
    expect(await bodyOf(`/cases/${known.case}`)).not.toContain('Jo Parent')
    expect(await bodyOf(`/people/${known.person}/consents/new`)).not.toContain('Jo Parent')
    expect((await amara.send(`/people/${known.person}/consents/new`, { ...sharing, how: 'spoken' })).statusCode).toBe(303)
    await amara.send(`/cases/${known.case}/messages`, { words: 'We come on Friday', way: 'text' })
    expect(await house.sql("select to_name, address from messages where words = 'We come on Friday'")).toEqual([{ to_name: known.name, address: known.phone }])
    house.itIs('2026-11-18')
  })
})

it('nobody has parental responsibility for whoever is 18 or older', async () => {
  const known = await child(day('bornOn', 10, 12, 1980))
  expect((await around(known.person)).body).toContain('so nobody has parental responsibility for them any more')
  expect(await bodyOf(`/people/${known.person}`)).not.toContain('acts for them')
})
