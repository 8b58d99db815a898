import { gridOf, type Figures, type Grid } from '../../rules/figures/grid.ts'
import { secondReading } from '../../rules/figures/second-reading.ts'
import { isSmall, smallest } from '../../rules/figures/suppression.ts'

interface Unseen extends Figures {
  /** Cells that nobody is shown and that need no protecting: what a sum that is not exact is out by. */
  readonly unpublished: ReadonlySet<string>
}

interface Hiding {
  readonly grid: Grid
  readonly small: readonly boolean[]
  readonly price: readonly number[]
  readonly fewer: readonly number[]
  readonly more: readonly number[]
  readonly hidden: boolean[]
  readonly readings: Map<number, readonly number[]>
}

/**
 * As `suppress` of rules/figures, for figures whose sums are not all exact. Where no second reading is found for a small figure, everything
 * that is connected with it is hidden: too much is hidden then, but a page is never refused and a small figure never shown.
 */
export function hide(figures: Unseen): Set<string> {
  const hiding = begin(figures)
  const { grid, small, hidden, readings, price } = hiding
  for (const [cell, isOne] of small.entries()) if (isOne && !readings.has(cell) && !protect(hiding, cell)) hideConnected(hiding, cell)
  const others = hidden.flatMap((isHidden, cell) => isHidden && !small[cell] && price[cell]! > 0 ? [cell] : [])
  for (const cell of others.sort((one, other) => price[other]! - price[one]!)) showAgain(hiding, cell)
  return new Set(grid.keys.filter((_, cell) => hidden[cell]))
}

function begin({ known, unpublished, ...figures }: Unseen): Hiding {
  const grid = gridOf(figures)
  const isUnseen = grid.keys.map(key => unpublished.has(key))
  const isKnown = grid.keys.map(key => known?.has(key) ?? false)
  const small = grid.values.map((value, cell) => isSmall(value) && !isKnown[cell] && !isUnseen[cell])
  const timesTotal = (cell: number): number => grid.uses[cell]!.filter(({ sign }) => sign === -1).length
  return {
    grid, small,
    price: grid.values.map((value, cell) => isUnseen[cell] ? 0 : isKnown[cell] ? Infinity : (4 + Math.log2(1 + value)) * (2 + timesTotal(cell))),
    fewer: grid.values.map((value, cell) => small[cell] || isUnseen[cell] ? -value : smallest - value),
    more: grid.values.map((value, cell) => small[cell] ? smallest - 1 - value : Infinity),
    hidden: grid.values.map((_, cell) => small[cell]! || isUnseen[cell]!),
    readings: new Map(),
  }
}

/** Hides what it takes to give a small figure a second reading: carefully first, and in haste when that finds none. */
function protect(hiding: Hiding, cell: number): boolean {
  const costs = hiding.price.map((price, other) => hiding.hidden[other] ? 0 : price)
  for (const haste of [12, 32, 128]) {
    const reading = secondReading(hiding.grid, cell, { ...hiding, costs, haste, patience: 2000 })
    if (reading) { keep(hiding, reading); return true }
  }
  return false
}

function keep(hiding: Hiding, reading: readonly number[]): void {
  for (const cell of reading) {
    hiding.hidden[cell] = true
    if (hiding.small[cell]) hiding.readings.set(cell, reading)
  }
}

function hideConnected({ grid, hidden, price }: Hiding, from: number): void {
  const reached = new Set([from])
  for (const cell of reached) for (const { sum } of grid.uses[cell]!) for (const term of grid.sums[sum]!) reached.add(term.cell)
  for (const cell of reached) if (price[cell]! < Infinity) hidden[cell] = true
}

/** Shows a figure that need not have been hidden, when those it protects have another reading without it. */
function showAgain(hiding: Hiding, cell: number): void {
  const protects = [...hiding.readings].filter(([, reading]) => reading.includes(cell)).map(([small]) => small)
  hiding.hidden[cell] = false
  const costs = hiding.hidden.map(hidden => hidden ? 0 : Infinity)
  const found: (readonly number[])[] = []
  for (const small of protects) {
    if (found.some(reading => reading.includes(small))) continue
    const without = secondReading(hiding.grid, small, { ...hiding, costs, haste: 16, patience: 60 })
    if (!without) { hiding.hidden[cell] = true; return }
    found.push(without)
  }
  for (const reading of found) keep(hiding, reading)
}
