import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Format } from '../../rules/people/formats.ts'
import { brailleCells, forBraille, wrapped } from '../../rules/letters/lines.ts'

/** What stands in a letter, whichever way it is printed. */
export interface Letter {
  readonly agency: string
  /** How to reach the agency: its post address, telephone and email, as far as it has said them. */
  readonly us: readonly string[]
  readonly to: readonly string[]
  readonly on: Day
  readonly subject: string
  readonly words: string
  readonly from: string
}

/** A letter for Typst at so many points, nothing hyphenated or justified. What it says comes as data. */
export const letterPage = (points: number): string => `
#let letter = json(bytes(sys.inputs.data))
#set document(title: letter.subject, author: letter.agency, date: none)
#set page(paper: "a4", margin: 2.2cm)
#set text(font: "Atkinson Hyperlegible", size: ${points}pt, lang: "en", region: "GB", hyphenate: false)
#set par(justify: false, leading: 0.75em, spacing: 1.2em)
#show heading: set text(size: 1.25em)
#show heading: set block(above: 1.4em, below: 1em)
#par(strong(letter.agency))
#par(letter.us.join(linebreak()))
#v(1em)
#par(letter.to.join(linebreak()))
#v(1em)
#par(letter.on)
#heading(level: 1, letter.subject)
#for paragraph in letter.paragraphs { par(paragraph.join(linebreak())) }
#v(1em)
#par((letter.from, letter.agency).filter(it => it != "").join(linebreak()))
`

const paragraphs = (words: string): readonly string[] => words.replace(/\r\n?/g, '\n').split(/\n\s*\n/).map(one => one.trim()).filter(Boolean)

/** What the page above is given. A part with no lines is one empty line: what is joined must be there. */
export const forThePage = (letter: Letter) => ({ ...letter, us: some(letter.us), to: some(letter.to), on: formatDay(letter.on), paragraphs: paragraphs(letter.words).map(one => one.split('\n')) })
const some = (lines: readonly string[]): readonly string[] => lines.length ? lines : ['']

/** Ready for a Braille translator, or for somebody who reads it out. */
export function letterForBraille({ agency, us, to, on, subject, words, from }: Letter): string {
  const part = (lines: readonly string[]): string => lines.flatMap(line => wrapped(forBraille(line), brailleCells)).join('\n')
  return [[agency, ...us], to, [formatDay(on)], [subject], ...paragraphs(words).map(one => one.split('\n')), [from, agency]].map(part).filter(Boolean).join('\n\n') + '\n'
}

/** The ways a letter can be printed: the end of its address, and what it is for. */
export const printings = { 'letter.pdf': 'Standard print', 'large-print.pdf': 'Large print', 'braille.txt': 'Text for Braille, or to read out' } as const
export type Printing = keyof typeof printings

/** What to do for somebody who reads in this way, in one sentence, and which printing is theirs; undefined for those nobody has asked. */
export const readsBy: Readonly<Record<Format, { readonly says: string; readonly printing: Printing }>> = {
  standard: { says: 'They read standard print.', printing: 'letter.pdf' },
  'large-print': { says: 'They read large print.', printing: 'large-print.pdf' },
  'easy-read': { says: 'They need easy read: short sentences, one thing at a time. Read it again before you print it.', printing: 'large-print.pdf' },
  audio: { says: 'They listen rather than read: read it out on the phone, or record it.', printing: 'braille.txt' },
  braille: { says: 'They read Braille: send the text to whoever makes it.', printing: 'braille.txt' },
}
