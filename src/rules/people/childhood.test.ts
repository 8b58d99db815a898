import { expect, it } from 'vitest'
import { actsByOn, actsForAChild, eighteenOn, isChild, isTooYoungToAgree } from './childhood.ts'

it('somebody is a child until the day they are 18', () => {
  expect(isChild('2008-11-19', '2026-11-18')).toBe(true)
  expect(isChild('2008-11-18', '2026-11-18')).toBe(false)
  expect(isChild(null, '2026-11-18')).toBe(false)
  expect(eighteenOn('2008-11-18')).toBe('2026-11-18')
})

it('whoever was born on 29 February is 18 on 1 March', () => {
  expect(eighteenOn('2008-02-29')).toBe('2026-03-01')
  expect([isChild('2008-02-29', '2026-02-28'), isChild('2008-02-29', '2026-03-01')]).toEqual([true, false])
})

it('what a parent may do ends that day, and what else somebody may do does not', () => {
  expect(actsByOn(['parental-responsibility', 'deputy'], '2008-11-18', '2026-11-17')).toEqual(['parental-responsibility', 'deputy'])
  expect(actsByOn(['parental-responsibility', 'deputy'], '2008-11-18', '2026-11-18')).toEqual(['deputy'])
  expect(actsByOn(['parental-responsibility'], null, '2026-11-18')).toEqual(['parental-responsibility'])
})

it('nobody acts for a child who may only speak for them or draw benefits', () => {
  expect(actsForAChild(['consent', 'appointee'])).toBe(false)
  expect(actsForAChild(['appointee', 'parental-responsibility'])).toBe(true)
})

it('from 16 they may agree for themselves, though they are still a child', () => {
  expect([isTooYoungToAgree('2010-11-19', '2026-11-18'), isTooYoungToAgree('2010-11-18', '2026-11-18'), isTooYoungToAgree(null, '2026-11-18')]).toEqual([true, false, false])
  expect(isChild('2010-11-18', '2026-11-18')).toBe(true)
})
