import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { monthInWords, paceInWords, soonWithin } from '../../rules/waiting/pace.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import type { PlaceOfCase } from './waiting.ts'

/** Why somebody stands where they stand, and when they are likely to be decided on. */
export function WhyThere({ of: c, today }: { readonly of: PlaceOfCase; readonly today: Day }) {
  if (!c.place) return <p class="govuk-body">{c.council} has not said in which order it takes those who wait, so nobody has a place. {c.of === 1 ? 'Nobody else is waiting.' : `${c.of} people are waiting.`}</p>
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">{c.why.map(one => <li>{one}</li>)}</ul>
      <p class="govuk-body">{c.expected && <>Likely to be decided on in <strong>{monthInWords(c.expected)}</strong>. </>}{paceInWords(c.left)}</p>
      {c.contactDue && <p class="govuk-body">{c.contactDue < today ? <><Tag colour="orange">Contact overdue</Tag> They were to hear from us by {formatDay(c.contactDue)}.</> : `They are to hear from us by ${formatDay(c.contactDue)}.`}</p>}
    </>
  )
}

/** Whoever will not have the grant soon is told what can be done meanwhile: nothing where that was talked about, or where it is soon. */
export const NothingMeanwhile = ({ of: { one, waitsLong } }: { readonly of: PlaceOfCase }) => waitsLong && one.offered.length === 0
  ? <InsetText>It is more than {soonWithin} months away, or nobody can say when it is, and nothing has been written down about what can be done meanwhile.</InsetText>
  : null

/** On the page of a case: where it stands on its council’s list, when it is likely to be decided on, and why. */
export const PlaceOnTheList = ({ of: c, today, mayKeep }: { readonly of: PlaceOfCase; readonly today: Day; readonly mayKeep: boolean }) => (
  <>
    <h2 class="govuk-heading-m">Waiting for the council’s decision</h2>
    <WhyThere of={c} today={today} />
    <NothingMeanwhile of={c} />
    <p class="govuk-body">{mayKeep && <><a class="govuk-link" href={`/cases/${c.one.reference}/keep-in-touch`}>Keep in touch while they wait</a> · </>}<a class="govuk-link" href={`/waiting-list?council=${c.one.authorityId}`}>The waiting list of {c.council}</a></p>
  </>
)
