import { ageOn, formatDay, type Day } from '../../rules/calendar/day.ts'
import { actsByOn, actsForAChild, eighteenOn, isChild } from '../../rules/people/childhood.ts'
import { InsetText, WarningText } from '../../platform/components/index.ts'
import { capacityInWords, holdsOn, type SomebodyAround } from './around.ts'
import { fullName } from './person.ts'

interface Asked { readonly person: { readonly id: string; readonly givenName: string; readonly surname: string; readonly bornOn: Day | null }; readonly around: readonly SomebodyAround[]; readonly today: Day; readonly mayChange: boolean }

const who = ({ name, capacity, phone }: SomebodyAround): string => `${name} (${capacityInWords(capacity).toLowerCase()}${phone && `, ${phone}`})`

/** Who acts for somebody under 18, or that nobody is recorded who does; and once they are 18, that what a parent could do has ended. */
export function ForAChild({ person, around, today, mayChange }: Asked) {
  const { bornOn } = person
  const now = around.filter(one => holdsOn(one, today))
  if (bornOn === null) return null
  if (!isChild(bornOn, today)) {
    const ended = now.filter(({ actsBy }) => actsByOn(actsBy, bornOn, today).length < actsBy.length)
    return ended.length === 0 ? null : <InsetText>{fullName(person)} has been 18 since {formatDay(eighteenOn(bornOn))}, and acts for themselves. What {ended.map(({ name }) => name).join(' and ')} could do by parental responsibility ended that day.</InsetText>
  }
  const acting = now.filter(({ actsBy }) => actsForAChild(actsBy))
  return acting.length > 0
    ? <InsetText>{fullName(person)} is {ageOn(bornOn, today)}. {acting.map(who).join(' and ')} {acting.length === 1 ? 'acts' : 'act'} for them until {formatDay(eighteenOn(bornOn))}: letters, messages and questions of consent go there.</InsetText>
    : <WarningText iconFallbackText="Warning"><span>{fullName(person)} is {ageOn(bornOn, today)}, and nobody is recorded who acts for them. {mayChange && <a class="govuk-link" href={`/people/${person.id}/around/new`}>Say who acts for them</a>}</span></WarningText>
}
