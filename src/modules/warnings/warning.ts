import { formatDay, addMonths, type Day } from '../../rules/calendar/day.ts'
import { monthsToReview, warningKinds, type WarningKind } from '../../rules/warnings/warning-kinds.ts'

/** A warning that stands, as it is shown. */
export interface Warning {
  readonly id: string
  readonly personId: string | null
  readonly homeId: string | null
  readonly kind: string
  readonly what: string
  readonly precaution: string
  readonly fromDay: Day
  readonly endsOn: Day
}

/** What somebody adds. */
export interface Warned {
  readonly kind: WarningKind
  readonly what: string
  readonly precaution: string
  readonly from: Day | null
  readonly endsOn: Day
}

export const kindInWords = (kind: string): string => warningKinds[kind as WarningKind] ?? kind

/** What is wrong with its days: it has begun, has not ended, and is reviewed within the year. */
export function daysOf({ from, endsOn }: Pick<Warned, 'from' | 'endsOn'>, today: Day): { from: string | undefined; endsOn: string | undefined } {
  const latest = addMonths(today, monthsToReview)
  return {
    from: from && from > today ? 'The day it is from must be today or in the past' : undefined,
    endsOn: endsOn < today ? 'The day it ends must be today or later' : endsOn > latest ? `The day it ends must be no later than ${formatDay(latest)}, so that it is reviewed within a year` : undefined,
  }
}
