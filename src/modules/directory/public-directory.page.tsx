import { timeInLondon } from '../../rules/calendar/london.ts'
import { Details, ErrorSummary, InsetText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { servicesFound } from './entries.sql.ts'
import { EntryFacts, StateNow } from './entry-view.tsx'
import { addressOf, askedFor, isWrong, Paging, SearchForm, wantedOf, wrongArea } from './search-services.tsx'

const size = 20

/** Services that anybody may look for: active ones, and nothing of how we go about them. */
export const publicDirectory = page({
  path: '/directory',
  permit: 'site:use',
  about: 'nobody',
  async load(here: Here) {
    const search = askedFor(here.query)
    return { search, found: await servicesFound(here, { states: ['active'], ...wantedOf(search) }, { page: search.page, size }) }
  },
  view: ({ search, found, here: { agency, today, now } }) => (
    <Page title="Services that can help">
      {isWrong(search) && <ErrorSummary titleText="There is a problem" errorList={[{ href: '#area', text: wrongArea }]} />}
      <p class="govuk-body">Local and national services that help people to live safely and well at home. Most of them you can ask yourself.</p>
      {agency.demonstration && <InsetText>This is a demonstration: the services are invented, and nobody answers there.</InsetText>}
      <SearchForm action="/directory" search={search} />
      <h2 class="govuk-heading-m">{found.total === 0 ? 'No service fits this' : found.total === 1 ? '1 service' : `${found.total.toLocaleString('en-GB')} services`}</h2>
      {found.total === 0 && <p class="govuk-body">Try fewer words, or another subject. You can also <a class="govuk-link" href="/ask-for-help">ask us for help</a>.</p>}
      {found.rows.map(service => (
        <section aria-labelledby={`service-${service.id}`}>
          <h3 class="govuk-heading-s" id={`service-${service.id}`}>{service.name}</h3>
          <p class="newel-tags"><StateNow service={service} day={today} time={timeInLondon(now)} /></p>
          <p class="govuk-body newel-words">{service.description}</p>
          {service.alert && <InsetText>{service.alert}</InsetText>}
          <Details summaryText={<>More about this<span class="govuk-visually-hidden">: {service.name}</span></>}><EntryFacts service={service} /></Details>
        </section>
      ))}
      <Paging page={search.page} size={size} total={found.total} address={page => addressOf('/directory', search, page)} />
      <p class="govuk-body">Other directories can read this one: <a class="govuk-link" href="/open-referral/">Open Referral UK feed</a>.</p>
    </Page>
  ),
})
