import type { Day } from '../../rules/calendar/day.ts'
import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'

/** What one figure counts, said once: the counting and the list behind the figure both follow it. */
export type Tally =
  | { readonly of: 'enquiries'; readonly by: 'received' | 'advised'; readonly channel?: string; readonly source?: string }
  | { readonly of: 'cases'; readonly by: 'opened' | 'completed' | 'closed' | 'open'; readonly pathways?: readonly PathwayKey[]; readonly scheme?: SchemeKey }
  | { readonly of: 'homes' | 'people'; readonly pathway: PathwayKey }
  | { readonly of: 'claims' | 'cases with a claim'; readonly outcomes: readonly OutcomeKey[] }
  | { readonly of: 'stages'; readonly stage: string; readonly inTime?: true }

/** A figure of a KPI that has several: by channel, by pathway, by outcome. */
export interface Part {
  readonly key: string
  readonly title: string
  readonly tally: Tally
  /** It adds these up, by their keys. */
  readonly adds?: readonly string[]
  /** There is no way to measure it: said in words instead of a figure. */
  readonly instead?: string
}

export type Kind =
  | { readonly kind: 'count' | 'distinct'; readonly tally: Tally }
  | { readonly kind: 'count by'; readonly parts: readonly Part[] }
  /** Of each part of `among`, those that a second KPI counts. */
  | { readonly kind: 'share that'; readonly part: string; readonly among: string }
  | { readonly kind: 'median of'; readonly what: string; readonly among: string; readonly parts: readonly Part[] }

/** One defined figure: a statement that a manager can read, argue with and trust. Change what is counted by a new version: never silently. */
export interface Kpi {
  readonly key: string
  readonly title: string
  readonly counts: string
  readonly leavesOut: string
  readonly numerator: string
  readonly denominator?: string
  readonly target?: string
  readonly source: string
  readonly version: number
  readonly from: Day
  readonly kind: Kind
}

/** What is said of a KPI, without how it is worked out: it is kept with a signed pack. */
export type Definition = Omit<Kpi, 'kind'>

export const kpi = (definition: Kpi): Kpi => definition

export const count = (tally: Tally): Kind => ({ kind: 'count', tally })
export const distinct = (tally: Extract<Tally, { of: 'homes' | 'people' }>): Kind => ({ kind: 'distinct', tally })
export const shareThat = (part: string, among: string): Kind => ({ kind: 'share that', part, among })
export const medianOf = (what: string, among: string, parts: readonly Part[]): Kind => ({ kind: 'median of', what, among, parts })

/** One figure for each of the options, and one for all of them together when it has a title. */
export function countBy(options: Readonly<Record<string, string>>, tally: (option: string) => Tally, all?: { readonly title: string; readonly tally: Tally }): Kind {
  const parts = Object.entries(options).map(([key, title]): Part => ({ key: key || notRecorded, title, tally: tally(key) }))
  return { kind: 'count by', parts: all ? [...parts, { key: 'all', ...all, adds: parts.map(({ key }) => key) }] : parts }
}

/** How a figure of what was left empty is named in addresses. */
export const notRecorded = 'not-recorded'
