/** What whoever visits is warned of. Add a kind: never rename or remove a key, warnings hold it. Source: 001 8.8b, the risks of working alone and of works in a home; 8.7i, the lone working policy. The kinds are ours. */
export const warningKinds = {
  dog: 'Dog',
  aggression: 'Aggression',
  'lone-worker': 'Not to be visited alone',
  // Read by contractors too, so it names a risk and nobody's illness.
  'infectious-illness': 'Risk of infection',
  asbestos: 'Asbestos',
  access: 'Getting in',
  oxygen: 'Oxygen in the home',
  'getting-out': 'Needs help to get out',
  other: 'Something else',
} as const

export type WarningKind = keyof typeof warningKinds

/** Longest that a warning stands without being reviewed, in months. Ours: a warning that nobody has looked at for a year says nothing of today. */
export const monthsToReview = 12
