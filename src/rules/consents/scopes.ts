/**
 * What somebody can agree to. Add a scope: never rename or remove a key, consents hold it.
 * Source: 001 SE1.3e (permission to act), 8.3a (consent on record); the list is ours. `names` are those that mean nothing without saying whom.
 */
export const scopes = {
  health: 'Sharing what is needed with the NHS',
  'social-care': 'Sharing what is needed with social care',
  landlord: 'Speaking to their landlord',
  'named-helper': 'Speaking to somebody they name',
  'another-organisation': 'Passing their details to another organisation',
  photographs: 'Using photographs of their home outside this case',
  survey: 'Being asked what they thought of the help',
  'other-help': 'Being told about other help',
} as const

export type Scope = keyof typeof scopes

export const needsAName: readonly Scope[] = ['named-helper', 'another-organisation']
