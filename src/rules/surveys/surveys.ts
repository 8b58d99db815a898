import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import type { QuestionKey } from './questions.ts'

export interface SurveyVersion extends Dated {
  readonly version: number
  /** Who agreed it, and when; said on every page that shows its figures. */
  readonly agreed: string
  readonly questions: readonly QuestionKey[]
}

const invented = 'Invented for the demonstration: no Board has agreed it'
const impact = ['life-better', 'confident-before', 'confident-now', 'alone-before', 'alone-now'] as const

/**
 * What is asked. Add a version at the end, with the day from which it is asked and who agreed it; change none: answers stand under the version they were asked in.
 * Source: 001 7.6, a questionnaire after works in a format agreed with the Board, with impact and quality of life gained; what they ask was invented.
 */
export const surveys = {
  'after-works': {
    title: 'After the work',
    versions: [
      { version: 1, from: '2000-01-01', agreed: invented, questions: ['satisfied-work', 'satisfied-people', 'left-tidy', 'does-what-is-needed', 'anything'] },
      { version: 2, from: '2026-10-01', agreed: invented, questions: ['satisfied-work', 'satisfied-people', 'left-tidy', 'does-what-is-needed', ...impact, 'anything'] },
    ],
  },
  'follow-up': {
    title: 'How it has gone since',
    versions: [{ version: 1, from: '2000-01-01', agreed: invented, questions: ['still-at-home', 'still-used', 'falls', 'admissions', ...impact, 'anything'] }],
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly versions: readonly SurveyVersion[] }>>
export type SurveyKey = keyof typeof surveys

/** When somebody is asked, counted in calendar months from the day their case was completed. Add a moment: never rename or remove a key. Source: 001 7.6 and 8.3c; 3, 6 and 12 months are ours. */
export const moments = {
  'after-works': { title: 'After the work', survey: 'after-works', months: 0 },
  'months-3': { title: '3 months after', survey: 'follow-up', months: 3 },
  'months-6': { title: '6 months after', survey: 'follow-up', months: 6 },
  'months-12': { title: '12 months after', survey: 'follow-up', months: 12 },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly survey: SurveyKey; readonly months: number }>>
export type Moment = keyof typeof moments
export const momentKeys = Object.keys(moments) as readonly Moment[]

/** Days after its moment that an asking stays on the list. Ours: later, people answer about another time. */
export const dueForDays = 60
/** Days that a link works. Ours. */
export const linkWorksForDays = 28

/** Nothing is built or put in on these pathways, so nothing is asked of them by itself. Ours. */
export const notAskedOf = ['advice', 'housing-options'] as const

export const versionsOf = (moment: Moment): readonly SurveyVersion[] => surveys[moments[moment].survey].versions
/** The version asked on a day. */
export const surveyOn = (moment: Moment, day: Day): SurveyVersion => inForceOn(versionsOf(moment), day)
/** The version that an answer stands under. */
export function surveyVersion(moment: Moment, version: number): SurveyVersion {
  const found = versionsOf(moment).find(one => one.version === version)
  if (!found) throw new RangeError(`There is no version ${version} of ${moment}`)
  return found
}
