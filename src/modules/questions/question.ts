import { isDay, type Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { countOf, counts, dimensionOf, isNarrowKey, isTimeKey, narrowKeys, titleOfBreak, type BreakKey, type CountKey, type Lists, type NarrowKey, type Options } from './vocabulary.ts'

/** What is asked of the records, in our own words for it. It is saved as this, and never as SQL. */
export interface Question {
  readonly version: 1
  readonly count: CountKey
  /** For each of these, the answers that count; one that is left out counts whatever it is. */
  readonly narrow: Readonly<Partial<Record<NarrowKey, readonly string[]>>>
  readonly rows: BreakKey | ''
  readonly columns: BreakKey | ''
}
export interface Asked { readonly question: Question; readonly period: Period }

/** What is wrong with a question, as a sentence for the field it is wrong at; nothing when it can be asked. */
export function mistakes({ count, narrow, rows, columns }: Omit<Question, 'version'>, mayReadPeople: boolean): Partial<Record<NarrowKey | 'rows' | 'columns', string>> {
  const { of } = countOf(count)
  const found: Partial<Record<NarrowKey | 'rows' | 'columns', string>> = {}
  for (const key of narrowKeys) {
    if (!narrow[key]) continue
    const { title, of: whose, ofPeople } = dimensionOf(key)
    if (!whose.includes(of)) found[key] = `“${title}” is not known of ${of}. Leave it at “Any”, or count something else`
    else if (ofPeople && !mayReadPeople) found[key] = `“${title}” comes from people’s own records, which your role does not read. Leave it at “Any”`
  }
  for (const [field, key] of [['rows', rows], ['columns', columns]] as const) {
    if (key === '') continue
    if (isTimeKey(key)) { if (count === 'cases-open') found[field] = `Cases open on one day cannot be broken down by ${titleOfBreak(key).toLowerCase()}. Choose something else, or count cases opened or closed`; continue }
    const { title, breaks, ofPeople } = dimensionOf(key)
    if (!breaks.includes(of)) found[field] = `${of[0]!.toUpperCase()}${of.slice(1)} cannot be broken down by “${title}”. Choose something else`
    else if (ofPeople && !mayReadPeople) found[field] = `“${title}” comes from people’s own records, which your role does not read. Choose something else`
  }
  if (rows !== '' && rows === columns) found.columns = 'Choose something else across the top than down the side'
  return found
}

/** A saved question, checked again as it is read: undefined when it is none that we know how to ask. */
export function readQuestion(kept: unknown): Question | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { version, count, narrow, rows, columns } = kept as Record<string, unknown>
  if (version !== 1 || typeof count !== 'string' || !Object.hasOwn(counts, count) || typeof narrow !== 'object' || narrow === null) return undefined
  if (!Object.entries(narrow).every(([key, values]) => isNarrowKey(key) && Array.isArray(values) && values.length > 0 && values.every(value => typeof value === 'string'))) return undefined
  if (![rows, columns].every(key => key === '' || typeof key === 'string' && (isNarrowKey(key) || isTimeKey(key)))) return undefined
  const question = { version, count, narrow, rows, columns } as Question
  return Object.keys(mistakes(question, true)).length ? undefined : question
}

/** Part of an address: the same question, whoever opens it. */
export function addressOf({ question: { count, narrow, rows, columns }, period }: Asked, more: Readonly<Record<string, string>> = {}): string {
  const narrowed = Object.entries(narrow).flatMap(([key, values]) => values[0] === undefined ? [] : [[key, values[0]]])
  return new URLSearchParams({ count, from: period.from, to: period.to, ...Object.fromEntries(narrowed) as Record<string, string>, ...rows ? { rows } : {}, ...columns ? { columns } : {}, ...more }).toString()
}

/** What it is narrowed to, in words: ‘Council: Riverside. Age on the day counted: 80 and over.’ */
export const narrowedInWords = ({ narrow }: Question, lists: Lists): string =>
  narrowKeys.flatMap(key => narrow[key] ? [`${dimensionOf(key).title}: ${narrow[key].map(value => dimensionOf(key).options(lists)[value] ?? 'something that is no longer listed').join(' or ')}.`] : []).join(' ')

/** ‘Cases opened, by council and channel’ */
export const inWords = ({ count, rows, columns }: Question): string =>
  [counts[count].title, ...[rows, columns].some(Boolean) ? [`by ${[rows, columns].flatMap(key => key ? [titleOfBreak(key).toLowerCase()] : []).join(' and ')}`] : []].join(', ')

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Every answer a breakdown can have in a period, in the order to show them, with its words. */
export function optionsOf(key: BreakKey | '', lists: Lists, { from, to }: Period): Options {
  if (key === '') return { all: 'All' }
  if (!isTimeKey(key)) return dimensionOf(key).options(lists)
  const step = { month: 1, quarter: 3, year: 12 }[key]
  const firstMonth = (day: Day): number => { const n = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1; return key === 'year' ? n - ((n + 9) % 12) : n - n % step }
  const found: Record<string, string> = {}
  for (let month = firstMonth(from); month <= firstMonth(to); month += step) {
    const [year, at] = [Math.floor(month / 12), month % 12]
    const name = `${monthNames[at]!} ${year}`
    found[`${year}-${String(at + 1).padStart(2, '0')}`] = key === 'month' ? name : key === 'quarter' ? `${monthNames[at]!} to ${monthNames[at + 2]!} ${year}` : `${year}-${String(year + 1).slice(2)}`
  }
  return found
}

/** What is asked when an address asks nothing: cases opened in this financial year, by council. */
export const usualQuestion = (period: Period): Asked => ({ question: { version: 1, count: 'cases-opened', narrow: {}, rows: 'council', columns: '' }, period })
export const isPeriod = (from: string, to: string): boolean => isDay(from) && isDay(to) && from <= to
