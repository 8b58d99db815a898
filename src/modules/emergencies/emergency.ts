import { formatDay, daysBetween, type Day } from '../../rules/calendar/day.ts'
import type { EmergencyKind } from '../../rules/emergencies/kinds.ts'

/** What somebody says of an emergency: facts, and nobody’s name. */
export interface Told {
  readonly name: string
  readonly kind: EmergencyKind
  readonly what: string
  readonly place: string
  readonly councilIds: readonly string[]
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly ledBy: string
  readonly ringWithinDays: number
}

export interface Emergency extends Told {
  readonly id: string
  readonly reference: string
  readonly councils: readonly string[]
  readonly closedOn: Day | null
  readonly learnt: string
  readonly version: number
}

export const isEmergencyReference = (text: string): boolean => /^EME-[A-Z0-9]{6}$/.test(text)

/** What is wrong with its days: it has begun, and does not end before it begins nor in the future. */
export function daysOf({ beganOn, endedOn }: Pick<Told, 'beganOn' | 'endedOn'>, today: Day): { beganOn: string | undefined; endedOn: string | undefined } {
  return {
    beganOn: beganOn > today ? 'The day it began must be today or in the past' : undefined,
    endedOn: !endedOn ? undefined : endedOn < beganOn ? `The day it ended must be ${formatDay(beganOn)}, when it began, or later` : endedOn > today ? 'The day it ended must be today or in the past' : undefined,
  }
}

/** What was done for somebody, or that they were not reached. */
export interface Helped {
  readonly kinds: readonly string[]
  readonly words: string
  readonly spoken: boolean
  readonly on: Day
  readonly nextWhat: string
  readonly nextOn: Day | null
}

/** What is wrong with the days and the rest of what is written down. */
export function faultsOf({ kinds, spoken, on, nextWhat, nextOn }: Helped, { beganOn }: Pick<Told, 'beganOn'>, today: Day): Partial<Record<'kinds' | 'on' | 'nextWhat' | 'nextOn', string | undefined>> {
  return {
    kinds: spoken && kinds.length === 0 ? 'Select what they were helped with' : undefined,
    on: on > today ? 'The day must be today or in the past' : on < beganOn ? `The day must be ${formatDay(beganOn)}, when the emergency began, or later` : undefined,
    nextWhat: nextOn && !nextWhat ? 'Enter what is to be done then, or leave the day empty' : undefined,
    nextOn: nextWhat && !nextOn ? 'Enter by when it is to be done' : nextOn && nextOn < today ? 'The day by which it is to be done must be today or later' : undefined,
  }
}

/** For how many days nobody has spoken to them: since the last time, or since they were linked. */
export const silentFor = ({ spokenOn, linkedOn }: { readonly spokenOn: Day | null; readonly linkedOn: Day }, today: Day): number => daysBetween(spokenOn ?? linkedOn, today)
