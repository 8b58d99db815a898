import { describe, expect, it } from 'vitest'
import { changesIn, questionKeys, questions, scales } from './questions.ts'
import { drawOf, isDrawn } from './sampling.ts'
import { momentKeys, surveyOn, surveyVersion, versionsOf } from './surveys.ts'

const ids = Array.from({ length: 2000 }, (_, n) => `01939f00-0000-7000-8000-${String(n).padStart(12, '0')}`)

describe('a survey', () => {
  it('is asked in the version of the day: version 1 until 30 September 2026', () => {
    expect(surveyOn('after-works', '2026-09-30').version).toBe(1)
    expect(surveyOn('after-works', '2026-10-01').version).toBe(2)
    expect(surveyVersion('after-works', 1).questions).not.toContain('confident-now')
  })
  it('asks no question twice, and none whose answers are not known', () => {
    for (const moment of momentKeys) for (const version of versionsOf(moment)) expect(new Set(version.questions).size).toBe(version.questions.length)
    for (const key of questionKeys) expect(questions[key].scale === 'words' || Object.hasOwn(scales, questions[key].scale)).toBe(true)
  })
})

describe('the sample', () => {
  it('draws the same cases whoever draws', () => expect(drawOf('months-3', ids[7]!)).toBe(drawOf('months-3', ids[7]!)))
  it('asks all after the work, and about half later', () => {
    expect(ids.every(id => isDrawn('after-works', id, '2026-11-01'))).toBe(true)
    const drawn = ids.filter(id => isDrawn('months-3', id, '2026-11-01')).length
    expect(drawn).toBeGreaterThan(900)
    expect(drawn).toBeLessThan(1100)
  })
  it('draws anew for each moment', () => expect(ids.some(id => isDrawn('months-3', id, '2026-11-01') !== isDrawn('months-6', id, '2026-11-01'))).toBe(true))
})

describe('what changed', () => {
  it('is now less before, where both were answered', () =>
    expect(changesIn({ 'confident-before': '2', 'confident-now': '4', 'alone-before': '3', 'alone-now': '' })).toEqual([{ title: 'Confidence at home', before: 2, now: 4, change: 2 }]))
})
