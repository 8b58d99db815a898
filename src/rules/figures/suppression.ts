import { gridOf, type Figures, type Grid } from './grid.ts'
import { secondReading } from './second-reading.ts'
import type { Share } from './statistics.ts'

/** A Board member is shown no figure under this. */
export const smallest = 5

export const isSmall = (figure: number): boolean => figure < smallest

/**
 * The figures to hide from a reader who may see no small one: the small ones, and as few others as are found to be needed so that no small one
 * can be worked out from what is shown. The reader is taken to know every sum, which of the hidden figures are small, and that those are 0 to 4
 * and the others 5 or more. Each small figure then has a second reading, proven when it was hidden. Throws where known figures leave none.
 * Ask once for all that a reader can lay side by side, every council, quarter and total: tables made safe apart are not safe together.
 */
export function suppress(figures: Figures): Set<string> {
  const hiding = begin(figures)
  for (const [cell, small] of hiding.small.entries())
    if (small && !hiding.readings.has(cell)) protect(hiding, cell)
  const others = hiding.hidden.flatMap((hidden, cell) => (hidden && !hiding.small[cell] ? [cell] : []))
  for (const cell of others.sort((one, other) => hiding.price[other]! - hiding.price[one]!)) showAgain(hiding, cell)
  return new Set(hiding.grid.keys.filter((_, cell) => hiding.hidden[cell]))
}

/** Whether a share may be shown: not when its part, or what is left, is small itself, as the share would give it away. */
export const mayShowShare = ({ part, whole }: Share): boolean => !isSmall(part) && !isSmall(whole - part)

/** Whether a median or an average of this many may be shown. */
export const mayShowMedian = (count: number): boolean => !isSmall(count)

interface Hiding {
  readonly grid: Grid
  readonly small: readonly boolean[]
  /** Small figures are the cheapest to hide, then others by size, parts before totals. */
  readonly price: readonly number[]
  readonly fewer: readonly number[]
  readonly more: readonly number[]
  readonly hidden: boolean[]
  /** For each small figure that is safe, the second reading that makes it so. */
  readonly readings: Map<number, readonly number[]>
}

function begin(figures: Figures): Hiding {
  const grid = gridOf(figures)
  const known = grid.keys.map(key => figures.known?.has(key) ?? false)
  const small = grid.values.map((value, cell) => isSmall(value) && !known[cell])
  const timesTotal = (cell: number) => grid.uses[cell]!.filter(({ sign }) => sign === -1).length
  return {
    grid,
    small,
    price: grid.values.map((value, cell) => (known[cell] ? Infinity : (4 + Math.log2(1 + value)) * (2 + timesTotal(cell)))),
    fewer: grid.values.map((value, cell) => (small[cell] ? -value : smallest - value)),
    more: grid.values.map((value, cell) => (small[cell] ? smallest - 1 - value : Infinity)),
    hidden: [...small],
    readings: new Map(),
  }
}

/** Hides what it takes to give a small figure a second reading: carefully first, and in haste only when that finds none. */
function protect(hiding: Hiding, cell: number): void {
  const costs = hiding.price.map((price, other) => (hiding.hidden[other] ? 0 : price))
  for (const haste of [12, 32, 128]) {
    const reading = secondReading(hiding.grid, cell, { ...hiding, costs, haste, patience: 2000 })
    if (reading) return hide(hiding, reading)
  }
  throw new RangeError(`${hiding.grid.keys[cell]} cannot be hidden: what is known already gives it away`)
}

function hide(hiding: Hiding, reading: readonly number[]): void {
  for (const cell of reading) {
    hiding.hidden[cell] = true
    if (hiding.small[cell]) hiding.readings.set(cell, reading)
  }
}

/** Shows a figure that need not have been hidden, when those it protects have another reading without it. */
function showAgain(hiding: Hiding, cell: number): void {
  hiding.hidden[cell] = false
  const costs = hiding.hidden.map(hidden => (hidden ? 0 : Infinity))
  const found: (readonly number[])[] = []
  for (const [small, reading] of hiding.readings) {
    if (!reading.includes(cell) || found.some(other => other.includes(small))) continue
    const without = secondReading(hiding.grid, small, { ...hiding, costs, haste: 16, patience: 60 })
    if (!without) {
      hiding.hidden[cell] = true
      return
    }
    found.push(without)
  }
  for (const reading of found) hide(hiding, reading)
}
