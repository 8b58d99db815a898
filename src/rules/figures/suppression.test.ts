import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figures, Sum } from './grid.ts'
import { mayShowMedian, mayShowShare, smallest, suppress } from './suppression.ts'

const figures = (cells: Record<string, number>, sums: Sum[], known: string[] = []): Figures =>
  ({ cells: new Map(Object.entries(cells)), sums, known: new Set(known) })

const hides = (table: Figures) => [...suppress(table)].sort()

describe('figures under five', () => {
  it('are hidden, nought among them, and five is not', () =>
    expect(hides(figures({ north: 4, south: 0, east: 5 }, []))).toEqual(['north', 'south']))

  it('are hidden with a second figure, the smallest, so that the total does not give them back', () =>
    expect(hides(figures({ north: 3, south: 40, east: 9, county: 52 }, [{ total: 'county', parts: ['north', 'south', 'east'] }]))).toEqual(['east', 'north']))

  it('need no second figure when two are small anyway', () =>
    expect(hides(figures({ north: 3, south: 2, east: 9, county: 14 }, [{ total: 'county', parts: ['north', 'south', 'east'] }]))).toEqual(['north', 'south']))

  it('need a third when two add to nought, or to eight, as then both are plain: 4 + 4 = 8', () => {
    const county = { total: 'county', parts: ['north', 'south', 'east'] }
    expect(hides(figures({ north: 4, south: 4, east: 9, county: 17 }, [county]))).toEqual(['east', 'north', 'south'])
    expect(hides(figures({ north: 0, south: 0, east: 9, county: 9 }, [county]))).toEqual(['east', 'north', 'south'])
  })

  it('are not left beside a second figure that could only be five: 0 + 5 = 5 hides the total instead', () =>
    expect(hides(figures({ north: 0, south: 5, county: 5 }, [{ total: 'county', parts: ['north', 'south'] }]))).toEqual(['county', 'north']))

  it('hide a total that is small itself, and with it its parts', () =>
    expect(hides(figures({ north: 2, south: 1, county: 3 }, [{ total: 'county', parts: ['north', 'south'] }]))).toEqual(['county', 'north', 'south']))

  it('in a table both ways need three more, at the corners of a rectangle', () => {
    const hidden = hides(figures(
      { a1: 3, a2: 20, a3: 30, b1: 40, b2: 8, b3: 50, c1: 60, c2: 70, c3: 80, a: 53, b: 98, c: 210, n1: 103, n2: 98, n3: 160, all: 361 },
      [
        { total: 'a', parts: ['a1', 'a2', 'a3'] }, { total: 'b', parts: ['b1', 'b2', 'b3'] }, { total: 'c', parts: ['c1', 'c2', 'c3'] },
        { total: 'n1', parts: ['a1', 'b1', 'c1'] }, { total: 'n2', parts: ['a2', 'b2', 'c2'] }, { total: 'n3', parts: ['a3', 'b3', 'c3'] },
        { total: 'all', parts: ['a', 'b', 'c'] }, { total: 'all', parts: ['n1', 'n2', 'n3'] },
      ],
    ))
    expect(hidden).toEqual(['a1', 'a2', 'b1', 'b2'])
  })

  it('take another second figure when the smallest was in an earlier pack', () =>
    expect(hides(figures({ north: 3, south: 40, east: 9, county: 52 }, [{ total: 'county', parts: ['north', 'south', 'east'] }], ['east', 'county']))).toEqual(['north', 'south']))

  it('that earlier packs give away are never passed off as hidden', () =>
    expect(() => suppress(figures({ north: 3, south: 40, county: 43 }, [{ total: 'county', parts: ['north', 'south'] }], ['south', 'county'])))
      .toThrow('north cannot be hidden: what is known already gives it away'))

  it('are not hidden by sums that do not add up, nor by parts of a person', () => {
    expect(() => suppress(figures({ north: 3, county: 9 }, [{ total: 'county', parts: ['north'] }]))).toThrow('The parts of county do not add up to it')
    expect(() => suppress(figures({ north: 3 }, [{ total: 'county', parts: ['north'] }]))).toThrow('A sum names county, which is not among the figures')
    expect(() => suppress(figures({ north: 2.5 }, []))).toThrow(RangeError)
  })
})

describe('shares and medians', () => {
  it('of fewer than five are not shown', () => {
    expect(mayShowShare({ part: 4, whole: 4 })).toBe(false)
    expect(mayShowMedian(4)).toBe(false)
    expect(mayShowMedian(5)).toBe(true)
  })
  it('that give away a small part, or a small rest, are not shown: 95% of 20 is all but one', () => {
    expect(mayShowShare({ part: 19, whole: 20 })).toBe(false)
    expect(mayShowShare({ part: 1, whole: 20 })).toBe(false)
    expect(mayShowShare({ part: 12, whole: 20 })).toBe(true)
  })
})

/** Districts by quarters by rows, with a county, a year and a subtotal, and every sum that holds between them. */
function pack(districts: number, quarters: number, rows: number, count: () => number): Figures {
  const cells = new Map<string, number>()
  const sums: Sum[] = []
  const named = (letter: string, many: number) => Array.from({ length: many }, (_, index) => `${letter}${index + 1}`)
  const [d, q, r] = [named('d', districts), named('q', quarters), named('r', rows)]
  const add = (total: string, parts: string[]) => {
    cells.set(total, parts.reduce((sum, part) => sum + cells.get(part)!, 0))
    sums.push({ total, parts })
  }
  for (const row of r) for (const district of d) for (const quarter of q) cells.set(`${district} ${quarter} ${row}`, count())
  for (const row of r) for (const quarter of q) add(`county ${quarter} ${row}`, d.map(district => `${district} ${quarter} ${row}`))
  for (const row of r) for (const district of [...d, 'county']) add(`${district} year ${row}`, q.map(quarter => `${district} ${quarter} ${row}`))
  for (const row of r) add(`county year ${row}`, d.map(district => `${district} year ${row}`))
  if (rows < 2) return { cells, sums }
  for (const district of [...d, 'county']) for (const quarter of [...q, 'year']) add(`${district} ${quarter} all`, r.map(row => `${district} ${quarter} ${row}`))
  for (const quarter of [...q, 'year']) add(`county ${quarter} all`, d.map(district => `${district} ${quarter} all`))
  for (const district of [...d, 'county']) add(`${district} year all`, q.map(quarter => `${district} ${quarter} all`))
  return { cells, sums }
}

/**
 * A patient attacker, who knows every sum, what is shown, and which hidden figures are small. Tries other values for all hidden figures,
 * one after the other, until every sum is right with this figure other than it is. Whether there is such a way, so that nothing is given away.
 */
function cannotBeWorkedOut({ cells, sums }: Figures, hidden: Set<string>, wanted: string): boolean {
  const unknown = [wanted, ...[...hidden].filter(key => key !== wanted)]
  const values = new Map(cells)
  const possible = (key: string) => {
    const value = cells.get(key)!
    if (value < smallest) return [0, 1, 2, 3, 4].sort((one, other) => Math.abs(one - value) - Math.abs(other - value))
    return [value, value + 1, value - 1, value + 2, value - 2].filter(number => number >= smallest)
  }
  const place = new Map(unknown.map((key, index) => [key, index]))
  const settled = unknown.map((_, index) => sums.filter(({ total, parts }) => Math.max(...[total, ...parts].map(key => place.get(key) ?? -1)) === index))
  const holds = ({ total, parts }: Sum) => parts.reduce((sum, part) => sum + values.get(part)!, 0) === values.get(total)
  const from = (index: number): boolean => {
    const key = unknown[index]
    if (key === undefined) return true
    for (const value of possible(key)) {
      if (index === 0 && value === cells.get(key)) continue
      values.set(key, value)
      if (settled[index]!.every(holds) && from(index + 1)) return true
    }
    values.set(key, cells.get(key)!)
    return false
  }
  return from(0)
}

/** Whether somebody who only solves the equations, by arithmetic modulo a large prime, can find a hidden small figure. */
function solvable({ cells, sums }: Figures, hidden: Set<string>): string[] {
  const prime = 1_000_003n
  const columns = [...hidden]
  const inverse = (number: bigint) => {
    let result = 1n
    for (let power = prime - 2n, base = number; power > 0n; power >>= 1n, base = (base * base) % prime) if (power & 1n) result = (result * base) % prime
    return result
  }
  const rows = sums.map(({ total, parts }) => columns.map(key => (key === total ? prime - 1n : parts.includes(key) ? 1n : 0n)))
  let rank = 0
  for (let column = 0; column < columns.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0n)
    if (pivot < 0) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    const scale = inverse(rows[rank]![column]!)
    rows[rank] = rows[rank]!.map(number => (number * scale) % prime)
    for (const [index, row] of rows.entries())
      if (index !== rank && row[column] !== 0n) rows[index] = row.map((number, at) => (((number - row[column]! * rows[rank]![at]!) % prime) + prime) % prime)
    rank += 1
  }
  const alone = rows.filter(row => row.filter(number => number !== 0n).length === 1).map(row => columns[row.findIndex(number => number !== 0n)]!)
  return alone.filter(key => cells.get(key)! < smallest)
}

describe('nobody can work out a hidden figure', () => {
  const counts = fc.oneof(fc.nat(4), fc.integer({ min: 4, max: 6 }), fc.integer({ min: 5, max: 40 }))
  const shapes = fc.constantFrom([1, 1, 1], [2, 1, 1], [3, 1, 1], [2, 2, 1], [3, 2, 1], [2, 2, 2], [3, 1, 2], [1, 2, 3], [1, 1, 3]) as fc.Arbitrary<[number, number, number]>
  const packs = fc.tuple(shapes, fc.array(counts, { minLength: 8, maxLength: 8 })).map(([shape, many]) => {
    let next = 0
    return pack(...shape, () => many[next++ % many.length]!)
  })

  it('of a small pack, by trying every other value', () =>
    fc.assert(fc.property(packs, table => {
      const hidden = suppress(table)
      for (const [key, value] of table.cells) {
        if (value >= smallest) continue
        expect(hidden.has(key)).toBe(true)
        expect(cannotBeWorkedOut(table, hidden, key), key).toBe(true)
      }
    }), { numRuns: 400, seed: 20260406 }))

  it('of a pack where every figure is nought or four, though one of the others must then differ by two', () => {
    const counts = [0, 0, 0, 0, 4, 0, 4, 4]
    const table = pack(2, 2, 2, () => counts.shift()!)
    const hidden = suppress(table)
    for (const [key, value] of table.cells) if (value < smallest) expect(cannotBeWorkedOut(table, hidden, key), key).toBe(true)
  })

  it('of a pack of which some figures were shown before, or it is said that one is given away', () =>
    fc.assert(fc.property(packs, fc.array(fc.nat(20), { maxLength: 3 }), (table, earlier) => {
      const known = new Set(earlier.map(index => [...table.cells.keys()][index % table.cells.size]!))
      let hidden: Set<string>
      try {
        hidden = suppress({ ...table, known })
      } catch (refusal) {
        expect(String(refusal)).toContain('what is known already gives it away')
        const all = new Set([...table.cells.keys()].filter(key => !known.has(key)))
        expect([...all].some(key => table.cells.get(key)! < smallest && !cannotBeWorkedOut(table, all, key))).toBe(true)
        return
      }
      for (const key of hidden) {
        expect(known.has(key)).toBe(false)
        if (table.cells.get(key)! < smallest) expect(cannotBeWorkedOut(table, hidden, key), key).toBe(true)
      }
    }), { numRuns: 200, seed: 20260406 }))

  it('of a larger pack, by solving all its sums at once', () =>
    fc.assert(fc.property(fc.array(counts, { minLength: 36, maxLength: 36 }), many => {
      let next = 0
      const table = pack(4, 3, 3, () => many[next++]!)
      expect(solvable(table, suppress(table))).toEqual([])
    }), { numRuns: 15, seed: 20260406 }))

  it('and the attacker of these tests would work one out if nothing else were hidden', () => {
    const plain = figures({ north: 3, south: 40, county: 43 }, [{ total: 'county', parts: ['north', 'south'] }])
    expect(cannotBeWorkedOut(plain, new Set(['north']), 'north')).toBe(false)
    expect(cannotBeWorkedOut(plain, new Set(['north', 'south']), 'north')).toBe(true)
    expect(solvable(plain, new Set(['north']))).toEqual(['north'])
  })
})

describe('a pack of six districts, four quarters and eleven rows', () => {
  let seed = 20260406
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const mixed = () => Math.floor(random() < 0.3 ? random() * 6 : random() * 200)
  const shapes = { mixed, sparse: () => Math.floor(random() * 3), empty: () => 0, large: () => Math.floor(random() < 0.03 ? random() * 5 : 5 + random() * 300) }
  for (const [name, count] of Object.entries(shapes))
    it(`is made safe in less than 50 milliseconds when it is ${name}`, () => {
      const times = Array.from({ length: 8 }, () => {
        const table = pack(6, 4, 11, count)
        const started = performance.now()
        suppress(table)
        return performance.now() - started
      })
      expect(Math.min(...times)).toBeLessThan(50)
    })
  it('hides the same figures every time it is asked', () => {
    const table = pack(6, 4, 11, mixed)
    expect(hides(table)).toEqual(hides(table))
  })
})
