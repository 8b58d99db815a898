/** How an interpreter is there. Never rename or remove a key, bookings hold it. Source: 001 7.2d, 7.2f. */
export const waysToInterpret = {
  'in-person': 'In person',
  phone: 'By telephone',
  video: 'By video',
} as const
export type WayToInterpret = keyof typeof waysToInterpret

/** How a booking stands. Never rename or remove a key, bookings hold it. */
export const bookingStates = {
  asked: 'Asked for',
  confirmed: 'Confirmed',
  came: 'Came',
  'did-not-come': 'Did not come',
  cancelled: 'Cancelled',
} as const
export type BookingState = keyof typeof bookingStates

/** What may be said next of a booking that stands so; of one that is over, nothing. */
export const nextStates: Readonly<Record<BookingState, readonly BookingState[]>> = {
  asked: ['confirmed', 'came', 'did-not-come', 'cancelled'],
  confirmed: ['came', 'did-not-come', 'cancelled'],
  came: [],
  'did-not-come': [],
  cancelled: [],
}

/** Whether a next action is one for which somebody must be understood: a call or a visit. Our stages say so with these verbs. */
export const needsSpeaking = (action: string): boolean => /\b(ring|call|phone|telephone|visit|talk|ask|meet|speak|explain)\b/i.test(action)
