import type { Day } from './day.ts'
import { dayInLondon, timeInLondon } from './london.ts'
import type { WorkingDays } from './working-days.ts'

/** Monday to Friday, nine to five, not on bank holidays. Source: 001 7.2(a). */
export const openingHours = { from: '09:00', to: '17:00', inWords: 'Monday to Friday, 9am to 5pm, except bank holidays' } as const

/** Working days within which whoever writes is answered by a person. Invented for the demonstration, for the Board to agree. */
export const answeredWithin = 2

/** Whether somebody is there now, and by which day whoever writes now is answered. What comes after hours counts from the next working day. */
export function answerTo(now: Date, calendar: WorkingDays): { readonly open: boolean; readonly by: Day } {
  const [day, time] = [dayInLondon(now), timeInLondon(now)]
  const working = calendar.isWorkingDay(day)
  const late = working && time >= openingHours.to
  return { open: working && time >= openingHours.from && !late, by: calendar.add(day, answeredWithin + (late ? 1 : 0)) }
}
