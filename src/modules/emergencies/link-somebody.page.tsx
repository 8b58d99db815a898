import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { Button, TextInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { findHomes, findPeople, understand } from '../search/index.ts'
import { openEmergency } from './emergencies.sql.ts'

async function load(here: Here) {
  const emergency = await openEmergency(here)
  const wanted = understand(here.query.q ?? '')
  const [people, homes] = await Promise.all([findPeople(here, wanted), findHomes(here, wanted)])
  here.saw('person', people.rows)
  here.saw('home', homes)
  return { emergency, wanted, people, homes }
}

/** Looks for whoever rings among those on record, before anybody is put on record twice. */
export const linkSomebody = page({
  path: '/emergencies/:reference/add',
  permit: 'emergency:help',
  about: 'nobody',
  load,
  view({ emergency, wanted, people, homes, here }) {
    const at = `/emergencies/${emergency.reference}`
    const to = (path: string): string => `${path}/emergencies/new?emergency=${emergency.reference}`
    const found = people.rows.length + homes.length
    return (
      <Page title="Link somebody" caption={emergency.name} back={{ href: at, text: 'Back to the emergency' }}>
        <form method="get" action={`${at}/add`} noValidate>
          <TextInput name="q" label="Whom or which home does it affect?" hint="A name, postcode, telephone number or NHS number" value={here.query.q ?? ''} max={100} />
          <Button look="secondary">Search</Button>
        </form>
        {wanted.by !== 'nothing' && <p class="govuk-body" role="status">{found === 0 ? 'Nobody is found. Try fewer letters, or another spelling.' : people.more ? 'These are the 25 likeliest people. Add a first name to see fewer.' : `${found} found.`}</p>}
        {people.rows.length > 0 && <><h2 class="govuk-heading-m">People</h2><ul class="newel-found">
          {people.rows.map(p => <li><a class="govuk-link govuk-!-font-weight-bold" href={to(`/people/${p.id}`)}>{[p.givenName, p.surname].filter(Boolean).join(' ') || 'Name not known'}</a>{p.bornOn && `, born ${shortDay(p.bornOn as Day)}`}{p.home && `, ${p.home}`}</li>)}
        </ul></>}
        {homes.length > 0 && <><h2 class="govuk-heading-m">Homes</h2><ul class="newel-found">
          {homes.map(h => <li><a class="govuk-link govuk-!-font-weight-bold" href={to(`/homes/${h.id}`)}>{[h.line1, h.town, h.postcode].filter(Boolean).join(', ') || 'Address not known'}</a></li>)}
        </ul></>}
        {wanted.by !== 'nothing' && here.may('enquiry:take') && <p class="govuk-body">Not on record? <a class="govuk-link" href="/enquiries/new">Take an enquiry</a> first: it puts them on record, and they can be linked from their page.</p>}
      </Page>
    )
  },
})
