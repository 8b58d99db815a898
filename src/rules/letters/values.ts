/** How somebody reaches the Ombudsman, and what it is for. Source: Local Government Act 1974 Part III; the Ombudsman’s own site, www.lgo.org.uk. */
export const ombudsman = 'the Local Government and Social Care Ombudsman: www.lgo.org.uk, telephone 0300 061 0614'

/** How a decision is looked at again, while a council has not said its own way. Nobody has confirmed it. */
export const reviewByDefault = 'Write to us, or ring us, and say that you want the decision looked at again. Tell us why, if you can. Somebody who did not make the decision looks at it, and the council answers you in writing.'

export interface LetterValue {
  readonly is: string
  /** Made up, for looking at a template. */
  readonly example: string
}

/** What stands in every letter: found on the case and at the agency when it is written. */
export const valuesOfEvery = {
  name: { is: 'Whom the letter is to', example: 'Grace Adeyemi' },
  person: { is: 'Whom the case is for', example: 'Grace Adeyemi' },
  reference: { is: 'The number of the case', example: 'ABC-2026-00042' },
  home: { is: 'The home the case is about, in one line', example: '14 Orchard Rise, ZE1 1AA' },
  council: { is: 'The name of the council', example: 'The council' },
  agency: { is: 'The name of the agency', example: 'The agency' },
  reach: { is: 'How to reach the agency', example: 'telephone 01632 960 100, or office@example.org' },
  scheme: { is: 'What the grant is called', example: 'Grant for adaptations' },
  officer: { is: 'Who writes', example: 'Sam Ward' },
  today: { is: 'The day of the letter', example: '2 November 2026' },
  'review-route': { is: 'How to have a decision looked at again', example: reviewByDefault },
  ombudsman: { is: 'The Ombudsman, and how to reach them', example: ombudsman },
} as const satisfies Readonly<Record<string, LetterValue>>

/** What only some letters say: whoever has one written says it. */
export const valuesOfSome = {
  grant: { is: 'The grant', example: '£12,340' },
  contribution: { is: 'What the person pays', example: '£1,250' },
  expense: { is: 'What the works cost, as far as the grant looks at them', example: '£13,590' },
  charge: { is: 'The charge on the home', example: '£5,000' },
  'charge-until': { is: 'The last day on which the charge matters', example: '1 November 2036' },
  'lived-in-until': { is: 'The last day on which the home is to be lived in, as the certificate says', example: '1 November 2031' },
  'defects-until': { is: 'The last day on which the builder comes back to put something right', example: '30 October 2027' },
  'cancel-within': { is: 'Within how many days of the contract it can be cancelled', example: '14' },
  repayment: { is: 'What is to be paid back', example: '£2,000' },
  'disposed-on': { is: 'The day on which the home was sold or given away', example: '1 June 2029' },
  reasons: { is: 'Why', example: 'The council looked at what you need, and at what the home allows.\n\nA ramp at the side door meets the same need.' },
  conditions: { is: 'What the grant depends on, one on each line', example: 'The works follow the specification we sent you.\nThe builder is the one named below, or another that the council has agreed to.' },
  works: { is: 'The works, in words', example: 'a level-access shower and a rail' },
  evidence: { is: 'What we ask to see, one on each line', example: 'A bank statement of the last two months\nA letter that says which pension you have' },
  contractor: { is: 'Who does the works', example: 'A builder' },
  'complete-by': { is: 'The day by which the works are done', example: '1 November 2027' },
  'decide-by': { is: 'The day by which the council decides', example: '4 May 2027' },
  'reply-by': { is: 'The day by which we ask for an answer', example: '23 November 2026' },
  'asked-on': { is: 'The day on which it was asked', example: '19 October 2026' },
  'start-on': { is: 'The day on which the works begin', example: '16 November 2026' },
  'completed-on': { is: 'The day on which the works were done', example: '30 October 2026' },
  paid: { is: 'What was paid, and to whom', example: '£12,340, paid to the builder' },
  outcome: { is: 'What was decided, or came of the review', example: 'The decision stands.' },
  subject: { is: 'What the letter is about', example: 'About your visit' },
  words: { is: 'What the letter says', example: 'We come on Monday at ten.\n\nPlease keep the path clear.' },
} as const satisfies Readonly<Record<string, LetterValue>>

export type ValueOfEvery = keyof typeof valuesOfEvery
export type ValueOfSome = keyof typeof valuesOfSome

export const letterValues: Readonly<Record<string, LetterValue>> = { ...valuesOfEvery, ...valuesOfSome }

/** What a value is, in words: for whoever writes a template. */
export const valueInWords = (name: string): string => Object.hasOwn(letterValues, name) ? letterValues[name]!.is : name

/** Rows that a letter may show. */
export const letterTables = {
  works: { is: 'The works and what each costs', example: { head: ['Works', 'Cost'], rows: [['Level-access shower', '£6,200'], ['Rail', '£90']] } },
  considered: { is: 'What the council considered', example: { head: ['What the council considered', 'What it found'], rows: [['Would paying it back be a hardship for them?', 'Yes, in part: the new home costs more']] } },
  working: { is: 'How a sum is worked out', example: { head: ['What', 'Amount'], rows: [['Income that counts', '£181.80 a week'], ['Allowed for', '£121.80 a week']] } },
} as const

export type LetterTable = keyof typeof letterTables
