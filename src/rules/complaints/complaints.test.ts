import { describe, expect, it } from 'vitest'
import { england } from '../calendar/england.ts'
import { dueOn } from './stages.ts'

const of = (kind: 'service' | 'data-protection', receivedOn: `${number}-${number}-${number}`) => ({ kind, receivedOn })

describe('the day a complaint is due', () => {
  it('is three working days on for one that is not acknowledged: from Friday to Wednesday', () =>
    expect(dueOn('received', '2026-11-20', of('service', '2026-11-20'), england)).toBe('2026-11-25'))
  it('is the law’s thirtieth day for one about data protection, the day of receipt being the first', () =>
    expect(dueOn('received', '2026-11-02', of('data-protection', '2026-11-02'), england)).toBe('2026-12-01'))
  it('was ours alone before the law came into force, on 18 June 2026', () => {
    expect(dueOn('received', '2026-06-18', of('data-protection', '2026-06-18'), england)).toBe('2026-06-23')
    expect(dueOn('received', '2026-06-19', of('data-protection', '2026-06-19'), england)).toBe('2026-07-18')
  })
  it('is ours again once it is acknowledged', () =>
    expect(dueOn('acknowledged', '2026-11-03', of('data-protection', '2026-11-02'), england)).toBe('2026-11-10'))
  it('is none for one that is closed', () => expect(dueOn('closed', '2026-11-03', of('service', '2026-11-02'), england)).toBeNull())
})
