import { labelSize, lineHeight, noteSize, placed, textWidth, type Group, type PlacedBar, type PlacedGroup } from './chart-layout.ts'
import { Key, looks, mostSeries, Patterns } from './chart-patterns.tsx'

interface ChartProps {
  readonly id: string
  readonly title: string
  /** What the chart shows, in a sentence, for those who hear it. The figures themselves belong in a table beside it. */
  readonly description: string
  /** `£` goes before a figure, `%` close after it, a word after a space. */
  readonly unit?: string
  /** Says a figure in its own way, instead of `unit`. */
  readonly say?: (value: number) => string
}
export interface BarChartProps extends ChartProps {
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly note?: string }[]
}
export interface GroupedBarChartProps extends ChartProps {
  /** Two to four; the values of each group are in this order. */
  readonly series: readonly string[]
  readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[]; readonly note?: string }[]
  readonly stacked?: boolean
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const notShown = 'not shown'

const sayer = ({ unit = '', say }: ChartProps) => (value: number | null) => {
  if (value === null) return notShown
  if (say) return say(value)
  const figure = figures.format(value)
  if (unit === '£') return `£${figure}`
  return unit === '%' || unit === '' ? `${figure}${unit}` : `${figure} ${unit}`
}
type Say = ReturnType<typeof sayer>

/** Words do not fit inside the parts of a stack, so its parts are said beside its label and the whole at its end. */
const partsOf = (series: readonly string[], values: readonly (number | null)[], say: Say) =>
  series.map((name, at) => `${name} ${say(values[at] ?? null)}`).join(', ')

const whole = (values: readonly (number | null)[]) =>
  values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)

const Figure = ({ at, y, text, missing }: { at: number; y: number; text: string; missing: boolean }) => (
  <text class={missing ? 'newel-chart__missing' : 'newel-chart__value'} x={`${at}%`} dx="7" y={y} font-size={labelSize} fill={missing ? '#4b5659' : '#14191b'} font-weight={missing ? undefined : '700'}>
    {text}
  </text>
)

const Lines = ({ lines }: { lines: PlacedGroup['lines'] }) => (
  <>
    {lines.map(({ y, text, note }) => (
      <text class={note ? 'newel-chart__note' : 'newel-chart__label'} x="0" y={y} font-size={note ? noteSize : labelSize} fill={note ? '#4b5659' : '#14191b'}>{text}</text>
    ))}
  </>
)

const Bars = ({ id, bars, thickness, stacked, say }: { id: string; bars: readonly PlacedBar[]; thickness: number; stacked: boolean; say: Say }) => {
  const end = bars.reduce((furthest, { from, share }) => Math.max(furthest, from + share), 0)
  const middle = thickness / 2 + 5.5
  const sum = whole(bars.map(({ value }) => value))
  return (
    <>
      {bars.map(({ y, from, share, series }) => share > 0 && (
        <rect x={`${from}%`} y={y} width={`${share}%`} height={thickness} {...looks(id, series)} />
      ))}
      {stacked
        ? <Figure at={end} y={bars[0]!.y + middle} text={say(sum)} missing={sum === null} />
        : bars.map(({ y, share, value }) => <Figure at={share} y={y + middle} text={say(value)} missing={value === null} />)}
    </>
  )
}

/** How much room the longest figure needs at the end of the longest bar. */
const room = (texts: readonly string[]) => {
  const widest = Math.max(0, ...texts.map(text => textWidth(text)))
  return (['s', 'm', 'l'] as const).find((_, at) => widest <= [60, 112, 166][at]!) ?? 'xl'
}

const Chart = ({ chart, groups, series, stacked }: { chart: ChartProps; groups: readonly Group[]; series: readonly string[]; stacked: boolean }) => {
  const { id, title, description } = chart
  const say = sayer(chart)
  const thickness = series.length > 1 && !stacked ? 16 : 20
  const { places, height } = placed(groups, { stacked, thickness })
  const said = places.map(({ bars }) => bars.map(({ value }) => value)).flatMap(values => (stacked ? [say(whole(values))] : values.map(say)))
  return (
    <figure class="newel-chart">
      <figcaption class="govuk-heading-s newel-chart__title">{title}</figcaption>
      {series.length > 1 && <Key id={id} series={series} />}
      <svg
        class={`newel-chart__svg newel-chart__svg--${room(said)}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        focusable="false"
        width="80%"
        height={height}
        overflow="visible"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <Patterns id={id} count={series.length} />
        {places.map(({ lines, bars, top, bottom }) => (
          <g>
            <Lines lines={lines} />
            <Bars id={id} bars={bars} thickness={thickness} stacked={stacked} say={say} />
            <line class="newel-chart__axis" x1="0" x2="0" y1={top + lines.length * lineHeight} y2={bottom} stroke="#4b5659" stroke-width="1" />
          </g>
        ))}
      </svg>
    </figure>
  )
}

export const BarChart = ({ bars, ...chart }: BarChartProps) => (
  <Chart chart={chart} series={['']} stacked={false} groups={bars.map(({ label, note, value }) => ({ label, note, bars: [{ value }] }))} />
)

/** Bars side by side, or end to end, for up to four series told apart by pattern as well as colour. */
export function GroupedBarChart({ groups, series, stacked = false, ...chart }: GroupedBarChartProps) {
  if (series.length > mostSeries) throw new Error(`A chart can tell ${mostSeries} series apart, not ${series.length}`)
  const say = sayer(chart)
  const drawn = groups.map(({ label, note, values }) => ({
    label,
    note: [stacked && partsOf(series, values, say), note].filter(Boolean).join('. '),
    bars: series.map((_, at) => ({ value: values[at] ?? null })),
  }))
  return <Chart chart={chart} series={series} stacked={stacked} groups={drawn} />
}
