import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Details, Tag } from '../../platform/components/index.ts'
import { actsByOn } from '../../rules/people/childhood.ts'
import { actsByInWords, capacityInWords, holdsOn, type SomebodyAround } from './around.ts'

/** Who is around a person: those who may act for them first, those of before under a fold. */
export function PeopleAround({ around, bornOn, today, mayChange }: { readonly around: readonly SomebodyAround[]; readonly bornOn: Day | null; readonly today: Day; readonly mayChange: boolean }) {
  const [now, before] = [around.filter(one => holdsOn(one, today)), around.filter(one => !holdsOn(one, today))]
  return (
    <>
      <h2 class="govuk-heading-m">People around them</h2>
      {now.length === 0 ? <p class="govuk-body">Nobody is recorded.</p> : <ul class="newel-found">{now.map(one => <li><Somebody {...one} /><Period {...one} can={actsByOn(one.actsBy, bornOn, today)} />{mayChange && <p><Act one={one} verb="change" /> <Act one={one} verb="end" /></p>}</li>)}</ul>}
      {before.length > 0 && <Details summaryText={`${before.length === 1 ? '1 person' : `${before.length} people`} of before`}><ul class="govuk-list govuk-list--spaced">{before.map(one => <li><Somebody {...one} /><Period {...one} can={[]} /></li>)}</ul></Details>}
    </>
  )
}

const Act = ({ one, verb }: { readonly one: SomebodyAround; readonly verb: 'change' | 'end' }) => one.endedOn ? null : (
  <a class="govuk-link" href={`/around/${one.id}/${verb}`}>{verb === 'change' ? 'Change' : 'End'}<span class="govuk-visually-hidden"> {one.name}</span></a>
)

const Somebody = ({ otherId, name, capacity, phone, firstToRing }: SomebodyAround) => (
  <>
    <strong>{otherId ? <a class="govuk-link" href={`/people/${otherId}`}>{name}</a> : name}</strong>, {capacityInWords(capacity).toLowerCase()}{phone && <>, <a class="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></>}
    {firstToRing && <> <Tag colour="blue">Ring first</Tag></>}
  </>
)

/** What they can do now; of the rest, what they could. */
const Period = ({ actsBy, can, evidence, fromDay, toDay, endedOn, endReason }: SomebodyAround & { readonly can: readonly string[] }) => (
  <>
    {actsBy.length > 0 && <p>{can.length > 0 ? `May act by: ${actsByInWords(can)}.` : `Might act by: ${actsByInWords(actsBy)}.`} <span class="newel-quiet">Shown by: {evidence}</span></p>}
    {(fromDay ?? toDay ?? endedOn) && <p class="newel-quiet">{[fromDay && `From ${formatDay(fromDay)}`, endedOn ? `ended on ${formatDay(endedOn)}: ${endReason}` : toDay && `until ${formatDay(toDay)}`].filter(Boolean).join(', ')}</p>}
  </>
)

/** One line of who may speak for the person now. */
export const WhoMaySpeak = ({ speakers }: { readonly speakers: readonly SomebodyAround[] }) => speakers.length === 0 ? <>Nobody else</> : (
  <>{speakers.map(({ name, capacity, phone, actsBy }) => <div>{name} ({capacityInWords(capacity).toLowerCase()}{phone && `, ${phone}`}): {actsByInWords(actsBy)}</div>)}</>
)
