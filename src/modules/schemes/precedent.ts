import type { Day } from '../../rules/calendar/day.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'

/** How it was decided. Add one in the table’s check too: never rename one, rows hold the word. */
export const outcomesInWords = { agreed: 'Agreed', part: 'Agreed in part', refused: 'Refused' } as const
export type Outcome = keyof typeof outcomesInWords

/** A decision outside the ordinary rule of a scheme, as it is told. */
export interface PrecedentTold {
  readonly authorityId: string
  readonly scheme: SchemeKey
  /** Of the case it was about; empty when it was about none. */
  readonly reference: string
  readonly asked: string
  readonly outcome: Outcome
  readonly decided: string
  readonly because: string
  readonly decidedBy: string
  readonly on: Day
}
