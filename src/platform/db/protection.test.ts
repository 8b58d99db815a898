import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../testing/house.ts'
import { behaviourFaults } from './protection-behaviour.ts'
import { catalogueFaults, tablesIn, type Ask } from './protection-catalogue.ts'
import { mistakes, type Mistake } from './protection-mistakes.ts'
import { byRealRoles, contextsOf, insideTransaction, openedBy, setTheStage } from './protection-stage.ts'

const house = await openHouse()
const { schema } = house.agency
const ask: Ask = (sql, values) => house.sql(sql, values)
const stage = await setTheStage(house)

describe('the walls in the catalogue', { timeout: 240_000 }, () => {
  it('are as agreed, in every table, view, function, policy, key, grant and role', async () => {
    expect((await tablesIn(ask, schema)).size).toBeGreaterThan(20)
    expect(await catalogueFaults(ask, schema)).toEqual([])
  })
})

describe('the walls when they are tried', { timeout: 240_000 }, () => {
  it('keep every council’s rows of every table from every other council, from nobody, and from those outside a circle', async () => {
    expect(stage.walled).toEqual(expect.arrayContaining(['cases', 'case_parties', 'enquiries', 'events', 'homes', 'outcomes', 'people']))
    const { faults, tried } = await behaviourFaults(byRealRoles(house), await contextsOf(house, stage))
    console.log(`${tried} attempts through the real roles`)
    expect(faults).toEqual([])
    expect(tried).toBeGreaterThan(600)
  })

  it('hold for a context that a session opened, just as for one that was signed here', async () => {
    const [council, other] = stage.councils as [string, string]
    const context = await openedBy(house, 'newel_web', stage.players.officers.get(council)!)
    const came = await byRealRoles(house)('newel_web', context, 'select distinct authority_id from cases')
    expect(came).toMatchObject({ rows: [{ authority_id: council }] })
    expect(JSON.stringify(came)).not.toContain(other)
  })
})

/** Makes a mistake where nobody else can see it, asks the same checks, and takes it back. */
async function whatIsSaidOf({ sql, felt }: Mistake, admin: pg.Client): Promise<{ inCatalogue: string[]; whenTried: string[] }> {
  const contexts = await contextsOf(house, stage)
  await admin.query(`begin; set local search_path = "${schema}", public, pg_temp`)
  try {
    await admin.query(sql)
    await admin.query(`set local search_path = "${schema}", public, pg_temp`)
    const inCatalogue = await catalogueFaults(async (text, values) => (await admin.query(text, values)).rows as never, schema)
    return { inCatalogue, whenTried: felt ? (await behaviourFaults(insideTransaction(admin, schema), contexts, 1)).faults : [] }
  } finally {
    await admin.query('rollback')
  }
}

describe('a mistake in the walls', { timeout: 240_000 }, () => {
  it('is caught, whichever of these it is, each made alone', async () => {
    const admin = new pg.Client({ connectionString: house.adminUrl })
    await admin.connect()
    const missed: string[] = []
    try {
      expect(await whatIsSaidOf({ what: 'nothing', sql: 'select', felt: true }, admin)).toEqual({ inCatalogue: [], whenTried: [] })
      for (const mistake of mistakes) {
        const { inCatalogue, whenTried } = await whatIsSaidOf(mistake, admin)
        if (!inCatalogue.length && !whenTried.length) missed.push(`nobody notices when ${mistake.what}`)
        if (mistake.felt && !whenTried.length) missed.push(`nothing is felt when ${mistake.what}`)
        if (process.env.NEWEL_SHOW_MISTAKES) console.log(mistake.what, inCatalogue, whenTried)
      }
    } finally {
      await admin.end()
    }
    expect(missed).toEqual([])
    expect(mistakes.length).toBeGreaterThanOrEqual(20)
  })
})
