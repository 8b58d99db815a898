import { shortDay } from '../../rules/calendar/day.ts'
import type { QuestionKey } from '../../rules/surveys/questions.ts'
import { Tag } from '../../platform/components/index.ts'
import { answered, changesInWords, titleOf, ways, type Asking } from './survey.ts'

/** What the person was asked, on the page of their case: what they answered, and what changed for them. */
export const SurveysOf = ({ askings }: { readonly askings: readonly Asking[] }) => askings.length === 0 ? null : (
  <section aria-labelledby="surveys-of">
    <h2 class="govuk-heading-m" id="surveys-of">What they say of it</h2>
    <ul class="govuk-list govuk-list--spaced">
      {askings.map(asking => (
        <li>
          <a class="govuk-link" href={`/surveys/${asking.id}`}>{titleOf(asking.moment)}</a>: {asking.answeredOn ? `answered ${shortDay(asking.answeredOn)}` : <>asked {shortDay(asking.askedOn)}, {ways[asking.way].toLowerCase()} <Tag colour="grey">No answer yet</Tag></>}
          {asking.answers && <Gist asking={{ ...asking, answers: asking.answers }} />}
        </li>
      ))}
    </ul>
  </section>
)

const plain: readonly QuestionKey[] = ['still-at-home', 'falls', 'admissions']

/** The change first, then what a follow-up is asked for: falls, hospital, still at home. */
function Gist({ asking }: { readonly asking: Parameters<typeof answered>[0] }) {
  const facts = [...changesInWords(asking.answers), ...answered(asking).filter(({ key }) => plain.includes(key) && asking.answers[key]).map(({ question, answer }) => `${question} ${answer}`)]
  return facts.length === 0 ? null : <ul class="govuk-list govuk-list--bullet">{facts.map(fact => <li>{fact}</li>)}</ul>
}
