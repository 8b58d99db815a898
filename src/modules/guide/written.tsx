import { formatDay } from '../../rules/calendar/day.ts'
import { Tag } from '../../platform/components/index.ts'
import { blocksOf, type Review, type Section } from './guide.ts'

/** The sections as they are read. */
export const Sections = ({ of }: { readonly of: readonly Section[] }) => (
  <>
    {of.filter(({ words }) => words).map(({ key, title, words }) => (
      <section aria-labelledby={`section-${key}`}>
        <h2 class="govuk-heading-m" id={`section-${key}`}>{title}</h2>
        {blocksOf(words).map(block => 'paragraph' in block ? <p class="govuk-body">{block.paragraph}</p> : <ul class="govuk-list govuk-list--bullet">{block.points.map(point => <li>{point}</li>)}</ul>)}
      </section>
    ))}
  </>
)

/** How the yearly review stands, in words. */
export const reviewInWords = (review: Review): string => {
  switch (review.state) {
    case 'none': return 'No version of the guide has been published yet.'
    case 'overdue': return `The guide was due for its yearly review on ${formatDay(review.due)}.`
    case 'soon': return `The guide is due for its yearly review on ${formatDay(review.due)}.`
    case 'fine': return `The guide is reviewed by ${formatDay(review.due)}.`
  }
}

const looks = { none: ['grey', 'Not published'], overdue: ['red', 'Review overdue'], soon: ['orange', 'Review due'], fine: ['green', 'Up to date'] } as const
export const ReviewTag = ({ of: { state } }: { readonly of: Review }) => <Tag colour={looks[state][0]}>{looks[state][1]}</Tag>
