import { expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { spread } from './spread.ts'

const house = await openHouse()
await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
house.itIs('2026-11-24')
const [maya, amaraAtWork] = [await house.as('maya'), await house.as('amara')]
const [amara, cora, tariq] = [await house.userId('amara'), await house.userId('cora'), await house.userId('tariq')]
const at = `/caseloads/reassign?owner=${amara}`
const openOf = async (who: string): Promise<string[]> => (await house.sql<{ reference: string }>("select reference from cases where owner_id = $1 and status = 'open' order by reference", [who])).map(({ reference }) => reference)
const choose = async (path: string, typed: Record<string, string | string[]>): Promise<string> => {
  const answer = await maya.send(path, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 2000)).toBe(303)
  return answer.headers.location as string
}

it('the heaviest case goes first, each to whoever has least by then, and nobody is left with much more', () => {
  const gets = spread([{ id: 'a', weight: 8 }, { id: 'b', weight: 5 }, { id: 'c', weight: 3 }, { id: 'd', weight: 1 }], [{ id: 'Cora', weight: 0 }, { id: 'Tariq', weight: 2 }])
  expect(Object.fromEntries(gets)).toEqual({ a: 'Cora', b: 'Tariq', c: 'Tariq', d: 'Cora' })
})

it('all of one owner’s cases are ticked to begin with, and none when nobody said whose', async () => {
  const ticked = (body: string): number => [...body.matchAll(/<input[^>]* name="cases"[^>]*>/g)].filter(([tag]) => / checked/.test(tag)).length
  expect(ticked((await maya.get(at)).body)).toBe((await openOf(amara)).length)
  expect(ticked((await maya.get('/caseloads/reassign')).body)).toBe(0)
})

it('nothing changes before the manager has seen who would get how many, and what they weigh afterwards', async () => {
  const before = await openOf(amara)
  const check = await choose(at, { to: [cora, tariq], reason: 'Amara is ill' })
  const { body } = await maya.get(check)
  expect(body).toContain('Nothing has been changed yet')
  const row = (name: string): number[] => [...body.split(`>${name}</th>`)[1]!.split('</tr>')[0]!.matchAll(/--numeric">(-?\d+)</g)].map(([, figure]) => Number(figure))
  const [a, c, t] = [row('Amara Nwosu'), row('Cora Bennett'), row('Tariq Hussain')]
  expect([a[1], a[3], a[5]]).toEqual([before.length, 0, 0])
  expect(c[0]! + t[0]!).toBe(before.length)
  expect(c[5]! + t[5]!).toBe(a[4]! + c[4]! + t[4]!)
  expect(await openOf(amara)).toEqual(before)
})

it('a case that somebody changed meanwhile is left alone and named, and the others are given with their reason', async () => {
  const before = await openOf(amara)
  const check = await choose(at, { to: [cora], reason: 'Amara is ill' })
  expect((await amaraAtWork.send(`/cases/${before[0]!}/next-action`, { action: 'Ring on Monday' })).statusCode).toBe(303)
  const [again, done] = [await maya.get(check), await choose(check, {})]
  expect(again.body).toContain('Changed meanwhile: stays')
  const { body } = await maya.get(done)
  expect(body).toContain(`${before.length - 1 === 1 ? '1 case was' : `${before.length - 1} cases were`} given`)
  expect(body).toContain(before[0]!)
  expect(await openOf(amara)).toEqual([before[0]!])
  const story = (await amaraAtWork.get(`/cases/${before[1]!}`)).body
  expect(story).toContain('Given to Cora Bennett by Amara Nwosu')
  expect(story).toContain('Amara is ill')
  expect((await maya.get(check)).statusCode).toBe(422)
})

it('five hundred cases are given in one go, each with an event of its own, and no more than five hundred are listed', async () => {
  await house.sql(`insert into cases select (jsonb_populate_record(null::cases, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'reference', 'RIV-2025-' || lpad(n::text, 5, '0'), 'owner_id', $1::uuid))).*
    from (select * from cases where status = 'open' limit 1) c, generate_series(10001, 10510) n`, [tariq])
  const path = `/caseloads/reassign?owner=${tariq}`
  expect((await maya.get(path)).body).toContain('There are more cases than these')
  const events = async (): Promise<number> => (await house.sql<{ n: number }>("select count(*)::int as n from events where kind = 'case.assigned'"))[0]!.n
  const before = await events()
  await choose(await choose(path, { to: [cora, amara], reason: 'The county moves a team' }), {})
  expect(await events()).toBe(before + 500)
})

it('asks for cases, for somebody and for a reason, and keeps what was ticked', async () => {
  const answer = await maya.send(at, { cases: [], to: [], reason: '' })
  expect(answer.statusCode).toBe(422)
  for (const sentence of ['Select at least one of the cases', 'Select who gets them', 'Enter why they are given']) expect(answer.body).toContain(sentence)
  expect((await maya.send(at, { to: [amara], reason: 'x' })).body).toContain('Select somebody who does not have these cases already')
})

it('is for the service manager alone, and a choice is seen by whoever made it', async () => {
  const check = await choose(at, { to: [cora], reason: 'To even out' })
  for (const member of ['amara', 'gwen', 'dev', 'ada'] as const) expect((await (await house.as(member)).get(check)).statusCode).toBe(403)
  await house.sql("update reassignments set user_id = $1 where id = $2", [amara, check.split('/').at(-1)])
  expect((await maya.get(check)).statusCode).toBe(404)
})
