/** What a reader knows: that some hidden figures, added and taken away, come to exactly or at most a number. */
export interface Clue {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly is: 'exactly' | 'at most'
  readonly number: number
}

export interface Between { low: number; high: number }

/** What can be said of each hidden figure when every clue has been followed as far as it leads, one clue at a time. */
export function narrow(hidden: ReadonlyMap<string, Between>, clues: readonly Clue[]): Map<string, Between> {
  const known = new Map([...hidden].map(([key, { low, high }]) => [key, { low, high }]))
  const least = (key: string, sign: number): number => sign > 0 ? known.get(key)!.low : -known.get(key)!.high
  for (let changed = true; changed;) {
    changed = false
    for (const { plus, minus, is, number } of clues) {
      const terms = [...plus.map(key => [key, 1] as const), ...minus.map(key => [key, -1] as const)]
      for (const side of is === 'exactly' ? [1, -1] : [1]) {
        const whole = terms.reduce((sum, [key, sign]) => sum + least(key, sign * side), 0)
        for (const [key, sign] of terms) {
          const room = number * side - (whole - least(key, sign * side))
          const at = known.get(key)!
          if (!Number.isFinite(room)) continue
          if (sign * side > 0 && room < at.high) { at.high = room; changed = true }
          if (sign * side < 0 && -room > at.low) { at.low = -room; changed = true }
        }
      }
    }
  }
  return known
}

const prime = 94906249
const inverse = (of: number): number => { let [a, b, x, y] = [((of % prime) + prime) % prime, prime, 1, 0]; while (a > 1) { const q = Math.floor(a / b); [a, b, x, y] = [b, a % b, y, x - q * y] } return ((x % prime) + prime) % prime }

/** The hidden figures that the exact clues, solved all together, leave no choice about. */
export function solved(clues: readonly Clue[]): Set<string> {
  const pivots = new Map<string, Map<string, number>>()
  const subtract = (row: Map<string, number>, times: number, other: ReadonlyMap<string, number>): void => {
    for (const [key, value] of other) {
      const left = (((row.get(key) ?? 0) - times * value) % prime + prime) % prime
      if (left) row.set(key, left)
      else row.delete(key)
    }
  }
  for (const { plus, minus, is } of clues) {
    if (is !== 'exactly') continue
    const row = new Map<string, number>()
    for (const key of plus) row.set(key, (row.get(key) ?? 0) + 1)
    for (const key of minus) row.set(key, (row.get(key) ?? 0) + prime - 1)
    for (const key of [...row.keys()]) if (row.has(key) && pivots.has(key)) subtract(row, row.get(key)!, pivots.get(key)!)
    for (let more = true; more;) { more = false; for (const key of [...row.keys()]) if (row.has(key) && pivots.has(key)) { subtract(row, row.get(key)!, pivots.get(key)!); more = true } }
    const [first] = row
    if (!first) continue
    const by = inverse(first[1])
    for (const [key, value] of row) row.set(key, value * by % prime)
    for (const other of pivots.values()) if (other.has(first[0])) subtract(other, other.get(first[0])!, row)
    pivots.set(first[0], row)
  }
  return new Set([...pivots].flatMap(([key, row]) => row.size === 1 ? [key] : []))
}
