import { addDays, type Day } from '../calendar/day.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Asking } from '../roles.ts'

/**
 * Working days without a word to the person after which somebody is told: who has the case, then the service manager, then the council.
 * Invented for the demonstration, for the Board to agree; 001 4.2e asks that people are kept informed, and gives no days. A paused clock does not excuse silence.
 */
export const silenceAfter = { owner: 20, manager: 30, council: 40 } as const

export type ToldOfSilence = keyof typeof silenceAfter

/** Whom a silence of this many working days has reached; undefined while it is none. */
export const reachedBy = (days: number): ToldOfSilence | undefined =>
  days >= silenceAfter.council ? 'council' : days >= silenceAfter.manager ? 'manager' : days >= silenceAfter.owner ? 'owner' : undefined

/** From which silence on a role is shown other people’s cases: the council’s officer from the council’s, the manager from theirs, whoever reads everything from the first. */
export const toldFrom = (role: Asking): ToldOfSilence => role === 'district grants officer' ? 'council' : role === 'service manager' ? 'manager' : 'owner'

/** The latest day since which this many working days have gone by. */
export function silentSince(today: Day, days: number, calendar: WorkingDays): Day {
  let since = addDays(today, -days)
  while (calendar.between(since, today) < days) since = addDays(since, -1)
  return since
}
