import { describe, expect, it } from 'vitest'
import { calendarFile, folded, type CalendarEntry } from './calendar-file.ts'

const board: CalendarEntry = { id: '01939f00-0000-7000-8000-000000000001', title: 'Board meeting', onDay: '2027-07-12', startsAt: '10:30', place: 'County Hall, Room 4; ask at the desk', words: 'Pack: April to June 2027\nC:\\packs', calledOff: false, version: 3, address: 'http://localhost/meetings/1' }
const lines = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
const now = new Date('2026-11-18T10:00:00Z')

describe('the calendar file', () => {
  it('tells each meeting in UTC, with what a calendar needs to know it again and to see that it was changed', () => {
    const told = lines(calendarFile('Meetings', [board], now))
    expect(told[0]).toBe('BEGIN:VCALENDAR')
    expect(told.at(-2)).toBe('END:VCALENDAR')
    expect(told).toEqual(expect.arrayContaining(['VERSION:2.0', 'PRODID:-//Newel//Meetings//EN', 'UID:01939f00-0000-7000-8000-000000000001', 'DTSTAMP:20261118T100000Z', 'SEQUENCE:2', 'DTSTART:20270712T093000Z', 'STATUS:CONFIRMED']))
  })
  it('escapes what would end a text', () => {
    const told = lines(calendarFile('Meetings', [board], now))
    expect(told).toContain('LOCATION:County Hall\\, Room 4\\; ask at the desk')
    expect(told).toContain('DESCRIPTION:Pack: April to June 2027\\nC:\\\\packs')
    expect(lines(calendarFile('Meetings', [{ ...board, place: 'Here\r\nEND:VEVENT' }], now))).toContain('LOCATION:Here\\nEND:VEVENT')
  })
  it('takes a meeting that was called off out of the calendar, and one without a time is of the day', () => {
    expect(lines(calendarFile('Meetings', [{ ...board, calledOff: true }], now))).toContain('STATUS:CANCELLED')
    expect(lines(calendarFile('Meetings', [{ ...board, startsAt: '' }], now))).toContain('DTSTART;VALUE=DATE:20270712')
  })
  it('ends every line as it should, and has none longer than 75 octets, however many a letter takes', () => {
    const file = calendarFile('Meetings', [{ ...board, place: 'é€😀'.repeat(60) }], now)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(lines(file)).toContain(`LOCATION:${'é€😀'.repeat(60)}`)
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75))
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })
  it('is whole without a meeting in it', () => {
    expect(calendarFile('Meetings', [], now)).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })
})
