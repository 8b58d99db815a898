import { BarChart } from '../../platform/components/chart.tsx'
import { shown, type Chart, type Pack, type Section, type Table } from './pack.ts'
import { notAdding } from './adding-up.ts'
import { Counted, PackTable } from './pack-table.tsx'

export interface PackShown {
  readonly pack: Pack
  readonly drills: boolean
}

/** The parts of a pack, as links at its beginning. */
export const Contents = ({ sections }: { readonly sections: readonly Section[] }) => (
  <nav class="newel-contents newel-no-print" aria-label="Parts of this pack">
    <ul class="govuk-list">
      {sections.map(({ key, title }) => <li><a class="govuk-link" href={`#${key}`}>{title}</a></li>)}
    </ul>
  </nav>
)

export const PackSection = ({ section, ...given }: PackShown & { readonly section: Section }) => {
  const { pack } = given
  const tables = section.tables.filter(table => table.key.startsWith('stages-') ? tells(pack, table) : true)
  const silent = section.tables.filter(table => !tables.includes(table))
  return (
    <section class="newel-print-section" aria-labelledby={section.key}>
      <h2 class="govuk-heading-l" id={section.key}>{section.title}</h2>
      {section.intro && <p class="govuk-body">{section.intro}</p>}
      {tables.map(table => <TableWithCharts {...given} table={table} heading={section.tables.length > 1 ? undefined : section.key} />)}
      {silent.length > 0 && <p class="govuk-body">{pack.isSuppressed ? 'Every figure is hidden' : 'No case left a stage in this period'}: {silent.map(({ title }) => title.toLowerCase()).join(', ')}.</p>}
    </section>
  )
}

/** So many columns still leave room for a chart beside them. */
const widest = 5

/** A table with its chart beside it, or below it when it is wide; several charts stand below, side by side. */
const TableWithCharts = ({ table, heading, ...given }: PackShown & { readonly table: Table; readonly heading: string | undefined }) => {
  const charts = table.charts.filter(chart => chart.bars.some(({ cell }) => isFigure(given.pack, cell))).map(chart => <Drawn pack={given.pack} chart={chart} />)
  const read = (
    <div>
      <PackTable {...given} table={table} labelledBy={heading ?? `table-${table.key}`} />
      <Counted kpis={table.kpis} notes={[...notAdding(given.pack, table), ...table.notes]} />
    </div>
  )
  return (
    <>
      {heading === undefined && <h3 class="govuk-heading-m" id={`table-${table.key}`}>{table.title}</h3>}
      {charts.length > 1 ? <>{read}<div class="newel-columns">{charts}</div></> : <div class={`newel-beside${table.columns.length > widest ? ' newel-beside--wide' : ''}`}>{read}{charts}</div>}
    </>
  )
}

function Drawn({ pack, chart: { bars, ...chart } }: { readonly pack: Pack; readonly chart: Chart }) {
  const drawn = bars.map(({ label, note, cell }) => {
    const found = shown(pack, cell)
    return { label, is: found.is, value: found.is === 'number' ? found.value : null, ...(note ? { note } : {}) }
  })
  return <BarChart {...chart} bars={drawn.filter(({ is }) => is !== 'nothing').map(({ is: _, ...bar }) => bar)} />
}

const isFigure = (pack: Pack, cell: Chart['bars'][number]['cell']): boolean => {
  const found = shown(pack, cell)
  return found.is === 'number' && found.value > 0
}

/** A table in which nothing happened, or all is hidden, is named in a sentence instead. */
const tells = (pack: Pack, { groups }: Table): boolean =>
  groups.some(({ rows }) => rows.some(({ cells }) => cells.some(cell => { const found = shown(pack, cell); return found.is === 'share' || (found.is === 'number' && found.value > 0) })))
