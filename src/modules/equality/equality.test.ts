import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { equalityTables } from './table.ts'

const house = await openHouse()
const [cora, maya] = [await house.as('cora'), await house.as('maya')]
const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth']

async function somebody(surname: string): Promise<string> {
  const taken = (await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB', asked: 'x' })).headers.location!
  if (taken.endsWith('/who')) await cora.send(taken, { person: 'new', home: 'new' })
  return (await house.sql<{ id: string }>('select id from people where surname = $1 order by id desc limit 1', [surname]))[0]!.id
}
const cellOf = (html: string, label: string): string[] => [...new RegExp(`${label}</th>([\\s\\S]*?)</tr>`).exec(html)![1]!.matchAll(/<td[^>]*>([^<]*)</g)].map(([, text]) => text!)

describe('the equality questions', () => {
  it('may all be declined, must not be left empty, and say when somebody asked them last', async () => {
    const person = await somebody('Wren')
    expect((await cora.send(`/people/${person}/equality`, {})).body).toContain('Answer at least one, or choose “Prefer not to say”')
    expect((await cora.send(`/people/${person}/equality`, { sex: 'prefer-not', religion: 'prefer-not' })).statusCode).toBe(303)
    expect((await cora.get(`/people/${person}/equality`)).body).toContain('Cora Bennett asked them on 18 November 2026')
  })

  it('are never shown with a person again, to anybody, nor readable by the website’s role', async () => {
    const person = await somebody('Finch')
    await cora.send(`/people/${person}/equality`, { ethnic: 'white-traveller' })
    for (const member of ['cora', 'amara', 'maya', 'gwen', 'dev'] as const)
      for (const at of [`/people/${person}`, `/people/${person}/timeline`]) {
        const { body } = await (await house.as(member)).get(at)
        expect(body).toContain('Equality questions asked')
        expect(body).not.toMatch(/Traveller/)
      }
    expect((await cora.get(`/people/${person}/equality`)).body).not.toMatch(/white-traveller"[^>]*checked/)
    const [right] = await house.sql("select has_column_privilege('newel_web', 'equality_answers', 'answers', 'select') as web, has_column_privilege('newel_report', 'equality_answers', 'answers', 'select') as report, has_column_privilege('newel_party', 'equality_answers', 'answers', 'select') as party")
    expect(right).toEqual({ web: false, report: false, party: false })
    expect((await house.sql<{ said: string }>("select said::text as said from events where kind = 'equality.asked'")).every(({ said }) => said === '{}')).toBe(true)
  })

  it('are counted once a quarter is over, the newest answer of each person, with small figures hidden, and restricted people left out', async () => {
    const people = []
    for (const surname of surnames) people.push(await somebody(surname))
    for (const person of people.slice(0, 7)) await cora.send(`/people/${person}/equality`, { sex: 'male' })
    for (const person of people.slice(0, 6)) await cora.send(`/people/${person}/equality`, { sex: 'female' })
    for (const person of people.slice(7)) await cora.send(`/people/${person}/equality`, { sex: 'female' })
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update people set circle_id = $1 where id = $2', [circle!.id, people[8]])
    expect((await maya.get('/equality?from=2026-10-01')).body).toContain('Only a quarter that is over can be shown')
    house.itIs('2027-01-12')
    const { body } = await maya.get('/equality?from=2026-10-01')
    expect(cellOf(body, 'Female').at(-1)).toBe('7')
    expect(cellOf(body, 'Male').at(-1)).toBe('hidden')
    expect((await (await house.as('amara')).get('/equality')).statusCode).toBe(403)
    house.itIs('2026-11-18')
  })

  it('give no small figure back by taking one column from another', () => {
    const tables = equalityTables([{ council: 'a', question: 'sex', answer: 'female', people: 3 }, { council: 'b', question: 'sex', answer: 'female', people: 20 }, { council: 'c', question: 'sex', answer: 'female', people: 30 }], ['a', 'b', 'c'])
    const female = tables.find(({ key }) => key === 'sex')!.rows.find(({ label }) => label === 'Female')!.figures
    expect(female[0]).toBe('hidden')
    expect(female.filter(figure => figure === 'hidden').length).toBeGreaterThanOrEqual(2)
  })
})
