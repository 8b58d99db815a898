/** Why a case was closed. Add a reason: never rename or remove a key, cases hold it. */
export const reasonsToClose = {
  completed: 'Completed',
  'withdrawn-by-the-person': 'Withdrawn by the person',
  'not-eligible': 'Not eligible',
  'refused-by-the-council': 'Refused by the council',
  'landlord-refused': 'The landlord refused',
  'cannot-be-done': 'It cannot be done at this home',
  'moved-away': 'Moved away',
  died: 'The person died',
  'referred-elsewhere': 'Referred elsewhere',
  'no-contact': 'The person could not be reached',
  duplicate: 'Opened twice',
  'opened-in-error': 'Opened in error',
} as const

export type ReasonToClose = keyof typeof reasonsToClose

/** Reasons that count as completed in the figures: only these cases have a completion day. */
export const completedReasons: readonly ReasonToClose[] = ['completed']

export const countsAsCompleted = (reason: ReasonToClose): boolean => completedReasons.includes(reason)
