import { formatDay } from '../../rules/calendar/day.ts'
import type { Said } from '../../rules/letters/text.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import type { Letter } from './letter.ts'

const Lines = ({ of }: { readonly of: readonly string[] }) => <>{of.map((line, at) => <>{at > 0 && <br />}{line}</>)}</>

/** What a letter says. Its words are words: nothing in them is ever HTML. */
export const SaidInLetter = ({ blocks, level }: { readonly blocks: readonly Said[]; readonly level: 2 | 4 }) => {
  const Heading = level === 2 ? 'h2' as const : 'h4' as const
  return (
    <>
      {blocks.map((block, at) => 'heading' in block ? <Heading class="govuk-heading-s">{block.heading}</Heading>
        : 'paragraph' in block ? <p class="govuk-body"><Lines of={block.paragraph.split('\n')} /></p>
          : 'points' in block ? <ul class="govuk-list govuk-list--bullet">{block.points.map(point => <li>{point}</li>)}</ul>
            : <ScrollRegion label={`${block.table.head[0] ?? 'Table'}, table ${at}`}><Table head={block.table.head.map(text => ({ text }))} rows={block.table.rows.map(row => block.table.head.map((_, nth) => ({ text: row[nth] ?? '' })))} firstCellIsHeader /></ScrollRegion>)}
    </>
  )
}

/** The top of a letter: who it is from, whom it is to, and the day. */
export const TopOfLetter = ({ of: { us, toName, toLines, sentOn, reference } }: { readonly of: Omit<Letter, 'subject' | 'blocks'> }) => (
  <>
    <p class="govuk-body"><strong>{us[0]}</strong><br /><Lines of={us.slice(1)} /></p>
    <p class="govuk-body"><Lines of={[toName, ...toLines]} /></p>
    <p class="govuk-body">{formatDay(sentOn)}<br />Your number: {reference}</p>
  </>
)

/** A letter as it will be, on a page that is about something else. */
export const LetterPreview = ({ of, title }: { readonly of: Letter; readonly title: string }) => (
  <section aria-labelledby="how-it-reads">
    <h2 class="govuk-heading-m" id="how-it-reads">{title}</h2>
    <div class="newel-letter">
      <TopOfLetter of={of} />
      <h3 class="govuk-heading-m">{of.subject || 'No subject yet'}</h3>
      <SaidInLetter blocks={of.blocks} level={4} />
    </div>
  </section>
)
