import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { WorkingDays } from '../../rules/calendar/working-days.ts'

/** How far the forecast looks ahead, in working days: four weeks. Source: product row M5, from 001 9.0c and 004 6.2Dx. */
export const lookingAhead = 20

export interface Running { readonly stageDueOn: Day; readonly nextActionOn: Day | null; readonly owner: string | null }

/** Why a stage will be, or is, later than its target unless something changes; empty when nothing says so. */
export function whyItWillMiss({ stageDueOn, nextActionOn, owner }: Running, today: Day, calendar: WorkingDays): string[] {
  const late = calendar.between(stageDueOn, today)
  return [
    ...(stageDueOn < today ? [`Past its target by ${late === 1 ? '1 working day' : `${late} working days`}`] : []),
    ...(stageDueOn >= today && nextActionOn && nextActionOn > stageDueOn ? [`The next action is planned for ${formatDay(nextActionOn)}, after it is due`] : []),
    ...(stageDueOn >= today && nextActionOn && nextActionOn < today ? ['The next action is overdue'] : []),
    ...(owner ? [] : ['Nobody has this case']),
  ]
}
