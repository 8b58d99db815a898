import type { Parameters, Premium } from './parameters.ts'
import { exactly, nothing, total, type Exact } from './exact.ts'
import type { Pence } from '../money.ts'

/** One step of the working that a person can read: what was counted or ignored, of whose, and under which provision. Weekly, in exact pence. */
export interface Line {
  readonly who: string
  readonly says: string
  /** What it adds to its total; less than nought takes away. */
  readonly amount: Exact
  /** What was there and is not counted. With `amount` it comes to all that was told. */
  readonly ignored: Exact
  readonly source: string
  /** Why somebody should check it, where the law or our reading of it is in doubt. */
  readonly unconfirmed?: string
  /** Which premium it is, for the rules that look for one. */
  readonly premium?: Premium
}

export const line = (who: string, says: string, amount: Exact, source: string, rest: Partial<Pick<Line, 'ignored' | 'unconfirmed' | 'premium'>> = {}): Line =>
  ({ who, says, amount, ignored: nothing, source, ...rest })

export const sum = (lines: readonly Line[]): Exact => total(lines.map(({ amount }) => amount))

/** A question the engine does not answer: said, and never guessed. */
export class NotCovered extends Error {}

/** The amount that a set has for something. Throws NotCovered where nobody has supplied it. */
export function amountOf<Key extends string>(set: Partial<Record<Key, Pence>>, key: Key, { from }: Parameters): Exact {
  const amount = set[key]
  if (amount === undefined) throw new NotCovered(`The amounts in force from ${from} have been supplied without “${key}”`)
  return exactly(amount)
}
