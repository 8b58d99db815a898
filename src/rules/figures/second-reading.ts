import { CheapestFirst } from './cheapest-first.ts'
import type { Grid, Term } from './grid.ts'

/** What the search may change, and at what cost. */
export interface Room {
  /** For each cell, by how much it may be fewer, as a number below nought, or more, and still be what the reader knows it to be. */
  readonly fewer: ArrayLike<number>
  readonly more: ArrayLike<number>
  /** For each cell, what it costs to hide it so that it may be changed: 0 when it is hidden already, Infinity when it must not be. */
  readonly costs: ArrayLike<number>
  /** How many steps to try before giving up. */
  readonly patience: number
  /** What each sum being out by one adds to a step's rank: more finds a reading sooner, less finds a cheaper one. */
  readonly haste: number
}

/** One cell changed by one, after those before it. */
interface Step {
  readonly cell: number
  readonly by: 1 | -1
  readonly before: Step | undefined
  readonly cost: number
  readonly rank: number
}

/**
 * A second reading of the figures: cells that could be more or fewer together, this one among them, with every sum still right.
 * While there is such a reading and all of its cells are hidden, nobody can work this cell out. Cheapest first; undefined when none is found.
 */
export function secondReading(grid: Grid, cell: number, room: Room): readonly number[] | undefined {
  const open = new CheapestFirst<Step>()
  for (const by of [1, -1] as const)
    if (isRoom(room, cell, by)) open.put({ cell, by, before: undefined, cost: 0, rank: 0 })

  const reading = new Reading(grid)
  for (let tried = 0; tried < room.patience; tried += 1) {
    const step = open.take()
    if (!step) return undefined
    reading.become(step)
    if (reading.sumsOut.length === 0) return reading.cells
    for (const next of stepsAfter(step, reading, room)) open.put(next)
  }
  return undefined
}

/** How the figures differ after some steps. One is used for the whole search, as making two arrays at every step would be slow. */
class Reading {
  readonly grid: Grid
  /** How much each cell has changed. */
  readonly change: Int16Array
  /** How far each sum is out. */
  readonly out: Int16Array
  cells: number[] = []
  sumsOut: number[] = []

  constructor(grid: Grid) {
    this.grid = grid
    this.change = new Int16Array(grid.keys.length)
    this.out = new Int16Array(grid.sums.length)
  }

  become(last: Step): void {
    for (const sum of this.sumsOut) this.out[sum] = 0
    for (const cell of this.cells) this.change[cell] = 0
    this.cells = []
    for (let step: Step | undefined = last; step; step = step.before) {
      if (this.change[step.cell] === 0) this.cells.push(step.cell)
      this.change[step.cell]! += step.by
      for (const { sum, sign } of this.grid.uses[step.cell]!) this.out[sum]! += sign * step.by
    }
    this.sumsOut = []
    for (const cell of this.cells)
      for (const { sum } of this.grid.uses[cell]!) if (this.out[sum] !== 0 && !this.sumsOut.includes(sum)) this.sumsOut.push(sum)
  }
}

/** Every way to mend the sum that can be mended in the fewest ways. */
function stepsAfter(before: Step, reading: Reading, room: Room): Step[] {
  const { grid, change, out, sumsOut } = reading
  const mends = (sum: number, { cell, sign }: Term) => {
    const by = mending(out[sum]!, sign)
    return change[cell]! * by >= 0 && isRoom(room, cell, change[cell]! + by)
  }
  let narrowest = sumsOut[0]!
  let fewest = Infinity
  for (const sum of sumsOut) {
    let ways = 0
    for (const term of grid.sums[sum]!) if (ways < fewest && mends(sum, term)) ways += 1
    if (ways < fewest) [narrowest, fewest] = [sum, ways]
  }
  let outNow = 0
  for (const sum of sumsOut) outNow += Math.abs(out[sum]!)

  const steps: Step[] = []
  for (const term of grid.sums[narrowest]!) {
    if (!mends(narrowest, term)) continue
    const { cell } = term
    const by = mending(out[narrowest]!, term.sign)
    let outAfter = outNow
    for (const { sum, sign } of grid.uses[cell]!) outAfter += Math.abs(out[sum]! + sign * by) - Math.abs(out[sum]!)
    const cost = before.cost + (change[cell] === 0 ? room.costs[cell]! : 0)
    steps.push({ cell, by, before, cost, rank: cost + room.haste * outAfter })
  }
  return steps
}

const isRoom = ({ fewer, more, costs }: Room, cell: number, change: number) =>
  change >= fewer[cell]! && change <= more[cell]! && costs[cell]! < Infinity

/** Which way a cell with this sign in a sum must go to bring the sum nearer to nought. */
const mending = (out: number, sign: 1 | -1): 1 | -1 => (out > 0 === sign > 0 ? -1 : 1)
