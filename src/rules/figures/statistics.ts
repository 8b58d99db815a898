/** The middle of whole numbers, or halfway between the middle two; undefined when there are none. */
export function median(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined
  const sorted = numbers.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1]!
  return sorted.length % 2 === 1 ? upper : (sorted[sorted.length / 2 - 1]! + upper) / 2
}

/** A share is kept as whole numbers, so that it can be added up and rounded once. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** '93.5%', half a tenth rounded up; undefined of nothing, which is not 0%. */
export function percent({ part, whole }: Share): string | undefined {
  if (whole === 0) return undefined
  const tenths = Math.floor((2 * 1000 * part + whole) / (2 * whole))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}
