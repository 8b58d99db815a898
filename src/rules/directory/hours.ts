import { dayNumber, type Day } from '../calendar/day.ts'

/** The days of a week, as calendars write them. */
export const weekDays = { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' } as const
export type WeekDay = keyof typeof weekDays
export const weekDayKeys = Object.keys(weekDays) as WeekDay[]

/** When a service is open on one day of every week. Times are London’s, as '09:00'. */
export interface Hours { readonly day: WeekDay; readonly opens: string; readonly closes: string }
export type Span = Pick<Hours, 'opens' | 'closes'>

const monday = dayNumber('2024-01-01')
export const weekDayOf = (day: Day): WeekDay => weekDayKeys[(((dayNumber(day) - monday) % 7) + 7) % 7]!

/** A time of day as '09:00', from '9', '9am', '9.30pm', '09:30' or '09:30:00'; undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?\s?(am|pm)?$/i.exec(typed.trim())
  if (!found) return undefined
  const half = found[3]?.toLowerCase()
  const given = Number(found[1])
  const hour = half ? given % 12 + (half === 'pm' ? 12 : 0) : given
  const minute = Number(found[2] ?? 0)
  return hour <= 23 && minute <= 59 && !(half && (given < 1 || given > 12)) ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}

/** The spans of one day from how they are typed, '9am to 12, 13:00 to 17:00'; undefined when they cannot be understood. */
export function readSpans(typed: string): readonly Span[] | undefined {
  const spans: Span[] = []
  for (const part of typed.split(/,| and /)) {
    const [opens, closes, more] = part.split(/\s*(?:-|–|\bto\b)\s*/).map(readTime)
    if (!opens || !closes || more || opens >= closes || (spans.at(-1)?.closes ?? '') > opens) return undefined
    spans.push({ opens, closes })
  }
  return spans.length <= 4 ? spans : undefined
}

export const sayHours = (hours: readonly Span[]): string => hours.map(({ opens, closes }) => `${opens} to ${closes}`).join(', ')

/** Whether it is open at this time of this day; undefined when no times are known. */
export function isOpen(hours: readonly Hours[], day: Day, time: string): boolean | undefined {
  if (!hours.length) return undefined
  const today = weekDayOf(day)
  return hours.some(one => one.day === today && one.opens <= time && time < one.closes)
}
