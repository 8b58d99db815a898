import { expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { caseloadsOf, type Load } from './caseload.ts'

const house = await openHouse()
await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
house.itIs('2026-11-24')
const maya = await house.as('maya')

/** The figures of one owner’s first row: open, weight, late, silent, due. */
const figuresOf = (body: string, owner: string): number[] =>
  [...(body.split(`<strong>${owner}</strong>`)[1] ?? '').split('</tr>')[0]!.matchAll(/--numeric">(\d+)</g)].map(([, figure]) => Number(figure))

const load = (ownerId: string | null, council: string, weight: number): Load => ({ ownerId, owner: ownerId, role: null, council, open: 1, weight, late: 0, silent: 1, due: 0 })

it('cases that nobody has come first, then whoever has most to do in all councils together', () => {
  const gathered = caseloadsOf([load('Amara', 'Riverside', 5), load('Amara', 'Hilltown', 5), load('Cora', 'Riverside', 8), load(null, 'Riverside', 1)])
  expect(gathered.map(({ owner, open, weight, silent }) => [owner, open, weight, silent])).toEqual([[null, 1, 1, 1], ['Amara', 2, 10, 2], ['Cora', 1, 8, 1]])
})

it('the manager sees how many open cases somebody has, and what they weigh, as the cases themselves say', async () => {
  await house.sql("update cases set owner_id = null where status = 'open'")
  await house.sql("update cases set owner_id = (select id from users where name = 'Amara Nwosu'), urgent = true, complex = true, stage = 1, pause_reason = null, stage_due_on = '2026-11-23', last_contact_on = '2026-10-01', next_action_on = '2026-11-29' where id = (select id from cases where status = 'open' and pathway = 'major-adaptation' limit 1)")
  const { body } = await maya.get('/caseloads')
  expect(figuresOf(body, 'Amara Nwosu')).toEqual([1, 8 + 2 + 3 + 1, 1, 1, 1])
  const [{ open }] = await house.sql<{ open: number }>("select count(*)::int as open from cases where status = 'open' and owner_id is null") as [{ open: number }]
  expect(figuresOf(body, 'Nobody yet')[0]).toBe(open)
})

it('a stage past its target is not late while its clock stands still, nor an action due this week when it is due on Monday', async () => {
  await house.sql("update cases set pause_reason = 'landlord-consent', next_action_on = '2026-11-30' where owner_id = (select id from users where name = 'Amara Nwosu')")
  expect(figuresOf((await maya.get('/caseloads')).body, 'Amara Nwosu')).toEqual([1, 14, 0, 1, 0])
})

it('the page says that the weights were invented', async () => expect((await maya.get('/caseloads')).body).toContain('These weights were invented for the demonstration'))

it('is for the service manager and the auditor, and for nobody else', async () => {
  expect((await (await house.as('gwen')).get('/caseloads')).statusCode).toBe(200)
  for (const member of ['amara', 'dev', 'celia', 'bernard', 'kit', 'ada'] as const) expect((await (await house.as(member)).get('/caseloads')).statusCode).toBe(403)
})
