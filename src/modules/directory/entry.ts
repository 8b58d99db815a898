import type { Day } from '../../rules/calendar/day.ts'
import { isOpen, sayHours, weekDayKeys, weekDays, type Hours, type WeekDay } from '../../rules/directory/hours.ts'

/** An entry of the directory, as far as anybody may read it. */
export interface PublicService {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly name: string
  readonly description: string
  readonly forWhom: string
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly eligibility: string
  readonly cost: string
  readonly area: string
  readonly councilIds: readonly string[]
  readonly councils: readonly string[]
  readonly postcodeAreas: readonly string[]
  readonly referWays: readonly string[]
  readonly phone: string
  readonly email: string
  readonly url: string
  readonly line1: string
  readonly line2: string
  readonly town: string
  readonly county: string
  readonly postcode: string
  readonly hours: readonly Hours[]
  readonly hoursNote: string
  readonly status: string
  readonly alert: string
  readonly topics: readonly string[]
  readonly checkedOn: Day | null
  readonly feedId: string | null
  readonly feed: string | null
  readonly changedAt: Date
}

/** And what staff know besides. */
export interface Service extends PublicService {
  readonly protocol: string
  readonly checkedBy: string | null
  readonly checkDueOn: Day | null
  readonly goneOn: Day | null
  readonly version: number
}

/** Whether it can be used now, in a few words. */
export function stateNow({ status, hours }: Pick<PublicService, 'status' | 'hours'>, day: Day, time: string): { readonly text: string; readonly colour: 'green' | 'grey' | 'yellow' | 'red' } {
  if (status === 'temporarily closed') return { text: 'Temporarily closed', colour: 'yellow' }
  if (status !== 'active') return { text: status === 'defunct' ? 'No longer exists' : 'Not active', colour: 'red' }
  const open = isOpen(hours, day, time)
  return open === undefined ? { text: 'Opening times not known', colour: 'grey' } : open ? { text: 'Open now', colour: 'green' } : { text: 'Closed now', colour: 'grey' }
}

export const agesInWords = ({ minimumAge: from, maximumAge: to }: Pick<PublicService, 'minimumAge' | 'maximumAge'>): string =>
  from !== null && to !== null ? `${from} to ${to}` : from !== null ? `${from} and over` : to !== null ? `Up to ${to}` : ''

export const hoursInWords = (hours: readonly Hours[]): readonly string[] =>
  weekDayKeys.map(day => [day, hours.filter(one => one.day === day)] as const).filter(([, spans]) => spans.length).map(([day, spans]) => `${weekDays[day]}: ${sayHours(spans)}`)

export const addressInWords = ({ line1, line2, town, county, postcode }: Pick<PublicService, 'line1' | 'line2' | 'town' | 'county' | 'postcode'>): string => [line1, line2, town, county, postcode].filter(Boolean).join(', ')

export const areaInWords = ({ area, councils, postcodeAreas }: Pick<PublicService, 'area' | 'councils' | 'postcodeAreas'>): string =>
  [area, councils.join(', '), postcodeAreas.join(', ')].filter(Boolean).join('; ') || 'Everywhere'

/** Days that have the same hours together: how a calendar writes them. */
export function byHours(hours: readonly Hours[]): readonly { readonly days: readonly WeekDay[]; readonly opens: string; readonly closes: string }[] {
  const spans = new Map<string, WeekDay[]>()
  for (const { day, opens, closes } of hours) spans.set(`${opens} ${closes}`, [...spans.get(`${opens} ${closes}`) ?? [], day])
  return [...spans].map(([span, days]) => ({ days: weekDayKeys.filter(day => days.includes(day)), opens: span.split(' ')[0]!, closes: span.split(' ')[1]! }))
}
