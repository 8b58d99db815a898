import type { Module } from '../../platform/http/module.ts'
import { anAsking } from './an-asking.page.tsx'
import { answerOurQuestions, thankYou } from './by-link.page.tsx'
import { askThem } from './ask.page.tsx'
import { askedPage } from './asked.page.tsx'
import { surveyLetter } from './letter.page.tsx'
import { ratesPage } from './rates.page.tsx'
import { surveysDuePage } from './surveys-due.page.tsx'
import { titleOf, ways, type Way } from './survey.ts'
import { writeAnswers } from './write-answers.page.tsx'

export { AnswerQuestions, answerFields, answersTo, nothingAnswered } from './answer-fields.tsx'
export { answerByLink, answerForThem, ask, askingsOfCase, caseAskedOf, surveyByToken } from './askings.sql.ts'
export type { Asking } from './survey.ts'
export { titleOf } from './survey.ts'
export { SurveysOf } from './surveys-of.tsx'

/** What the rest of the house may know about surveys. */
export const surveys = {
  pages: [surveysDuePage, askedPage, ratesPage, anAsking, askThem, writeAnswers, surveyLetter, answerOurQuestions, thankYou],
  describes: {
    'survey.asked': ({ moment, way }) => `Asked how it went: ${titleOf(moment).toLowerCase()}, ${ways[way as Way].toLowerCase()}`,
    'survey.answered': ({ moment, way, changes }) => [`Answered how it went: ${titleOf(moment).toLowerCase()}, ${ways[way as Way].toLowerCase()}`, ...changes.map(({ title, before, now }) => `${title}: ${before} before, ${now} now`)].join('\n'),
  },
  holds: ['survey_askings'],
  navigation: [{ text: 'Surveys', href: '/surveys', permit: 'survey:see', group: 'Quality' }],
} satisfies Module
