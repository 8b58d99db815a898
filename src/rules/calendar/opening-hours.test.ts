import { describe, expect, it } from 'vitest'
import { england } from './england.ts'
import { answerTo } from './opening-hours.ts'

describe('when somebody is there to answer', () => {
  const moments = [
    { why: 'a Wednesday morning', at: '2026-11-18T10:00:00Z', open: true, by: '2026-11-20' },
    { why: 'a minute before five', at: '2026-11-18T16:59:00Z', open: true, by: '2026-11-20' },
    { why: 'five o’clock counts from the next day', at: '2026-11-18T17:00:00Z', open: false, by: '2026-11-23' },
    { why: 'before nine counts from today', at: '2026-11-18T08:30:00Z', open: false, by: '2026-11-20' },
    { why: 'nine in summer is eight by Greenwich', at: '2026-07-01T08:00:00Z', open: true, by: '2026-07-03' },
    { why: 'a Saturday counts from Monday', at: '2026-11-21T10:00:00Z', open: false, by: '2026-11-25' },
    { why: 'Christmas Day', at: '2026-12-25T10:00:00Z', open: false, by: '2026-12-31' },
  ] as const
  for (const { why, at, open, by } of moments) it(why, () => expect(answerTo(new Date(at), england)).toEqual({ open, by }))
})
