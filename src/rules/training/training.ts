import { addMonths, type Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import type { Role } from '../roles.ts'

/** Courses that staff must have done. Add one with the check of the table: never rename or remove a key, the register holds it. Source: 001 7.5, “All people facing staff should receive ‘Making Every Contact Count’ training”. */
export const courses = { mecc: 'Making Every Contact Count' } as const
export type CourseKey = keyof typeof courses

/** Who faces people. Source: 001 7.5 says “people facing staff” and lists nobody: these are our reading. */
export const peopleFacing: readonly Role[] = ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'handyperson']

interface Refresher extends Dated { readonly months: number; readonly invented: true }
/** After how long a course must be done again. Add a version at the end; change none. 001 asks for none: three years was invented for the demonstration, for the Board to agree. */
export const refreshers: readonly Refresher[] = [{ from: '2018-04-01', months: 36, invented: true }]

/** The first day on which a course done on a day no longer counts. */
export const lapsesOn = (doneOn: Day): Day => addMonths(doneOn, doneOn < refreshers[0]!.from ? refreshers[0]!.months : inForceOn(refreshers, doneOn).months)

interface Done { readonly userId: string; readonly on: Day }
/** Of these people, who has a course that counts on a day. */
export const trainedOn = (staff: readonly string[], done: readonly Done[], day: Day): string[] =>
  staff.filter(id => done.some(({ userId, on }) => userId === id && on <= day && lapsesOn(on) > day))
