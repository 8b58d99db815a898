import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { addsUp, checkInWords, isChecked } from './adding-up.ts'
import { hiddenMark, hiddenNote, nothingMark } from './in-words.ts'
import { shown, type Cell, type Pack, type Row, type Table } from './pack.ts'
import { titleOf } from './periods.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A pack as a workbook: what it is, a sheet for each table, the stages of all pathways together, and what every figure means. */
export function sheetsOf(pack: Pack, agency: string): Sheet[] {
  const tables = pack.sections.flatMap(section => section.tables)
  const stages = tables.filter(({ key }) => key.startsWith('stages-'))
  return [about(pack, agency), ...tables.filter(table => !stages.includes(table)).map(table => tableSheet(pack, table)), stagesSheet(pack, stages), definitions(pack)]
}

const about = (pack: Pack, agency: string): Sheet => ({
  name: 'About this pack', widths: [28, 80], head: 1,
  rows: [
    [`${agency}: ${titleOf(pack.period)}`], ['About this pack', ''],
    ['First day', { day: pack.period.from }], ['Last day', { day: pack.period.to }],
    ['Figures as they stood on', { day: dayInLondon(pack.asAt) }], ['at', timeInLondon(pack.asAt)],
    ...(pack.signed ? [['Signed off by', pack.signed.by], ['Version', pack.signed.version], ...(pack.signed.reason ? [['Why this version', pack.signed.reason]] : [])] : []),
    ...(pack.isSuppressed ? [['Hidden figures', `${hiddenNote}.`]] : []),
    ...pack.warnings.map(warning => ['Warning', warning]),
    ...pack.sections.flatMap(({ title, intro, tables }) => [...(intro ? [[title, intro]] : []), ...tables.flatMap(table => table.notes.map(note => [table.title, note]))]),
  ],
})

function tableSheet(pack: Pack, table: Table): Sheet {
  const checked = isChecked(table)
  const grouped = table.groups.some(({ title }) => title)
  const body = table.groups.flatMap(group => group.rows.map(row => ({ group, row })))
  return {
    name: table.title, head: 1, widths: [...(grouped ? [36] : []), 44, ...table.columns.map(() => 14), ...(checked ? [22] : [])],
    bold: new Set(body.flatMap(({ row }, at) => row.isTotal ? [at + 2] : [])),
    rows: [
      [`${table.title}: ${titleOf(pack.period)}`],
      [...(grouped ? [table.rowsAre, 'Council'] : [table.rowsAre]), ...table.columns.map(({ title }) => title), ...(checked ? ['Rows add to total'] : [])],
      ...body.map(({ group, row }) => [...(grouped ? [group.title ?? ''] : []), row.label, ...row.cells.map(cell => cellOf(pack, cell)), ...(checked ? [checkOf(pack, table, row)] : [])]),
    ],
  }
}

const checkOf = (pack: Pack, table: Table, row: Row): string => row.cells.every(({ is }) => is === 'words') ? '' : checkInWords(addsUp(pack, table, row))

const stagesSheet = (pack: Pack, tables: readonly Table[]): Sheet => ({
  name: 'Time in each stage', head: 1, widths: [28, 32, 26, 24, 12, 14, 14, 14],
  rows: [
    [`Time in each stage: ${titleOf(pack.period)}`],
    ['Pathway', 'Stage', 'Target', 'Council', ...tables[0]!.columns.map(({ title }) => title)],
    ...tables.flatMap(({ title, groups }) => groups.flatMap(group => group.rows.map(row => [title, group.title ?? '', (group.note ?? '').replace(/^target /, ''), row.label, ...row.cells.map(cell => cellOf(pack, cell))]))),
  ],
})

const definitions = (pack: Pack): Sheet => ({
  name: 'Definitions', head: 1, widths: [32, 50, 50, 40, 40, 30, 34, 9, 18],
  rows: [
    ['What every figure means'],
    ['KPI', 'What it counts', 'What it leaves out', 'Numerator', 'Denominator', 'Target', 'Source', 'Version', 'From'],
    ...pack.definitions.map(kpi => [kpi.title, kpi.counts, kpi.leavesOut, kpi.numerator, kpi.denominator ?? '', kpi.target ?? '', kpi.source, kpi.version, { day: kpi.from }]),
  ],
})

function cellOf(pack: Pack, cell: Cell): SheetCell {
  const found = shown(pack, cell)
  if (found.is === 'hidden') return hiddenMark
  if (found.is === 'nothing') return nothingMark
  if (found.is === 'words') return found.say
  return found.is === 'share' ? { share: found.part / found.whole } : found.value
}

const csvHead = ['part', 'table', 'group', 'row', 'column', 'figure', 'what it counts', 'source', 'version', 'first day', 'last day', 'as at']

/** The same figures one to a line, each with what it means. */
export function csvRows(pack: Pack): SheetCell[][] {
  const asAt = `${formatDay(dayInLondon(pack.asAt))}, ${timeInLondon(pack.asAt)}`
  const days: SheetCell[] = [{ day: pack.period.from }, { day: pack.period.to }, asAt]
  return [csvHead, ...pack.sections.flatMap(section => section.tables.flatMap(table => table.groups.flatMap(group => group.rows.flatMap(row => row.cells.map((cell, at): SheetCell[] => {
    const kpi = table.kpis.length > 1 && !table.isByCouncil ? table.kpis[at] : table.kpis.find(({ key }) => key === row.key) ?? table.kpis[0]
    return [section.title, table.title, group.title ?? '', row.label, table.columns[at]!.title, cellOf(pack, cell), kpi?.counts ?? '', kpi?.source ?? '', kpi?.version ?? null, ...days]
  })))))]
}
