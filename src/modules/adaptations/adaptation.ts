import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { adaptationKinds, paidBy, standings, type AdaptationKind, type Standing } from '../../rules/adaptations/adaptation-kinds.ts'

/** What is said of something fixed to a home. */
export interface Fitted {
  readonly kind: AdaptationKind
  readonly place: string
  readonly note: string
  readonly fittedOn: Day | null
  readonly about: readonly 'about'[]
  readonly paidBy: keyof typeof paidBy | ''
  readonly forCase: string
  readonly warrantyUntil: Day | null
  readonly serviceDueOn: Day | null
  readonly standing: Standing
  readonly changedOn: Day | null
  readonly because: string
}

export interface Adaptation {
  readonly id: string
  readonly kind: string
  readonly place: string
  readonly note: string
  readonly fittedOn: Day | null
  readonly about: boolean
  readonly paidBy: string
  /** The case it was fitted for, where that may be seen. */
  readonly reference: string | null
  readonly warrantyUntil: Day | null
  readonly serviceDueOn: Day | null
  readonly standing: string
  readonly changedOn: Day | null
  readonly because: string
}

export const kindInWords = (kind: string): string => adaptationKinds[kind as AdaptationKind] ?? kind
export const paidByInWords = (by: string): string => by ? paidBy[by as keyof typeof paidBy] ?? by : 'Not known'
export const standingInWords = (standing: string): string => standings[standing as Standing] ?? standing

/** “Stairlift, main stairs”. */
export const whatAndWhere = ({ kind, place }: Pick<Adaptation, 'kind' | 'place'>): string => `${kindInWords(kind)}${place && `, ${place}`}`
export const whenFitted = ({ fittedOn, about }: Pick<Adaptation, 'fittedOn' | 'about'>): string => fittedOn ? `${about ? 'About ' : ''}${formatDay(fittedOn)}` : 'Not known'

/** What is wrong with what was said, taken together. */
export function checkFitted({ standing, fittedOn, about, changedOn, because }: Fitted, today: Day) {
  const gone = standing !== 'there'
  return {
    fittedOn: fittedOn && fittedOn > today ? 'The day it was fitted must be today or in the past' : about.length && !fittedOn ? 'Enter about which day it was fitted' : undefined,
    changedOn: !gone ? changedOn ? 'Leave this empty while it is still there' : undefined : changedOn && changedOn > today ? 'The day must be today or in the past' : changedOn && fittedOn && changedOn < fittedOn ? 'The day must not be before the day it was fitted' : undefined,
    because: gone && !because ? 'Enter why it is no longer there' : !gone && because ? 'Leave this empty while it is still there' : undefined,
  }
}
