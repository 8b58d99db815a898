/** What a landlord may answer who is asked for consent to works. Never rename or remove a key, consents hold it. Source: 001 Schedule A, service element 2; row C6 of the product’s list. */
export const answers = {
  given: 'Given',
  conditions: 'Given with conditions',
  refused: 'Refused',
} as const
export type ConsentAnswer = keyof typeof answers

/** How a landlord is asked, and how an answer comes. Add a way: never rename or remove a key. */
export const waysToAsk = {
  letter: 'Letter',
  email: 'Email',
  phone: 'Telephone',
  form: 'Signed form',
  'in-person': 'In person',
} as const
export type WayToAsk = keyof typeof waysToAsk
