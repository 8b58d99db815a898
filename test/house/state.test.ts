import { expect, it } from 'vitest'
import { openTheWorld } from './told-world.ts'
import { stateOf } from './forms.ts'

const { house } = await openTheWorld()
const changes = async (sql: string): Promise<string[]> => { const before = await stateOf(house); await house.sql(sql); const after = await stateOf(house); return Object.keys(before).filter(t => before[t] !== after[t]) }
/** The tests of hostile forms and of what is wholly undone stand on this fingerprint: it must miss nothing that was written. */
it('is changed by whatever is written, be it with the same words, and by nothing that was taken back or only looked at', async () => {
  expect(await changes("update people set needs = 'x' where id = (select id from people limit 1)")).toContain('people')
  expect(await changes('update people set needs = needs where id = (select id from people limit 1)')).toContain('people')
  expect(await changes("insert into circles (id, name) values (gen_random_uuid(), 'A')")).toEqual(['circles'])
  expect(await changes("with gone as (delete from circles where name = 'A') insert into circles (id, name) values (gen_random_uuid(), 'B')")).toEqual(['circles'])
  expect(await changes("begin; update people set needs = 'y'; rollback")).toEqual([])
  expect(await changes('select * from people for update')).toEqual([])
})
