/** What somebody can read, so what we send them is made in. Add a format: never rename or remove a key, people hold it. Source: 001, the formats of its introductory guide (large print, audio tape, Braille); easy read is our addition. */
export const formats = {
  standard: 'Standard print',
  'large-print': 'Large print',
  'easy-read': 'Easy read',
  audio: 'Audio',
  braille: 'Braille',
} as const

export type Format = keyof typeof formats
