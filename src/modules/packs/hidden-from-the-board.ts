import { hide } from './hide.ts'
import { beyondTarget, relations } from './gives-away.ts'
import { measures } from './kpis.ts'
import { figureKey, medianKey, type Figures } from './pack.ts'
import { pathwayStages } from './stages.ts'
import { Sums } from './sums.ts'

// Cases open at the end are left out of a Board member's pack: from one quarter to the next they tell those opened less those closed.
const counted = measures.filter(({ kpi }) => kpi.key !== 'cases-open').map(({ key }) => key)
const everywhere = [...counted, ...pathwayStages.map(({ key }) => beyondTarget(key))]

/**
 * The figures of a quarter, or of a year whose quarters are given, that a Board member is not shown, by `figureKey`. A quarter is hidden by its own figures
 * alone, so that what later quarters bring can never change it: two versions of one quarter would give away what each of them hides. The year comes
 * last, is worked out together with its quarters, and hides whatever would give a figure of theirs back.
 */
export function hiddenFromTheBoard(asked: Figures, quarters: readonly Figures[] = []): Set<string> {
  const all = new Sums()
  addPeriod(all, asked, '')
  const known = new Set<string>()
  for (const [at, quarter] of quarters.entries()) {
    const hidden = hiddenFromTheBoard(quarter)
    addPeriod(all, quarter, named(at))
    for (const key of keysOf(quarter)) if (!hidden.has(key)) known.add(named(at) + key)
  }
  if (quarters.length)
    for (const key of keysOf(asked)) all.relate(key, quarters.map((_, at) => named(at) + key).filter(part => all.cells.has(part)))
  const hidden = hide({ cells: all.cells, sums: all.sums, known, unpublished: all.unpublished })
  const ours = new Set(keysOf(asked).filter(key => hidden.has(key)))
  for (const { key } of pathwayStages)
    for (const council of asked.councils) if (ours.has(figureKey(`stages-left.${key}`, council.key))) ours.add(figureKey(medianKey(key), council.key))
  return ours
}

/** A period's counts, and what a reader knows of how they add up: councils to the total, rows to their totals, one table to another. */
function addPeriod(all: Sums, { councils, values }: Figures, prefix: string): void {
  const value = (measure: string, council: string): number => values.get(figureKey(measure, council)) ?? 0
  for (const { key: council } of councils) {
    for (const measure of counted) all.add(prefix + figureKey(measure, council), value(measure, council))
    for (const { key } of pathwayStages) all.add(prefix + figureKey(beyondTarget(key), council), value(`stages-left.${key}`, council) - value(`stages-in-time.${key}`, council))
    for (const { total, parts } of relations) all.relate(prefix + figureKey(total, council), parts.map(part => prefix + figureKey(part, council)))
  }
  const parts = councils.filter(({ id }) => id !== null)
  if (parts.length < councils.length)
    for (const measure of everywhere) all.relate(prefix + figureKey(measure, ''), parts.map(({ key }) => prefix + figureKey(measure, key)))
}

const named = (quarter: number): string => `quarter ${quarter + 1}: `

const keysOf = ({ councils }: Figures): string[] => everywhere.flatMap(measure => councils.map(({ key }) => figureKey(measure, key)))
