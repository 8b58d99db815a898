import type { Day } from '../../rules/calendar/day.ts'
import type { Ability, Area, WayToAssess } from '../../rules/assessments/daily-life.ts'

export interface Room { readonly id: string; readonly room: string; readonly there: string; readonly note: string; readonly measured: readonly string[]; readonly millimetres: readonly number[]; readonly version: number }

/** What an assessor found. Any of it may be empty until the assessment is finished. */
export interface Found {
  readonly way: WayToAssess | ''
  readonly on: Day | null
  readonly ownWords: string
  readonly canDo: string
  readonly dailyLife: Readonly<Partial<Record<Area, Ability>>>
  readonly risks: string
  readonly carer: string
  readonly carerBefore: number | null
}

export interface Assessment extends Found {
  readonly id: string
  readonly areasFrom: Day
  readonly begunBy: string
  readonly begunOn: Day
  readonly madeBy: string | null
  readonly madeOn: Day | null
  readonly version: number
  readonly rooms: readonly Room[]
}

/** What is still lacking before an assessment can be finished, in words. */
export const lackingToFinish = ({ way, on, ownWords, dailyLife, rooms }: Pick<Assessment, 'way' | 'on' | 'ownWords' | 'dailyLife' | 'rooms'>, today: Day): string[] => [
  ...way ? [] : ['how they were assessed: at the home, by telephone or by video'],
  ...!on ? ['the day'] : on > today ? ['a day that is not to come'] : [],
  ...ownWords ? [] : ['what the person says, in their own words'],
  ...Object.values(dailyLife).some(Boolean) ? [] : ['how they manage in at least one area of daily life'],
  ...way === 'home' && !rooms.length ? ['at least one room, since somebody was at the home'] : [],
]
