import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { bookingStates, needsSpeaking, waysToInterpret, type BookingState, type WayToInterpret } from '../../rules/interpreters/bookings.ts'

export interface Booking {
  readonly id: string
  readonly language: string
  readonly way: WayToInterpret
  readonly on: Day | null
  readonly at: string
  readonly whatFor: string
  readonly bookedWith: string
  readonly state: BookingState
  readonly note: string
  readonly version: number
}

const named = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const wayInWords = (way: string): string => named(waysToInterpret, way)
export const stateInWords = (state: string): string => named(bookingStates, state)
export const whenInWords = ({ on, at }: { readonly on: Day | null; readonly at: string }): string => on ? `${formatDay(on)}${at && ` at ${at}`}` : 'The next call'

/** Of what somebody needs an interpreter, by their own record; empty when they need none, or nobody has asked. */
export const needed = ({ interpreter, interpreterLanguage }: { readonly interpreter: string; readonly interpreterLanguage: string }): string =>
  interpreter === 'bsl' ? 'British Sign Language' : interpreter === 'spoken' ? interpreterLanguage || 'a spoken language' : ''

/** It is still to come. */
export const isToCome = ({ state, on }: Pick<Booking, 'state' | 'on'>, today: Day): boolean => (state === 'asked' || state === 'confirmed') && (on === null || on >= today)

/** Nobody is booked for a call or a visit that needs somebody. */
export const isMissing = (need: string, nextAction: string, bookings: readonly Booking[], today: Day): boolean =>
  need !== '' && needsSpeaking(nextAction) && !bookings.some(one => isToCome(one, today))
