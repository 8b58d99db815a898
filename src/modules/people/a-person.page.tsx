import { ageOn, formatDay, shortDay } from '../../rules/calendar/day.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { formatNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { standsAt, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayTitles, pathwayVersion as pathwayOfVersion } from '../../rules/pathways/pathways.ts'
import { Button, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { ConsentsOf } from '../consents/index.ts'
import { ComplaintsHere } from '../complaints/index.ts'
import { EmergenciesOf } from '../emergencies/index.ts'
import { LiveWarnings } from '../warnings/index.ts'
import { AroundMerging } from './around-merging.tsx'
import { ForAChild } from './for-a-child.tsx'
import { PeopleAround } from './around-a-person.tsx'
import { formatInWords, interpreterInWords, reachByInWords } from './how-to-reach.ts'
import { wholePerson } from './people.sql.ts'
import { fullName } from './person.ts'
import { recordAt } from './timeline.ts'

const stageIn = ({ pathway, pathwayVersion: version, stage }: { readonly pathway: string; readonly pathwayVersion: number; readonly stage: number }): string => standsAt(pathwayOfVersion(pathway as PathwayKey, version), stage).stage.title

const addressIn = ({ line1, town, postcode }: { readonly line1: string; readonly town: string; readonly postcode: string }): string => [line1, town, postcode].filter(Boolean).join(', ') || 'Address not known'

export const aPerson = page({
  path: '/people/:id',
  permit: 'person:see',
  about: 'person',
  load: wholePerson,
  view: ({ person, merging, warnings, complaints, emergencies, around, consents, cases, enquiries, homes, events, more, here }) => (
    <Page title={fullName(person)} caption="Person" actions={!person.mergedInto && <>
      {here.may('person:change') && <Button href={`/people/${person.id}/change`} look="secondary">Change</Button>}
      {here.may('warning:write') && <Button href={`/people/${person.id}/warnings/new`} look="secondary">Add a warning</Button>}
    </>}>
      <AroundMerging {...merging} />
      <LiveWarnings warnings={warnings} mayEnd={here.may('warning:write')} of={({ homeId }) => homeId ? `at ${addressIn(homes.find(home => home.id === homeId)!)}` : ''} />
      <ForAChild person={person} around={around} today={here.today} mayChange={!person.mergedInto && here.may('person:change')} />
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Date of birth' }, value: { text: person.bornOn ? `${formatDay(person.bornOn)} (${ageOn(person.bornOn, here.today)})` : 'Not known' } },
        { key: { text: 'NHS number' }, value: { text: person.nhsNumber ? formatNhsNumber(person.nhsNumber) : person.noNhsNumber ? `None: ${person.noNhsNumber}` : 'Not known' } },
        { key: { text: 'Telephone' }, value: { text: person.phone || 'Not known' } },
        { key: { text: 'Email' }, value: { text: person.email || 'Not known' } },
        { key: { text: 'Language' }, value: { text: person.language || 'Not recorded' } },
        { key: { text: 'Interpreter' }, value: { text: interpreterInWords(person) || 'Not asked yet' } },
        { key: { text: 'Can read' }, value: { text: formatInWords(person.letterFormat) || 'Not asked yet' } },
        { key: { text: 'Reach them' }, value: { text: reachByInWords(person.reachBy) || 'Not asked yet' } },
        { key: { text: 'When to ring' }, value: { text: person.ringWhen || 'Not recorded' } },
        { key: { text: 'Needs' }, value: { text: person.needs || 'Not recorded' } },
        { key: { text: homes.length > 1 ? 'Homes' : 'Home' }, value: { text: homes.length ? homes.map(home => <div><a class="govuk-link" href={`/homes/${home.id}`}>{addressIn(home)}</a></div>) : 'Not known' } },
      ]} /></div>
      <PeopleAround around={around} bornOn={person.bornOn} today={here.today} mayChange={here.may('person:change')} />
      {!person.mergedInto && here.may('person:change') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/around/new`}>Add somebody around them</a></p>}
      <ConsentsOf consents={consents} today={here.today} mayWithdraw={!person.mergedInto && here.may('consent:record')} />
      {!person.mergedInto && here.may('consent:record') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/consents/new`}>Write down what they agree to</a></p>}
      {!person.mergedInto && here.may('person:change') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/equality`}>Ask the equality questions</a></p>}
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
      <EmergenciesOf links={emergencies} />
      {!person.mergedInto && here.may('emergency:help') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/emergencies/new`}>Link them to an emergency</a></p>}
      <ComplaintsHere complaints={complaints} today={here.today} />
      {!person.mergedInto && here.may('complaint:write') && <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/complaints/new`}>Record a complaint of theirs</a></p>}
      <h2 class="govuk-heading-m">What has happened</h2>
      <p class="govuk-body"><a class="govuk-link" href={`/people/${person.id}/timeline`}>{more ? 'Everything that has happened, and only one kind of it' : 'Only one kind of it'}</a></p>
      <Story events={events} link={recordAt} />
    </Page>
  ),
})
