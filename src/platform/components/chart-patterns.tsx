/** Four looks that stay apart in colour, in grey, on paper and for those who see colours differently. */
const colours = ['#1f4e5f', '#9a4a10', '#5a3d82', '#2c6b3f'] as const
export const mostSeries = colours.length

const Marks = ({ series }: { series: number }) => {
  const stroke = colours[series]
  const mark = { class: `newel-chart__mark newel-chart__mark--${series + 1}`, stroke, 'stroke-width': 2, fill: 'none' }
  if (series === 1) return <path {...mark} d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
  if (series === 2) return <circle class="newel-chart__dot newel-chart__dot--3" cx="4" cy="4" r="2.2" fill={stroke} />
  return <path {...mark} d="M0 4h8M4 0v8" />
}

/** The first series is solid; the others are drawn on white, inside an edge of their colour. */
export const Patterns = ({ id, count }: { id: string; count: number }) => (
  <defs>
    {[1, 2, 3].filter(series => series < count).map(series => (
      <pattern id={`${id}-pattern-${series + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="newel-chart__ground" width="8" height="8" fill="#ffffff" />
        <Marks series={series} />
      </pattern>
    ))}
  </defs>
)

export const looks = (id: string, series: number) => ({
  class: `newel-chart__bar newel-chart__bar--${series + 1}`,
  fill: series === 0 ? colours[0] : `url(#${id}-pattern-${series + 1})`,
  stroke: colours[series],
  'stroke-width': 1.5,
})

export const Key = ({ id, series }: { id: string; series: readonly string[] }) => (
  <ul class="newel-chart__key">
    {series.map((name, at) => (
      <li>
        <svg width="20" height="20" aria-hidden="true" focusable="false"><rect x="2" y="2" width="16" height="16" {...looks(id, at)} /></svg>
        {name}
      </li>
    ))}
  </ul>
)
