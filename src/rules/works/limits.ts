import type { Day } from '../calendar/day.ts'
import type { Dated } from '../dated.ts'

/** How much somebody may let the price of an order grow, from a day: the newest that has begun is in force. */
export interface VariationLimit extends Dated { readonly pence: number }

/** The limit in force on a day, whatever order the rows are in; undefined where somebody has none. */
export const limitOn = (limits: readonly VariationLimit[], day: Day): number | undefined =>
  limits.filter(({ from }) => from <= day).reduce<VariationLimit | undefined>((newest, one) => !newest || one.from >= newest.from ? one : newest, undefined)?.pence

/**
 * Whether a limit allows it. It is held against all that the order has grown by, this variation with those that were approved before, so that one large change is not
 * approved as several small ones. What makes the works cheaper on the whole needs no limit.
 */
export const allows = (limit: number | undefined, grownPence: number): boolean => grownPence <= 0 || (limit !== undefined && grownPence <= limit)
