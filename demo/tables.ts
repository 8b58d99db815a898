import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { CouncilRow } from '../src/platform/db/found.ts'
import { day } from '../src/rules/calendar/day.ts'
import { project } from '../src/platform/project.ts'

const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(project(`demo/${file}`)), { columns: true, bom: true, skip_empty_lines: true })

/** The councils of the demonstration, from councils.csv: no file of code names one. */
export const demonstrationCouncils = (): CouncilRow[] =>
  rowsOf('councils.csv').map(row => ({ code: row.code!, name: row.name!, shortName: row.short_name!, prefix: row.prefix!, kind: row.kind as CouncilRow['kind'], from: day(row.from_day!), ...(row.part_of ? { partOf: row.part_of } : {}) }))

export interface Place { readonly postcode: string; readonly council: string; readonly town: string }

/** Postcodes that are invented, in districts that are not. */
export const places = (): Place[] => rowsOf('postcodes.csv').map(row => ({ postcode: row.postcode!, council: row.council_code!, town: row.town! }))

/** What was printed for the year that the generator is to meet: by measure, by council (or `total`). */
export function publishedFigures(): Map<string, Map<string, number>> {
  const figures = new Map<string, Map<string, number>>()
  for (const { measure, council_code, printed } of rowsOf('published-figures.csv')) figures.set(measure!, (figures.get(measure!) ?? new Map<string, number>()).set(council_code!, Number(printed)))
  return figures
}
