import { describe, expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
house.itIs('2026-11-24')
const amara = await house.as('amara')
const [{ reference, stage_on: stageOn }] = await house.sql<{ reference: string; stage_on: string }>("select reference, stage_on from cases where status = 'open' and authority_id = (select id from authorities where prefix = 'RIV') and pathway = 'major-adaptation' and person_name = 'Grace Okafor' limit 1") as [{ reference: string; stage_on: string }]
const at = `/cases/${reference}`
const page = async (): Promise<string> => (await amara.get(at)).body
const version = async (): Promise<string> => String((await house.sql<{ version: number }>('select version from cases where reference = $1', [reference]))[0]!.version)
const pause = { reason: 'landlord-consent', evidence: 'Letter of 3 November, no answer yet' }

describe('stopping the clock', () => {
  it('asks for the reason and for what shows it', async () => {
    const refused = await amara.send(`${at}/pause`, { _version: await version() })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Select why the clock stands still')
    expect(refused.body).toContain('Enter what shows it, for example a letter and its day')
  })

  it('refuses a day before the stage began, and one that is still to come', async () => {
    const early = await amara.send(`${at}/pause`, { ...pause, 'on-day': '1', 'on-month': '1', 'on-year': '2020', _version: await version() })
    expect(early.body).toContain('when the clock last began to run')
    expect((await amara.send(`${at}/pause`, { ...pause, 'on-day': '1', 'on-month': '1', 'on-year': '2027', _version: await version() })).body).toContain('The day must be today or in the past')
    expect(stageOn < '2026-11-24').toBe(true)
  })

  it('says on the case since when and why, in its history what shows it, and that the stage is not late', async () => {
    expect((await amara.send(`${at}/pause`, { ...pause, _version: await version() })).statusCode).toBe(303)
    const said = await page()
    expect(said).toContain('The clock has stood still since 24 November 2026: the landlord’s consent is awaited.')
    expect(said).toContain('Letter of 3 November, no answer yet')
    expect(said).not.toContain('Past its target')
  })

  it('is not done twice, and a case whose clock stands still is not moved', async () => {
    expect((await amara.get(`${at}/pause`)).body).toContain('Start it again first')
    const moved = await amara.send(`${at}/move`, { to: '3', _version: await version() })
    expect(moved.statusCode).toBe(422)
    expect(moved.body).toContain('Start it again before the case is moved')
  })

  it('is undone by starting it again, and the stage is due later by as much', async () => {
    const [before] = await house.sql<{ due: string }>('select stage_due_on as due from cases where reference = $1', [reference])
    house.itIs('2026-12-01')
    expect((await amara.send(`${at}/resume`, { _version: await version() })).statusCode).toBe(303)
    const [after] = await house.sql<{ due: string; reason: string | null }>('select stage_due_on as due, pause_reason as reason from cases where reference = $1', [reference])
    expect(after!.due > before!.due).toBe(true)
    expect(after!.reason).toBeNull()
    expect(await page()).toContain('(5 with the clock stopped)')
    expect((await amara.get(`${at}/resume`)).body).toContain('is running')
  })

  it('ends with the case when it is closed', async () => {
    await amara.send(`${at}/pause`, { ...pause, _version: await version() })
    expect((await amara.send(`${at}/close`, { reason: 'no-contact', _version: await version() })).statusCode).toBe(303)
    const kinds = (await house.sql<{ kind: string }>('select e.kind from events e join cases c on c.id = e.case_id where c.reference = $1 order by e.at, e.id', [reference])).map(event => event.kind)
    expect(kinds.slice(-3)).toEqual(['clock.paused', 'clock.resumed', 'case.closed'])
    await amara.send(`${at}/reopen`, { reason: 'Closed by mistake', _version: await version() })
  })
})

describe('silence', () => {
  it('is shown to whoever has the case, then to the manager, then to the council, and to no other council', async () => {
    const [maya, dev, hal] = [await house.as('maya'), await house.as('dev'), await house.as('hal')]
    const told = async (): Promise<string[]> => {
      const mine = /Silent since/.test((await amara.get('/work')).body) ? ['owner'] : []
      const of = async (visitor: typeof maya, who: string): Promise<string[]> => (await visitor.get('/silent')).body.includes(reference) ? [who] : []
      return [...mine, ...await of(maya, 'manager'), ...await of(dev, 'council'), ...await of(hal, 'another council')]
    }
    await house.sql("update cases set last_contact_on = '2027-01-04' where status = 'open'")
    for (const [day, whom] of [['2027-01-29', []], ['2027-02-01', ['owner']], ['2027-02-15', ['owner', 'manager']], ['2027-03-01', ['owner', 'manager', 'council']]] as const) {
      house.itIs(day)
      expect([day, await told()]).toEqual([day, whom])
    }
    expect(await page()).toContain('Has heard nothing since 4 Jan 2027')
  })

  it('ends when a note says how somebody was in touch, and not with any other note', async () => {
    const maya = await house.as('maya')
    await amara.send(`${at}/note`, { note: 'Read the file again' })
    expect((await maya.get('/silent')).body).toContain(reference)
    await amara.send(`${at}/note`, { note: 'She is well and still waits for the lift', contact: 'phone' })
    expect((await maya.get('/silent')).body).not.toContain(reference)
    expect(await page()).toContain('By telephone')
  })

  it('is not counted from a day that is said without saying how, nor from one still to come', async () => {
    expect((await amara.send(`${at}/note`, { note: 'x', 'on-day': '1', 'on-month': '2', 'on-year': '2027' })).body).toContain('Select how somebody was in touch that day')
    expect((await amara.send(`${at}/note`, { note: 'x', contact: 'phone', 'on-day': '1', 'on-month': '2', 'on-year': '2028' })).body).toContain('The day must be today or in the past')
  })

  it('is not listed for those who neither manage nor decide', async () => {
    for (const member of ['amara', 'kit', 'celia', 'bernard', 'ada'] as const) expect((await (await house.as(member)).get('/silent')).statusCode).toBe(403)
  })
})
