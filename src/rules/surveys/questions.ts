/** How a question is answered. Add a scale: never rename or remove a key, answers hold it. */
export const scales = {
  satisfied: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Neither', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
  better: { 5: 'Much better', 4: 'Better', 3: 'The same', 2: 'Worse', 1: 'Much worse' },
  confident: { 5: 'Very confident', 4: 'Confident', 3: 'Neither', 2: 'Not very confident', 1: 'Not confident at all' },
  alone: { 5: 'All by myself', 4: 'Nearly all', 3: 'About half', 2: 'A little', 1: 'Nothing without help' },
  'yes-no': { yes: 'Yes', no: 'No' },
  partly: { yes: 'Yes', partly: 'Partly', no: 'No' },
  times: { 0: 'No', 1: 'Once', 2: 'Twice', 3: 'Three times or more' },
} as const
export type Scale = keyof typeof scales

interface Question { readonly words: string; readonly scale: Scale | 'words' }

/**
 * Every question that any survey has ever asked. A question whose words change is another question, under another key: old answers must read as they were asked.
 * Source: 001 7.6, satisfaction with the service, impact and quality of life gained; 8.3c, evidence of outcomes. The words were invented for the demonstration.
 */
export const questions = {
  'satisfied-work': { words: 'How satisfied are you with the work that was done?', scale: 'satisfied' },
  'satisfied-people': { words: 'How satisfied are you with how you were treated?', scale: 'satisfied' },
  'left-tidy': { words: 'Was your home left clean and tidy?', scale: 'yes-no' },
  'does-what-is-needed': { words: 'Does it do what you needed?', scale: 'partly' },
  'life-better': { words: 'Is your life better or worse for it?', scale: 'better' },
  'confident-before': { words: 'Before the help, how confident did you feel at home?', scale: 'confident' },
  'confident-now': { words: 'How confident do you feel at home now?', scale: 'confident' },
  'alone-before': { words: 'Before the help, how much could you do for yourself at home?', scale: 'alone' },
  'alone-now': { words: 'How much can you do for yourself at home now?', scale: 'alone' },
  'still-at-home': { words: 'Do you still live at the home where the work was done?', scale: 'yes-no' },
  'still-used': { words: 'Do you still use what was put in?', scale: 'partly' },
  falls: { words: 'Have you fallen at home since we last asked, or since the work was done?', scale: 'times' },
  admissions: { words: 'Have you had to stay in hospital since then, without it being planned?', scale: 'times' },
  anything: { words: 'Is there anything you would like to tell us?', scale: 'words' },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionKey = keyof typeof questions
export const questionKeys = Object.keys(questions) as readonly QuestionKey[]

/** Asked of before the help and of now: what changed is the second less the first, on a scale of 1 to 5. */
export const pairs = {
  confidence: { title: 'Confidence at home', before: 'confident-before', now: 'confident-now' },
  independence: { title: 'Doing things for oneself', before: 'alone-before', now: 'alone-now' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly before: QuestionKey; readonly now: QuestionKey }>>

export type Answers = Readonly<Partial<Record<QuestionKey, string>>>

/** Each pair that was answered on both sides. */
export const changesIn = (answers: Answers): { readonly title: string; readonly before: number; readonly now: number; readonly change: number }[] =>
  Object.values(pairs).flatMap(({ title, before, now }) => {
    const [was, is] = [Number(answers[before] || NaN), Number(answers[now] || NaN)]
    return Number.isNaN(was) || Number.isNaN(is) ? [] : [{ title, before: was, now: is, change: is - was }]
  })
