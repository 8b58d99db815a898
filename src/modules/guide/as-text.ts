import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { brailleCells, forBraille, lengthOf, wrapped } from '../../rules/letters/lines.ts'
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

function inLines(guide: Guide, width: number, underlined: boolean): string {
  const paragraph = (text: string): string => wrapped(text, width).join('\n')
  const heading = (text: string, under: string): string => underlined ? `${paragraph(text)}\n${under.repeat(Math.min(width, lengthOf(text)))}` : paragraph(text)
  const section = ({ title, words }: Section): readonly string[] => [heading(title, '-'), ...blocksOf(words).map(block => 'paragraph' in block ? paragraph(block.paragraph) : block.points.map(point => wrapped(`- ${point}`, width, '  ').join('\n')).join('\n'))]
  return [heading(guide.title, '='), ...datesOf(guide).map(paragraph), ...guide.sections.filter(({ words }) => words).flatMap(section)].join('\n\n') + '\n'
}

/** The guide in plain text. */
export const asText = (guide: Guide): string => inLines(guide, 72, true)

/** Ready for a Braille translator: no line over 40 characters, which is as many as a Braille page commonly has cells, and no underlining. */
export const asBrailleText = (guide: Guide): string => forBraille(inLines(plainly(guide), brailleCells, false))
const plainly = (guide: Guide): Guide => ({ ...guide, sections: guide.sections.map(section => ({ ...section, words: section.words.replaceAll('…', '...'), title: section.title.replaceAll('…', '...') })) })
