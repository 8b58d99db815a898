import { formatDay } from '../../rules/calendar/day.ts'
import { waysToAssess } from '../../rules/assessments/daily-life.ts'
import { consultationAnswers } from '../../rules/assessments/section-24.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aRecommendation } from './a-recommendation.page.tsx'
import { changeARecommended, recommendAnAdaptation } from './adaptations-recommended.page.tsx'
import { anAssessment } from './an-assessment.page.tsx'
import { answerAQuestion, askBackPage } from './ask-and-answer.page.tsx'
import { scaleInWords } from './assessment-shown.tsx'
import { beginARecommendation } from './begin-a-recommendation.page.tsx'
import { beginAnAssessment } from './begin-an-assessment.page.tsx'
import { carryOnADraft } from './carry-on-a-draft.page.tsx'
import { carryOnAnAssessment } from './carry-on-an-assessment.page.tsx'
import { competencesPage } from './competences.page.tsx'
import { considerAgain } from './consider-again.page.tsx'
import { consultPage, itsAnswer } from './consultation.page.tsx'
import { countersignADraft } from './countersign.page.tsx'
import { decideNeed, decidePracticability } from './decide.page.tsx'
import { finishAnAssessment } from './finish-an-assessment.page.tsx'
import { endACompetence, giveACompetence } from './give-a-competence.page.tsx'
import { makeAnotherVersion } from './make-another-version.page.tsx'
import { addAnOption, changeAnOption } from './options-offered.page.tsx'
import { inWords, kindsInWords } from './recommendation.ts'
import { addARoom, changeARoom } from './rooms.page.tsx'
import { sendARecommendation } from './send-a-recommendation.page.tsx'
import { signTheScheme } from './sign-the-scheme.page.tsx'
import { whatIsNeeded } from './what-is-needed.page.tsx'

export { addRoom, beginAssessment, keepAssessment, makeAssessment, theAssessment } from './assessments.sql.ts'
export { giveCompetence } from './competences.sql.ts'
export { answerConsultation, consult, decide } from './decisions.sql.ts'
export { NeedOfACase } from './need-of-a-case.tsx'
export { needOfCase } from './need.sql.ts'
export type { Found } from './assessment.ts'
export type { RoomTold } from './assessments.sql.ts'
export { draftOf, standing, stands, whatIsMissing, type CaseOfNeed } from './need.ts'
export { kindsInWords, type Told } from './recommendation.ts'
export { addOffered, addRecommended, askBack, beginRecommendation, beginVersion, keepDraft, sendRecommendation, signScheme, theRecommendation } from './recommendations.sql.ts'

const decided = (title: string) => ({ number, satisfied, because, instead }: { readonly number: number; readonly satisfied: boolean; readonly because: string; readonly instead: string }): string =>
  `Version ${number} of the recommendation: ${satisfied ? '' : 'not '}${title}\n${because}${instead && `\nInstead: ${instead}`}`

/** What somebody needs, what is recommended for it, and the two decisions about that. */
export const recommendations = {
  pages: [whatIsNeeded, beginAnAssessment, anAssessment, carryOnAnAssessment, addARoom, changeARoom, finishAnAssessment, beginARecommendation, aRecommendation, carryOnADraft, recommendAnAdaptation, changeARecommended, addAnOption, changeAnOption, countersignADraft, sendARecommendation, askBackPage, answerAQuestion, signTheScheme, makeAnotherVersion, considerAgain, consultPage, itsAnswer, decideNeed, decidePracticability, competencesPage, giveACompetence, endACompetence],
  describes: {
    'assessment.begun': ({ way }) => `Assessment begun${way && `, ${inWords(waysToAssess, way).toLowerCase()}`}`,
    'assessment.changed': ({ what, changed }) => `Assessment carried on${what && `\n${what}`}${changedInWords(changed)}`,
    'assessment.made': ({ on, way }) => `Assessed on ${formatDay(on)}, ${inWords(waysToAssess, way).toLowerCase()}`,
    'recommendation.begun': ({ number, changed }) => `Version ${number} of the recommendation begun${changed && `\n${changed}`}`,
    'recommendation.changed': ({ number, what, changed }) => `Draft of version ${number} of the recommendation carried on${what && `\n${what}`}${changedInWords(changed)}`,
    'recommendation.made': ({ number, priority, kinds, changed }) => `Recommended, version ${number}, priority ${priority}: ${kindsInWords(kinds)}${changed && `\nWhat changed: ${changed}`}`,
    'recommendation.countersigned': ({ number, words }) => `Version ${number} of the recommendation countersigned\n${words}`,
    'recommendation.questioned': ({ number, question }) => `Asked back about version ${number} of the recommendation\n${question}`,
    'recommendation.answered': ({ number, question, answer }) => `Answered about version ${number} of the recommendation\n${question}\n${answer}`,
    'recommendation.signed': ({ number, side }) => `Version ${number} of the recommendation signed ${side === 'technical' ? 'for the works' : 'for the assessor’s side'}`,
    'recommendation.agreed': ({ number }) => `Version ${number} of the recommendation is agreed`,
    'recommendation.checked': ({ number, carerBefore, carerAfter }) => `The guiding principles considered again, version ${number}\nHow much the caring weighs: ${scaleInWords(carerBefore)} before, ${scaleInWords(carerAfter)} after`,
    'need.consulted': ({ number, whom }) => `${whom} consulted about version ${number} of the recommendation`,
    'need.answered': ({ number, answer, who, words }) => `Answer about version ${number} of the recommendation: ${inWords(consultationAnswers, answer)}${who && `\n${who}`}\n${words}`,
    'need.decided': decided('necessary and appropriate'),
    'practicability.decided': ({ ageAndCondition, ...said }) => `${decided('reasonable and practicable')(said)}\nThe home: ${ageAndCondition}`,
  },
  holds: ['competences', 'assessments', 'assessment_rooms', 'recommendations', 'recommended_adaptations', 'options_offered', 'recommendation_questions', 'recommendation_signatures', 'need_consultations', 'section_24_decisions'],
  navigation: [{ text: 'Assessors', href: '/assessors', permit: 'competence:see', group: 'Grants' }],
} satisfies Module
