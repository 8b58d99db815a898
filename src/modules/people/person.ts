import type { Day } from '../../rules/calendar/day.ts'
import type { Format } from '../../rules/people/formats.ts'
import type { Interpreter } from '../../rules/people/interpreters.ts'
import type { WayToReach } from '../../rules/people/ways-to-reach.ts'

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

/** How a person wants to be reached: words of the rules, or empty where nobody has asked yet. */
export interface Reaching {
  readonly language: string
  readonly interpreter: Interpreter | ''
  readonly interpreterLanguage: string
  readonly letterFormat: Format | ''
  readonly reachBy: WayToReach | ''
  readonly ringWhen: string
}

export const fullName = ({ givenName, surname }: { readonly givenName: string; readonly surname: string }): string => [givenName, surname].filter(Boolean).join(' ') || 'Name not known'

/** Whether enough was said to look for this person, or to record them. */
export const isNamed = ({ surname }: Pick<PersonHeard, 'surname'>): boolean => surname !== ''
