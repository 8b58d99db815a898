import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrow, solved, type Clue } from '../packs/attack.testing.ts'
import { answerOf, figuresOf, sumsOver, type Parish, type Reached } from './figures.ts'
import { shownTo } from './hiding.ts'

const councils = ['a', 'b', 'c']
const parishes: Parish[] = councils.flatMap(councilId => ['rural', 'urban', 'rural'].map((lying, at) => ({ id: `${councilId}${at}`, councilId, code: `${councilId}${at}`, name: `${councilId}${at}`, ruralUrban: lying === 'rural' ? 'RSN1' : 'UN1', lying: lying as 'rural' | 'urban' })))
const leaves = [...parishes.map(({ id, councilId, lying }) => ({ councilId, parishId: id, lying })), ...councils.map(councilId => ({ councilId, parishId: null, lying: 'no-table' as const }))]
const told = { councils, wholeTold: true, parishes, hasParishTable: true }
const reachedOf = (many: readonly number[]): Reached[] => leaves.flatMap((leaf, at) => [-1, 0, 65, 75, 85].map((band, which) => ({ ...leaf, band, people: many[(at * 5 + which) % many.length]! })))
const counts = fc.array(fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 40 })), { minLength: 60, maxLength: 60 })

/** What a reader of every page at once can find out, from every sum that holds, following each and solving all. */
function givenAway(many: readonly number[], asked: number): string[] {
  const reached = reachedOf(many)
  const answered = councils.flatMap(councilId => [{ councilId, question: '', answer: 'asked', people: asked }, { councilId, question: 'sex', answer: 'female', people: asked - Math.min(asked, 2) }, { councilId, question: 'sex', answer: 'male', people: Math.min(asked, 2) }])
  const figures = figuresOf(told, reached, answered)
  const seen = shownTo(figures, new Set())
  const sums = [...sumsOver(figures, ({ kind }) => kind !== 'parish').sums, ...figures.answerSums]
  const keys = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))
  const hidden = new Map([...keys].filter(key => seen(key) === 'hidden').map(key => [key, figures.counts.get(key)! < 5 ? { low: 0, high: 4 } : { low: 5, high: Infinity }]))
  const clues = sums.map(({ total, parts }): Clue => {
    const shown = (key: string): number => hidden.has(key) ? 0 : figures.counts.get(key)!
    return { plus: parts.filter(key => hidden.has(key)), minus: hidden.has(total) ? [total] : [], is: 'exactly', number: shown(total) - parts.reduce((sum, key) => sum + shown(key), 0) }
  })
  const small = [...keys].filter(key => figures.counts.get(key)! < 5)
  const found = narrow(hidden, clues)
  const alone = solved(clues)
  return small.filter(key => !hidden.has(key) || alone.has(key) || found.get(key)!.low === found.get(key)!.high)
}

describe('a Board member who lays every page side by side', () => {
  it('cannot take a parish, rural and urban, an age or an answer from a total to find a figure under 5', () =>
    fc.assert(fc.property(counts, fc.nat(5), (many, asked) => { expect(givenAway(many, asked)).toEqual([]) }), { numRuns: 40, seed: 20261125 }))
})

describe('whoever sees every case', () => {
  it('is shown every count of people, and no answer that fewer than 5 gave', () => {
    const figures = figuresOf(told, reachedOf([1, 2, 3]), councils.map(councilId => ({ councilId, question: 'sex', answer: 'male', people: 2 })))
    const seen = shownTo(figures, new Set(councils))
    expect([...figures.counts.keys()].filter(key => !key.startsWith('answer|') && seen(key) === 'hidden')).toEqual([])
    expect(councils.map(council => seen(answerOf('sex', 'male', council)))).toEqual(['hidden', 'hidden', 'hidden'])
  })
})
