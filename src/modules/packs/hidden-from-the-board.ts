import { createHash } from 'node:crypto'
import { hide } from './hide.ts'
import { beyondTarget, relations } from './gives-away.ts'
import { measures, serviceVolumes } from './kpis.ts'
import { figureKey, isCountedIn, medianKey, netMedianKey, type Figures } from './pack.ts'
import { pathwayStages } from './stages.ts'
import { Sums } from './sums.ts'

// Cases open at the end are left out of a Board member's pack: from one quarter to the next they tell those opened less those closed.
const counted = measures.filter(({ kpi }) => kpi.key !== 'cases-open')
const everywhere = [...counted.map(({ key }) => key), ...pathwayStages.map(({ key }) => beyondTarget(key))]

/**
 * The figures of one quarter, by `figureKey`, that would give away a figure under 5. Finding them takes a while, and a quarter that is over is asked for
 * again and again, with the same figures: the last few answers are remembered by the figures they are for.
 */
export function hiddenInQuarter(quarter: Figures): ReadonlySet<string> {
  const figures = createHash('sha256').update(JSON.stringify([quarter.councils, ...quarter.values])).digest('base64')
  const hidden = remembered.get(figures) ?? workOut(quarter)
  remembered.delete(figures)
  remembered.set(figures, hidden)
  if (remembered.size > 50) remembered.delete(remembered.keys().next().value!)
  return hidden
}
const remembered = new Map<string, ReadonlySet<string>>()

function workOut(quarter: Figures): ReadonlySet<string> {
  const figures = adding(quarter)
  const dear = new Set(serviceVolumes.flatMap(({ key }) => quarter.councils.map(council => figureKey(key, council.key))))
  const hidden = hide({ cells: figures.cells, sums: figures.sums, unpublished: figures.unpublished, dear })
  const ours = [...figures.cells.keys()].filter(key => hidden.has(key) && !figures.unpublished.has(key))
  return new Set([...ours, ...mediansOf(ours, quarter)])
}

/**
 * The same for a year, from its quarters: a figure is shown when all four of its quarters are. A quarter is hidden by its own figures alone, so what
 * later quarters bring cannot change it: two versions of one quarter would give away what each hides. And a year that is shown then says nothing new
 * of its quarters, not of one figure and not of any sum of them; nor can a figure of the year be small whose quarters are shown.
 */
export const hiddenInYear = (quarters: readonly Figures[]): ReadonlySet<string> => new Set(quarters.flatMap(quarter => [...hiddenInQuarter(quarter)]))

/** A median, gross or net, is shown where the number of those it is the middle of is. */
const mediansOf = (hidden: readonly string[], { councils }: Figures): string[] =>
  pathwayStages.flatMap(({ key }) => councils.flatMap(council => hidden.includes(figureKey(`stages-left.${key}`, council.key)) ? [figureKey(medianKey(key), council.key), figureKey(netMedianKey(key), council.key)] : []))

/** A period's counts, and what a reader knows of how they add up: councils to the total, rows to their totals, one table to another. */
function adding(figures: Figures): Sums {
  const { councils, values } = figures
  const all = new Sums()
  const value = (measure: string, council: string): number => values.get(figureKey(measure, council)) ?? 0
  for (const column of councils) {
    const council = column.key
    for (const { key, kpi } of counted) if (isCountedIn(figures, kpi.key, column)) all.add(figureKey(key, council), value(key, council))
    if (isCountedIn(figures, 'stages-left', column)) for (const { key } of pathwayStages) all.add(figureKey(beyondTarget(key), council), value(`stages-left.${key}`, council) - value(`stages-in-time.${key}`, council))
    for (const { total, parts } of relations) all.relate(figureKey(total, council), parts.map(part => figureKey(part, council)))
  }
  const parts = councils.filter(({ id }) => id !== null)
  if (parts.length < councils.length)
    for (const measure of everywhere) all.relate(figureKey(measure, ''), parts.map(({ key }) => figureKey(measure, key)).filter(key => all.cells.has(key)))
  return all
}
