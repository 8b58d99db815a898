import { blocksOf } from './guide.ts'
import { datesOf, type Guide } from './as-text.ts'

/** The guide in large print, for Typst: 18 point, lines well apart, nothing hyphenated or justified. What it says comes as data. */
export const largePrint = `
#let guide = json(bytes(sys.inputs.data))
#set document(title: guide.title, author: guide.agency, date: none)
#set page(paper: "a4", margin: 2.2cm, numbering: "1")
#set text(font: "Atkinson Hyperlegible", size: 18pt, lang: "en", region: "GB", hyphenate: false)
#set par(justify: false, leading: 0.75em, spacing: 1.2em)
#set list(marker: [•], spacing: 0.9em, body-indent: 0.6em)
#show heading.where(level: 1): set text(size: 30pt)
#show heading.where(level: 2): set text(size: 23pt)
#show heading: set block(above: 1.4em, below: 0.8em)
#heading(level: 1, guide.title)
#for line in guide.dates { par(line) }
#for section in guide.sections {
  heading(level: 2, section.title)
  for block in section.blocks {
    if "paragraph" in block { par(block.paragraph) } else { list(..block.points) }
  }
}
`

/** What the page above is given. */
export const forPages = (guide: Guide, agency: string) => ({
  agency, title: guide.title, dates: datesOf(guide),
  sections: guide.sections.filter(({ words }) => words).map(({ title, words }) => ({ title, blocks: blocksOf(words) })),
})
