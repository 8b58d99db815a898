import { expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
house.itIs('2026-11-24')
const [amara, maya, dev, hal, gwen, kit] = [await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('kit')]
const [{ reference }] = await house.sql<{ reference: string }>("select c.reference from cases c join authorities a on a.id = c.authority_id join users u on u.id = c.owner_id where c.status = 'open' and a.prefix = 'RIV' and u.name = 'Amara Nwosu' limit 1") as [{ reference: string }]
const heard = (day: string, which: string) => house.sql(`update cases set last_contact_on = '${day}' where status = 'open' and ${which}`)

/** Whose start page says that somebody has heard nothing. */
async function told(): Promise<string[]> {
  const everybody = { owner: amara, manager: maya, council: dev, 'another council': hal, auditor: gwen, handyperson: kit }
  const pages = await Promise.all(Object.entries(everybody).map(async ([who, visitor]) => [who, (await visitor.get('/start')).body] as const))
  return pages.filter(([, body]) => body.includes('has heard nothing for')).map(([who]) => who)
}

it('one silence reaches the owner, a fortnight later the manager, a fortnight later the council, and nobody else', async () => {
  await heard('2027-03-01', `reference <> '${reference}'`)
  await heard('2027-01-04', `reference = '${reference}'`)
  for (const [day, whom] of [['2027-01-29', []], ['2027-02-01', ['owner']], ['2027-02-15', ['owner', 'manager']], ['2027-03-01', ['owner', 'manager', 'council']]] as const) {
    house.itIs(day)
    expect([day, await told()]).toEqual([day, whom])
  }
})

it('the notice says how many, for how long, and leads to the case', async () => {
  const [own, managers, councils] = [await amara.get('/start'), await maya.get('/start'), await dev.get('/start')]
  expect(own.body).toContain('In 1 open case of yours the person has heard nothing for 20 working days or more.')
  expect(managers.body).toContain('In 1 open case the person has heard nothing for 30 working days or more.')
  expect(councils.body).toContain('In 1 open case the person has heard nothing for 40 working days or more.')
  expect(own.body).toContain('href="/work"')
  for (const visitor of [amara, maya, dev]) expect((await visitor.get(visitor === amara ? '/work' : '/silent')).body).toContain(reference)
})

it('it goes from every start page when somebody has been in touch', async () => {
  expect((await amara.send(`/cases/${reference}/note`, { note: 'She is well and still waits for the lift', contact: 'phone' })).statusCode).toBe(303)
  expect(await told()).toEqual([])
})
