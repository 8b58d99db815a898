import type { Day } from '../../rules/calendar/day.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import { isMissing, needed, stateInWords, wayInWords, whenInWords } from './booking.ts'
import type { BookedCase } from './bookings.sql.ts'

interface Asked { readonly of: BookedCase; readonly today: Day; readonly mayWrite: boolean }

/** One sentence where a call or a visit comes next and nobody is booked who interprets. */
export function InterpreterMissing({ of: c, nextAction, today, mayWrite }: Asked & { readonly nextAction: string }) {
  const need = needed(c)
  if (c.status !== 'open' || !isMissing(need, nextAction, c.bookings, today)) return null
  return <InsetText>{c.personName} needs an interpreter of {need}, and none is booked for the next action. {mayWrite && <a class="govuk-link" href={`/cases/${c.reference}/interpreters/new`}>Ask for an interpreter</a>}</InsetText>
}

const colours = { asked: 'yellow', confirmed: 'blue', came: 'green', 'did-not-come': 'red', cancelled: 'grey' } as const

/** The interpreters asked for on a case; nothing where nobody needs one and none was asked for. */
export const InterpretersOfACase = ({ of: c, mayWrite }: Omit<Asked, 'today'>) => c.bookings.length === 0 && !needed(c) ? null : (
  <>
    <h2 class="govuk-heading-m">Interpreters</h2>
    {c.bookings.length === 0 ? <p class="govuk-body">None has been asked for.</p> : (
      <ul class="newel-found">{c.bookings.map(one => (
        <li>
          <strong>{one.language}</strong>, {wayInWords(one.way).toLowerCase()}: {one.whatFor} <Tag colour={colours[one.state]}>{stateInWords(one.state)}</Tag>
          <p>{whenInWords(one)}{one.bookedWith && `. Booked with ${one.bookedWith}`}{one.note && `. ${one.note}`}</p>
          {mayWrite && (one.state === 'asked' || one.state === 'confirmed') && <p><a class="govuk-link" href={`/interpreters/${one.id}`}>Say how it stands<span class="govuk-visually-hidden">: {one.language}, {whenInWords(one)}</span></a></p>}
        </li>
      ))}</ul>
    )}
    {mayWrite && c.status === 'open' && <p class="govuk-body"><a class="govuk-link" href={`/cases/${c.reference}/interpreters/new`}>Ask for an interpreter for another day</a></p>}
  </>
)
