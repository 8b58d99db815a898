import { expect, it } from 'vitest'
import { pathwayKeys } from '../pathways/pathway.ts'
import { weightsOn } from './weights.ts'

it('every pathway weighs something, and a major adaptation the most', () => {
  const { pathways } = weightsOn('2026-11-24')
  expect(pathwayKeys.filter(key => !(pathways[key] > 0))).toEqual([])
  expect(Math.max(...Object.values(pathways))).toBe(pathways['major-adaptation'])
})

it('the weights say where they come from, and none are guessed for a day before there were any', () => {
  expect(weightsOn('2026-11-24').source).toContain('Invented for the demonstration')
  expect(() => weightsOn('2017-03-31')).toThrow('Nothing was in force')
})
