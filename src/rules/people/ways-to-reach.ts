/** How somebody would rather hear from us. Add a way: never rename or remove a key, people hold it. Source: 001 7.2d: whatever can be done online can be done by letter and by telephone. */
export const waysToReach = {
  phone: 'By telephone',
  letter: 'By letter',
  email: 'By email',
  text: 'By text message',
  'somebody-else': 'Through somebody else',
} as const

export type WayToReach = keyof typeof waysToReach
