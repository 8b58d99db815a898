import type { Tally } from './book.ts'
import { fileKinds, formats, type FileKind } from './formats.ts'

/** One line of the reconciliation: what should have come in, and what the database holds. */
export interface Check { readonly what: string; readonly expected: number; readonly counted: number }
export interface ByCouncil { readonly council: string; readonly counts: Readonly<Partial<Record<FileKind, number>>> }

const n = (count: number): string => count.toLocaleString('en-GB')
const plural = (count: number, one: string): string => `${n(count)} ${one}${count === 1 ? '' : 's'}`

/** Lines up columns: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map(row => row[at]!.length)))
  return rows.map(row => row.map((cell, at) => at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)).join('  ').trimEnd())
}

/** What became of the rows of every file. */
export function tallyLines(tallies: Readonly<Record<FileKind, Tally>>, kept: boolean): string[] {
  const there = fileKinds.filter(kind => tallies[kind].read)
  return table([
    ['', 'read', kept ? 'brought in' : 'would come in', 'already here', 'already here, differs', 'refused'],
    ...there.map(kind => { const { read, new: fresh, there: here, differs, refused } = tallies[kind]; return [formats[kind].file, n(read), n(fresh), n(here), n(differs), n(refused)] }),
  ])
}

/** Every row read must have become one thing: a file that does not add up is a mistake of ours, and is said. */
export const addsUp = ({ read, new: fresh, there, differs, refused }: Tally): boolean => read === fresh + there + differs + refused

export const checkLines = (checks: readonly Check[]): string[] => [
  'Counted in the database afterwards:',
  ...table(checks.map(({ what, expected, counted }) => [`  ${what}`, n(counted), counted === expected ? 'as expected' : `NOT as expected: ${n(expected)}`])),
]

export function councilLines(councils: readonly ByCouncil[]): string[] {
  const kinds = fileKinds.filter(kind => councils.some(({ counts }) => counts[kind]))
  return kinds.length ? ['By council:', ...table([['', ...kinds], ...councils.map(({ council, counts }) => [`  ${council}`, ...kinds.map(kind => n(counts[kind] ?? 0))])])] : []
}

/** The last word: one sentence. */
export function lastWord({ dryRun, allOrNothing, refused, differing, agrees }: { dryRun: boolean; allOrNothing: boolean; refused: number; differing: number; agrees: boolean }): string {
  if (!agrees) return 'The counts do not agree: look at them before anything else.'
  const trouble = [refused ? `${plural(refused, 'row')} refused` : '', differing ? `${plural(differing, 'row')} already here and otherwise there` : ''].filter(Boolean).join(', ')
  if (dryRun) return `Nothing was changed: this was a dry run. ${trouble ? `${trouble}.` : 'Every row can come in.'}`
  if (refused && allOrNothing) return `Nothing was changed, because all or nothing was asked for: ${trouble}.`
  return trouble ? `Done, but for ${trouble}.` : 'Done. Every row is in.'
}
