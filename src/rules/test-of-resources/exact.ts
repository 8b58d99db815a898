import { formatMoney, pence, type Pence } from '../money.ts'

/** An exact amount of pence as a fraction, never rounded on the way. The denominator is more than nought. Not always in lowest terms: `inLowestTerms` says it that way. */
export interface Exact { readonly n: bigint; readonly d: bigint }

const divisor = (a: bigint, b: bigint): bigint => { while (b) [a, b] = [b, a % b]; return a }

export const nothing: Exact = { n: 0n, d: 1n }
export const exactly = (amount: Pence): Exact => ({ n: BigInt(amount), d: 1n })

/** Most amounts are whole pence or share a denominator, which spares the multiplying. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  const shared = divisor(a.d, b.d)
  return { n: a.n * (b.d / shared) + b.n * (a.d / shared), d: a.d / shared * b.d }
}
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d })
export const multiplied = (a: Exact, by: bigint, over: bigint = 1n): Exact => ({ n: a.n * by, d: a.d * over })

/** Less than nought when a is less than b, nought when they are the same. */
export const compare = (a: Exact, b: Exact): number => { const difference = a.n * b.d - b.n * a.d; return difference < 0n ? -1 : difference > 0n ? 1 : 0 }
export const isMore = (a: Exact, b: Exact): boolean => compare(a, b) > 0
export const isNothing = (a: Exact): boolean => a.n === 0n
export const lesser = (a: Exact, b: Exact): Exact => compare(a, b) <= 0 ? a : b
export const greater = (a: Exact, b: Exact): Exact => compare(a, b) >= 0 ? a : b
/** What is left, and never less than nothing. */
export const left = (a: Exact, taken: Exact): Exact => greater(nothing, minus(a, taken))
export const total = (amounts: readonly Exact[]): Exact => amounts.reduce(plus, nothing)

export const inLowestTerms = ({ n, d }: Exact): Exact => { const shared = divisor(n < 0n ? -n : n, d); return { n: n / shared, d: d / shared } }

/** How many whole steps, a part of a step counting as a whole one: for an amount of nought or more. */
export const stepsOf = (amount: Exact, step: Pence): number => { const size = amount.d * BigInt(step); return Number((amount.n + size - 1n) / size) }

/** To the penny, and half a penny up: done once, at the end. For an amount of nought or more. */
export const toThePenny = ({ n, d }: Exact): Pence => pence(Number((2n * n + d) / (2n * d)))

/** '£147.692308…' : to six places of a pound, and three dots where it goes on. Whole pence as money is written. */
export function written(amount: Exact): string {
  const { n, d } = inLowestTerms(amount)
  if (d === 1n) return formatMoney(pence(Number(n)))
  const size = n < 0n ? -n : n
  const millionths = size * 10_000n
  const goesOn = millionths % d !== 0n
  const shown = goesOn ? (2n * millionths + d) / (2n * d) : millionths / d
  const part = String(shown % 1_000_000n).padStart(6, '0')
  const whole = String(shown / 1_000_000n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${n < 0n ? '-' : ''}£${whole}.${goesOn ? part : part.replace(/0+$/, '')}${goesOn ? '…' : ''}`
}

/** '7345/13' pence, or '250': exact, for whoever checks by machine. */
export const fraction = (amount: Exact): string => { const { n, d } = inLowestTerms(amount); return d === 1n ? String(n) : `${n}/${d}` }
