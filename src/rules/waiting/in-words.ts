import type { Day } from '../calendar/day.ts'
import { orderings, pointsOf, waitsFrom, type Ordering, type Place, type Waiting, type WaitingRule } from './ordering.ts'

/** '4th' */
export function ordinal(number: number): string {
  const end = number % 100 >= 11 && number % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<number, string>>)[number % 10] ?? 'th'
  return `${number}${end}`
}

/** A council’s rule as sentences, each of which decides only where those before it do not. */
export function ruleInWords(rule: WaitingRule): string[] {
  const { points } = rule
  const order = rule.orders.map(key => key === 'points' && points ? `${orderings.points}: ${points.priorities.map((many, at) => `${many} for priority ${at + 1}`).join(', ')}, and ${points.month} for each whole month` : orderings[key])
  return [...order, `Waiting is counted from: ${waitsFrom[rule.waitsFrom].toLowerCase()}`, `Whoever waits hears from us every ${rule.keepInTouchWeeks} weeks or sooner`]
}

const people = (many: number, one: string, more: string): string => many === 1 ? `1 person ${one}` : `${many} people ${more}`
const ahead: Readonly<Record<Ordering, readonly [one: string, more: string]>> = {
  'urgent-first': ['is urgent and comes first', 'are urgent and come first'],
  'leaving-hospital-first': ['is in hospital or has just left it, and comes first', 'are in hospital or have just left it, and come first'],
  'children-first': ['is a child and comes first', 'are children and come first'],
  priority: ['has a higher priority', 'have a higher priority'],
  points: ['has more points', 'have more points'],
  'waiting-since': ['has waited longer', 'have waited longer'],
  'oldest-first': ['is older', 'are older'],
}

/** How many stand before somebody, and by what. */
export const aheadInWords = ({ before }: Pick<Place<Waiting>, 'before'>): string[] =>
  before.map(({ by, many }) => `${by ? people(many, ...ahead[by]) : people(many, 'is equal in all this and was recommended or put on the register earlier', 'are equal in all this and were recommended or put on the register earlier')}.`)

/** Why somebody stands where they stand, said to them: numbers of people, and never who they are. */
export function whyThere(place: Place<Waiting>, of: number, rule: WaitingRule, today: Day): string[] {
  const { one, position } = place
  const points = pointsOf(one, rule, today)
  return [
    of === 1 ? 'Nobody else is waiting.' : `They are ${ordinal(position)} of ${of}.`,
    ...rule.orders.includes('priority') || rule.orders.includes('points') ? [one.priority ? `Their works were recommended with priority ${one.priority}.` : 'No priority is on record for them yet, so they come after everybody who has one.'] : [],
    ...rule.orders.includes('points') ? [`They have ${points.all} points: ${points.priority} for the priority and ${points.all - points.priority} for ${points.months === 1 ? '1 month' : `${points.months} months`} of waiting.`] : [],
    ...aheadInWords(place),
    ...position === 1 && of > 1 ? ['Nobody comes before them.'] : [],
  ]
}
