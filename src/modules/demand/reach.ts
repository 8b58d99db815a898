import { agesFrom, perThousand, verdictOn, type AgeFrom, type Verdict } from '../../rules/demand/equity.ts'
import type { Figures } from '../../rules/figures/grid.ts'
import { suppress } from '../../rules/figures/suppression.ts'

export interface Reached { readonly councilId: string; readonly band: number; readonly people: number }
export interface Living { readonly councilId: string; readonly ageFrom: number; readonly people: number }
export interface Line { readonly council: string; readonly living: number | undefined; readonly reached: number | 'hidden'; readonly rate: number | undefined; readonly expected: number | undefined; readonly ratio: number | undefined; readonly verdict: Verdict | undefined }
export interface Table { readonly ageFrom: AgeFrom; readonly lines: readonly Line[]; readonly together: Line; readonly ageNotKnown: number | 'hidden' | undefined }

/** Bands that add up to the groups: under 65, to 74, to 84, 85 and over; and those whose age is not known, who are among everybody alone. */
const bands = [-1, 0, 65, 75, 85] as const
const together = '+'
const cell = (kind: 'from' | 'band', age: number, council: string): string => `${kind}|${age}|${council}`

/** The tables of a period, one for each group. With `hide`, no count under 5 is shown, nor any that would give one back, and nothing that is worked out from one. */
export function reachOf(councils: readonly { readonly id: string; readonly name: string }[], reached: readonly Reached[], living: readonly Living[], hide: boolean): Table[] {
  const columns = [...councils.map(({ id }) => id), together]
  const inBand = (band: number, council: string): number => reached.filter(row => row.band === band && (council === together ? councils.some(({ id }) => id === row.councilId) : row.councilId === council)).reduce((sum, { people }) => sum + people, 0)
  const bandsFrom = (age: AgeFrom): readonly number[] => bands.filter(band => age === 0 || band >= age)
  const cells = new Map<string, number>()
  const sums: Figures['sums'][number][] = []
  for (const council of columns) {
    for (const band of bands) cells.set(cell('band', band, council), inBand(band, council))
    for (const age of agesFrom) {
      cells.set(cell('from', age, council), bandsFrom(age).reduce((sum, band) => sum + inBand(band, council), 0))
      sums.push({ total: cell('from', age, council), parts: bandsFrom(age).map(band => cell('band', band, council)) })
    }
  }
  if (councils.length) for (const [kind, ages] of [['band', bands], ['from', agesFrom]] as const) for (const age of ages) sums.push({ total: cell(kind, age, together), parts: councils.map(({ id }) => cell(kind, age, id)) })
  const hidden = hide ? suppress({ cells, sums }) : new Set<string>()
  const seen = (key: string): number | 'hidden' => hidden.has(key) ? 'hidden' : cells.get(key)!
  return agesFrom.map(ageFrom => {
    const livingIn = new Map(living.filter(row => row.ageFrom === ageFrom).map(({ councilId, people }) => [councilId, people]))
    const whole = councils.every(({ id }) => livingIn.has(id)) ? councils.reduce((sum, { id }) => sum + livingIn.get(id)!, 0) : undefined
    const all = seen(cell('from', ageFrom, together))
    const line = (id: string, name: string, people: number | undefined): Line => {
      const count = seen(cell('from', ageFrom, id))
      const expected = whole && people !== undefined && all !== 'hidden' ? people / whole * all : undefined
      const shown = count !== 'hidden' && expected ? { ratio: Math.round(count / expected * 100) / 100, verdict: verdictOn(count, expected) } : { ratio: undefined, verdict: undefined }
      return { council: name, living: people, reached: count, rate: count === 'hidden' || people === undefined ? undefined : perThousand(count, people), expected: expected === undefined ? undefined : Math.round(expected * 10) / 10, ...shown }
    }
    return { ageFrom, lines: councils.map(({ id, name }) => line(id, name, livingIn.get(id))), together: line(together, 'All together', whole), ageNotKnown: ageFrom === 0 ? seen(cell('band', -1, together)) : undefined }
  })
}
