import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { byStage, councilsIn, medianDays, tallied, type Facts } from './facts.ts'
import { measures, type Measure } from './kpis.ts'
import type { Definition } from './kpi.ts'

export interface CouncilSeen {
  readonly id: string
  readonly code: string
  readonly prefix: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly fromDay: Day
  readonly toDay: Day | null
}

/** A column of figures: one council, or (with an empty key) all together. */
export interface CouncilColumn {
  readonly key: string
  readonly id: string | null
  readonly title: string
  readonly code: string
  /** Not a council of the period, such as enquiries not placed yet: a column only where something was counted in it. */
  readonly isExtra?: boolean
}

/** One place of a table. What stands there is looked up when it is shown, so that a figure is worked out, and hidden, once. */
export type Cell =
  | { readonly is: 'count' | 'median'; readonly measure: string; readonly council: string }
  | { readonly is: 'share'; readonly part: string; readonly whole: string; readonly council: string }
  /** What somebody else printed for the figure beside it, and the difference. */
  | { readonly is: 'printed' | 'difference'; readonly printed: number; readonly beside: string }
  | { readonly is: 'words'; readonly say: string }

export interface Row {
  readonly key: string
  readonly label: string
  readonly cells: readonly Cell[]
  /** The row adds others up. */
  readonly isTotal?: boolean
  /** The row is a part of the total row above it. */
  readonly isPart?: boolean
}

export interface Group {
  readonly title?: string
  readonly note?: string
  readonly rows: readonly Row[]
}

export interface Chart {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly unit?: string
  readonly bars: readonly { readonly label: string; readonly cell: Cell; readonly note?: string }[]
}

export interface Table {
  readonly key: string
  readonly title: string
  /** What stands over the first column. */
  readonly rowsAre: string
  readonly columns: readonly { readonly key: string; readonly title: string; readonly isTotal?: boolean }[]
  readonly groups: readonly Group[]
  readonly charts: readonly Chart[]
  readonly kpis: readonly Definition[]
  readonly notes: readonly string[]
  /** Its columns are councils, whose figures ought to add to the last one. */
  readonly isByCouncil: boolean
}

export interface Section {
  readonly key: string
  readonly title: string
  readonly intro?: string
  readonly tables: readonly Table[]
}

/** The figures of a period, worked out once; the page, the exports and the hiding all read these. */
export interface Figures {
  readonly period: Period
  readonly councils: readonly CouncilColumn[]
  /** By `figureKey`: counts and medians. Null where nothing was there to take the middle of. */
  readonly values: ReadonlyMap<string, number | null>
}

export interface Pack extends Figures {
  readonly sections: readonly Section[]
  readonly hidden: ReadonlySet<string>
  /** Figures under 5 are hidden from whoever asks, so that a figure's absence says nothing. */
  readonly isSuppressed: boolean
  readonly warnings: readonly string[]
  readonly asAt: Date
  /** What every figure means, as it stood when the pack was drawn up. */
  readonly definitions: readonly Definition[]
  /** Not there while the figures are drawn from the records as they stand. */
  readonly signed?: Signed
}

/** Who signed a pack, as they were called that day. */
export interface Signed {
  readonly by: string
  readonly onDay: Day
  readonly version: number
  readonly reason: string
}

export const figureKey = (measure: string, council: string): string => `${measure}|${council}`

/** The medians beside a count of cases that left a stage: pauses and all, and net of them. */
export const medianKey = (stage: string): string => `time-in-stage.${stage}`
export const netMedianKey = (stage: string): string => `net-time-in-stage.${stage}`

const dated = ({ fromDay, toDay, kind }: CouncilSeen, { from, to }: Period): boolean =>
  (kind === 'district' || kind === 'unitary') && fromDay <= to && (toDay === null || toDay >= from)

/** The councils of a period by name, whatever else was counted in, and all together where there are several. */
export function columnsOf(seen: readonly CouncilSeen[], period: Period, counted: ReadonlySet<string>): CouncilColumn[] {
  const own = seen.filter(council => dated(council, period))
  const others = seen.filter(council => !own.includes(council) && counted.has(council.id))
  const columns = [...own, ...others].map(({ id, prefix, shortName, name, kind, code }) =>
    ({ key: prefix, id, code, title: kind === 'agency' ? 'Not placed yet' : kind === 'county' ? name : shortName, isExtra: others.some(other => other.id === id) }))
  return columns.length > 1 ? [...columns, { key: '', id: null, code: 'total', title: totalTitle(seen, period) }] : columns
}

/** One county: it is the total. None or several: there is no shorter word. */
function totalTitle(seen: readonly CouncilSeen[], { from, to }: Period): string {
  const counties = seen.filter(({ kind, fromDay, toDay }) => kind === 'county' && fromDay <= to && (toDay === null || toDay >= from))
  return counties.length === 1 ? `${counties[0]!.shortName} total` : 'Total'
}

/** Whether a KPI has figures in a column. A case always has a council, so most have none for what is not placed. */
export const isCountedIn = ({ values }: Pick<Figures, 'values'>, kpi: string, { key, isExtra }: CouncilColumn): boolean =>
  !isExtra || measures.some(measure => measure.kpi.key === kpi && (values.get(figureKey(measure.key, key)) ?? 0) > 0)

/** The columns of a table of these KPIs. */
export const columnsFor = (figures: Figures, kpis: readonly string[]): CouncilColumn[] => figures.councils.filter(column => kpis.some(kpi => isCountedIn(figures, kpi, column)))

/** Every figure of a period, in every column. */
export function figuresOf(facts: Facts, seen: readonly CouncilSeen[], period: Period): Figures {
  const councils = columnsOf(seen, period, councilsIn(facts))
  const values = new Map<string, number | null>()
  const ofStage = byStage(facts)
  for (const measure of measures) {
    const needed = measure.tally.of === 'stages' ? ofStage(measure.tally.stage) : facts
    const { councils: inEach, all } = tallied(needed, measure.tally)
    for (const { key, id } of councils) values.set(figureKey(measure.key, key), id === null ? all : inEach.get(id) ?? 0)
    const stage = stageMeasured(measure)
    if (stage)
      for (const { key, id } of councils) {
        values.set(figureKey(medianKey(stage), key), medianDays(needed, stage, id, 'days') ?? null)
        values.set(figureKey(netMedianKey(stage), key), medianDays(needed, stage, id, 'net') ?? null)
      }
  }
  return { period, councils, values }
}

const stageMeasured = ({ tally }: Measure): string | undefined => tally.of === 'stages' && !tally.inTime ? tally.stage : undefined

/** What stands in a cell for this reader. */
export type Shown = { readonly is: 'hidden' } | { readonly is: 'nothing' } | { readonly is: 'words'; readonly say: string }
  | { readonly is: 'number'; readonly value: number } | { readonly is: 'share'; readonly part: number; readonly whole: number }

export function shown({ values, hidden }: Pick<Pack, 'values' | 'hidden'>, cell: Cell): Shown {
  if (cell.is === 'words') return cell
  const keys = keysOf(cell)
  if (keys.some(key => hidden.has(key))) return { is: 'hidden' }
  const [value, whole] = keys.map(key => values.get(key) ?? null)
  if (cell.is === 'printed') return { is: 'number', value: cell.printed }
  if (value === null || value === undefined) return { is: 'nothing' }
  if (cell.is === 'difference') return { is: 'number', value: value - cell.printed }
  if (cell.is !== 'share') return { is: 'number', value }
  return whole ? { is: 'share', part: value, whole } : { is: 'nothing' }
}

/** The figures that a cell would tell. */
function keysOf(cell: Exclude<Cell, { is: 'words' }>): string[] {
  if (cell.is === 'share') return [figureKey(cell.part, cell.council), figureKey(cell.whole, cell.council)]
  return ['beside' in cell ? cell.beside : figureKey(cell.measure, cell.council)]
}
