import { shortDay } from '../../rules/calendar/day.ts'
import type { LinkThere } from './links.sql.ts'

/** Says on the page of a person or a home which emergencies affect it, and when somebody was last spoken to. */
export const EmergenciesOf = ({ links }: { readonly links: readonly LinkThere[] }) => links.length === 0 ? null : (
  <section aria-labelledby="emergencies-of">
    <h2 class="govuk-heading-m" id="emergencies-of">{links.length === 1 ? 'An emergency' : 'Emergencies'}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {links.map(({ id, name, closedOn, spokenOn, times }) => <li><a class="govuk-link" href={`/affected/${id}`}>{name}</a>{closedOn ? `, closed ${shortDay(closedOn)}` : ', open'}: {times === 0 ? 'nothing done yet' : spokenOn ? `last spoken to ${shortDay(spokenOn)}` : 'not reached yet'}</li>)}
    </ul>
  </section>
)
