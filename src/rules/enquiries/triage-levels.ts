/**
 * How far an enquiry had to go. The source counts three levels (001 Schedule B: 228, 4,443 and 538, which are levels 1, 2 and 3 in that order)
 * and names none of them, so these names are invented for the demonstration until the Partnership gives its own. Change a name then: never a number, enquiries hold it.
 */
export const triageLevels = {
  '1': 'Level 1: resolved at first contact',
  '2': 'Level 2: helped with something quick and simple',
  '3': 'Level 3: needs a visit and longer help',
} as const

export type TriageLevel = keyof typeof triageLevels

/** To be said wherever the names are shown. */
export const triageLevelNames = {
  provisional: true,
  note: 'The names of the triage levels were invented for the demonstration. The Partnership has yet to name them.',
} as const
