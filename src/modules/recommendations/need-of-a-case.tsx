import { formatDay } from '../../rules/calendar/day.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import { needAt } from './frame.ts'
import { draftOf, isAssessed, standing, stands, whatIsMissing, type CaseOfNeed } from './need.ts'
import { kindsInWords } from './recommendation.ts'

/** What is missing next, in words. */
export function Missing({ of: c }: { readonly of: CaseOfNeed }) {
  const missing = whatIsMissing(c)
  if (missing.length === 0) return <p class="govuk-body">Nothing is missing.</p>
  return <InsetText>{missing.length === 1 ? missing[0] : <><p class="govuk-body">What is missing:</p><ul class="govuk-list govuk-list--bullet">{missing.map(one => <li>{one}</li>)}</ul></>}</InsetText>
}

const colours = { Draft: 'yellow', Agreed: 'green', 'Question open': 'orange', 'Sent, not agreed yet': 'blue' } as const

/** On the page of a case: what is recommended, how it stands, and what is missing next. Nothing where nothing is assessed. */
export function NeedOfACase({ of: c }: { readonly of: CaseOfNeed }) {
  if (!isAssessed(c) || (c.status === 'closed' && !c.assessments.length)) return null
  const shown = stands(c) ?? draftOf(c)
  return (
    <>
      <h2 class="govuk-heading-m">What is needed</h2>
      {shown && <p class="govuk-body"><strong>{kindsInWords(shown.kinds) || 'Nothing is recommended yet'}</strong>, <a class="govuk-link" href={`/recommendations/${shown.id}`}>version {shown.number}</a>{shown.priority !== null && `, priority ${shown.priority}`} <Tag colour={colours[standing(shown)]}>{standing(shown)}</Tag>{shown.agreedOn && ` on ${formatDay(shown.agreedOn)}`}</p>}
      {c.decisions.filter((one, at) => !one.satisfied && c.decisions.findIndex(({ question }) => question === one.question) === at).map(one => <p class="govuk-body">Decided on {formatDay(one.on)}: not {one.question === 'need' ? 'necessary and appropriate' : 'reasonable and practicable'}. Instead: {one.instead}</p>)}
      {c.status === 'open' && <Missing of={c} />}
      <p class="govuk-body"><a class="govuk-link" href={needAt(c)}>Assessments, recommendations and decisions</a></p>
    </>
  )
}
