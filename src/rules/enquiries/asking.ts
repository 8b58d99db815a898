/** Who somebody asks for, when not for themselves. Add one: never rename or remove a key, enquiries hold it. */
export const relations = {
  'family': 'A member of their family',
  'partner': 'Their husband, wife or partner',
  'friend': 'A friend or neighbour',
  'carer': 'Somebody who cares for them',
  'other': 'Somebody else',
} as const

/** How whoever asked is answered. */
export const answerWays = {
  phone: 'By telephone',
  text: 'By text message',
  email: 'By email',
  letter: 'By letter',
} as const

/** What whoever asks may say that makes it urgent, in their words. The keys are those of the urgency flags. */
export const urgentIf = {
  'in-hospital': 'They are in hospital, or come home within two weeks',
  'unsafe-at-home': 'They are not safe at home',
  'end-of-life': 'They are near the end of their life',
  'motor-neurone-disease': 'They have motor neurone disease',
} as const
