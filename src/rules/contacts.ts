/** How somebody of ours was in touch with a person. Add a way: never rename or remove a key, events hold it. Source: 001 7.2d. */
export const waysOfContact = {
  phone: 'By telephone',
  visit: 'At a visit',
  letter: 'By letter',
  message: 'By email or text',
  office: 'They came to us',
} as const

export type WayOfContact = keyof typeof waysOfContact
