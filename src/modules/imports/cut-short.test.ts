import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { bringIn, folderOf, rowCounts, smallCounty } from './folder.fixture.ts'

const house = await openHouse()

describe('an import that the database cuts short', () => {
  const folder = folderOf(smallCounty)

  it('leaves nothing behind when all or nothing was asked for, but for numbers that are not used again', async () => {
    const before = await rowCounts(house)
    await house.sql('revoke insert on outcomes from newel_worker')
    await expect(bringIn(house, folder, { allOrNothing: true })).rejects.toThrow(/^The import was cut short: permission denied for table outcomes. Nothing was changed.$/)
    const { case_counters: _, ...after } = await rowCounts(house)
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'case_counters')))
  })
  it('keeps otherwise what had come in by then, and says so', async () => {
    await expect(bringIn(house, folder)).rejects.toThrow('What had come in by then is here; import the same files again for the rest.')
    expect(await rowCounts(house)).toMatchObject({ people: 2, homes: 2, enquiries: 2, cases: 2, outcomes: 0 })
  })
  it('is finished by importing again', async () => {
    await house.sql('grant insert on outcomes to newel_worker')
    const { tallies, agrees, said } = await bringIn(house, folder)
    expect({ agrees, there: tallies.cases.there, fresh: tallies.outcomes.new, last: said.at(-1) }).toEqual({ agrees: true, there: 2, fresh: 2, last: 'Done. Every row is in.' })
    expect(await rowCounts(house)).toMatchObject({ people: 2, cases: 2, outcomes: 2 })
  })
  it('does not run beside another of the same agency', async () => {
    const both = await Promise.allSettled([bringIn(house, folder), bringIn(house, folder)])
    const refusals = both.filter(one => one.status === 'rejected').map(({ reason }) => (reason as Error).message)
    for (const reason of refusals) expect(reason).toBe('Another import of this agency is running. Wait until it has ended.')
    expect(await rowCounts(house)).toMatchObject({ people: 2, cases: 2, outcomes: 2 })
  })
})
