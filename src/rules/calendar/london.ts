import type { Day } from './day.ts'

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})

const parts = (instant: Date) =>
  Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value])) as Record<Intl.DateTimeFormatPartTypes, string>

/** The day it was in London at this instant, summer time counted. */
export function dayInLondon(instant: Date): Day {
  const { year, month, day } = parts(instant)
  return `${year}-${month}-${day}` as Day
}

/** The time it was in London at this instant, as '14:05'. */
export function timeInLondon(instant: Date): string {
  const { hour, minute } = parts(instant)
  return `${hour}:${minute}`
}

/** The instant at which it was, or is, this day and time in London; of the hour that an autumn night has twice, the first. */
export function instantInLondon(day: Day, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  const inSummer = new Date(asIfUtc - 3_600_000)
  return dayInLondon(inSummer) === day && timeInLondon(inSummer) === time ? inSummer : new Date(asIfUtc)
}
