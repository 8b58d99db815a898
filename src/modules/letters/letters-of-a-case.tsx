import { shortDay } from '../../rules/calendar/day.ts'
import { letterKind } from '../../rules/letters/kinds.ts'
import { Tag } from '../../platform/components/index.ts'
import { letterWays } from './letter.ts'
import type { Sent } from './letters.sql.ts'

/** The letters on a case, the latest first: what each is about, to whom, when, by which way, and its file. */
export const LettersOfACase = ({ letters }: { readonly letters: readonly Sent[] }) => letters.length === 0 ? <p class="govuk-body">No letter has been written yet.</p> : (
  <ul class="govuk-list govuk-list--spaced">
    {letters.map(letter => {
      const at = `/cases/${letter.reference}`
      return (
        <li>
          <a class="govuk-link" href={`${at}/letter?item=${letter.id}`}>{letter.subject}</a>{letter.voidedOn && <> <Tag colour="grey">Void</Tag></>}<br />
          <span class="newel-quiet">{letterKind(letter.kind).title}. To {letter.toName}, {shortDay(letter.sentOn)}, {letterWays[letter.way].toLowerCase()}, written by {letter.by}{letter.format === 'large-print' && ', in large print'}. </span>
          <a class="govuk-link" href={`${at}/letter.pdf?item=${letter.id}`}>PDF<span class="govuk-visually-hidden"> of “{letter.subject}”, {shortDay(letter.sentOn)}</span></a>
        </li>
      )
    })}
  </ul>
)
