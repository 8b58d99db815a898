import { addsUp } from './adding-up.ts'
import { kpis, measureNamed } from './kpis.ts'
import { figureKey, shown, type Pack, type Row, type Table } from './pack.ts'

/** What is wrong with the figures of a pack, each in a sentence that names the row. It is not signed while anything is. */
export const failedChecks = (pack: Pack): string[] => [...acrossCouncils(pack), ...downRows(pack)]

const acrossCouncils = (pack: Pack): string[] =>
  pack.sections.flatMap(({ tables }) => tables.flatMap(table => table.groups.flatMap(({ rows }) => rows.flatMap(row => {
    const check = addsUp(pack, table, row)
    if (!check || check.adds || isCountedOnce(pack, table, row, check.sum)) return []
    return [`${table.title}, “${row.label}”: the councils add to ${check.sum.toLocaleString('en-GB')}, which is not the total.`]
  }))))

/** Somebody helped in two councils is one in the total: it may be less than the councils add to, and never less than any of them. */
function isCountedOnce(pack: Pack, { columns }: Table, { cells }: Row, sum: number): boolean {
  if (!cells.every(cell => cell.is === 'count' && measureNamed(cell.measure)?.kpi.kind.kind === 'distinct')) return false
  const numbers = cells.map(cell => { const found = shown(pack, cell); return found.is === 'number' ? found.value : 0 })
  const total = numbers[columns.length - 1]!
  return total < sum && numbers.every(number => number <= total)
}

/** A row that adds others up says what they add to. */
const downRows = ({ values, councils }: Pack): string[] =>
  kpis.flatMap(({ key, title, kind }) => kind.kind !== 'count by' ? [] : kind.parts.flatMap(part => !part.adds ? [] : councils.flatMap(council => {
    const value = (of: string): number => values.get(figureKey(`${key}.${of}`, council.key)) ?? 0
    const sum = part.adds!.reduce((all, of) => all + value(of), 0)
    return sum === value(part.key) ? [] : [`${title}, ${council.title}: “${part.title}” is ${value(part.key).toLocaleString('en-GB')}, and its rows add to ${sum.toLocaleString('en-GB')}.`]
  })))
