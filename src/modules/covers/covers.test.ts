import { expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
await house.sql('update covers set ended_on = from_day')
house.itIs('2026-11-24')
const [amara, cora, tariq, maya] = [await house.as('amara'), await house.as('cora'), await house.as('tariq'), await house.as('maya')]
const ids = { amara: await house.userId('amara'), cora: await house.userId('cora'), tariq: await house.userId('tariq') }

const days = (from: number, to: number, month = '12') => ({ 'from-day': String(from), 'from-month': month, 'from-year': '2026', 'to-day': String(to), 'to-month': month, 'to-year': '2026' })
const say = (who: Visitor, typed: Record<string, string>) => who.send('/covers/new', typed)
const refused = async (who: Visitor, typed: Record<string, string>, sentence: string): Promise<void> => {
  const answer = await say(who, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
}
const lateOf = async (): Promise<string> => (await house.sql<{ reference: string }>("select reference from cases where owner_id = $1 and status = 'open' order by next_action_on limit 1", [ids.amara]))[0]!.reference

it('while Amara is away, Cora sees on her own work list what is late or due, and whose it is', async () => {
  const reference = await lateOf()
  await house.sql("update cases set next_action_on = '2026-11-20' where reference = $1", [reference])
  await house.sql("update cases set next_action_on = '2027-03-01', stage_due_on = '2027-03-01' where owner_id = $1 and reference <> $2", [ids.amara, reference])
  expect((await cora.get('/work')).body).not.toContain(reference)
  expect((await say(amara, { by: ids.cora, ...days(24, 27, '11') })).statusCode).toBe(303)
  const { body } = await cora.get('/work')
  expect(body).toContain('Covering for Amara Nwosu')
  expect(body).toContain(reference)
  const others = await house.sql<{ reference: string }>("select reference from cases where owner_id = $1 and status = 'open' and reference <> $2", [ids.amara, reference])
  for (const other of others) expect(body).not.toContain(other.reference)
})

it('the case says who is away until when and who covers, and keeps its owner', async () => {
  const { body } = await tariq.get(`/cases/${await lateOf()}`)
  expect(body).toContain('Amara Nwosu is away until 27 November 2026; Cora Bennett covers.')
  expect(body).toContain('Amara Nwosu has this case')
})

it('is over after the last day', async () => {
  house.itIs('2026-11-28')
  expect((await cora.get('/work')).body).not.toContain('Covering for')
  expect((await tariq.get(`/cases/${await lateOf()}`)).body).not.toContain('is away until')
  house.itIs('2026-11-24')
})

it('nobody covers for themselves, nor is away until before they leave, nor until a day that is past', async () => {
  await refused(amara, { by: ids.amara, ...days(1, 4) }, 'Nobody can cover for themselves')
  await refused(amara, { by: ids.cora, ...days(4, 1) }, 'The last day away must be the same as or after the first')
  await refused(amara, { by: ids.cora, ...days(2, 3, '11') }, 'The last day away must be today or later')
})

it('two cannot cover for one person on one day, even when both are said at the same moment', async () => {
  await refused(amara, { by: ids.tariq, ...days(27, 30, '11') }, 'Cora Bennett covers for Amara Nwosu from 24 November 2026 to 27 November 2026 already')
  const answers = await Promise.all([say(amara, { by: ids.cora, ...days(7, 9) }), say(maya, { away: ids.amara, by: ids.tariq, ...days(9, 10) })])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
})

it('cover does not go round in a circle: whoever covers is there, and whoever is covered for covers for nobody', async () => {
  await refused(cora, { by: ids.tariq, ...days(25, 26, '11') }, 'Cora Bennett covers for Amara Nwosu')
  await refused(tariq, { by: ids.amara, ...days(26, 26, '11') }, 'Amara Nwosu is away')
})

it('only somebody whose role has a work list can cover', async () => {
  const handyperson = await house.userId('joe')
  await refused(tariq, { by: handyperson, ...days(14, 15) }, 'Select who covers: somebody whose role has a work list')
})

it('the manager says it for anybody, and nobody else does', async () => {
  await refused(tariq, { away: ids.cora, by: ids.amara, ...days(21, 22) }, 'Only the service manager says it for somebody else')
  expect((await say(maya, { away: ids.cora, by: ids.amara, ...days(21, 22) })).statusCode).toBe(303)
})

it('is ended early by whoever was away or by the manager, and both stand in the history', async () => {
  const [{ id }] = await house.sql<{ id: string }>("select id from covers where away_id = $1 and from_day = '2026-11-24' and ended_on is null", [ids.amara]) as [{ id: string }]
  expect((await tariq.get(`/covers/${id}/end`)).statusCode).toBe(422)
  expect((await amara.send(`/covers/${id}/end`, {})).statusCode).toBe(303)
  expect((await cora.get('/work')).body).not.toContain('Covering for')
  expect((await amara.get(`/covers/${id}/end`)).statusCode).toBe(422)
  const { body } = await maya.get('/accounts/history')
  expect(body).toContain('Away from 24 November 2026 to 27 November 2026; Cora Bennett covers')
  expect(body).toContain('Back early: Cora Bennett covers no longer, from 24 November 2026')
})

it('is for those with a work list', async () => {
  for (const member of ['dev', 'gwen', 'celia', 'joe', 'ada'] as const) expect((await (await house.as(member)).get('/covers')).statusCode).toBe(403)
})
