import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { blocksOf, type Section } from './guide.ts'

/** A guide as it is read: one version, or the standard words while none stands. */
export interface Guide {
  readonly title: string
  readonly number: number | null
  readonly standsFrom: Day | null
  readonly reviewDue: Day | null
  readonly approvedOn: Day | null
  readonly easyRead: string
  readonly sections: readonly Section[]
}

/** Which version it is, from when, and until when it is good. */
export const datesOf = ({ number, standsFrom, reviewDue, approvedOn }: Guide): readonly string[] => number === null || !standsFrom || !reviewDue ? ['Not published yet: these are the standard words.'] : [
  `Version ${number}, from ${formatDay(standsFrom)}. It is reviewed by ${formatDay(reviewDue)}.`, ...(approvedOn ? [`Approved by the Board on ${formatDay(approvedOn)}.`] : []),
]

const lengthOf = (text: string): number => [...text].length

/** Lines of no more than so many characters, broken between words; a word that is longer is broken too. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  const room = width - indent.length
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(one => [...one].reduce<string[]>((parts, letter) => lengthOf(parts.at(-1)!) < room ? [...parts.slice(0, -1), parts.at(-1)! + letter] : [...parts, letter], ['']))) {
    if (line && lengthOf(line) + 1 + lengthOf(word) > room) { lines.push(line); line = word } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines.map((one, at) => (at ? indent : '') + one)
}

function inLines(guide: Guide, width: number, underlined: boolean): string {
  const paragraph = (text: string): string => wrapped(text, width).join('\n')
  const heading = (text: string, under: string): string => underlined ? `${paragraph(text)}\n${under.repeat(Math.min(width, lengthOf(text)))}` : paragraph(text)
  const section = ({ title, words }: Section): readonly string[] => [heading(title, '-'), ...blocksOf(words).map(block => 'paragraph' in block ? paragraph(block.paragraph) : block.points.map(point => wrapped(`- ${point}`, width, '  ').join('\n')).join('\n'))]
  return [heading(guide.title, '='), ...datesOf(guide).map(paragraph), ...guide.sections.filter(({ words }) => words).flatMap(section)].join('\n\n') + '\n'
}

/** The guide in plain text. */
export const asText = (guide: Guide): string => inLines(guide, 72, true)

// A Braille translator reads the plain signs surely.
const plainSigns: readonly (readonly [RegExp, string])[] = [[/[‘’]/g, "'"], [/[“”]/g, '"'], [/[–—]/g, '-'], [/…/g, '...'], [/•/g, '-'], [/\u00A0/g, ' ']]

/** Ready for a Braille translator: no line over 40 characters, which is as many as a Braille page commonly has cells, and no underlining. */
export const asBrailleText = (guide: Guide): string => plainSigns.reduce((text, [sign, plain]) => text.replace(sign, plain), inLines(plainly(guide), 40, false))
const plainly = (guide: Guide): Guide => ({ ...guide, sections: guide.sections.map(section => ({ ...section, words: section.words.replaceAll('…', '...'), title: section.title.replaceAll('…', '...') })) })
