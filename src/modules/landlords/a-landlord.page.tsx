import type { Day } from '../../rules/calendar/day.ts'
import { Button, Details, SummaryList, Tag } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { inSight, type Here } from '../../platform/here.ts'
import { contributionInWords, holdsOn, kindInWords, periodInWords, type Terms } from './landlord.ts'
import { homesOf, landlordOf, storyOfLandlord, termsOf, type HomeLet } from './landlords.sql.ts'

async function load(here: Here) {
  const landlord = await landlordOf(here, here.params.id)
  const [terms, homes, events] = await Promise.all([termsOf(here, landlord.id), homesOf(here, landlord.id), storyOfLandlord(here, landlord.id)])
  here.saw('home', homes.map(home => inSight(here, home)))
  return { landlord, terms, homes, events }
}

const linesOf = (words: string) => words.split('\n').map(line => <>{line}<br /></>)

const OneTerm = ({ term, today }: { readonly term: Terms; readonly today: Day }) => (
  <li>
    <strong>{term.kind === 'nomination' ? 'How homes are nominated' : contributionInWords(term)}</strong>{holdsOn(term, today) ? <> <Tag colour="green">Now</Tag></> : term.from > today && <> <Tag colour="blue">From later</Tag></>}
    <p>{linesOf(term.words)}</p>
    <p class="newel-quiet">{periodInWords(term)}</p>
  </li>
)

function TermsWith({ terms, today }: { readonly terms: readonly Terms[]; readonly today: Day }) {
  const [standing, before] = [terms.filter(({ to }) => !to || to >= today), terms.filter(({ to }) => to && to < today)]
  return (
    <>
      <h2 class="govuk-heading-m">What is agreed</h2>
      {standing.length === 0 ? <p class="govuk-body">Nothing is written down.</p> : <ul class="newel-found">{standing.map(term => <OneTerm term={term} today={today} />)}</ul>}
      {before.length > 0 && <Details summaryText={`${before.length} of before`}><ul class="govuk-list govuk-list--spaced">{before.map(term => <OneTerm term={term} today={today} />)}</ul></Details>}
    </>
  )
}

const HomesLet = ({ homes }: { readonly homes: readonly HomeLet[] }) => (
  <>
    <h2 class="govuk-heading-m">Homes</h2>
    {homes.length === 0 ? <p class="govuk-body">None that you may see.</p> : <ul class="govuk-list govuk-list--spaced">{homes.map(home => <li><a class="govuk-link" href={`/homes/${home.id}`}>{home.name || 'Address not known'}</a> <span class="newel-quiet">{periodInWords(home)}</span></li>)}</ul>}
  </>
)

export const aLandlord = page({
  path: '/landlords/:id',
  permit: 'landlord:see',
  about: 'nobody',
  load,
  view: ({ landlord, terms, homes, events, here }) => (
    <Page title={landlord.name} caption="Landlord" back={{ href: '/landlords', text: 'All landlords' }} actions={here.may('landlord:write') && <>
      <Button href={`/landlords/${landlord.id}/change`} look="secondary">Change</Button>
      <Button href={`/landlords/${landlord.id}/contribution`} look="secondary">Contribution agreement</Button>
      <Button href={`/landlords/${landlord.id}/nomination`} look="secondary">Nomination route</Button>
    </>}>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Kind' }, value: { text: kindInWords(landlord.kind) } },
        { key: { text: 'Address' }, value: { text: landlord.address ? <>{linesOf(landlord.address)}</> : 'Not known' } },
        { key: { text: 'Whom we speak to' }, value: { text: landlord.contact || 'Not known' } },
        { key: { text: 'Telephone' }, value: { text: landlord.phone || 'Not known' } },
        { key: { text: 'Email' }, value: { text: landlord.email || 'Not known' } },
      ]} /></div>
      <TermsWith terms={terms} today={here.today} />
      <HomesLet homes={homes} />
      <h2 class="govuk-heading-m">What has happened</h2>
      <Story events={events} />
    </Page>
  ),
})
