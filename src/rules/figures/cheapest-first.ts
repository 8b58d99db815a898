/** A queue that gives back the one of lowest rank. Of equal ranks, any. */
export class CheapestFirst<Entry extends { readonly rank: number }> {
  readonly #heap: Entry[] = []

  put(entry: Entry): void {
    const heap = this.#heap
    let at = heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (heap[parent]!.rank <= entry.rank) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = entry
  }

  take(): Entry | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && heap[child + 1]!.rank < heap[child]!.rank) child += 1
      if (heap[child]!.rank >= last.rank) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
    return first
  }
}
