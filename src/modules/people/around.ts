import type { Day } from '../../rules/calendar/day.ts'
import { actsByOn } from '../../rules/people/childhood.ts'
import { actingFor, type ActingFor } from '../../rules/people/acting-for.ts'
import { capacities, type Capacity } from '../../rules/people/capacities.ts'

/** What is said of somebody around a person. */
export interface AroundTold {
  readonly name: string
  readonly phone: string
  readonly capacity: Capacity
  readonly firstToRing: readonly 'first'[]
  readonly actsBy: readonly ActingFor[]
  readonly evidence: string
  readonly from: Day | null
  readonly to: Day | null
}

export interface SomebodyAround {
  readonly id: string
  /** The record they have, when they have one and this reader may see it. */
  readonly otherId: string | null
  readonly name: string
  readonly phone: string
  /** Of their own record, when they have one. */
  readonly email: string
  readonly capacity: string
  readonly firstToRing: boolean
  readonly actsBy: readonly string[]
  readonly evidence: string
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly endedOn: Day | null
  readonly endReason: string
}

export const capacityInWords = (capacity: string): string => capacities[capacity as Capacity] ?? capacity
export const actsByInWords = (actsBy: readonly string[]): string => actsBy.map(one => actingFor[one as ActingFor] ?? one).join('; ')

/** Whether it holds on a day: nobody has ended it, and the day lies between its own. */
export const holdsOn = ({ endedOn, fromDay, toDay }: Pick<SomebodyAround, 'endedOn' | 'fromDay' | 'toDay'>, day: Day): boolean =>
  endedOn === null && (fromDay === null || fromDay <= day) && (toDay === null || toDay >= day)

const rank = ({ actsBy, firstToRing }: SomebodyAround): number => (actsBy.length ? 0 : 2) + (firstToRing ? 0 : 1)
/** Those who may act for the person first, then whoever is to be rung first. */
export const inOrder = (all: readonly SomebodyAround[]): SomebodyAround[] => [...all].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'))

/** What is wrong with what was said, taken together. */
export const checkAround = ({ actsBy, evidence, from, to }: Pick<AroundTold, 'actsBy' | 'evidence' | 'from' | 'to'>, today: Day, bornOn: Day | null) => ({
  actsBy: actsByOn(actsBy, bornOn, today).length < actsBy.length ? 'They are 18 or older, so nobody has parental responsibility for them any more' : undefined,
  evidence: actsBy.length && !evidence ? 'Enter what was seen or heard that shows that they may' : undefined,
  from: from && from > today ? 'The day it began must be today or in the past' : undefined,
  to: from && to && to < from ? 'The day it ends must not be before the day it began' : undefined,
})
