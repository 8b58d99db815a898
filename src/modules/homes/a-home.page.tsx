import { shortDay } from '../../rules/calendar/day.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button, ScrollRegion, SummaryList, Table } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { AdaptationsAt } from '../adaptations/index.ts'
import { LandlordOfAHome } from '../landlords/index.ts'
import { EmergenciesOf } from '../emergencies/index.ts'
import { LiveWarnings } from '../warnings/index.ts'
import { addressOf } from './home.ts'
import { wholeHome } from './homes.sql.ts'

export const aHome = page({
  path: '/homes/:id',
  permit: 'home:see',
  about: 'home',
  load: wholeHome,
  view: ({ home, lettings, warnings, adaptations, emergencies, cases, councils, events, here }) => (
    <Page title={addressOf(home)} caption="Home" actions={<>
      {here.may('home:change') && <Button href={`/homes/${home.id}/change`} look="secondary">Change</Button>}
      {here.may('warning:write') && <Button href={`/homes/${home.id}/warnings/new`} look="secondary">Add a warning</Button>}
    </>}>
      <LiveWarnings warnings={warnings} mayEnd={here.may('warning:write')} />
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: councils.length > 1 ? 'Councils' : 'Council' }, value: { text: `${councils.map(council => council.name).join(', ')}${home.byHand ? ' (chosen by hand)' : ''}` } },
        { key: { text: 'UPRN' }, value: { text: home.uprn ?? 'Not known' } },
        { key: { text: 'Tenure' }, value: { text: home.tenure ? tenures[home.tenure as keyof typeof tenures] : 'Not known' } },
        { key: { text: 'Landlord' }, value: { text: <LandlordOfAHome home={home} lettings={lettings} mayChange={here.may('landlord:write')} /> } },
      ]} /></div>
      <AdaptationsAt adaptations={adaptations} today={here.today} mayChange={here.may('home:change')} />
      {here.may('home:change') && <p class="govuk-body"><a class="govuk-link" href={`/homes/${home.id}/adaptations/new`}>Add what this home already has</a></p>}
      <EmergenciesOf links={emergencies} />
      {here.may('emergency:help') && <p class="govuk-body"><a class="govuk-link" href={`/homes/${home.id}/emergencies/new`}>Link this home to an emergency</a></p>}
      <h2 class="govuk-heading-m">Cases at this home</h2>
      {cases.length === 0 ? <p class="govuk-body">There has been no case at this home.</p> : (
        <ScrollRegion label="Cases at this home" dense>
          <Table head={[{ text: 'Case' }, { text: 'Person' }, { text: 'Pathway' }, { text: 'Opened' }, { text: 'Completed' }]} rows={cases.map(c => [
            { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> }, { text: c.personName }, { text: pathwayTitles[c.pathway as keyof typeof pathwayTitles] }, { text: shortDay(c.openedOn) }, { text: c.completedOn ? shortDay(c.completedOn) : 'Not completed' },
          ])} />
        </ScrollRegion>
      )}
      <h2 class="govuk-heading-m">What has happened</h2>
      <Story events={events} />
    </Page>
  ),
})
