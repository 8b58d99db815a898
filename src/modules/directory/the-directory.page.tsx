import { addDays, shortDay } from '../../rules/calendar/day.ts'
import { timeInLondon } from '../../rules/calendar/london.ts'
import { serviceStates } from '../../rules/directory/options.ts'
import { topicInWords } from '../../rules/directory/topics.ts'
import { Button, InsetText, ScrollRegion, SubNavigation, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { servicesFound, servicesToCheck } from './entries.sql.ts'
import { StateNow } from './entry-view.tsx'
import { addressOf, askedFor, Paging, SearchForm, wantedOf } from './search-services.tsx'

const size = 50

/** The directory as staff see it: every state, and what is to be checked. */
export const theDirectory = page({
  path: '/services',
  permit: 'directory:see',
  about: 'nobody',
  async load(here: Here) {
    const search = askedFor(here.query)
    const all = here.query.show === 'all'
    const [found, due] = await Promise.all([
      servicesFound(here, { states: all ? Object.keys(serviceStates) : ['active', 'temporarily closed'], ...wantedOf(search) }, { page: search.page, size }),
      servicesToCheck(here, addDays(here.today, 14)),
    ])
    return { search, found, due, all }
  },
  view: ({ search, found, due, all, here: { may, today, now } }) => (
    <Page title="Directory" caption={found.total === 1 ? '1 service' : `${found.total.toLocaleString('en-GB')} services`} actions={<>{may('directory:change') && <Button href="/services/new">Add a service</Button>} <Button href="/organisations" look="secondary">Organisations</Button> {may('feed:manage') && <Button href="/feeds" look="secondary">Feeds</Button>}</>}>
      <SubNavigation label="Which services" items={[{ text: 'In use', href: '/services', active: !all }, { text: 'All', href: '/services?show=all', active: all }]} />
      {due.length > 0 && <InsetText>To be checked within two weeks: {due.slice(0, 10).map((one, at) => <>{at > 0 && '; '}<a class="govuk-link" href={`/services/${one.id}`}>{one.name}</a>, by {shortDay(one.checkDueOn)}</>)}{due.length > 10 && ` and ${due.length - 10} more`}.</InsetText>}
      <SearchForm action="/services" search={search} keep={all ? { show: 'all' } : {}} />
      {found.rows.length === 0 ? <p class="govuk-body">No service fits this.</p> : (
        <ScrollRegion label="Services" dense>
          <Table head={[{ text: 'Service' }, { text: 'About' }, { text: 'Now' }, { text: 'Checked' }]} rows={found.rows.map(one => [
            { text: <><a class="govuk-link" href={`/services/${one.id}`}>{one.name}</a><br /><span class="newel-quiet">{one.organisation}</span></> },
            { text: one.topics.map(topicInWords).join(', ') }, { text: <StateNow service={one} day={today} time={timeInLondon(now)} /> },
            { text: one.checkedOn ? shortDay(one.checkedOn) : one.feed ? `From ${one.feed}` : 'Not yet' },
          ])} />
        </ScrollRegion>
      )}
      <Paging page={search.page} size={size} total={found.total} address={page => addressOf('/services', search, page, all ? { show: 'all' } : {})} />
    </Page>
  ),
})
