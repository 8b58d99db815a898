import type { Module } from '../../platform/http/module.ts'
import { aQuestion } from './a-question.page.tsx'
import { askAQuestion } from './ask.page.tsx'
import { behindANumber } from './behind.page.tsx'
import { downloadAnAnswer } from './download-an-answer.page.ts'
import { downloadPublished, forPublication } from './for-publication.page.tsx'
import { aPredictableQuestion, downloadPredictable, predictable } from './predictable.page.tsx'
import { putAQuestionAway } from './put-a-question-away.page.tsx'
import { questionsPage } from './questions.page.tsx'
import { referredToServices } from './referred.page.tsx'
import { changeAQuestion, saveAQuestion } from './save-a-question.page.tsx'

export { saveQuestion } from './saved.sql.ts'

/** Questions asked of the records, saved to be asked again. */
export const questions = {
  pages: [questionsPage, askAQuestion, behindANumber, forPublication, predictable, aPredictableQuestion, referredToServices, saveAQuestion, aQuestion, changeAQuestion, putAQuestionAway],
  downloads: [...downloadAnAnswer, ...downloadPublished, ...downloadPredictable],
  describes: {},
  holds: ['saved_questions', 'saved_question_events'],
  navigation: [{ text: 'Questions', href: '/questions', permit: 'question:ask', group: 'Figures' }],
} satisfies Module
