import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { addDays, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayInForce } from '../../rules/pathways/pathways.ts'
import { pausedBetween, projection, type Move } from './progress.ts'

const pathway = pathwayInForce('major-adaptation', '2026-04-01')
const speed = { urgent: false, complex: false }
const told = (...moves: Move[]) => projection(pathway, speed, '2026-04-07', moves, england)

describe('a clock that stands still', () => {
  it('puts off the day the stage is due by as many working days: ten, from 14 to 28 April 2026', () => {
    const due = told().stageDueOn!
    expect(told({ to: 'paused', on: '2026-04-14' }).stageDueOn).toBe(due)
    expect(told({ to: 'paused', on: '2026-04-14' }, { to: 'resumed', on: '2026-04-28' }).stageDueOn).toBe(england.add(due, 10))
  })

  it('leaves the gross days of the stage as they are, and takes its own from the net: 15 days, 10 of them stopped', () =>
    expect(told({ to: 'paused', on: '2026-04-14' }, { to: 'resumed', on: '2026-04-28' }, { to: 2, on: '2026-04-28' })).toMatchObject({ stageWorkingDays: [15, null, null, null], stageNetDays: [5, null, null, null] }))

  it('counts for the stage it stood still in, and for the whole', () => {
    const done = told({ to: 2, on: '2026-04-14' }, { to: 'paused', on: '2026-04-15' }, { to: 'resumed', on: '2026-04-17' }, { to: 3, on: '2026-04-21' }, { to: 'completed', on: '2026-04-23' })
    expect(done).toMatchObject({ stageWorkingDays: [5, 5, 2, null], stageNetDays: [5, 3, 2, null], workingDays: 12, netWorkingDays: 10 })
  })

  it('runs again on the day the work is completed', () =>
    expect(told({ to: 'paused', on: '2026-04-14' }, { to: 'completed', on: '2026-04-28' })).toMatchObject({ resumedDays: ['2026-04-28'], workingDays: 15, netWorkingDays: 5 }))

  it('moves no target of a stage that comes after', () =>
    expect(told({ to: 'paused', on: '2026-04-14' }, { to: 'resumed', on: '2026-04-28' }, { to: 2, on: '2026-05-05' }).stageDueOn).toBe(told({ to: 2, on: '2026-05-05' }).stageDueOn))

  it('never makes time of nothing: net is at least nought, at most gross, and gross is what it would be without pauses', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 })
    fc.assert(fc.property(gaps, ([a, b, c, d, e, f]) => {
      const days = [a!, b!, c!, d!, e!, f!].reduce<Day[]>((list, gap) => [...list, addDays(list.at(-1)!, gap)], ['2026-04-07']).slice(1) as [Day, Day, Day, Day, Day, Day]
      const still = told({ to: 'paused', on: days[0] }, { to: 'resumed', on: days[1] }, { to: 2, on: days[2] }, { to: 'paused', on: days[3] }, { to: 'resumed', on: days[4] }, { to: 'completed', on: days[5] })
      const running = told({ to: 2, on: days[2] }, { to: 'completed', on: days[5] })
      expect(still.stageWorkingDays).toEqual(running.stageWorkingDays)
      expect(still.workingDays).toBe(running.workingDays)
      for (const [at, net] of still.stageNetDays.entries()) if (net !== null) { expect(net).toBeGreaterThanOrEqual(0); expect(net).toBeLessThanOrEqual(still.stageWorkingDays[at]!) }
      expect(still.netWorkingDays).toBe(still.workingDays! - pausedBetween(still, '2026-04-07', days[5], england))
    }))
  })
})
