import type { Day } from '../../rules/calendar/day.ts'
import type { CaseOfWorks } from './works.ts'

export const worksAt = (w: Pick<CaseOfWorks, 'reference'>): string => `/cases/${w.reference}/works`
export const caption = ({ reference, personName }: CaseOfWorks): string => `${reference} ${personName}`
export const backToWorks = (w: Pick<CaseOfWorks, 'reference'>) => ({ href: worksAt(w), text: 'Back to the works' })

/** What may not be said of a day to come. */
export const notToCome = (on: Day | null, today: Day): string | undefined => on !== null && on > today ? 'The day must be today or in the past' : undefined
