import { describe, expect, it } from 'vitest'
import { readTime, sayTime } from './start-time.ts'

describe('the start time of a meeting', () => {
  it('is read however it is typed, when it can be read one way only', () => {
    for (const [typed, time] of [['10:30', '10:30'], ['10.30', '10:30'], ['10.30am', '10:30'], ['2pm', '14:00'], ['2 PM', '14:00'], ['2:15 p.m.', '14:15'], ['1400', '14:00'], ['9:05', '09:05'], ['12pm', '12:00'], ['12am', '00:00'], ['00:00', '00:00'], ['23:59', '23:59']] as const) expect([typed, readTime(typed)]).toEqual([typed, time])
  })
  it('is asked for again when it is no time, or could be morning or afternoon', () => {
    for (const typed of ['10', '24:00', '10:60', '13pm', '0am', 'midday', '', '10:3', '10:30:00', '102', '99999']) expect([typed, readTime(typed)]).toEqual([typed, undefined])
  })
  it('is said as GOV.UK says times', () => {
    expect(['10:30', '14:00', '12:00', '00:00', '09:05', '12:30'].map(sayTime)).toEqual(['10:30am', '2pm', 'midday', '12am', '9:05am', '12:30pm'])
  })
})
