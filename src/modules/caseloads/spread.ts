/** A case that is given away, or somebody who gets cases, with what they weigh. */
export interface Weighed { readonly id: string; readonly weight: number }

/** Who gets which case, so that nobody ends with much more than the others: the heaviest case first, each to whoever has least by then. Of those with as much, the first named. */
export function spread(cases: readonly Weighed[], people: readonly Weighed[]): Map<string, string> {
  const loads = people.map(({ id, weight }) => ({ id, weight }))
  const heaviestFirst = [...cases].sort((one, other) => other.weight - one.weight)
  return new Map(heaviestFirst.map(({ id, weight }) => {
    const lightest = loads.reduce((least, one) => one.weight < least.weight ? one : least)
    lightest.weight += weight
    return [id, lightest.id]
  }))
}
