import type { ComponentChildren } from 'preact'
import { Details, ScrollRegion, Unseen } from '../../platform/components/index.ts'
import { addsUp, checkInWords, isChecked } from './adding-up.ts'
import { inWords } from './in-words.ts'
import { shown, type Cell, type Group, type Pack, type Row, type Table } from './pack.ts'
import { queryOf } from './periods.ts'
import type { Definition } from './kpi.ts'

interface Drawn {
  readonly pack: Pack
  readonly table: Table
  /** Each figure leads to the cases behind it. */
  readonly drills: boolean
}

/** A table of a pack: figures to the right, totals in bold, each figure a way to what is behind it. */
export const PackTable = ({ labelledBy, ...drawn }: Drawn & { readonly labelledBy: string }) => {
  const { table } = drawn
  const width = table.columns.length + (isChecked(table) ? 2 : 1)
  return (
    <ScrollRegion label={table.title} dense>
      <table class="govuk-table newel-pack-table" aria-labelledby={labelledBy}>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">{table.rowsAre}</th>
            {table.columns.map(({ title }) => <th scope="col" class="govuk-table__header govuk-table__header--numeric">{title}</th>)}
            {isChecked(table) && <th scope="col" class="govuk-table__header newel-pack-table__check">Rows add to total</th>}
          </tr>
        </thead>
        {table.groups.map(group => <Rows {...drawn} group={group} width={width} />)}
      </table>
    </ScrollRegion>
  )
}

const Rows = ({ group, width, ...drawn }: Drawn & { readonly group: Group; readonly width: number }) => (
  <tbody class="govuk-table__body newel-print-together">
    {group.title && (
      <tr class="govuk-table__row newel-pack-table__group">
        <th scope="rowgroup" colSpan={width} class="govuk-table__header">
          <strong>{group.title}</strong>{group.note && <span class="newel-quiet">, {group.note}</span>}
        </th>
      </tr>
    )}
    {group.rows.map(row => (
      <tr class="govuk-table__row">
        <th scope="row" class={`govuk-table__header${row.isPart ? ' newel-pack-table__part' : ''}`}>{row.isTotal ? <strong>{row.label}</strong> : row.label}</th>
        {row.cells.map((cell, at) => (
          <td class={`govuk-table__cell govuk-table__cell--numeric${row.isTotal || drawn.table.columns[at]!.isTotal ? ' govuk-!-font-weight-bold' : ''}`}><Figure {...drawn} cell={cell} /></td>
        ))}
        {isChecked(drawn.table) && <Check {...drawn} row={row} />}
      </tr>
    ))}
  </tbody>
)

const Check = ({ pack, table, row }: Drawn & { readonly row: Row }) =>
  <td class="govuk-table__cell newel-pack-table__check">{row.cells.every(({ is }) => is === 'words') ? '' : checkInWords(addsUp(pack, table, row))}</td>

function Figure({ pack, cell, drills }: Drawn & { readonly cell: Cell }) {
  const found = shown(pack, cell)
  const words = inWords(found)
  if (found.is === 'hidden') return <>{words}<Unseen> (hidden)</Unseen></>
  const measure = drills && isSome(found) ? behind(cell) : undefined
  return measure ? <a class="govuk-link govuk-link--no-underline" href={measure + queryOf(pack.period)}>{words}</a> : <>{words}</>
}

const isSome = (found: ReturnType<typeof shown>): boolean => found.is === 'share' || (found.is === 'number' && found.value !== 0)

/** Where the records behind a cell are listed: those of a median are the cases it is the middle of, those of a share its part. */
function behind(cell: Cell): string | undefined {
  if (!('council' in cell)) return undefined
  const measure = cell.is === 'share' ? cell.part : cell.measure.replace(/^(?:net-)?time-in-stage\./, 'stages-left.')
  return `/packs/cases?measure=${measure}&${cell.council ? `council=${cell.council}&` : ''}`
}

/** What stands under a table: notes, and how its figures are counted. */
export const Counted = ({ kpis, notes, children }: { readonly kpis: readonly Definition[]; readonly notes: readonly string[]; readonly children?: ComponentChildren }) => (
  <>
    {notes.map(note => <p class="govuk-body-s">{note}</p>)}
    {children}
    {kpis.length > 0 && (
      <Details summaryText="How this is counted">
        {kpis.map(kpi => (
          <p class="govuk-body-s"><strong>{kpi.title}.</strong> {kpi.counts} Left out: {lowerFirst(kpi.leavesOut)}{kpi.target && ` Target: ${lowerFirst(kpi.target)}.`} Source: {kpi.source}. Version {kpi.version}.</p>
        ))}
      </Details>
    )}
  </>
)

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
