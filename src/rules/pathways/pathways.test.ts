import { describe, expect, it } from 'vitest'
import { isDay } from '../calendar/day.ts'
import { pathwayKeys, standsAt, stageAfter, needsReason, targetFor, targetForAll, type Pathway } from './pathway.ts'
import { isPathwayKey, pathwayInForce, pathwayTitles, pathwayVersion, pathways } from './pathways.ts'
import { countsAsCompleted, reasonsToClose, type ReasonToClose } from './reasons-to-close.ts'
import { serviceElements } from './service-elements.ts'

const everyVersion: readonly Pathway[] = pathwayKeys.flatMap(key => pathways[key])

describe('the pathways', () => {
  it('are fourteen', () => expect(pathwayKeys).toHaveLength(14))
  it('carry every service element', () =>
    expect([...new Set(everyVersion.map(({ element }) => element))].sort()).toEqual(Object.keys(serviceElements).sort()))
  it('each stand under their own key', () => {
    for (const key of pathwayKeys) for (const pathway of pathways[key]) expect(pathway.key).toBe(key)
  })
  it('are numbered from version 1 and stand newest last', () => {
    for (const key of pathwayKeys) {
      expect(pathways[key].map(({ version }) => version)).toEqual(pathways[key].map((_, index) => index + 1))
      const days = pathways[key].map(({ from }) => from)
      expect(days.every(isDay)).toBe(true)
      expect(days).toEqual([...new Set(days)].sort())
    }
  })
  it('were all in force when the year 2018-19 began', () => {
    for (const key of pathwayKeys) expect(pathwayInForce(key, '2018-04-01').version).toBe(1)
  })
  it('did not exist before the first version, and no case is guessed onto one', () =>
    expect(() => pathwayInForce('advice', '2017-03-31')).toThrow(RangeError))
  it('are titled for a list of choices', () => expect(pathwayTitles['ot-assessment']).toBe('OT assessment'))
  it('are not words that JavaScript knows', () => expect(isPathwayKey('constructor')).toBe(false))

  for (const { key, version, title, stages, targetsAre, targetsSource } of everyVersion)
    describe(`${title}, version ${version}`, () => {
      it('has two to six stages, each with its own key and title', () => {
        expect(stages.length).toBeGreaterThanOrEqual(2)
        expect(stages.length).toBeLessThanOrEqual(6)
        expect(new Set(stages.map(stage => stage.key)).size).toBe(stages.length)
        expect(new Set(stages.map(stage => stage.title)).size).toBe(stages.length)
      })
      it('says at every stage what to do first and when it ends', () => {
        for (const { firstAction, endsWhen } of stages) {
          expect(firstAction).toMatch(/^[A-Z].*[^.]$/)
          expect(endsWhen).toMatch(/^[A-Z].*[^.]$/)
        }
      })
      it('never gives an urgent case longer, nor a complex one less time', () => {
        for (const stage of stages)
          for (const other of [true, false]) {
            expect(targetFor(stage, { urgent: true, complex: other })).toBeLessThanOrEqual(targetFor(stage, { urgent: false, complex: other }))
            expect(targetFor(stage, { urgent: other, complex: false })).toBeLessThanOrEqual(targetFor(stage, { urgent: other, complex: true }))
          }
      })
      it('has whole working days for targets, and says where they are from', () => {
        for (const stage of stages)
          for (const urgent of [true, false])
            for (const complex of [true, false]) expect(Number.isInteger(targetFor(stage, { urgent, complex }))).toBe(true)
        expect(targetsSource).not.toBe('')
        expect(targetsAre).toBe(key === 'major-adaptation' ? 'guidance, unconfirmed' : 'invented for the demonstration')
      })
    })
})

describe('the targets of a major adaptation, in working days', () => {
  const major = pathwayInForce('major-adaptation', '2026-04-06')
  const examples = [
    { why: 'urgent and simple: 5 + 25 + 5 + 20', urgent: true, complex: false, days: 55 },
    { why: 'not urgent and simple: 20 + 50 + 20 + 40', urgent: false, complex: false, days: 130 },
    { why: 'urgent and complex: 20 + 45 + 5 + 60', urgent: true, complex: true, days: 130 },
    { why: 'not urgent and complex: 35 + 55 + 20 + 80, though 180 is what people remember', urgent: false, complex: true, days: 190 },
  ]
  for (const { why, days, ...speed } of examples) it(why, () => expect(targetForAll(major, speed)).toBe(days))
})

describe('where a case stands', () => {
  const advice = pathwayVersion('advice', 1)
  it('is stage 2 of 3 when the advice is being given', () => {
    const { stage, number, of, isLast } = standsAt(advice, 2)
    expect({ title: stage.title, number, of, isLast }).toEqual({ title: 'Give the advice', number: 2, of: 3, isLast: false })
  })
  it('is followed by the next stage, and the last by nothing', () => {
    expect(stageAfter(advice, 1)).toBe(2)
    expect(stageAfter(advice, 3)).toBeUndefined()
  })
  it('is never a stage that the pathway lacks', () => {
    expect(() => standsAt(advice, 4)).toThrow('Version 1 of advice has stages 1 to 3, not 4')
    expect(() => standsAt(advice, 0)).toThrow(RangeError)
  })
  it('is moved backwards only with a reason', () => {
    expect(needsReason(3, 2)).toBe(true)
    expect(needsReason(2, 3)).toBe(false)
    expect(needsReason(1, 3)).toBe(true)
  })
  it('is by the version it started on, and never by one that was not', () => expect(() => pathwayVersion('advice', 99)).toThrow('There is no version 99 of advice'))
})

describe('a reason to close a case', () => {
  it('counts as completed only when the case was', () =>
    expect((Object.keys(reasonsToClose) as ReasonToClose[]).filter(countsAsCompleted)).toEqual(['completed']))
})
