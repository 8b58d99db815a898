import { gridOf, type Figures, type Grid } from '../../rules/figures/grid.ts'
import { secondReading } from '../../rules/figures/second-reading.ts'
import { isSmall, smallest } from '../../rules/figures/suppression.ts'

export interface Unseen extends Figures {
  /** Cells that nobody is shown and that need no protecting: what a sum that is not exact is out by. */
  readonly unpublished: ReadonlySet<string>
  /** Figures that matter most: hidden only where hiding others would not do. */
  readonly dear: ReadonlySet<string>
}

interface Hiding {
  readonly grid: Grid
  readonly small: readonly boolean[]
  readonly price: readonly number[]
  readonly fewer: readonly number[]
  readonly more: readonly number[]
  /** What it costs to change each cell: nothing once it is hidden, its price before. */
  readonly costs: Float64Array
  /** The same where no more may be hidden. */
  readonly costsOfShown: Float64Array
  readonly readings: Map<number, readonly number[]>
}

/**
 * As `suppress` of rules/figures, for figures whose sums are not all exact. Where no second reading is found for a small figure, everything
 * that is connected with it is hidden: too much is hidden then, but a page is never refused and a small figure never shown.
 */
export const hide = (figures: Unseen): Set<string> => new Set(connected(figures).flatMap(hideTogether))

function hideTogether(figures: Unseen): string[] {
  const hiding = begin(figures)
  const { grid, small, readings, price, costs } = hiding
  for (const [cell, isOne] of small.entries())
    if (isOne && !readings.has(cell) && !protect(hiding, cell)) return grid.keys.filter((_, at) => price[at]! < Infinity)
  const others = price.flatMap((of, cell) => costs[cell] === 0 && !small[cell] && of > 0 ? [cell] : [])
  for (const cell of others.sort((one, other) => price[other]! - price[one]!)) showAgain(hiding, cell)
  return grid.keys.filter((_, cell) => costs[cell] === 0)
}

interface Group { readonly cells: Map<string, number>; readonly sums: Figures['sums'][number][] }

/** Figures apart that no sum connects: a search among few is quicker. */
function connected({ cells, sums, ...rest }: Unseen): Unseen[] {
  const leader = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next
    if (at !== key) leader.set(key, at)
    return at
  }
  for (const { total, parts } of sums)
    for (const part of parts) { const [one, other] = [find(total), find(part)]; if (one !== other) leader.set(other, one) }
  const groups = new Map<string, Group>()
  const groupOf = (key: string): Group => {
    const at = find(key)
    const group: Group = groups.get(at) ?? { cells: new Map(), sums: [] }
    groups.set(at, group)
    return group
  }
  for (const [key, value] of cells) groupOf(key).cells.set(key, value)
  for (const sum of sums) groupOf(sum.total).sums.push(sum)
  return [...groups.values()].map(group => ({ ...group, ...rest }))
}

function begin({ known, unpublished, dear, ...figures }: Unseen): Hiding {
  const grid = gridOf(figures)
  const isUnseen = grid.keys.map(key => unpublished.has(key))
  const isKnown = grid.keys.map(key => known?.has(key) ?? false)
  const small = grid.values.map((value, cell) => isSmall(value) && !isKnown[cell] && !isUnseen[cell])
  const timesTotal = (cell: number): number => grid.uses[cell]!.filter(({ sign }) => sign === -1).length
  const price = grid.values.map((value, cell) => isUnseen[cell] ? 0 : isKnown[cell] ? Infinity : (4 + Math.log2(1 + value)) * (2 + timesTotal(cell)) * (dear.has(grid.keys[cell]!) ? 4 : 1))
  return {
    grid, small, price,
    fewer: grid.values.map((value, cell) => small[cell] || isUnseen[cell] ? -value : smallest - value),
    more: grid.values.map((value, cell) => small[cell] ? smallest - 1 - value : Infinity),
    costs: Float64Array.from(price, (of, cell) => small[cell] ? 0 : of),
    costsOfShown: Float64Array.from(price, (of, cell) => small[cell] || of === 0 ? 0 : Infinity),
    readings: new Map(),
  }
}

/** Hides what it takes to give a small figure a second reading: carefully first, and in haste when that finds none. */
function protect(hiding: Hiding, cell: number): boolean {
  for (const haste of [12, 32, 128]) {
    const reading = secondReading(hiding.grid, cell, { ...hiding, haste, patience: 2000 })
    if (reading) { keep(hiding, reading); return true }
  }
  return widen(hiding, cell)
}

/** Hides everything around a figure, wider and wider, until it has a second reading. */
function widen(hiding: Hiding, cell: number): boolean {
  const { grid, price, costs, costsOfShown } = hiding
  const around = new Set([cell])
  for (let before = 0; around.size > before;) {
    before = around.size
    for (const one of [...around]) for (const { sum } of grid.uses[one]!) for (const term of grid.sums[sum]!) around.add(term.cell)
    for (const one of around) if (price[one]! < Infinity) costs[one] = costsOfShown[one] = 0
    const reading = secondReading(grid, cell, { ...hiding, haste: 32, patience: 1000 })
    if (reading) { keep(hiding, reading); return true }
  }
  return false
}

function keep({ costs, costsOfShown, small, readings }: Hiding, reading: readonly number[]): void {
  for (const cell of reading) {
    costs[cell] = costsOfShown[cell] = 0
    if (small[cell]) readings.set(cell, reading)
  }
}

/** Shows a figure that need not have been hidden, when those it protects have another reading without it. */
function showAgain(hiding: Hiding, cell: number): void {
  const protects = [...hiding.readings].filter(([, reading]) => reading.includes(cell)).map(([small]) => small)
  hiding.costs[cell] = hiding.price[cell]!
  hiding.costsOfShown[cell] = Infinity
  const found: (readonly number[])[] = []
  for (const small of protects) {
    if (found.some(reading => reading.includes(small))) continue
    const without = secondReading(hiding.grid, small, { ...hiding, costs: hiding.costsOfShown, haste: 16, patience: 60 })
    if (!without) { hiding.costs[cell] = hiding.costsOfShown[cell] = 0; return }
    found.push(without)
  }
  for (const reading of found) keep(hiding, reading)
}
