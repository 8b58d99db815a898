import type { Day } from '../../rules/calendar/day.ts'
import { uplifted } from '../../rules/works/prices.ts'
import type { VatKind } from '../../rules/works/vat.ts'

export interface Schedule extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly councilId: string | null
  /** Empty where it is for every council. */
  readonly council: string
  readonly from: Day
  readonly reviewOn: Day
  /** Hundredths of one per cent. */
  readonly uplift: number
  readonly madeUp: boolean
  readonly by: string
  readonly lines: number
}
export interface RateTold { readonly code: string; readonly description: string; readonly unit: string; readonly ratePence: number; readonly vat: VatKind }
export interface Rate extends RateTold, Record<string, unknown> { readonly id: string }
/** A rate as it is offered: with the uplift of its schedule. */
export interface RateInForce extends Rate { readonly schedule: string; readonly from: Day; readonly reviewOn: Day }

export const withUplift = <R extends RateTold>(rate: R, uplift: number): R => ({ ...rate, ratePence: uplifted(rate.ratePence, uplift) })

/** The versions of one schedule: the same name, for the same council. */
export const isOfOne = (one: Pick<Schedule, 'name' | 'councilId'>, other: Pick<Schedule, 'name' | 'councilId'>): boolean => one.name === other.name && one.councilId === other.councilId

/** How a version stands on a day, among all. */
export const standingOf = (one: Schedule, all: readonly Schedule[], today: Day): 'In force' | 'To come' | 'Not any more' =>
  one.from > today ? 'To come' : all.some(other => isOfOne(one, other) && other.from > one.from && other.from <= today) ? 'Not any more' : 'In force'
