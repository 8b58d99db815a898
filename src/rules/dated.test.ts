import { describe, expect, it } from 'vitest'
import { inForceOn } from './dated.ts'

const limits = [
  { from: '2002-01-01', pounds: 25_000 },
  { from: '2008-05-22', pounds: 30_000 },
] as const

describe('what was in force', () => {
  it('holds from its first day', () => expect(inForceOn(limits, '2008-05-22').pounds).toBe(30_000))
  it('held until the day before', () => expect(inForceOn(limits, '2008-05-21').pounds).toBe(25_000))
  it('holds until something follows it', () => expect(inForceOn(limits, '2026-04-06').pounds).toBe(30_000))
  it('is never guessed before the first version', () =>
    expect(() => inForceOn(limits, '2001-12-31')).toThrow('Nothing was in force on 2001-12-31: the first version is from 2002-01-01'))
  it('is nothing when there is no version', () => expect(() => inForceOn([], '2026-04-06')).toThrow(RangeError))
})
