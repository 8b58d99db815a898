import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { placed, shareOf, textWidth, wrapped } from './chart-layout.ts'
import { BarChart, GroupedBarChart } from './index.ts'

const shown = (node: VNode) => renderToString(node)
const about = { id: 'days', title: 'Days to a decision', description: 'Riverside is quickest.' }
const bars = (...values: (number | null)[]) => values.map((value, at) => ({ label: `Council ${at + 1}`, value }))
const widths = (html: string) => [...html.matchAll(/<rect x="[\d.]+%" y="[\d.]+" width="([\d.]+)%"/g)].map(([, width]) => Number(width))
const figures = (html: string) => [...html.matchAll(/class="newel-chart__(?:value|missing)"[^>]*>([^<]*)</g)].map(([, figure]) => figure)

describe('a bar chart', () => {
  it('is one picture with a name and a description', () => {
    const html = shown(<BarChart {...about} bars={bars(4, 2)} />)
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="days-title days-desc"/)
    expect(html).toContain('<title id="days-title">Days to a decision</title><desc id="days-desc">Riverside is quickest.</desc>')
    expect(html).toContain('<figcaption class="govuk-heading-s newel-chart__title">Days to a decision</figcaption>')
  })
  it('uses no style attribute, which the security policy would drop', () => {
    expect(shown(<BarChart {...about} bars={bars(4, null, 0)} />)).not.toContain('style=')
  })
  it('draws each bar against the largest, and says its figure at its end', () => {
    const html = shown(<BarChart {...about} bars={bars(40, 10, 25)} />)
    expect(widths(html)).toEqual([100, 25, 62.5])
    expect(figures(html)).toEqual(['40', '10', '25'])
  })
  it('says its unit as it is said: before, close after, or apart', () => {
    expect(figures(shown(<BarChart {...about} bars={bars(1234567)} unit="£" />))).toEqual(['£1,234,567'])
    expect(figures(shown(<BarChart {...about} bars={bars(61.55)} unit="%" />))).toEqual(['61.6%'])
    expect(figures(shown(<BarChart {...about} bars={bars(12)} unit="days" />))).toEqual(['12 days'])
    expect(figures(shown(<BarChart {...about} bars={bars(150)} say={pence => `£${(pence / 100).toFixed(2)}`} />))).toEqual(['£1.50'])
  })
  it('says that a figure is not shown, and draws nothing in its place', () => {
    const html = shown(<BarChart {...about} bars={bars(4, null)} />)
    expect(figures(html)).toEqual(['4', 'not shown'])
    expect(widths(html)).toHaveLength(1)
  })
  it('with nothing but noughts, or nothing at all, still stands', () => {
    const html = shown(<BarChart {...about} bars={bars(0, 0)} />)
    expect(figures(html)).toEqual(['0', '0'])
    expect(widths(html)).toEqual([])
    expect(shown(<BarChart {...about} bars={[]} />)).toContain('height="0"')
    expect(html).not.toMatch(/NaN|Infinity/)
  })
  it('lets the smallest be seen beside one that is huge', () => {
    expect(widths(shown(<BarChart {...about} bars={bars(12_345_678, 1)} />))).toEqual([100, 0.5])
  })
  it('keeps room for the longest figure at the end of the longest bar', () => {
    expect(shown(<BarChart {...about} bars={bars(7)} />)).toContain('newel-chart__svg--s')
    expect(shown(<BarChart {...about} bars={bars(12_345_678)} unit="£" />)).toContain('newel-chart__svg--m')
    expect(shown(<BarChart {...about} bars={bars(1234.5)} unit="working days" />)).toContain('newel-chart__svg--l')
  })
  it('stands fourteen bars under each other without touching', () => {
    const groups = bars(...Array.from({ length: 14 }, (_, at) => at)).map(({ label, value }) => ({ label, bars: [{ value }] }))
    const { places, height } = placed(groups, { stacked: false, thickness: 20 })
    for (const [at, place] of places.entries()) {
      expect(place.bars[0]!.y).toBeGreaterThan(place.lines.at(-1)!.y)
      if (at > 0) expect(place.top).toBeGreaterThan(places[at - 1]!.bottom)
    }
    expect(height).toBeGreaterThan(places.at(-1)!.bars[0]!.y + 20)
    expect(widths(shown(<BarChart {...about} bars={bars(...Array.from({ length: 14 }, (_, at) => at + 1))} />))).toHaveLength(14)
  })
  it('escapes what its bars are called', () => {
    expect(shown(<BarChart {...about} title="<b>" bars={[{ label: '<script>', value: 1, note: '<i>' }]} />)).not.toMatch(/<script>|<b>|<i>/)
  })
})

describe('a label', () => {
  it('wraps to what the narrowest screen has room for', () => {
    const lines = wrapped('Forest of Dean and the northern parishes, excluding those handed over in March')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(280)
    expect(lines.join(' ')).toBe('Forest of Dean and the northern parishes, excluding those handed over in March')
  })
  it('that is one very long word is cut rather than left to stick out', () => {
    for (const line of wrapped('W'.repeat(90))) expect(textWidth(line)).toBeLessThanOrEqual(280)
  })
})

describe('a share', () => {
  it('of nothing is nothing', () => {
    expect([shareOf(0, 0), shareOf(5, 0), shareOf(null, 10), shareOf(-3, 10), shareOf(0, 10)]).toEqual([0, 0, 0, 0, 0])
  })
})

describe('a chart of several series', () => {
  const series = ['Completed', 'Withdrawn', 'Refused', 'Open']
  it('tells them apart by pattern as well as by colour, and has a key', () => {
    const html = shown(<GroupedBarChart {...about} series={series} groups={[{ label: 'January', values: [4, 3, 2, 1] }]} />)
    expect([...html.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['days-pattern-2', 'days-pattern-3', 'days-pattern-4'])
    for (const name of series) expect(html).toContain(`</svg>${name}</li>`)
    expect(widths(html)).toEqual([100, 75, 50, 25])
    expect(figures(html)).toEqual(['4', '3', '2', '1'])
  })
  it('stacked, ends at the whole, and says the parts beside the label', () => {
    const html = shown(<GroupedBarChart {...about} stacked series={series.slice(0, 3)} groups={[{ label: 'January', values: [2, 1, 1] }, { label: 'February', values: [1, null, 1] }, { label: 'March', values: [null, null, null] }]} />)
    expect(figures(html)).toEqual(['4', '2', 'not shown'])
    expect(widths(html)).toEqual([50, 25, 25, 25, 25])
    expect(html).toContain('Completed 2, Withdrawn 1, Refused 1')
    expect(html).toContain('Withdrawn not shown')
  })
  it('of more than can be told apart is refused', () => {
    expect(() => shown(<GroupedBarChart {...about} series={[...series, 'Lost']} groups={[]} />)).toThrow('4 series')
  })
})

describe('the colours of bars', () => {
  const light = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  it('stand out from white by three to one or more', () => {
    const html = shown(<GroupedBarChart {...about} series={['a', 'b', 'c', 'd']} groups={[{ label: 'x', values: [1, 1, 1, 1] }]} />)
    const colours = new Set([...html.matchAll(/<rect x="0%"[^>]*stroke="(#[\da-f]{6})"/g)].map(([, colour]) => colour!))
    expect(colours.size).toBe(4)
    for (const colour of colours) expect(1.05 / (light(colour) + 0.05)).toBeGreaterThanOrEqual(3)
  })
})
