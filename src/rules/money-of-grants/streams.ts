/** What councils’ money is put up for. Add one: never rename a key, funds hold it. Source: 000 4c; 001 6.1, 7.7c; 002 6.2. */
export const streams = {
  'dfg-capital': 'Disabled facilities grants (Better Care Fund capital)',
  'district-top-up': 'The council’s own top-up',
  'occupational-therapy': 'Occupational therapy',
  'housing-options': 'Housing options',
  'public-health': 'Public health',
  'social-care': 'Social care: minor works',
  equipment: 'Equipment',
} as const
export type Stream = keyof typeof streams

/** Who else pays for works, besides a council’s funds. */
export const otherSources = {
  person: 'The person or their family',
  landlord: 'The landlord',
  charity: 'A charity',
  hardship: 'A hardship fund',
  loan: 'A loan',
  other: 'Somebody else',
} as const
export type OtherSource = keyof typeof otherSources

export const otherOutcomes = { agreed: 'Agreed', refused: 'Refused', withdrawn: 'Not asked for any more' } as const
export type OtherOutcome = keyof typeof otherOutcomes
