import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { InsetText, Tag } from '../../platform/components/index.ts'
import { applicationOf, decideByInWords, lackingIn, mustBeDecidedBy, standing, type Application, type CaseOfApplication } from './application.ts'
import { asksForAGrant } from './applications.sql.ts'
import { applicationAt } from './frame.ts'

const colours = { Draft: 'yellow', 'With the council': 'blue', 'Returned as incomplete': 'orange', Withdrawn: 'grey' } as const
export const Standing = ({ of: application }: { readonly of: Application }) => <Tag colour={colours[standing(application)]}>{standing(application)}</Tag>

/** What is missing, in plain words, and once the council has it the day by which it must decide. */
export function HowItStands({ of: c, today }: { readonly of: CaseOfApplication; readonly today: Day }) {
  const application = applicationOf(c)
  if (!application) return <p class="govuk-body">Nobody has begun an application yet.</p>
  const by = mustBeDecidedBy(application)
  if (by) return <p class="govuk-body">{c.council} has had a valid application since {formatDay(application.madeOn!)}. It must be decided by <strong>{decideByInWords(by, today)}</strong>: the 1996 Act, section 34.</p>
  const lacking = lackingIn(c, today) ?? []
  return (
    <>
      {application.returnedOn && <p class="govuk-body">{application.returnedBy} returned it for {c.council} on {formatDay(application.returnedOn)} as incomplete. That is no refusal: {application.returnedLacking}</p>}
      {lacking.length === 0 ? <p class="govuk-body">Nothing is missing. It can be handed to the council.</p> : <InsetText><p class="govuk-body">What is missing before it can be handed to {c.council}:</p><ul class="govuk-list govuk-list--bullet">{lacking.map(one => <li>{one}</li>)}</ul></InsetText>}
    </>
  )
}

/** On the page of a case: how the application stands, what is missing, and by when it must be decided. Nothing where no grant is asked for. */
export function ApplicationOfACase({ of: c, today }: { readonly of: CaseOfApplication; readonly today: Day }) {
  const application = applicationOf(c)
  if (!asksForAGrant(c) || (c.status === 'closed' && !c.applications.length)) return null
  return (
    <>
      <h2 class="govuk-heading-m">Application for a grant {application && <Standing of={application} />}</h2>
      {(c.status === 'open' || application?.madeOn) && <HowItStands of={c} today={today} />}
      <p class="govuk-body"><a class="govuk-link" href={applicationAt(c)}>The application</a> and <a class="govuk-link" href={`/cases/${c.reference}/quotes`}>the quotes</a></p>
    </>
  )
}
