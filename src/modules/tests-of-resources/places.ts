import { at, countAt, type Item, type Told } from './told.ts'

/** Where something stands in what was told, or where the next of its kind goes. */
export interface Placed {
  readonly told: Told
  readonly place: string
  /** What stands there; undefined where something is to be added. */
  readonly item: Item | undefined
}

const number = '(0|[1-9]\\d?)'
export const adultPlace = `households\\.${number}\\.(?:person|partner|furtherSpouses\\.${number})`
export const childPlace = `households\\.${number}\\.children\\.${number}`
export const otherPlace = `households\\.${number}\\.nonDependants\\.${number}`
export const anybodysPlace = `(?:${adultPlace}|${childPlace}|${otherPlace})`
export const indexed = (place: string): string => `${place}\\.${number}`

/** The place that an address asks for, when it can be one: what it stands in is there, and of a list no place is passed over. Without any, the next in `otherwise`. Undefined where nothing can stand. */
export function placed(told: Told, asked: string | undefined, shape: string, otherwise: string): Placed | undefined {
  const place = asked ?? (/\.(person|partner)$/.test(otherwise) ? otherwise : `${otherwise}.${countAt(told, otherwise)}`)
  if (!new RegExp(`^${shape}$`).test(place)) return undefined
  const item = at(told, place) as Item | undefined
  const within = place.slice(0, place.lastIndexOf('.'))
  const key = place.slice(within.length + 1)
  const follows = /^\d+$/.test(key) ? Number(key) <= countAt(told, within) && standsIn(told, within) : standsIn(told, place)
  if (item === undefined && !follows) return undefined
  return { told, place, item }
}

/** Whether what a place stands in is there. A household is there when it has a person, or is the next. */
function standsIn(told: Told, place: string): boolean {
  const [, household, rest] = /^households\.(\d+)\.(.+)$/.exec(place) ?? []
  if (household === undefined) return true
  if (rest === 'person') return Number(household) <= told.households.length
  const owner = place.slice(0, place.lastIndexOf('.'))
  return at(told, `households.${household}.person`) !== undefined && at(told, owner) !== undefined
}
