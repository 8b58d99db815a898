import { addMonths, ageOn, dayNumber, type Day } from '../calendar/day.ts'
import type { Dated } from '../dated.ts'

/** By what a council may order those who wait; its own rule is a list of these, one after another. Add one: never change a key. */
export const orderings = {
  'urgent-first': 'Cases that are marked urgent, such as at the end of life',
  'leaving-hospital-first': 'People who are in hospital, or have just left it',
  'children-first': 'Children, under 18',
  priority: 'Priority 1 before 2 before 3, as recommended',
  points: 'Points for the priority and for each month of waiting, the most first',
  'waiting-since': 'Whoever has waited longest',
  'oldest-first': 'The oldest person',
} as const
export type Ordering = keyof typeof orderings

/** From when somebody waits, as a council counts it. */
export const waitsFrom = { recommended: 'The day the works were recommended', application: 'The day of a complete application' } as const
export type WaitsFrom = keyof typeof waitsFrom

export interface Points { readonly priorities: readonly [first: number, second: number, third: number]; readonly month: number }

/** What one council has decided, from a day on. */
export interface WaitingRule extends Dated {
  readonly orders: readonly Ordering[]
  readonly waitsFrom: WaitsFrom
  readonly points: Points | null
  readonly keepInTouchWeeks: number
}

/** What the order of those who wait can rest on. */
export interface Waiting {
  readonly reference: string
  readonly urgent: boolean
  readonly leavingHospital: boolean
  readonly priority: 1 | 2 | 3 | null
  readonly recommendedOn: Day
  readonly appliedOn: Day | null
  readonly bornOn: Day | null
}

/** The rule in force on a day, of rules that stand newest last; undefined where none is on record. */
export const ruleOn = <R extends Dated>(rules: readonly R[], day: Day): R | undefined => rules.findLast(({ from }) => from <= day)

/** Since when somebody waits in the eyes of this council; null while nothing that it counts from has happened. */
export const since = (one: Waiting, { waitsFrom: from }: Pick<WaitingRule, 'waitsFrom'>): Day | null => from === 'application' ? one.appliedOn : one.recommendedOn

/** Whole months from one day to another; none before it. */
export function monthsWaited(from: Day, today: Day): number {
  let months = 0
  while (addMonths(from, months + 1) <= today) months++
  return months
}

/** The points somebody has: those of their priority, and those of the months they have waited. */
export function pointsOf(one: Waiting, rule: WaitingRule, today: Day): { readonly priority: number; readonly months: number; readonly all: number } {
  const from = since(one, rule)
  const priority = rule.points && one.priority ? rule.points.priorities[one.priority - 1]! : 0
  const months = from ? monthsWaited(from, today) : 0
  return { priority, months, all: priority + months * (rule.points?.month ?? 0) }
}

const last = Number.POSITIVE_INFINITY
/** Where somebody stands by one ordering: the smaller, the earlier. */
const measure: Readonly<Record<Ordering, (one: Waiting, rule: WaitingRule, today: Day) => number>> = {
  'urgent-first': ({ urgent }) => urgent ? 0 : 1,
  'leaving-hospital-first': ({ leavingHospital }) => leavingHospital ? 0 : 1,
  'children-first': ({ bornOn }, _, today) => bornOn && ageOn(bornOn, today) < 18 ? 0 : 1,
  priority: ({ priority }) => priority ?? 4,
  points: (one, rule, today) => -pointsOf(one, rule, today).all,
  'waiting-since': (one, rule) => { const from = since(one, rule); return from ? dayNumber(from) : last },
  'oldest-first': ({ bornOn }) => bornOn ? dayNumber(bornOn) : last,
}

/** By which ordering two differ first; undefined where only the register does. */
type By = Ordering | undefined
export interface Place<W extends Waiting> {
  readonly one: W
  readonly position: number
  /** How many come before by each ordering. */
  readonly before: readonly { readonly by: By; readonly many: number }[]
}

/** Everybody who waits, in the order of the rule. Who is equal in all of it stands as they were recommended, and then as they were put on the register: two never have one place. */
export function places<W extends Waiting>(waiting: readonly W[], rule: WaitingRule, today: Day): Place<W>[] {
  const measured = waiting.map(one => ({ one, by: rule.orders.map(order => measure[order](one, rule, today)) }))
  measured.sort((a, b) => {
    for (const [at, value] of a.by.entries()) if (value !== b.by[at]!) return value < b.by[at]! ? -1 : 1
    return a.one.recommendedOn < b.one.recommendedOn ? -1 : a.one.recommendedOn > b.one.recommendedOn ? 1 : a.one.reference < b.one.reference ? -1 : 1
  })
  return measured.map(({ one, by }, at) => {
    const counted = new Map<By, number>()
    for (const ahead of measured.slice(0, at)) {
      const differs = rule.orders[ahead.by.findIndex((value, order) => value !== by[order]!)]
      counted.set(differs, (counted.get(differs) ?? 0) + 1)
    }
    return { one, position: at + 1, before: [...rule.orders, undefined].filter(order => counted.has(order)).map(order => ({ by: order, many: counted.get(order)! })) }
  })
}
