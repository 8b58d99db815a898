import { perThousand, verdictOn, type AgeFrom, type Verdict } from '../../rules/demand/equity.ts'
import { equalityQuestions, equalityVersion, answersTo, equalityKeys, type EqualityKey } from '../../rules/equality/questions.ts'
import { answerOf, cellOf, gaps, parishOf, partOf, whole, type Figures, type Living, type Parish } from './figures.ts'
import type { Seen } from './hiding.ts'

/** A row of a table. Without `living` it is nothing that people live in or are: a parish that is not known, a question that was not asked. */
export interface Line { readonly label: string; readonly note?: string; readonly living: number | undefined | 'none'; readonly reached: number | 'hidden'; readonly rate: number | undefined; readonly expected: number | undefined; readonly ratio: number | undefined; readonly verdict: Verdict | undefined }
/** `together` is the row that the others are held against: they are expected to have its rate. */
export interface Table { readonly of: string; readonly lines: readonly Line[]; readonly together: Line | undefined; readonly gaps: readonly Line[] }
interface Named { readonly id: string; readonly name: string }

export interface Drawn {
  readonly figures: Figures
  readonly seen: Seen
  /** Every council on the last day of the period, and those in sight. */
  readonly councils: readonly Named[]
  readonly inSight: readonly Named[]
  readonly parishes: readonly Parish[]
  readonly living: { readonly councils: readonly Living[]; readonly parishes: readonly Living[]; readonly groups: readonly Living[] }
}

interface Asked { readonly label: string; readonly note?: string; readonly key: string; readonly living: number | undefined }

/** Sets each count beside its share of what was reached together. Nothing is worked out from a count that is hidden. */
function table(of: string, rows: readonly Asked[], together: Asked | undefined, rest: readonly Omit<Asked, 'living'>[], seen: Seen): Table {
  const base = together && seen(together.key)
  const line = ({ label, note, key, living }: Asked): Line => {
    const count = seen(key)
    const expected = together?.living && living !== undefined && base !== undefined && base !== 'hidden' ? living / together.living * base : undefined
    const shown = count !== 'hidden' && expected ? { ratio: Math.round(count / expected * 100) / 100, verdict: verdictOn(count, expected) } : { ratio: undefined, verdict: undefined }
    return { label, ...note ? { note } : {}, living, reached: count, rate: count === 'hidden' || living === undefined ? undefined : perThousand(count, living), expected: expected === undefined ? undefined : Math.round(expected * 10) / 10, ...shown }
  }
  return {
    of, lines: rows.map(line), together: together && { ...line(together), verdict: undefined },
    gaps: rest.map(({ label, key }) => ({ label, living: 'none', reached: seen(key), rate: undefined, expected: undefined, ratio: undefined, verdict: undefined })),
  }
}

/** The sum of these, or undefined when one of them is not known. */
const sumOf = (people: readonly (number | undefined)[]): number | undefined => people.length && people.every(one => one !== undefined) ? people.reduce<number>((sum, one) => sum + one!, 0) : undefined
const isThere = ({ figures }: Drawn, key: string): boolean => figures.counts.has(key)

const livingInCouncil = ({ living }: Drawn, council: string, age: AgeFrom): number | undefined => living.councils.find(row => row.councilId === council && row.ageFrom === age)?.people

/** Each council in sight beside all together. */
export function byCouncil(drawn: Drawn, age: AgeFrom): Table {
  const { inSight, councils, seen } = drawn
  const all = partOf('all', whole)
  return table('Councils', inSight.map(({ id, name }) => ({ label: name, key: cellOf(partOf('all', id), age), living: livingInCouncil(drawn, id, age) })),
    isThere(drawn, cellOf(all, age)) ? { label: 'All together', key: cellOf(all, age), living: sumOf(councils.map(({ id }) => livingInCouncil(drawn, id, age))) } : undefined, [], seen)
}

const livingInParish = ({ living }: Drawn, { code, councilId }: Parish, age: AgeFrom): number | undefined => living.parishes.find(row => row.parishCode === code && row.councilId === councilId && row.ageFrom === age)?.people
const notKnown = (council: string, age: AgeFrom) => ({ label: 'Parish not known', key: cellOf(partOf('unplaced', council), age) })

/** Rural and urban, of all together or of one council; undefined where this reader is not told how people lie. */
export function byLying(drawn: Drawn, { id, name }: Named, age: AgeFrom): Table | undefined {
  const mine = drawn.parishes.filter(({ councilId }) => id === whole || councilId === id)
  const rows = (['rural', 'urban'] as const).filter(lying => isThere(drawn, cellOf(partOf(lying, id), age)))
    .map(lying => ({ label: lying === 'rural' ? 'Rural' : 'Urban', key: cellOf(partOf(lying, id), age), living: sumOf(mine.filter(one => one.lying === lying).map(one => livingInParish(drawn, one, age))) }))
  if (!rows.length) return undefined
  return table(name, rows, { label: 'Parish known', key: cellOf(partOf('placed', id), age), living: sumOf(mine.map(one => livingInParish(drawn, one, age))) }, [notKnown(id, age)], drawn.seen)
}

/** The parishes of one council. */
export function byParish(drawn: Drawn, { id, name }: Named, age: AgeFrom, words: (ruralUrban: string) => string): Table | undefined {
  const mine = drawn.parishes.filter(({ councilId }) => councilId === id)
  if (!mine.length) return undefined
  const rows = mine.map(parish => ({ label: parish.name, note: words(parish.ruralUrban), key: cellOf(parishOf(parish.id), age), living: livingInParish(drawn, parish, age) }))
  return table(name, rows, { label: 'Parish known', key: cellOf(partOf('placed', id), age), living: sumOf(rows.map(({ living }) => living)) }, [notKnown(id, age)], drawn.seen)
}

/** The answers to one equality question, of all together or of one council, with why others gave none. */
export function byAnswer(drawn: Drawn, { id, name }: Named, question: EqualityKey): Table | undefined {
  const councils = id === whole ? drawn.councils.map(one => one.id) : [id]
  const people = (answer: string): number | undefined => sumOf(councils.map(council => drawn.living.groups.find(row => row.councilId === council && row.question === question && row.answer === answer)?.people))
  if (!isThere(drawn, answerOf(question, 'answered', id))) return undefined
  const rows = Object.entries(answersTo(question)).map(([answer, label]) => ({ label, key: answerOf(question, answer, id), living: people(answer) }))
  return table(name, rows, { label: 'All who answered', key: answerOf(question, 'answered', id), living: sumOf(rows.map(({ living }) => living)) }, Object.entries(gaps).map(([gap, label]) => ({ label, key: answerOf(question, gap, id) })), drawn.seen)
}

export const questionsAsked = equalityKeys.map(key => ({ key, words: equalityQuestions[equalityVersion][key].words }))
