import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CheapestFirst } from './cheapest-first.ts'

it('gives back the cheapest first, however they came', () =>
  fc.assert(fc.property(fc.array(fc.integer()), ranks => {
    const queue = new CheapestFirst<{ rank: number }>()
    for (const rank of ranks) queue.put({ rank })
    expect(ranks.map(() => queue.take()!.rank)).toEqual(ranks.toSorted((one, other) => one - other))
    expect(queue.take()).toBeUndefined()
  })))
