/** Chance that is the same every time: mulberry32, whole numbers only, so that every machine draws the same. */
export class Chance {
  private state: number
  constructor(seed: number) { this.state = seed >>> 0 }

  /** From 0 to just below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number { return first + Math.floor(this.next() * (last - first + 1)) }

  /** True this often in a hundred. */
  percent(share: number): boolean { return this.next() * 100 < share }

  one<T>(of: readonly T[]): T { return of[Math.floor(this.next() * of.length)]! }

  /** One of the keys, each as often as its weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key
    return entries.at(-1)![0]
  }

  shuffled<T>(all: readonly T[]): T[] {
    const mixed = [...all]
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = this.between(0, at)
      ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
    }
    return mixed
  }
}
