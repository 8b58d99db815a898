const preferNot = { 'prefer-not': 'Prefer not to say' } as const

interface Question { readonly words: string; readonly options: Readonly<Record<string, string>> }

/**
 * The equality questions, by version. None must be answered, and each may be declined. Add a version: never edit one, answers hold its words.
 * Source: Equality Act 2010, section 4 (protected characteristics) and section 149; ethnic groups and the words for sex, gender identity, religion and
 * sexual orientation follow the questions of the 2021 Census of England and Wales; 001 7.1, 9.1h and 4.2b ask that service to all groups is shown.
 */
export const equalityQuestions = {
  1: {
    sex: { words: 'What is your sex?', options: { female: 'Female', male: 'Male', ...preferNot } },
    gender: { words: 'Is the gender you identify with the same as your sex registered at birth?', options: { same: 'Yes', different: 'No', ...preferNot } },
    ethnic: {
      words: 'What is your ethnic group?',
      options: {
        'white-british': 'White: English, Welsh, Scottish, Northern Irish or British', 'white-irish': 'White: Irish', 'white-traveller': 'White: Gypsy or Irish Traveller', 'white-roma': 'White: Roma', 'white-other': 'White: any other background',
        'mixed-caribbean': 'Mixed: White and Black Caribbean', 'mixed-african': 'Mixed: White and Black African', 'mixed-asian': 'Mixed: White and Asian', 'mixed-other': 'Mixed: any other background',
        indian: 'Asian: Indian', pakistani: 'Asian: Pakistani', bangladeshi: 'Asian: Bangladeshi', chinese: 'Asian: Chinese', 'asian-other': 'Asian: any other background',
        african: 'Black: African', caribbean: 'Black: Caribbean', 'black-other': 'Black: any other background', arab: 'Arab', other: 'Any other ethnic group', ...preferNot,
      },
    },
    disability: { words: 'Do you have a condition or illness that has lasted, or is expected to last, 12 months or more?', options: { yes: 'Yes', no: 'No', ...preferNot } },
    religion: { words: 'What is your religion?', options: { none: 'No religion', christian: 'Christian', buddhist: 'Buddhist', hindu: 'Hindu', jewish: 'Jewish', muslim: 'Muslim', sikh: 'Sikh', other: 'Any other religion', ...preferNot } },
    orientation: { words: 'Which of these best describes your sexual orientation?', options: { straight: 'Straight or heterosexual', gay: 'Gay or lesbian', bi: 'Bisexual', other: 'Other', ...preferNot } },
    caring: { words: 'Do you look after, or give help or support to, anyone because they are ill, disabled or old?', options: { no: 'No', some: 'Yes, fewer than 20 hours a week', much: 'Yes, 20 hours a week or more', ...preferNot } },
  },
} as const satisfies Readonly<Record<number, Readonly<Record<string, Question>>>>

export const equalityVersion = 1
export type EqualityKey = keyof (typeof equalityQuestions)[typeof equalityVersion]
export const equalityKeys = Object.keys(equalityQuestions[equalityVersion]) as readonly EqualityKey[]

/** The answers that say something: all but that somebody would rather not. */
export function answersTo(question: EqualityKey): Readonly<Record<string, string>> {
  const { 'prefer-not': _, ...answers } = equalityQuestions[equalityVersion][question].options
  return answers
}
