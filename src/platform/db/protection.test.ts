import { describe, expect, it } from 'vitest'
import { openHouse } from '../testing/house.ts'
import { catalogueFaults, type Ask } from './protection-catalogue.ts'

const house = await openHouse()
const ask: Ask = (sql, values) => house.sql(sql, values)

describe('the walls in the catalogue', () => {
  it('are as agreed, in every table, view, function, policy, key, grant and role', async () => {
    expect(await catalogueFaults(ask, house.agency.schema)).toEqual([])
  })
})
