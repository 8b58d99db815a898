import { isDay, type Day } from '../../rules/calendar/day.ts'
import { kpis, measureNamed, measures } from './kpis.ts'
import { figureKey, shown, type Cell, type CouncilColumn, type Figures, type Group, type Pack, type Table } from './pack.ts'

/** A figure as it was printed, for one council or (with the code `total`) for all together. */
export interface PublishedFigure {
  readonly measure: string
  readonly councilCode: string
  readonly printed: number
  readonly source: string
}
export interface PublishedRow extends PublishedFigure {
  readonly from: Day
  readonly to: Day
}

const columns = ['period_from', 'period_to', 'measure', 'council_code', 'printed', 'source']

/** Reads the file of published figures. Throws at the first line that cannot be meant: it is ours, and is put right rather than skipped. */
export function readPublishedFigures(csv: string): PublishedRow[] {
  const [head, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line.trim())
  if (head !== columns.join(',')) throw new Error(`Published figures begin with the line ${columns.join(',')}`)
  return lines.map((line, at) => {
    const [from = '', to = '', measure = '', councilCode = '', printed = '', ...source] = line.split(',')
    const wrong = !isDay(from) || !isDay(to) ? 'its days' : !measureNamed(measure) ? 'its measure' : !councilCode ? 'its council' : !/^\d{1,9}$/.test(printed) ? 'its figure' : undefined
    if (wrong || !isDay(from) || !isDay(to)) throw new Error(`Line ${at + 2} of the published figures: ${wrong} cannot be understood`)
    return { from, to, measure, councilCode, printed: Number(printed), source: source.join(',') }
  })
}

const totalCode = 'total'

/** Measures that were printed for all councils together only. */
export const publishedWithoutCouncils = (published: readonly PublishedFigure[]): string[] =>
  [...new Set(published.map(({ measure }) => measure))].filter(measure => !published.some(figure => figure.measure === measure && figure.councilCode !== totalCode))

/** What was printed beside what we count, and the difference; with a sentence for each printed total that its own rows do not add to. */
export function besidePublished({ councils }: Pick<Figures, 'councils'>, published: readonly PublishedFigure[]): Table {
  const isSplit = (measure: string): boolean => !publishedWithoutCouncils(published).includes(measure)
  const measured = measures.map(({ key }) => key).filter(key => published.some(({ measure }) => measure === key))
  const groups = [
    ...measured.filter(isSplit).map(measure => ({ title: titleOf(measure), rows: councils.flatMap(council => rowOf(published, measure, council, council.title)) })),
    ...groupsOfTotals(measured.filter(measure => !isSplit(measure)), councils, published),
  ].filter(({ rows }) => rows.length)
  return {
    key: 'beside-published', title: 'Ours, as printed, and the difference', rowsAre: 'Figure and council', isByCouncil: false, kpis: [], charts: [], groups,
    columns: [{ key: 'ours', title: 'Ours' }, { key: 'printed', title: 'Printed' }, { key: 'difference', title: 'Difference' }],
    notes: [...measured.flatMap(measure => doesNotAdd(published, measure, councils)), `Printed figures: ${[...new Set(published.map(({ source }) => source))].join('; ')}.`],
  }
}

/** How many of the printed figures are ours too, of those that the reader is shown. */
export function agreement(pack: Pick<Pack, 'values' | 'hidden'>, { groups }: Table): string {
  const differences = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(cell => { const found = shown(pack, cell); return cell.is === 'difference' && found.is === 'number' ? found.value : [] })))
  const same = differences.filter(difference => difference === 0).length
  return same === differences.length ? `All ${same} printed figures shown here are the same as ours.` : `Of ${differences.length} printed figures shown here, ${same} are the same as ours.`
}

/** Those printed for all together stand under the title of their KPI. */
function groupsOfTotals(measured: readonly string[], councils: readonly CouncilColumn[], published: readonly PublishedFigure[]): Group[] {
  const total = councils.find(({ id }) => id === null)
  if (!total) return []
  return kpis.map(kpi => ({
    title: `${kpi.title}: ${total.title}`,
    rows: measured.filter(measure => measureNamed(measure)!.kpi === kpi).flatMap(measure => rowOf(published, measure, total, titleOf(measure).replace(`${kpi.title}: `, ''))),
  }))
}

function rowOf(published: readonly PublishedFigure[], measure: string, { key, id, code }: CouncilColumn, label: string): Group['rows'] {
  const found = published.find(figure => figure.measure === measure && figure.councilCode === code)
  if (!found) return []
  const { printed } = found
  const beside = figureKey(measure, key)
  const cells: Cell[] = [{ is: 'count', measure, council: key }, { is: 'printed', printed, beside }, { is: 'difference', printed, beside }]
  return [{ key: beside, label, cells, isTotal: id === null }]
}

/** Said only to those who are shown the total: it is then nothing new. */
function doesNotAdd(published: readonly PublishedFigure[], measure: string, councils: readonly CouncilColumn[]): string[] {
  const printed = published.filter(figure => figure.measure === measure)
  const total = printed.find(({ councilCode }) => councilCode === totalCode)
  const rows = printed.filter(figure => figure !== total)
  const sum = rows.reduce((all, figure) => all + figure.printed, 0)
  if (!total || !rows.length || sum === total.printed || !councils.some(({ id }) => id === null)) return []
  return [`${titleOf(measure)}: the printed rows add to ${sum.toLocaleString('en-GB')}; the printed total says ${total.printed.toLocaleString('en-GB')}.`]
}

const titleOf = (measure: string): string => measureNamed(measure)!.title
