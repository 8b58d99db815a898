import type { Day } from '../../rules/calendar/day.ts'
import { readApplication, type Certificate, type Problem } from '../../rules/test-of-resources/index.ts'

/** Something that was told: a benefit, an income, work, something owned, an earlier grant; written as the engine reads it. */
export type Item = Readonly<Record<string, unknown>>
export type Lists = 'benefits' | 'incomes' | 'work' | 'capital'
export interface Somebody extends Item {
  readonly name?: string
  readonly born: Day
  readonly disabledOccupant?: boolean
  readonly youngPerson?: boolean
  readonly benefits?: readonly Item[]
  readonly incomes?: readonly Item[]
  readonly work?: readonly Item[]
  readonly capital?: readonly Item[]
}
export interface Household {
  readonly person: Somebody
  readonly partner?: Somebody
  readonly furtherSpouses?: readonly Somebody[]
  readonly children?: readonly Somebody[]
  readonly nonDependants?: readonly Somebody[]
  readonly relevantPerson?: 'person' | 'partner'
  readonly whyThatPerson?: string
}
/** All that is told for the test of one application. */
export interface Told {
  readonly appliedOn: Day
  readonly approvedOn: Day
  readonly certificate: Certificate
  readonly byLandlord?: boolean
  readonly expense?: string
  readonly orderOfMaximum?: 'maximum first' | 'contribution first'
  readonly households: readonly Household[]
  readonly earlierGrants?: readonly Item[]
}

/** Something that was told, as it would be typed; empty where nothing was. */
export const written = (value: unknown): string => typeof value === 'string' || typeof value === 'number' ? String(value) : ''

type Node = Readonly<Record<string, unknown>> | readonly unknown[]
const parts = (place: string): string[] => place.split('.')
const under = (node: unknown, key: string): unknown => typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Readonly<Record<string, unknown>>)[key] : undefined

/** What stands at a place such as ‘households.0.person.benefits.2’; undefined where nothing does. */
export const at = (told: Told, place: string): unknown => parts(place).reduce<unknown>(under, told)

/** The list that a place stands in, as long as it is: a place just behind its end is where the next one goes. */
export const countAt = (told: Told, list: string): number => { const found = at(told, list); return Array.isArray(found) ? found.length : 0 }

/** The same told, with something else at a place, or (undefined) with nothing there. Lists are begun where there is none. */
export function put(told: Told, place: string, value: unknown): Told {
  const into = (node: Node | undefined, [key, ...rest]: readonly string[]): Node => {
    const isList = /^\d+$/.test(key!)
    const before = node ?? (isList ? [] : {})
    const next = rest.length ? into(under(before, key!) as Node | undefined, rest) : value
    if (Array.isArray(before)) {
      const [list, index] = [before as readonly unknown[], Number(key)]
      return next === undefined ? list.filter((_, one) => one !== index) : [...list.slice(0, index), next, ...list.slice(index + 1)]
    }
    const { [key!]: _gone, ...others } = before as Readonly<Record<string, unknown>>
    return next === undefined ? others : { ...others, [key!]: next }
  }
  return into(told as unknown as Node, parts(place)) as unknown as Told
}

/** A place, from where the engine says that something is: ‘households[0].person.benefits[2]’. */
export const placeOf = (at: string): string => at.replace(/\[(\d+)\]/g, '.$1')

const adultsOf = ({ person, partner, furtherSpouses = [] }: Household): Somebody[] => [person, ...partner ? [partner] : [], ...furtherSpouses]

/** What one household is to another of the same application: each adult lives there, with the benefits that matter to the severe disability premium. */
const forTheOthers = ({ name, born, benefits = [], registeredBlind }: Somebody): Somebody =>
  ({ ...name ? { name } : {}, born, as: 'relative or friend', benefits: benefits.map(({ kind }) => ({ kind })), ...registeredBlind ? { registeredBlind } : {} })

/** What the engine is told: the households of one application live with one another, which nobody has to type. */
export function forTheEngine(told: Told): object {
  const households = told.households.map((household, number) => {
    const others = told.households.filter((_, index) => index !== number).flatMap(adultsOf).map(forTheOthers)
    return others.length ? { ...household, nonDependants: [...household.nonDependants ?? [], ...others] } : household
  })
  return { ...told, households }
}

/** What does not fit yet, and where, as places. */
export const problemsIn = (told: Told): readonly Problem[] => {
  const read = readApplication(forTheEngine(told))
  return 'problems' in read ? read.problems.map(({ at, says }) => ({ at: placeOf(at), says })) : []
}
/** Those of them at a place, or below it. */
export const problemsAt = (told: Told, place: string): { readonly below: string; readonly says: string }[] =>
  problemsIn(told).filter(({ at }) => at === place || at.startsWith(`${place}.`)).map(({ at, says }) => ({ below: at.slice(place.length + 1), says }))

/** Everybody that is told of, with their place and how the pages speak of them. */
export interface Named { readonly place: string; readonly name: string; readonly somebody: Somebody; readonly as: 'adult' | 'child' | 'other' }
export const everybody = (told: Told): readonly Named[] => told.households.flatMap((household, number) => {
  const base = `households.${number}`
  const named = (place: string, somebody: Somebody, as: Named['as'], otherwise: string): Named => ({ place: `${base}.${place}`, name: somebody.name || otherwise, somebody, as })
  return [
    named('person', household.person, 'adult', 'The person'),
    ...household.partner ? [named('partner', household.partner, 'adult', 'The partner')] : [],
    ...(household.furtherSpouses ?? []).map((one, index) => named(`furtherSpouses.${index}`, one, 'adult', `Spouse ${index + 2}`)),
    ...(household.children ?? []).map((one, index) => named(`children.${index}`, one, 'child', `Child ${index + 1}`)),
    ...(household.nonDependants ?? []).map((one, index) => named(`nonDependants.${index}`, one, 'other', `Somebody else, ${index + 1}`)),
  ]
})
