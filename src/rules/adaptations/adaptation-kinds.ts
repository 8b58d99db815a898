/**
 * What is fixed to a home. Add a kind: never rename or remove a key, adaptations hold it.
 * Source: Housing Grants, Construction and Regeneration Act 1996 s23(1), the purposes of a grant (access, rooms, bathing, food, heating, controls, caring); the list of things is ours.
 */
export const adaptationKinds = {
  'level-access-shower': 'Level-access shower',
  'wet-room': 'Wet room',
  stairlift: 'Stairlift',
  'through-floor-lift': 'Through-floor lift',
  ramp: 'Ramp',
  'step-lift': 'Step lift',
  'grab-rails': 'Grab rails',
  'stair-rails': 'Second stair rail',
  hoist: 'Ceiling hoist',
  'widened-doors': 'Widened doors',
  'downstairs-bathroom': 'Downstairs bathroom or toilet',
  'downstairs-bedroom': 'Downstairs bedroom',
  kitchen: 'Adapted kitchen',
  'wash-dry-toilet': 'Wash and dry toilet',
  'door-entry': 'Door entry or opener',
  extension: 'Extension',
  other: 'Something else',
} as const

export type AdaptationKind = keyof typeof adaptationKinds

/** Who paid for it. Add one: never rename or remove a key, adaptations hold it. The list is ours. */
export const paidBy = {
  grant: 'A grant from the council',
  'social-care': 'Social care',
  landlord: 'The landlord',
  themselves: 'Whoever lived there',
  charity: 'A charity',
  other: 'Somebody else',
} as const

/** What has become of it. Add one with the check of the table. */
export const standings = {
  there: 'Still there',
  reusable: 'Taken out, and can be used again',
  removed: 'Taken out, or no longer works',
} as const

export type Standing = keyof typeof standings
