/** Why a move is thought of. Source: 001 Schedule A, service element 2, a to c. Add one: never change a key. */
export const causes = {
  'landlord-refuses': 'Their landlord refuses an adaptation',
  'outside-the-grant': 'The works or their cost do not meet the criteria of the Disabled Facilities Grant',
  'cannot-be-adapted': 'The home cannot be adapted appropriately',
} as const
export type Cause = keyof typeof causes

/** What may come of it. The first three are named in 001 Schedule A, service element 2; the rest are asked of everybody so that a move is not the only answer. */
export const options = {
  'social-rent': 'Move to a home for social rent',
  'own-home': 'Move to another home of their own',
  'extra-care': 'Move to Extra Care',
  'exchange': 'Exchange homes with another tenant',
  'adapt-after-all': 'Adapt this home after all',
  'stay-for-now': 'Stay, with interim measures',
} as const
export type Option = keyof typeof options

/** What is done towards it. Source for bids, nominations, evidence and help with moving: 001 Schedule A, service element 2. */
export const steps = {
  'bid': 'Bid for a home',
  'nomination': 'Nomination to a registered provider',
  'letter': 'Letter with evidence',
  'removals': 'Help with removals',
  'reconnections': 'Help with reconnections',
  'unpacking': 'Help with unpacking',
} as const
export type Step = keyof typeof steps
