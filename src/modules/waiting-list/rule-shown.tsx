import { formatDay } from '../../rules/calendar/day.ts'
import { ruleInWords } from '../../rules/waiting/in-words.ts'
import type { RuleSet } from './waiting.ts'

/** A council’s rule in words, with where the council says so. */
export function RuleShown({ of: rule }: { readonly of: RuleSet }) {
  const words = ruleInWords(rule)
  const [orders, besides] = [words.slice(0, rule.orders.length), words.slice(rule.orders.length)]
  return (
    <>
      <ol class="govuk-list govuk-list--number">{orders.map(one => <li>{one}</li>)}</ol>
      <p class="govuk-body">{besides.map(one => `${one}. `)}Who is equal in all this stands as they were recommended.</p>
      <p class="govuk-body newel-quiet">From {formatDay(rule.from)}, set by {rule.setBy}. {rule.source}</p>
    </>
  )
}
