import type { Day } from '../../rules/calendar/day.ts'
import { canonical } from '../../rules/canonical.ts'
import { figureKey, type Cell, type Pack, type Signed } from './pack.ts'

interface Stored extends Omit<Pack, 'values' | 'hidden' | 'asAt' | 'signed'> {
  readonly values: readonly (readonly [key: string, value: number | null])[]
  readonly hidden: readonly string[]
  readonly asAt: string
  readonly signed: Signed
}

/** A pack as it is kept. Figures that are hidden, or stand nowhere in it, are not in what is kept either. */
export function write(pack: Pack & { readonly signed: Signed }): string {
  const told = toldBy(pack)
  const values = [...pack.values].filter(([key]) => told.has(key) && !pack.hidden.has(key)).sort(([one], [other]) => one < other ? -1 : 1)
  return canonical({ ...pack, values, hidden: [...pack.hidden].sort(), asAt: pack.asAt.toISOString() })
}

export function read(text: string): Pack & { readonly signed: Signed } {
  const stored = JSON.parse(text) as Stored
  return { ...stored, values: new Map(stored.values), hidden: new Set(stored.hidden), asAt: new Date(stored.asAt), period: { from: stored.period.from as Day, to: stored.period.to as Day } }
}

/** The figures that some cell or chart of a pack shows. */
function toldBy({ sections }: Pack): ReadonlySet<string> {
  const keys = (cell: Cell): string[] => {
    if (cell.is === 'words') return []
    if (cell.is === 'share') return [figureKey(cell.part, cell.council), figureKey(cell.whole, cell.council)]
    return ['beside' in cell ? cell.beside : figureKey(cell.measure, cell.council)]
  }
  const tables = sections.flatMap(section => section.tables)
  return new Set(tables.flatMap(({ groups, charts }) => [...groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...charts.flatMap(({ bars }) => bars.map(({ cell }) => cell))].flatMap(keys)))
}
