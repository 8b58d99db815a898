import { describe, expect, it } from 'vitest'
import { cellKey } from './figures.ts'
import { figureKey, hiddenIn, type Whole } from './publish.ts'
import type { Question } from './question.ts'

const [rows, columns] = [['a', 'b', 'c'], ['x', 'y', 'z']]
const question: Question = { version: 1, count: 'enquiries-received', narrow: {}, rows: 'channel', columns: 'source' }

/** A table with its totals. */
function tableOf(numbers: readonly (readonly number[])[], of: Question = question): Whole {
  const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0)
  const figures = new Map<string, number>([[cellKey(null, null), sum(numbers.flat())]])
  for (const [r, line] of numbers.entries()) {
    figures.set(cellKey(rows[r]!, null), sum(line))
    for (const [c, number] of line.entries()) figures.set(cellKey(rows[r]!, columns[c]!), number)
  }
  for (const [c, column] of columns.entries()) figures.set(cellKey(null, column), sum(numbers.map(line => line[c]!)))
  return { question: of, rows, columns, figures }
}

/**
 * What a stranger can work out: every table of whole numbers that fits what was published is tried, and of each hidden figure the readings it has are kept.
 * A hidden figure that has one reading only was given away. `most` is as far as a hidden figure is tried.
 */
function readings({ figures }: Whole, hidden: ReadonlySet<string>, most: number): Map<string, Set<number>> {
  const shown = (row: string | null, column: string | null): number | undefined => hidden.has(figureKey(question, row, column)) ? undefined : figures.get(cellKey(row, column))!
  const found = new Map<string, Set<number>>()
  const keep = (row: string | null, column: string | null, number: number): void => {
    if (shown(row, column) !== undefined) return
    const key = figureKey(question, row, column)
    found.set(key, (found.get(key) ?? new Set()).add(number))
  }
  const tried: number[] = []
  const sumOf = (cells: readonly number[]): number => cells.reduce((all, at) => all + tried[at]!, 0)
  const agrees = (is: number, should: number | undefined): boolean => should === undefined || is === should
  const next = (at: number): void => {
    if (at > 0 && at % 3 === 0 && !agrees(sumOf([at - 3, at - 2, at - 1]), shown(rows[at / 3 - 1]!, null))) return
    if (at === 9) {
      const down = columns.map((_, c) => sumOf([c, c + 3, c + 6]))
      if (!columns.every((column, c) => agrees(down[c]!, shown(null, column))) || !agrees(tried.reduce((all, one) => all + one, 0), shown(null, null))) return
      for (const [cell, number] of tried.entries()) keep(rows[Math.floor(cell / 3)]!, columns[cell % 3]!, number)
      for (const [r, row] of rows.entries()) keep(row, null, sumOf([r * 3, r * 3 + 1, r * 3 + 2]))
      for (const [c, column] of columns.entries()) keep(null, column, down[c]!)
      keep(null, null, tried.reduce((all, one) => all + one, 0))
      return
    }
    const known = shown(rows[Math.floor(at / 3)]!, columns[at % 3]!)
    for (let number = known ?? 0; number <= (known ?? most); number++) { tried[at] = number; next(at + 1) }
    tried.length = at
  }
  next(0)
  return found
}

/** Numbers that are the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648 }
}

const givenAway = (table: Whole, hidden: ReadonlySet<string>): string[] =>
  [...readings(table, hidden, 9)].filter(([key, numbers]) => numbers.size < 2 && [...rows, null].some(row => [...columns, null].some(column => figureKey(question, row, column) === key && table.figures.get(cellKey(row, column))! < 5))).map(([key]) => key)

describe('an answer for publication', () => {
  it('hides every figure under 5, nought as well, and nothing where all are larger', () => {
    const table = tableOf([[5, 0, 30], [9, 12, 4], [20, 6, 8]])
    const hidden = hiddenIn([table])
    expect(hidden.has(figureKey(question, 'a', 'y'))).toBe(true)
    expect(hidden.has(figureKey(question, 'b', 'z'))).toBe(true)
    expect(hiddenIn([tableOf([[5, 7, 30], [9, 12, 14], [20, 6, 8]])]).size).toBe(0)
  })

  it('gives no small figure back to somebody who tries every table that fits the totals', () => {
    const faults: string[] = []
    let tables = 0
    for (let seed = 1; seed <= 60; seed++) {
      const draw = numbersFrom(seed)
      const table = tableOf(rows.map(() => columns.map(() => draw() < 0.7 ? 5 + Math.floor(draw() * 4) : Math.floor(draw() * 5))))
      const hidden = hiddenIn([table])
      // Where nearly all is hidden there is nothing to work with, and too much to try.
      if (hidden.size === 0 || hidden.size > 7) continue
      tables++
      faults.push(...givenAway(table, hidden).map(key => `world ${seed}: ${key}`))
    }
    expect(faults).toEqual([])
    expect(tables).toBeGreaterThan(15)
  })

  it('would be found out by this attack if only the small figures were hidden', () => {
    const table = tableOf([[6, 3, 8], [7, 8, 9], [6, 7, 8]])
    expect(givenAway(table, new Set([figureKey(question, 'a', 'y')]))).toHaveLength(1)
    expect(givenAway(table, hiddenIn([table]))).toEqual([])
  })

  it('hides a total in both of two tables that share it, or in neither', () => {
    const alone: Question = { version: 1, count: 'enquiries-received', narrow: {}, rows: 'channel', columns: '' }
    const one: Whole = { question: alone, rows, columns: ['all'], figures: new Map([[cellKey('a', 'all'), 3], [cellKey('b', 'all'), 0], [cellKey('c', 'all'), 1], ...rows.map((row, at): [string, number] => [cellKey(row, null), [3, 0, 1][at]!]), [cellKey(null, null), 4], [cellKey(null, 'all'), 4]]) }
    const hidden = hiddenIn([one, tableOf([[1, 1, 1], [0, 0, 0], [1, 0, 0]])])
    expect(figureKey(alone, null, null)).toBe(figureKey(question, null, null))
    expect(hidden.has(figureKey(question, null, null))).toBe(true)
  })
})
