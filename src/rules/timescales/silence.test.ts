import { describe, expect, it } from 'vitest'
import { england } from '../calendar/england.ts'
import { reachedBy, silentSince } from './silence.ts'

describe('silence towards a person', () => {
  it('reaches whoever has the case first, then the manager, then the council', () =>
    expect([19, 20, 29, 30, 39, 40, 200].map(reachedBy)).toEqual([undefined, 'owner', 'owner', 'manager', 'manager', 'council', 'council']))

  it('is counted in working days: 20 of them before Tuesday 24 November 2026 began on 27 October', () =>
    expect(silentSince('2026-11-24', 20, england)).toBe('2026-10-27'))

  it('leaves bank holidays out: Christmas puts the beginning back', () => {
    expect(england.between(silentSince('2027-01-05', 10, england), '2027-01-05')).toBe(10)
    expect(silentSince('2027-01-05', 10, england)).toBe('2026-12-17')
  })
})
