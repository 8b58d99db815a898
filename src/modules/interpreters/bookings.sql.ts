import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { BookingState, WayToInterpret } from '../../rules/interpreters/bookings.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Booking } from './booking.ts'

export interface BookedCase extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly status: string; readonly interpreter: string; readonly interpreterLanguage: string; readonly bookings: readonly Booking[] }

const ofACase = (which: string): string => `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status, p.interpreter, p.interpreter_language as "interpreterLanguage",
    (select coalesce(json_agg(json_build_object('id', b.id, 'language', b.language, 'way', b.way, 'on', b.on_day, 'at', b.at_time, 'whatFor', b.what_for, 'bookedWith', b.booked_with, 'state', b.state, 'note', b.note, 'version', b.version) order by b.on_day desc nulls first, b.id desc), '[]') from interpreter_bookings b where b.authority_id = c.authority_id and b.case_id = c.id) as bookings
  from cases c join people p on p.id = c.person_id where ${which}`
const byReference = { name: 'interpreters of a case', text: ofACase('c.reference = $1') }
const byBooking = { name: 'case of an interpreter', text: ofACase('(c.authority_id, c.id) in (select q.authority_id, q.case_id from interpreter_bookings q where q.id = $1)') }

/** The interpreters asked for on a case, and whether its person needs one. */
export const bookingsOfCase = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<BookedCase | undefined> => (await run<BookedCase>(byReference, [reference]))[0]

function mustBeOpen({ status, reference }: BookedCase): void {
  if (status === 'closed') throw new Refusal(`${reference} is closed. Open it again first.`)
}

/** The open case in the address. Throws NotFound, or a Refusal. */
export async function caseToBookFor(here: Pick<Here, 'run' | 'params'>): Promise<BookedCase> {
  const found = await bookingsOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!found) throw new NotFound()
  mustBeOpen(found)
  return found
}

/** The booking in the address, while something is still to be said of it. Throws NotFound, or a Refusal. */
export async function theBooking({ run, params }: Pick<Here, 'run' | 'params'>): Promise<{ case: BookedCase; booking: Booking }> {
  const { id = '' } = params
  const [found] = isUuid(id) ? await run<BookedCase>(byBooking, [id]) : []
  if (!found) throw new NotFound()
  const booking = found.bookings.find(one => one.id === id)!
  if (booking.state !== 'asked' && booking.state !== 'confirmed') throw new Refusal('This booking is over. Ask for another interpreter instead.')
  return { case: found, booking }
}

const about = ({ id, authorityId, circleId }: BookedCase) => ({ authorityId, circleId, caseId: id })

export interface Wanted { readonly language: string; readonly way: WayToInterpret; readonly on: Day | null; readonly at: string; readonly whatFor: string }
/** Asks for an interpreter. Throws a Refusal when the same is asked for already. */
export async function askForInterpreter(here: Here, c: BookedCase, { language, way, on, at, whatFor }: Wanted): Promise<void> {
  mustBeOpen(c)
  if (c.bookings.some(one => (one.state === 'asked' || one.state === 'confirmed') && one.on === on && one.at === at && one.language === language)) throw new Refusal('An interpreter is asked for then already. Say how that stands instead', 'language')
  await here.run(...inserting('interpreter_bookings', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, language, way, on_day: on, at_time: at, what_for: whatFor, asked_by: here.user.id, asked_at: here.now }))
  await record(here, about(c), 'interpreter.asked', { language, way, on, at, whatFor })
}

const said = { name: 'interpreter booking said', text: 'update interpreter_bookings set state = $3, booked_with = $4, note = $5, version = version + 1 where id = $1 and version = $2 returning id' }
/** Says how a booking stands. Throws Stale when somebody else was first. */
export async function sayHowItStands(here: Here, c: BookedCase, { id, version, language }: Booking, state: BookingState, bookedWith: string, note: string): Promise<void> {
  if (!(await here.run(said, [id, version, state, bookedWith, note])).length) throw new Stale()
  await record(here, about(c), 'interpreter.said', { language, state, bookedWith, note })
}
