import { describe, expect, it } from 'vitest'
import type { Day } from '../../rules/calendar/day.ts'
import { overdueFirst, packState } from './meeting.ts'

const meeting = { onDay: '2027-01-12' as Day, packFrom: '2026-10-01' as Day, calledOffOn: null }

describe('the pack of a meeting', () => {
  it('is spoken of from a week before it is due, and overdue the day after', () => {
    expect(packState(meeting, null, '2026-12-25')).toEqual({ is: 'to come', dueOn: '2027-01-02' })
    expect(packState(meeting, null, '2026-12-26')).toEqual({ is: 'soon', dueOn: '2027-01-02' })
    expect(packState(meeting, null, '2027-01-02')).toEqual({ is: 'soon', dueOn: '2027-01-02' })
    expect(packState(meeting, null, '2027-01-03')).toEqual({ is: 'overdue', dueOn: '2027-01-02' })
    expect(packState(meeting, null, '2027-01-13')).toEqual({ is: 'never' })
  })
  it('was in time until the day it was due, and late by so many days after it', () => {
    expect(packState(meeting, '2027-01-02', '2027-06-01')).toEqual({ is: 'in time' })
    expect(packState(meeting, '2027-01-05', '2027-06-01')).toEqual({ is: 'late', days: 3 })
  })
  it('is due for no meeting that was called off, or looks at none', () => {
    expect(packState({ ...meeting, calledOffOn: '2027-01-01' }, null, '2027-01-05')).toEqual({ is: 'called off' })
    expect(packState({ ...meeting, packFrom: null }, null, '2027-01-05')).toEqual({ is: 'none' })
  })
})

it('actions stand with the overdue first, and what is settled last', () => {
  const actions = [{ state: 'done', dueOn: '2026-01-01' }, { state: 'open', dueOn: '2027-03-01' }, { state: 'open', dueOn: '2026-06-01' }] as const
  expect(overdueFirst(actions).map(({ dueOn }) => dueOn)).toEqual(['2026-06-01', '2027-03-01', '2026-01-01'])
})
