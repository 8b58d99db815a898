import { addDays, formatDay, type Day } from '../../rules/calendar/day.ts'
import { quarterOf } from '../../rules/calendar/period.ts'
import { packDaysLate, packDueOn, packSpokenOf } from '../../rules/timescales/pack-due.ts'

/** A meeting of the Board, or of a council. */
export interface Meeting {
  readonly id: string
  readonly authorityId: string
  readonly isBoard: boolean
  readonly council: string
  readonly onDay: Day
  /** As 10:30. */
  readonly startsAt: string
  readonly place: string
  /** The first day of the quarter whose pack it looks at; null when it looks at none. */
  readonly packFrom: Day | null
  readonly calledOffOn: Day | null
  readonly calledOffBecause: string
  readonly version: number
}

export const nameOf = ({ isBoard, council }: Pick<Meeting, 'isBoard' | 'council'>): string => isBoard ? 'Board meeting' : `${council} operational meeting`

/** As it stands in a sentence: “the Board’s meeting on 12 January 2027”. */
export const inASentence = ({ isBoard, council, onDay }: Pick<Meeting, 'isBoard' | 'council' | 'onDay'>): string => `${isBoard ? 'the Board’s meeting' : `the ${council} operational meeting`} on ${formatDay(onDay)}`

export const packOf = (packFrom: Day | null): string => packFrom ? quarterOf(packFrom).label : 'No pack'

export type PackState =
  | { readonly is: 'none' | 'called off' }
  | { readonly is: 'in time' | 'never' }
  | { readonly is: 'late'; readonly days: number }
  | { readonly is: 'overdue' | 'soon' | 'to come'; readonly dueOn: Day }

/** How the pack of a meeting stands today, by the day on which it was first circulated. */
export function packState({ onDay, packFrom, calledOffOn }: Pick<Meeting, 'onDay' | 'packFrom' | 'calledOffOn'>, circulatedOn: Day | null, today: Day): PackState {
  if (calledOffOn) return { is: 'called off' }
  if (!packFrom) return { is: 'none' }
  if (circulatedOn) {
    const days = packDaysLate(onDay, circulatedOn)
    return days ? { is: 'late', days } : { is: 'in time' }
  }
  if (onDay < today) return { is: 'never' }
  const dueOn = packDueOn(onDay)
  return { is: dueOn < today ? 'overdue' : dueOn <= addDays(today, packSpokenOf) ? 'soon' : 'to come', dueOn }
}

export const daysInWords = (days: number): string => days === 1 ? '1 day' : `${days} days`

/** What was agreed, as it stands. */
export interface Action {
  readonly id: string
  readonly authorityId: string
  readonly meetingId: string
  readonly what: string
  readonly who: string
  readonly dueOn: Day
  readonly state: 'open' | 'done' | 'dropped'
  readonly settledOn: Day | null
  readonly came: string
  readonly version: number
  readonly isBoard: boolean
  readonly council: string
  readonly onDay: Day
}

export const isOverdue = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: Day): boolean => state === 'open' && dueOn < today

/** Overdue ones first, then those still open by when they are due, then what is settled. */
export const overdueFirst = <A extends Pick<Action, 'state' | 'dueOn'>>(actions: readonly A[]): A[] =>
  [...actions].sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
