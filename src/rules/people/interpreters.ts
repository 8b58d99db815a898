/** Whether somebody needs an interpreter. Add an answer: never rename or remove a key, people hold it. Source: 001 7.2d, 7.2f. */
export const interpreters = {
  none: 'No',
  spoken: 'Yes, of a spoken language',
  bsl: 'Yes, of British Sign Language',
} as const

export type Interpreter = keyof typeof interpreters
