import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { findByReference, findHomes, findPeople } from './search.sql.ts'
import { understand } from './wanted.ts'

async function load(here: Here) {
  const wanted = understand(here.query.q ?? '')
  const [people, homes, records] = await Promise.all([findPeople(here, wanted), findHomes(here, wanted), findByReference(here, wanted)])
  here.saw('person', people.rows)
  here.saw('home', homes)
  for (const record of records) here.saw(record.kind, [record])
  return { wanted, people, homes, records }
}

export const searchPage = page({
  path: '/search',
  permit: 'search:use',
  about: 'nobody',
  load,
  view({ wanted, people, homes, records, here }) {
    const nothing = people.rows.length + homes.length + records.length === 0
    return (
      <Page title="Search">
        <form method="get" action="/search" class="newel-find" role="search" aria-label="All records">
          <label class="govuk-label govuk-label--s" for="search-words">A name, postcode, telephone number, NHS number or reference</label>
          <div class="newel-find__row">
            <input class="govuk-input" id="search-words" name="q" type="search" value={here.query.q ?? ''} maxLength={100} autocomplete="off" />
            <button class="govuk-button" type="submit" data-module="govuk-button">Search</button>
          </div>
        </form>
        {wanted.by === 'nothing'
          ? <p class="govuk-body">Type at least two letters or figures.</p>
          : <p class="govuk-body" role="status">Searched by {wanted.by}: {nothing ? `nothing found for “${wanted.value}”. Try fewer letters, or another spelling.` : people.more ? 'the 25 likeliest people. Add a first name to see fewer.' : `${people.rows.length + homes.length + records.length} found.`}</p>}
        {records.map(r => <p class="govuk-body"><a class="govuk-link newel-ref govuk-!-font-weight-bold" href={`/${r.kind === 'case' ? 'cases' : 'enquiries'}/${r.reference}`}>{r.reference}</a> {r.name || 'Name not known'}{r.kind === 'enquiry' && ' (enquiry)'}</p>)}
        {people.rows.length > 0 && <h2 class="govuk-heading-m">People</h2>}
        {people.rows.length > 0 && <ul class="newel-found">
          {people.rows.map(p => (
            <li>
              <a class="govuk-link govuk-!-font-weight-bold" href={`/people/${p.id}`}>{[p.givenName, p.surname].filter(Boolean).join(' ')}</a>{p.bornOn && `, born ${shortDay(p.bornOn as Day)}`}{p.home && `, ${p.home}`}
              {p.cases.length > 0 && <><br /><span class="newel-quiet">{p.cases.map((c, at) => <>{at > 0 && ', '}<a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> {pathwayTitles[c.pathway as PathwayKey].toLowerCase()}{c.status === 'closed' && ' (closed)'}</>)}</span></>}
            </li>
          ))}
        </ul>}
        {homes.length > 0 && <><h2 class="govuk-heading-m">Homes</h2><ul class="newel-found">{homes.map(h => <li><a class="govuk-link" href={`/homes/${h.id}`}>{[h.line1, h.town, h.postcode].filter(Boolean).join(', ')}</a></li>)}</ul></>}
      </Page>
    )
  },
})
