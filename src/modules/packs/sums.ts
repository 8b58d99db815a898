/** A total and the parts that add to it, by the keys of their cells. */
interface Sum { readonly total: string; readonly parts: readonly string[] }

/**
 * Figures with everything a reader knows of how they add up. Not every sum is exact: a home adapted in two quarters is one home of the year.
 * What such a sum is out by becomes a cell of its own, which nobody is shown and which needs no protecting.
 */
export class Sums {
  readonly cells = new Map<string, number>()
  readonly sums: Sum[] = []
  readonly unpublished = new Set<string>()

  add(key: string, value: number): void {
    this.cells.set(key, value)
  }

  /** Says that these parts make up this total, or nearly. Does nothing when one of them is not among the figures. */
  relate(total: string, parts: readonly string[]): void {
    if (!parts.length || ![total, ...parts].every(key => this.cells.has(key))) return
    const out = parts.reduce((sum, part) => sum + this.cells.get(part)!, 0) - this.cells.get(total)!
    if (out === 0) return void this.sums.push({ total, parts })
    const rest = this.unseen(`rest of ${total} = ${parts.join(' + ')}`, Math.abs(out))
    if (out < 0) return void this.sums.push({ total, parts: [...parts, rest] })
    if (parts.length === 1) return void this.sums.push({ total: parts[0]!, parts: [total, rest] })
    const both = this.unseen(`sum of ${parts.join(' + ')}`, this.cells.get(total)! + out)
    this.sums.push({ total: both, parts }, { total: both, parts: [total, rest] })
  }

  private unseen(key: string, value: number): string {
    this.cells.set(key, value)
    this.unpublished.add(key)
    return key
  }
}
