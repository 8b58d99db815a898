import { instantInLondon } from '../../rules/calendar/london.ts'
import type { Day } from '../../rules/calendar/day.ts'

export interface CalendarEntry {
  readonly id: string
  readonly title: string
  readonly onDay: Day
  /** As 10:30; empty when only the day is known. */
  readonly startsAt: string
  readonly place: string
  readonly words: string
  readonly calledOff: boolean
  readonly version: number
  readonly address: string
}

// Source: RFC 5545 3.3.11: backslash, comma, semicolon and new line in a text are escaped.
const escaped = (text: string): string => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** Source: RFC 5545 3.1: no line is longer than 75 octets; what goes on does so after a space. A character is never cut in two. */
export function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  for (const character of line) {
    // Those that go on begin with a space, which counts.
    if (Buffer.byteLength(now + character) > (lines.length ? 74 : 75)) { lines.push(now); now = '' }
    now += character
  }
  return [...lines, now].join('\r\n ')
}

const compact = (day: Day): string => day.replaceAll('-', '')
const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const entry = ({ id, title, onDay, startsAt, place, words, calledOff, version, address }: CalendarEntry, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${utc(now)}`,
  `SEQUENCE:${version - 1}`,
  startsAt ? `DTSTART:${utc(instantInLondon(onDay, startsAt))}` : `DTSTART;VALUE=DATE:${compact(onDay)}`,
  `SUMMARY:${escaped(title)}`,
  ...place ? [`LOCATION:${escaped(place)}`] : [],
  ...words ? [`DESCRIPTION:${escaped(words)}`] : [],
  `URL:${address}`,
  `STATUS:${calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
]

/** Meetings as a file that calendars read. Source: RFC 5545. Times are told in UTC, so that no calendar has to know when London’s clocks change. */
export const calendarFile = (name: string, entries: readonly CalendarEntry[], now: Date): string =>
  [...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Newel//Meetings//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`], ...entries.flatMap(one => entry(one, now)), 'END:VCALENDAR']
    .map(line => `${folded(line)}\r\n`).join('')
