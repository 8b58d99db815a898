import type { Day } from '../../rules/calendar/day.ts'
import type { CaseOfNeed } from './need.ts'
import type { Recommendation } from './recommendation.ts'

/** Where each thing stands, and the way back from it. */
export const needAt = (c: Pick<CaseOfNeed, 'reference'>): string => `/cases/${c.reference}/need`
export const caption = ({ reference, personName }: CaseOfNeed): string => `${reference} ${personName}`
export const backToNeed = (c: CaseOfNeed) => ({ href: needAt(c), text: 'Back to what is needed' })
export const backToAssessment = ({ id }: { readonly id: string }) => ({ href: `/assessments/${id}`, text: 'Back to the assessment' })
export const versionAt = ({ id }: Pick<Recommendation, 'id'>): string => `/recommendations/${id}`
export const backToVersion = (r: Pick<Recommendation, 'id' | 'number'>) => ({ href: versionAt(r), text: `Back to version ${r.number}` })

/** What may not be said of a day to come. */
export const notToCome = (on: Day | null, today: Day): string | undefined => on !== null && on > today ? 'The day must be today or in the past' : undefined
