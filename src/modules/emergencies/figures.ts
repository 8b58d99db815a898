import { helpKinds } from '../../rules/emergencies/kinds.ts'
import type { Figures } from '../../rules/figures/grid.ts'
import { suppress } from '../../rules/figures/suppression.ts'

interface Counted { readonly emergency: string; readonly council: string; readonly measure: string; readonly number: number }
export type Figure = number | 'hidden'
export interface EmergencyFigures { readonly councils: readonly string[]; readonly rows: readonly { readonly key: string; readonly label: string; readonly figures: readonly Figure[] }[] }

const measures: readonly (readonly [key: string, label: string])[] = [['affected', 'People and homes affected'], ['helped', 'Of these, helped so far'], ['not-yet', 'Not helped yet'], ...Object.entries(helpKinds)]
const together = '+'

/** The table of each emergency: a column for each council and one for all together. With `hide`, no figure under 5 is shown, nor any that would give one back. */
export function figuresOf(ids: readonly string[], counted: readonly Counted[], hide: boolean): ReadonlyMap<string, EmergencyFigures> {
  const cells = new Map<string, number>()
  const sums: Figures['sums'][number][] = []
  const councilsOf = (id: string): string[] => [...new Set(counted.filter(({ emergency }) => emergency === id).map(({ council }) => council))].sort()
  for (const id of ids) {
    const councils = councilsOf(id)
    const counts = new Map(counted.filter(({ emergency }) => emergency === id).map(({ council, measure, number }) => [cell('', measure, council), number]))
    const numberOf = (key: string, council: string): number => key === 'not-yet' ? numberOf('affected', council) - numberOf('helped', council) : counts.get(cell('', key, council)) ?? 0
    for (const [key] of measures) {
      for (const council of councils) cells.set(cell(id, key, council), numberOf(key, council))
      cells.set(cell(id, key, together), councils.reduce((sum, council) => sum + numberOf(key, council), 0))
      if (councils.length) sums.push({ total: cell(id, key, together), parts: councils.map(council => cell(id, key, council)) })
    }
    for (const council of [...councils, together]) sums.push({ total: cell(id, 'affected', council), parts: [cell(id, 'helped', council), cell(id, 'not-yet', council)] })
  }
  const hidden = hide ? suppress({ cells, sums }) : new Set<string>()
  return new Map(ids.map(id => {
    const councils = councilsOf(id)
    return [id, { councils, rows: measures.map(([key, label]) => ({ key, label, figures: [...councils, together].map(council => hidden.has(cell(id, key, council)) ? 'hidden' as const : cells.get(cell(id, key, council))!) })) }]
  }))
}
const cell = (emergency: string, key: string, council: string): string => `${emergency}|${key}|${council}`
