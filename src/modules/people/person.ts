import type { Day } from '../../rules/calendar/day.ts'

/** What is known about a person, as it was told. */
export interface PersonHeard {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day | null
  readonly nhsNumber: string
  readonly noNhsNumber: string
  readonly phone: string
  readonly email: string
}

export const fullName = ({ givenName, surname }: { readonly givenName: string; readonly surname: string }): string => [givenName, surname].filter(Boolean).join(' ') || 'Name not known'

/** Whether enough was said to look for this person, or to record them. */
export const isNamed = ({ surname }: Pick<PersonHeard, 'surname'>): boolean => surname !== ''
