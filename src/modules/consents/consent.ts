import { addDays, type Day } from '../../rules/calendar/day.ts'
import { basisInWords } from '../../rules/consents/lawful-bases.ts'
import { isTooYoungToAgree } from '../../rules/people/childhood.ts'
import { needsAName, scopes, type Scope } from '../../rules/consents/scopes.ts'
import { waysToAgree, type WayToAgree } from '../../rules/consents/ways-to-agree.ts'

/** What somebody writes down. */
export interface Agreed {
  readonly scope: Scope
  readonly withWhom: string
  readonly basis: string
  readonly how: WayToAgree | ''
  readonly givenBy: string
  readonly evidence: string
  readonly givenOn: Day | null
  readonly endsOn: Day | null
}

export interface Consent {
  readonly id: string
  readonly scope: string
  readonly withWhom: string
  readonly basis: string
  readonly how: string
  readonly givenBy: string | null
  readonly evidence: string
  readonly givenOn: Day
  readonly endsOn: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawnHow: string
}

export const scopeInWords = (scope: string, withWhom = ''): string => `${scopes[scope as Scope] ?? scope}${withWhom && `: ${withWhom}`}`

/** “They said so”, “Ada Okafor agreed for them”, or the lawful basis where nobody was asked to agree. */
export const howInWords = ({ basis, how, givenBy }: Pick<Consent, 'basis' | 'how'> & { readonly givenBy?: string | null }): string =>
  basis !== 'consent' ? `Without consent. ${basisInWords(basis)}` : how === 'representative' && givenBy ? `${givenBy} agreed for them` : waysToAgree[how as WayToAgree] ?? how

/** It has begun, nobody has withdrawn it, and its last day has not passed. */
export const standsOn = ({ givenOn, endsOn, withdrawnOn }: Pick<Consent, 'givenOn' | 'endsOn' | 'withdrawnOn'>, day: Day): boolean =>
  givenOn <= day && withdrawnOn === null && (endsOn === null || endsOn >= day)

/** How many days ahead an ending is worth asking about. Ours. */
export const soon = 30
export const endsSoon = ({ endsOn }: Pick<Consent, 'endsOn'>, today: Day): boolean => endsOn !== null && endsOn <= addDays(today, soon)

/** What is wrong with what was said, taken together. */
export function checkAgreed({ scope, withWhom, basis, how, givenBy, givenOn, endsOn }: Agreed, today: Day, bornOn: Day | null) {
  const began = givenOn ?? today
  return {
    withWhom: needsAName.includes(scope) && !withWhom ? 'Enter with whom' : undefined,
    how: basis === 'consent' && !how ? 'Select how they agreed' : basis === 'consent' && how !== 'representative' && isTooYoungToAgree(bornOn, began) ? 'They were under 16 that day: select that somebody who may act for them agreed' : basis !== 'consent' && how ? 'Leave this empty where they were not asked to agree' : undefined,
    givenBy: how === 'representative' && !givenBy ? 'Select who agreed for them' : how !== 'representative' && givenBy ? 'Leave this empty unless somebody agreed for them' : undefined,
    givenOn: began > today ? 'The day must be today or in the past' : undefined,
    endsOn: endsOn && endsOn < began ? 'The day it ends must not be before the day it was given' : endsOn && endsOn < today ? 'The day it ends must be today or later' : undefined,
  }
}
