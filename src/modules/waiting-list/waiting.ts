import { addDays, type Day } from '../../rules/calendar/day.ts'
import { whyThere } from '../../rules/waiting/in-words.ts'
import { places, ruleOn, since, type Place, type Waiting, type WaitingRule } from '../../rules/waiting/ordering.ts'
import { expectedOn, waitsLong } from '../../rules/waiting/pace.ts'

export interface RuleSet extends WaitingRule { readonly id: string; readonly source: string; readonly setBy: string }

/** A council whose list it is: its rules, newest last, and how many left the list in the last twelve months. */
export interface CouncilsList extends Record<string, unknown> { readonly authorityId: string; readonly council: string; readonly rules: readonly RuleSet[]; readonly left: number }

/** Somebody who waits, as the list shows them. */
export interface OnTheList extends Waiting, Record<string, unknown> {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly personName: string
  readonly postcode: string
  readonly stage: number
  readonly lastContactOn: Day
  /** When somebody last spoke with them about the wait, and what was talked about since they came to the list. */
  readonly keptOn: Day | null
  readonly offered: readonly string[]
}

export interface Placed {
  readonly one: OnTheList
  readonly since: Day | null
  /** None where the council has no rule. */
  readonly place: Place<OnTheList> | undefined
  readonly expected: Day | undefined
  readonly waitsLong: boolean
  readonly contactDue: Day | undefined
  readonly why: readonly string[]
}
export interface List extends CouncilsList { readonly rule: RuleSet | undefined; readonly waiting: readonly Placed[] }

/** The list of a council on a day. Where it has no rule, everybody stands as they were recommended, and nobody has a place. */
export function listOn(council: CouncilsList, waiting: readonly OnTheList[], today: Day): List {
  const rule = ruleOn(council.rules, today)
  if (!rule) {
    const sorted = [...waiting].sort((one, other) => one.recommendedOn < other.recommendedOn ? -1 : one.recommendedOn > other.recommendedOn ? 1 : one.reference < other.reference ? -1 : 1)
    return { ...council, rule, waiting: sorted.map(one => ({ one, since: one.recommendedOn, place: undefined, expected: undefined, waitsLong: true, contactDue: undefined, why: [] })) }
  }
  return {
    ...council, rule,
    waiting: places(waiting, rule, today).map(place => {
      const expected = expectedOn(place.position, council.left, today)
      return { one: place.one, since: since(place.one, rule), place, expected, waitsLong: waitsLong(expected, today), contactDue: addDays(place.one.lastContactOn, rule.keepInTouchWeeks * 7), why: whyThere(place, waiting.length, rule, today) }
    }),
  }
}

/** Where one case stands on its council’s list, and the list it stands on. */
export interface PlaceOfCase extends Placed { readonly council: string; readonly of: number; readonly rule: RuleSet | undefined; readonly left: number; readonly rules: readonly RuleSet[] }
export function placeOn(list: List, reference: string): PlaceOfCase | undefined {
  const found = list.waiting.find(({ one }) => one.reference === reference)
  return found && { ...found, council: list.council, of: list.waiting.length, rule: list.rule, rules: list.rules, left: list.left }
}

export interface Kept extends Record<string, unknown> {
  readonly id: string; readonly on: Day; readonly how: string; readonly words: string; readonly position: number | null; readonly of: number | null; readonly expected: Day | null
  readonly offered: readonly string[]; readonly answer: string; readonly by: string
}
