/** A total and the parts that add to it, by the keys of their cells. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** Figures and the sums that hold between them. A figure that does not add, such as distinct people, is in no sum. */
export interface Figures {
  readonly cells: ReadonlyMap<string, number>
  readonly sums: readonly Sum[]
  /** Figures that the reader has already, from an earlier pack: it is too late to hide these. */
  readonly known?: ReadonlySet<string>
}

/** One place of a sum: parts add, the total takes away, so that every sum comes to nought. */
export interface Term {
  readonly cell: number
  readonly sign: 1 | -1
}

/** The same by number, as the search needs it. */
export interface Grid {
  readonly keys: readonly string[]
  readonly values: readonly number[]
  readonly sums: readonly (readonly Term[])[]
  /** For each cell, the sums it is in. */
  readonly uses: readonly (readonly { readonly sum: number; readonly sign: 1 | -1 }[])[]
}

/** Throws when a sum names a cell that is not there, or does not add up: hiding could then not be relied on. */
export function gridOf({ cells, sums }: Figures): Grid {
  const keys = [...cells.keys()]
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const values = [...cells.values()]
  for (const [number, value] of values.entries())
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${keys[number]} is ${value}, which is not a count`)

  const cellNamed = (key: string) => {
    const number = numbers.get(key)
    if (number === undefined) throw new RangeError(`A sum names ${key}, which is not among the figures`)
    return number
  }
  const terms = sums.map(({ total, parts }) => {
    const sum: Term[] = [{ cell: cellNamed(total), sign: -1 }, ...parts.map(part => ({ cell: cellNamed(part), sign: 1 as const }))]
    if (sum.reduce((left, { cell, sign }) => left + sign * values[cell]!, 0) !== 0) throw new RangeError(`The parts of ${total} do not add up to it`)
    return sum
  })
  const uses = keys.map((): { sum: number; sign: 1 | -1 }[] => [])
  for (const [sum, places] of terms.entries()) for (const { cell, sign } of places) uses[cell]!.push({ sum, sign })
  return { keys, values, sums: terms, uses }
}
