import { describe, expect, it } from 'vitest'
import { lapsesOn, trainedOn } from './training.ts'

describe('a course', () => {
  it('counts from the day it was done until it must be done again', () => {
    expect(lapsesOn('2023-11-10')).toBe('2026-11-10')
    const done = [{ userId: 'a', on: '2023-11-10' as const }]
    expect(trainedOn(['a', 'b'], done, '2023-11-09')).toEqual([])
    expect(trainedOn(['a', 'b'], done, '2023-11-10')).toEqual(['a'])
    expect(trainedOn(['a', 'b'], done, '2026-11-09')).toEqual(['a'])
    expect(trainedOn(['a', 'b'], done, '2026-11-10')).toEqual([])
  })
  it('done again counts again', () =>
    expect(trainedOn(['a'], [{ userId: 'a', on: '2020-01-01' }, { userId: 'a', on: '2026-01-01' }], '2026-11-10')).toEqual(['a']))
})
