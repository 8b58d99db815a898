import { triageLevelNames } from '../../rules/enquiries/triage-levels.ts'
import { highLevelMapping } from '../../rules/outcomes/high-level.ts'
import { casesClosed } from './cases-closed.kpi.ts'
import { casesCompleted } from './cases-completed.kpi.ts'
import { casesOpen } from './cases-open.kpi.ts'
import { casesOpened } from './cases-opened.kpi.ts'
import { enquiriesByChannel } from './enquiries-by-channel.kpi.ts'
import { enquiriesBySource } from './enquiries-by-source.kpi.ts'
import { highLevelOutcomesMet } from './high-level-outcomes.kpi.ts'
import type { Kpi, Part } from './kpi.ts'
import { serviceVolumes } from './kpis.ts'
import { outcomes } from './outcomes.kpi.ts'
import { columnsFor, isCountedIn, type Cell, type Chart, type CouncilColumn, type Figures, type Row, type Section, type Table } from './pack.ts'
import { stageTables } from './stage-tables.ts'

type Councils = readonly CouncilColumn[]

export interface Shape {
  readonly figures: Figures
  /** Measures whose split by council was made up for a demonstration. */
  readonly illustrative: readonly string[]
  /** Open cases at the end of each quarter would give back what is hidden of those opened and closed in between. */
  readonly leavesOutOpen: boolean
}

/** What a pack shows, in order. It says which figure stands where, and knows none of them. */
export const sectionsOf = ({ figures, illustrative, leavesOutOpen }: Shape): Section[] => [
  { key: 'service-volumes', title: 'Service volumes (Schedule B)', tables: [volumes(figures)] },
  { key: 'enquiries', title: 'Enquiries', tables: [byCouncil(enquiriesByChannel, figures, 'Channel'), byCouncil(enquiriesBySource, figures, 'Who referred')] },
  {
    key: 'cases', title: 'Cases by pathway',
    ...(leavesOutOpen ? { intro: 'Cases open at the end are left out here: beside those opened and closed they would give hidden figures away.' } : {}),
    tables: [casesOpened, casesCompleted, casesClosed, ...(leavesOutOpen ? [] : [casesOpen])].map(kpi => byCouncil(kpi, figures, 'Pathway')),
  },
  {
    key: 'outcomes', title: 'Outcomes',
    tables: [
      byCouncil(outcomes, figures, 'Outcome', [triageLevelNames.note, ...(illustrative.length ? ['These outcomes were published for all councils together only. Their split by council is illustrative: it was made up for this demonstration.'] : [])]),
      byCouncil(highLevelOutcomesMet, figures, 'High-level outcome', [highLevelMapping.note]),
    ],
  },
  { key: 'time-in-stages', title: 'Time in each stage', intro: 'Cases that left a stage in the period. Working days; the day a stage begins is day 0.', tables: stageTables(columnsFor(figures, ['stages-left'])) },
]

const columnsFrom = (councils: Councils): Table['columns'] => councils.map(({ key, title, id }) => ({ key, title, ...(id === null && { isTotal: true }) }))
const across = (measure: string, councils: Councils): Cell[] => councils.map(({ key }) => ({ is: 'count', measure, council: key }))

/** Schedule B: a row for each KPI, and a chart for each that compares the councils. */
function volumes(figures: Figures): Table {
  const councils = columnsFor(figures, serviceVolumes.map(({ key }) => key))
  const cells = (kpi: string): Cell[] => councils.map(column => isCountedIn(figures, kpi, column) ? { is: 'count', measure: kpi, council: column.key } : { is: 'words', say: '' })
  const parts = councils.filter(({ id, isExtra }) => id !== null && !isExtra)
  const bars = (kpi: Kpi): Chart['bars'] => parts.map(({ key, title }) => ({ label: title, cell: { is: 'count', measure: kpi.key, council: key } }))
  return {
    key: 'service-volumes', title: 'Service volumes', rowsAre: 'Volume', isByCouncil: true, columns: columnsFrom(councils), kpis: serviceVolumes, notes: [],
    groups: [{ rows: serviceVolumes.map(({ key, title }) => ({ key, label: title, cells: cells(key) })) }],
    charts: parts.length > 1
      ? serviceVolumes.map(kpi => ({ id: `chart-${kpi.key}`, title: kpi.title, description: `${kpi.title}, by council. The figures are in the table of service volumes.`, bars: bars(kpi) }))
      : [{ id: 'chart-service-volumes', title: 'Service volumes', description: 'Each service volume. The figures are in the table of service volumes.', bars: serviceVolumes.flatMap(kpi => bars(kpi).map(bar => ({ ...bar, label: kpi.title }))) }],
  }
}

/** A row for each part of a KPI, a total after them or before its own, and a chart of all councils together. */
function byCouncil(kpi: Kpi, figures: Figures, rowsAre: string, notes: readonly string[] = []): Table {
  const councils = columnsFor(figures, [kpi.key])
  if (kpi.kind.kind !== 'count by') throw new Error(`${kpi.key} is one figure, not several`)
  const { parts } = kpi.kind
  const totals = parts.filter(part => part.adds && part.key !== 'all')
  const isPart = (part: Part): boolean => totals.some(({ adds }) => adds!.includes(part.key))
  const ordered = [...totals.flatMap(total => [total, ...parts.filter(part => total.adds!.includes(part.key))]), ...parts.filter(part => !totals.includes(part) && !isPart(part))]
  const rows = ordered.map((part): Row => ({
    key: part.key, label: part.title, isTotal: part.key === 'all', isPart: isPart(part),
    cells: part.instead ? councils.map(() => ({ is: 'words', say: part.instead! })) : across(`${kpi.key}.${part.key}`, councils),
  }))
  const charted = councils.at(-1)!
  return {
    key: kpi.key, title: kpi.title, rowsAre, isByCouncil: true, columns: columnsFrom(councils), kpis: [kpi], notes, groups: [{ rows }],
    charts: [{
      id: `chart-${kpi.key}`, title: `${kpi.title}: ${charted.title}`, description: `${kpi.title}, ${charted.title}. The figures are in the table.`,
      bars: ordered.filter(part => part.key !== 'all' && !part.instead).map(part => ({ label: part.title, cell: { is: 'count', measure: `${kpi.key}.${part.key}`, council: charted.key } })),
    }],
  }
}
