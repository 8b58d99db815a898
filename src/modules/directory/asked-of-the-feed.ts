import { readTime, weekDays, type WeekDay } from '../../rules/directory/hours.ts'
import { readPlace, type Place } from '../../rules/directory/postcode-area.ts'
import { topicsOfTaxonomy, topicsOfTerm } from './open-referral.ts'

/** What somebody asks of our feed, understood. */
export interface Asked {
  readonly page: number
  readonly size: number
  readonly words: readonly string[]
  readonly topics?: readonly string[]
  readonly minimumAge?: number
  readonly maximumAge?: number
  readonly opensFrom?: string
  readonly closesBy?: string
  readonly day?: WeekDay
  readonly place?: Place
}

export const mostOnAPage = 100
const usual = 50
type Problems = Record<string, string>

/** Reads the parameters of an address; or says of each that cannot be understood what would be. Names that the standard does not have are passed over. */
export function readAsked(query: string): { readonly asked: Asked } | { readonly problems: Problems } {
  const given = new URLSearchParams(query)
  const problems: Problems = {}
  const read = <T>(name: string, understand: (typed: string) => T | undefined, wants: string): T | undefined => {
    const [typed, second] = given.getAll(name)
    if (typed === undefined || (typed === '' && second === undefined)) return undefined
    const value = second === undefined && typed.length <= 200 ? understand(typed) : undefined
    if (value === undefined) problems[name] = wants
    return value
  }
  const whole = (from: number, to: number) => (typed: string) => /^\d{1,9}$/.test(typed) && Number(typed) >= from && Number(typed) <= to ? Number(typed) : undefined
  const page = read('page', whole(1, 1_000_000), 'a whole number from 1')
  const size = read('per_page', whole(1, 1_000_000), 'a whole number from 1; more than 100 are given as 100')
  const words = read('search', typed => hasControl(typed) ? undefined : typed.split(/\s+/).filter(Boolean).slice(0, 10), 'words, once')
  const term = read('taxonomy_term_id', typed => typed, 'one id of a taxonomy term')
  const taxonomy = read('taxonomy_id', typed => typed, 'one id of a taxonomy')
  const minimumAge = read('minimum_age', whole(0, 150), 'a whole number of years')
  const maximumAge = read('maximum_age', whole(0, 150), 'a whole number of years')
  const opensFrom = read('start_time', readTime, 'a time, such as 09:00')
  const closesBy = read('end_time', readTime, 'a time, such as 17:00')
  const day = read('day', readWeekDay, 'a day of the week, such as MO or Monday')
  const place = read('postcode', typed => { const found = readPlace(typed); return found?.postcode ? found : undefined }, 'a full UK postcode, such as WR1 2AA')
  const near = read('proximity', typed => /^\d{1,7}(\.\d{1,3})?$/.test(typed) ? Number(typed) : undefined, 'metres, as a number')
  if (near !== undefined && !place) problems.proximity ??= 'a postcode beside it'
  if (Object.keys(problems).length) return { problems }
  const topics = term !== undefined || taxonomy !== undefined ? { topics: both(term === undefined ? undefined : topicsOfTerm(term), taxonomy === undefined ? undefined : topicsOfTaxonomy(taxonomy)) } : {}
  return { asked: { page: page ?? 1, size: Math.min(size ?? usual, mostOnAPage), words: words ?? [], ...topics, ...known({ minimumAge, maximumAge, opensFrom, closesBy, day, place }) } }
}

const hasControl = (typed: string): boolean => [...typed].some(letter => letter < ' ')
const known = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }
// A term that is not ours fits no service: no list of topics would fit them all.
const both = (one: readonly string[] | undefined, other: readonly string[] | undefined): readonly string[] => { const fits = one && other ? one.filter(key => other.includes(key)) : one ?? other ?? []; return fits.length ? fits : ['nothing'] }
function readWeekDay(typed: string): WeekDay | undefined {
  const found = Object.entries(weekDays).find(([key, name]) => [key, name, name.slice(0, 3)].some(one => one.toLowerCase() === typed.trim().toLowerCase()))
  return found?.[0] as WeekDay | undefined
}
