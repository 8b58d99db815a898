import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { letterKind, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { problemsIn, type Rows, type Said } from '../../rules/letters/text.ts'
import { valueInWords } from '../../rules/letters/values.ts'
import type { Format } from '../../rules/people/formats.ts'

export const letterFormats = { normal: 'Normal print, 14 point', 'large-print': 'Large print, 18 point' } as const
export type LetterFormat = keyof typeof letterFormats
export const pointsOf: Readonly<Record<LetterFormat, number>> = { normal: 14, 'large-print': 18 }

export const letterWays = { post: 'By post', email: 'By email', handed: 'Handed over' } as const
export type LetterWay = keyof typeof letterWays

/** The format that somebody’s letters come in, by what they can read. */
export const formatFor = (reads: string): LetterFormat => reads === 'large-print' || reads === 'easy-read' ? 'large-print' : 'normal'

/** What whoever writes has to mind besides the size of the print. */
export const mind: Partial<Readonly<Record<Format, string>>> = {
  'easy-read': 'They need easy read: short sentences, one thing at a time. Read the letter again with that in mind.',
  audio: 'They listen rather than read: read the letter out to them, or record it, and send it too.',
  braille: 'They read Braille: have it made, and send it with the letter.',
}

/** A letter as it is sent, whatever it is printed on. */
export interface Letter {
  readonly reference: string
  readonly subject: string
  /** Who it is from, and how they are reached, line by line; the first is the council. */
  readonly us: readonly string[]
  readonly toName: string
  readonly toLines: readonly string[]
  readonly sentOn: Day
  readonly blocks: readonly Said[]
}

/** How every page for Typst begins, at so many points: nothing hyphenated or justified. What it says comes as data: `letter`, with a subject and who it is from. */
export const pageBegins = (points: number): string => `
#let letter = json(bytes(sys.inputs.data))
#set document(title: letter.subject, author: letter.us.first(), date: none)
#set page(paper: "a4", margin: 2.2cm, numbering: "1")
#set text(font: "Atkinson Hyperlegible", size: ${points}pt, lang: "en", region: "GB", hyphenate: false)
#set par(justify: false, leading: 0.75em, spacing: 1.2em)
#set list(marker: [•], spacing: 0.9em, body-indent: 0.6em)
#show heading.where(level: 1): set text(size: 1.35em)
#show heading.where(level: 2): set text(size: 1.15em)
#show heading: set block(above: 1.5em, below: 0.9em)
#let said(blocks) = for block in blocks {
  if "heading" in block { heading(level: 2, block.heading) }
  else if "paragraph" in block { par(block.paragraph.split("\\n").join(linebreak())) }
  else if "points" in block { list(..block.points) }
  else { table(columns: block.table.wide.map(wide => if wide { 1fr } else { auto }), align: (column, _) => if block.table.wide.at(column) { left } else { right }, inset: 0.55em, stroke: 0.6pt, table.header(..block.table.head.map(strong)), ..block.table.rows.flatten()) }
}
`

/** A letter for Typst at so many points. */
export const letterPage = (points: number): string => `${pageBegins(points)}
#par(strong(letter.us.first()))
#par(letter.us.slice(1).join(linebreak()))
#v(1em)
#par(letter.to.join(linebreak()))
#v(1em)
#par((letter.on, letter.number).join(linebreak()))
#heading(level: 1, letter.subject)
#said(letter.blocks)
`

/** A sum or a few words: longer ones are broken into lines. */
const narrow = 20
function rowsForThePage({ head, rows }: Rows) {
  const even = rows.map(row => head.map((_, at) => row[at] ?? ''))
  return { head, rows: even, wide: head.map((_, at) => at === 0 || even.some(row => row[at]!.length > narrow)) }
}
/** Blocks as `said` takes them. Every row of a table is as wide as its head. */
export const blocksForThePage = (blocks: readonly Said[]) => blocks.map(block => 'table' in block ? { table: rowsForThePage(block.table) } : block)

/** What the page above is given. A part with no lines is one empty line. */
export const forThePage = ({ reference, subject, us, toName, toLines, sentOn, blocks }: Letter) => ({
  subject, us: us.length > 1 ? us : [us[0] ?? '', ''], to: [toName, ...toLines], on: formatDay(sentOn), number: `Your number: ${reference}`,
  blocks: blocksForThePage(blocks),
})

/** What still has to be written in a letter by hand: the first sentence of it, or undefined when nothing is left. */
export function leftToWrite(kind: LetterKindKey, words: string): string | undefined {
  const { needs, mayUse } = letterKind(kind)
  const [first] = problemsIn(words, { values: [], tables: [] })
  if (!first) return undefined
  return ([...needs, ...mayUse] as string[]).includes(first.name) ? `Write it in place of {{${first.name}}}: ${valueInWords(first.name)}. Or take the sentence out` : first.says
}

/** A mark of the words somebody has in front of them: whether what is kept is what they have read. */
export function markOf(subject: string, words: string): string {
  let mark = 0x811c9dc5
  for (const character of `${subject}\n${words}`.replace(/\s+/g, ' ').trim()) mark = Math.imul(mark ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return mark.toString(16)
}

/** How the agency is reached, as it stands in a sentence. */
export const reachInWords = ({ phone, email, post }: { readonly phone: string; readonly email: string; readonly post: string }): string =>
  [phone && `telephone ${phone}`, email && `email ${email}`, post && `post: ${post.split('\n').map(line => line.trim()).filter(Boolean).join(', ')}`].filter(Boolean).join(', or by ')
