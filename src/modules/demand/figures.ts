import { agesFrom, type AgeFrom } from '../../rules/demand/equity.ts'
import type { Lying } from '../../rules/demand/rural-urban.ts'
import { answersTo, equalityKeys } from '../../rules/equality/questions.ts'
import type { Sum } from '../../rules/figures/grid.ts'

/** How many were reached, as the database counts them. */
export interface Reached { readonly councilId: string; readonly parishId: string | null; readonly lying: Lying | 'no-table' | 'no-postcode'; readonly band: number; readonly people: number }
export interface Answered { readonly councilId: string; readonly question: string; readonly answer: string; readonly people: number }
/** People living in a council, or in a parish of it, from an age up; or who gave an answer at a census. */
export interface Living { readonly councilId: string; readonly ageFrom: number; readonly parishCode: string; readonly question: string; readonly answer: string; readonly people: number }
export interface Parish { readonly id: string; readonly councilId: string; readonly code: string; readonly name: string; readonly ruralUrban: string; readonly lying: Lying }

/** All councils together. */
export const whole = '+'
/** Bands that add up to the groups: under 65, to 74, to 84, 85 and over; and those whose age is not known, who are among everybody alone. */
export const bands = [-1, 0, 65, 75, 85] as const
const bandsFrom = (age: AgeFrom): readonly number[] => bands.filter(band => age === 0 || band >= age)

type Part = 'rural' | 'urban' | 'placed' | 'unplaced' | 'all'
/** A part of a council, or of all together: `placed` are those whose parish is known. */
export const partOf = (part: Part, council: string): string => `${part}:${council}`
export const parishOf = (id: string): string => `parish:${id}`
export const cellOf = (place: string, age: AgeFrom): string => `${place}|from|${age}`
const bandOf = (place: string, band: number): string => `${place}|band|${band}`
export const ageNotKnownIn = (place: string): string => bandOf(place, -1)
export const answerOf = (question: string, answer: string, council: string): string => `answer|${question}|${answer}|${council}`

/** Rows beside the answers, so that nobody takes a gap for a fact. */
export const gaps = { 'prefer-not': 'Prefer not to say', 'left-out': 'Asked, and left this one out', 'not-asked': 'Not asked' } as const

export interface Told {
  /** The councils in sight, and whether these are all there are, so that they can be shown together. */
  readonly councils: readonly string[]
  readonly wholeTold: boolean
  readonly parishes: readonly Parish[]
  readonly hasParishTable: boolean
}
export interface Figures { readonly counts: ReadonlyMap<string, number>; readonly places: readonly Place[]; readonly placeSums: readonly Sum[]; readonly answerSums: readonly Sum[]; readonly scopes: readonly string[] }
export interface Place { readonly key: string; readonly council: string; readonly kind: Part | 'parish' }

/** The places that people are counted in, and which of them add up to which. A part that can hold nobody is left out: its nought is no secret. */
function placesOf({ councils, wholeTold, parishes, hasParishTable }: Told): { places: Place[]; sums: Sum[] } {
  const places = new Map<string, Place>()
  const sums: Sum[] = []
  const leaf = (key: string, council: string, kind: Place['kind']): void => { places.set(key, { key, council, kind }) }
  const add = (part: Part, council: string, parts: readonly string[]): void => {
    const there = parts.filter(key => places.has(key))
    if (!there.length) return
    leaf(partOf(part, council), council, part)
    sums.push({ total: partOf(part, council), parts: there })
  }
  const addUp = (council: string): void => {
    add('placed', council, [partOf('rural', council), partOf('urban', council)])
    add('all', council, [partOf('placed', council), partOf('unplaced', council)])
  }
  for (const council of councils) {
    if (!hasParishTable) { leaf(partOf('all', council), council, 'all'); continue }
    leaf(partOf('unplaced', council), council, 'unplaced')
    for (const lying of ['rural', 'urban'] as const) {
      const mine = parishes.filter(one => one.councilId === council && one.lying === lying)
      for (const { id } of mine) leaf(parishOf(id), council, 'parish')
      add(lying, council, mine.map(({ id }) => parishOf(id)))
    }
    addUp(council)
  }
  if (wholeTold) {
    for (const part of ['rural', 'urban', 'placed', 'unplaced', 'all'] as const) add(part, whole, councils.map(council => partOf(part, council)))
    addUp(whole)
  }
  return { places: [...places.values()], sums }
}

/** Everything that can be shown of a period, with every sum that holds between the figures. */
export function figuresOf(told: Told, reached: readonly Reached[], answered: readonly Answered[]): Figures {
  const { places, sums } = placesOf(told)
  const known = new Set(places.map(({ key }) => key))
  const counts = new Map<string, number>()
  for (const { key } of places) for (const band of bands) counts.set(bandOf(key, band), 0)
  const more = (key: string, people: number): void => { counts.set(key, (counts.get(key) ?? 0) + people) }
  for (const { councilId, parishId, band, people } of reached) {
    const place = parishId ? parishOf(parishId) : partOf(told.hasParishTable ? 'unplaced' : 'all', councilId)
    if (known.has(place)) more(bandOf(place, band), people)
  }
  // From the smallest up; what was added up once is only checked by what else it is the total of.
  const done = new Set<string>()
  for (const { total, parts } of sums) {
    if (done.has(total)) continue
    done.add(total)
    for (const band of bands) if (!parts.includes(total)) counts.set(bandOf(total, band), (parts.reduce((sum, part) => sum + counts.get(bandOf(part, band))!, 0)))
  }
  for (const { key } of places) for (const age of agesFrom) counts.set(cellOf(key, age), bandsFrom(age).reduce((sum, band) => sum + counts.get(bandOf(key, band))!, 0))
  const answerSums = countAnswers(counts, told.councils, told.wholeTold, answered)
  return { counts, places, placeSums: sums, answerSums, scopes: told.councils }
}

/** Each question shares out everybody who was reached: by answer, and by why there is none. */
function countAnswers(counts: Map<string, number>, scopes: readonly string[], wholeTold: boolean, answered: readonly Answered[]): Sum[] {
  const sums: Sum[] = []
  for (const question of equalityKeys) {
    const answers = Object.keys(answersTo(question))
    const rows = [...answers, 'answered', ...Object.keys(gaps)]
    const outside = Object.keys(gaps)
    for (const council of scopes) {
      const given = (q: string, answer: string): number => answered.filter(row => row.councilId === council && row.question === q && row.answer === answer).reduce((sum, { people }) => sum + people, 0)
      const set = (answer: string, people: number): void => { counts.set(answerOf(question, answer, council), people) }
      for (const answer of answers) set(answer, given(question, answer))
      const all = counts.get(cellOf(partOf('all', council), 0)) ?? 0
      const said = answers.reduce((sum, answer) => sum + given(question, answer), 0)
      const [asked, declined] = [given('', 'asked'), given(question, 'prefer-not')]
      set('answered', said)
      set('prefer-not', declined)
      set('left-out', asked - said - declined)
      set('not-asked', all - asked)
    }
    if (wholeTold) for (const row of rows) {
      counts.set(answerOf(question, row, whole), scopes.reduce((sum, council) => sum + counts.get(answerOf(question, row, council))!, 0))
      sums.push({ total: answerOf(question, row, whole), parts: scopes.map(council => answerOf(question, row, council)) })
    }
    for (const council of wholeTold ? [...scopes, whole] : scopes) {
      sums.push({ total: answerOf(question, 'answered', council), parts: answers.map(answer => answerOf(question, answer, council)) })
      sums.push({ total: cellOf(partOf('all', council), 0), parts: ['answered', ...outside].map(row => answerOf(question, row, council)) })
    }
  }
  return sums
}

/** The sums of these places at every age that is counted, and of the ages of each place. */
export function sumsOver({ places, placeSums }: Figures, hasAges: (place: Place) => boolean): { cells: string[]; sums: Sum[] } {
  const aged = new Set(places.filter(hasAges).map(({ key }) => key))
  const cells = places.map(({ key }) => cellOf(key, 0))
  const sums: Sum[] = []
  for (const { key } of places) if (aged.has(key)) {
    cells.push(...bands.map(band => bandOf(key, band)), ...agesFrom.filter(age => age > 0).map(age => cellOf(key, age)))
    for (const age of agesFrom) sums.push({ total: cellOf(key, age), parts: bandsFrom(age).map(band => bandOf(key, band)) })
  }
  for (const { total, parts } of placeSums) {
    sums.push({ total: cellOf(total, 0), parts: parts.map(part => cellOf(part, 0)) })
    if (![total, ...parts].every(key => aged.has(key))) continue
    for (const band of bands) sums.push({ total: bandOf(total, band), parts: parts.map(part => bandOf(part, band)) })
    for (const age of agesFrom) if (age > 0) sums.push({ total: cellOf(total, age), parts: parts.map(part => cellOf(part, age)) })
  }
  return { cells, sums }
}
