import { ageOn, formatDay, shortDay } from '../../rules/calendar/day.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { formatNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { standsAt, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayTitles, pathwayVersion as pathwayOfVersion } from '../../rules/pathways/pathways.ts'
import { Button, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { AroundMerging } from './around-merging.tsx'
import { wholePerson } from './people.sql.ts'
import { fullName } from './person.ts'

const stageIn = ({ pathway, pathwayVersion: version, stage }: { readonly pathway: string; readonly pathwayVersion: number; readonly stage: number }): string => standsAt(pathwayOfVersion(pathway as PathwayKey, version), stage).stage.title

export const aPerson = page({
  path: '/people/:id',
  permit: 'person:see',
  about: 'person',
  load: wholePerson,
  view: ({ person, merging, cases, enquiries, homes, events, here }) => (
    <Page title={fullName(person)} caption="Person" actions={!person.mergedInto && here.may('person:change') && <Button href={`/people/${person.id}/change`} look="secondary">Change</Button>}>
      <AroundMerging {...merging} />
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Date of birth' }, value: { text: person.bornOn ? `${formatDay(person.bornOn)} (${ageOn(person.bornOn, here.today)})` : 'Not known' } },
        { key: { text: 'NHS number' }, value: { text: person.nhsNumber ? formatNhsNumber(person.nhsNumber) : person.noNhsNumber ? `None: ${person.noNhsNumber}` : 'Not known' } },
        { key: { text: 'Telephone' }, value: { text: person.phone || 'Not known' } },
        { key: { text: 'Email' }, value: { text: person.email || 'Not known' } },
        { key: { text: 'Language' }, value: { text: person.language || 'Not recorded' } },
        { key: { text: 'Needs' }, value: { text: person.needs || 'Not recorded' } },
        { key: { text: homes.length > 1 ? 'Homes' : 'Home' }, value: { text: homes.length ? homes.map(home => <div><a class="govuk-link" href={`/homes/${home.id}`}>{[home.line1, home.town, home.postcode].filter(Boolean).join(', ') || 'Address not known'}</a></div>) : 'Not known' } },
      ]} /></div>
      {!person.mergedInto && here.may('person:merge') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/merge`}>The same person is on record twice</a></p>}
      <h2 class="govuk-heading-m">Cases</h2>
      {cases.length === 0 ? <p class="govuk-body">No cases yet.</p> : (
        <ScrollRegion label="Cases" dense>
          <Table head={[{ text: 'Case' }, { text: 'Pathway' }, { text: 'Where it stands' }, { text: 'Next action' }, { text: 'Owner' }, { text: 'Opened' }]} rows={cases.map(c => [
            { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> }, { text: pathwayTitles[c.pathway as keyof typeof pathwayTitles] },
            { text: c.status === 'open' ? <><Tag colour="blue">Open</Tag> {stageIn(c)}</> : <Tag colour="grey">Closed</Tag> },
            { text: c.nextActionOn ? `${c.nextAction}, by ${shortDay(c.nextActionOn)}` : c.nextAction }, { text: c.owner ?? 'Nobody' }, { text: shortDay(c.openedOn) },
          ])} />
        </ScrollRegion>
      )}
      <h2 class="govuk-heading-m">Enquiries</h2>
      {enquiries.length === 0 ? <p class="govuk-body">No enquiries.</p> : (
        <ul class="govuk-list govuk-list--spaced">{enquiries.map(e => <li><a class="govuk-link newel-ref" href={`/enquiries/${e.reference}`}>{e.reference}</a> {shortDay(e.receivedOn)}, {channels[e.channel as keyof typeof channels].toLowerCase()}{e.asked && `: ${e.asked.slice(0, 120)}`}</li>)}</ul>
      )}
      <h2 class="govuk-heading-m">What has happened</h2>
      <Story events={events} link={reference => reference.startsWith('ENQ-') ? `/enquiries/${reference}` : `/cases/${reference}`} />
    </Page>
  ),
})
