/** Where the parts of a bar chart stand. Across, everything is a share of the width, so words keep their size on a phone. */

export interface Bar {
  /** `null` is a figure that is kept back or missing: it is said, never drawn as nothing. */
  readonly value: number | null
}
export interface Group {
  readonly label: string
  readonly note?: string
  readonly bars: readonly Bar[]
}
export interface PlacedBar {
  readonly y: number
  readonly from: number
  readonly share: number
  readonly value: number | null
  readonly series: number
}
export interface PlacedGroup {
  readonly lines: readonly { readonly y: number; readonly text: string; readonly note: boolean }[]
  readonly bars: readonly PlacedBar[]
  readonly top: number
  readonly bottom: number
}

export const labelSize = 16
export const noteSize = 14
/** The narrowest screen that pages are made for leaves this much for a label. */
const narrowest = 280
export const lineHeight = 20
const between = 16

/** Roughly how wide a letter is, against the height of the type: a little too wide rather than too narrow. */
const widthOf = (letter: string) =>
  /[mwMW@%]/.test(letter) ? 0.84 : /[A-Z\d£&]/.test(letter) ? 0.65 : /[ijltfr.,:;'’()|! -]/.test(letter) ? 0.3 : 0.52
export const textWidth = (text: string, size = labelSize) =>
  [...text].reduce((sum, letter) => sum + widthOf(letter) * size, 0)

/** A word that is longer than a line by itself is cut, rather than pushing the page sideways. */
const fitting = (word: string, size: number): string[] => {
  const pieces: string[] = ['']
  for (const letter of word) {
    const last = pieces.at(-1)!
    if (textWidth(last + letter, size) > narrowest) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}

export function wrapped(label: string, size = labelSize): string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter(Boolean).flatMap(word => fitting(word, size))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= narrowest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** In hundredths of the width. What is more than nothing can always be seen. */
export const shareOf = (value: number | null, largest: number) =>
  value === null || value <= 0 || largest <= 0 ? 0 : Math.max(0.5, Math.round((value / largest) * 10000) / 100)

const total = ({ bars }: Group) => bars.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0)

const largestOf = (groups: readonly Group[], stacked: boolean) =>
  Math.max(0, ...groups.flatMap(group => (stacked ? [total(group)] : group.bars.map(({ value }) => value ?? 0))))

export function placed(groups: readonly Group[], { stacked, thickness }: { stacked: boolean; thickness: number }) {
  const largest = largestOf(groups, stacked)
  let y = 0
  const places = groups.map(({ label, note, bars }): PlacedGroup => {
    const top = y
    const lines = [...wrapped(label).map(text => ({ text, note: false })), ...wrapped(note ?? '', noteSize).map(text => ({ text, note: true }))]
      .map(line => ({ ...line, y: (y += lineHeight) - 5 }))
    y += 2
    let from = 0
    const drawn = bars.map(({ value }, series) => {
      const share = shareOf(value, largest)
      const bar = { y, from: stacked ? from : 0, share, value, series }
      if (stacked) from += share
      else y += thickness + 3
      return bar
    })
    if (stacked) y += thickness
    const bottom = y
    y += between
    return { lines, bars: drawn, top, bottom }
  })
  return { places, height: Math.max(0, y - between) }
}
