import { ageOn, formatDay, shortDay } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { outcomes, type OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { Button, ButtonGroup, InsetText, SummaryList, Tag, WarningText } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { wholeCase } from './case-lists.sql.ts'
import { pathwayOf, stageOf } from './case.ts'
import { StagesOf } from './stages.tsx'

export const aCase = page({
  path: '/cases/:reference',
  permit: 'case:see',
  about: 'case',
  load: wholeCase,
  view({ case: c, around, events, here }) {
    const { stage, number, of } = stageOf(c)
    const pathway = pathwayOf(c)
    const name = [around.givenName, around.surname].filter(Boolean).join(' ')
    const late = c.status === 'open' && c.stageDueOn !== null && c.stageDueOn < here.today
    return (
      <Page title={`${pathway.title}: ${name}`} caption={`${c.reference} · ${around.council}`} back={{ href: '/cases', text: 'All cases' }}>
        <p class="newel-tags">
          {c.status === 'open' ? <Tag colour="blue">Open</Tag> : <Tag colour="grey">Closed</Tag>} {c.urgent && <><Tag colour="red">Urgent</Tag> </>}{c.complex && <><Tag colour="purple">Complex</Tag> </>}{late && <Tag colour="orange">Past its target</Tag>}
        </p>
        {c.status === 'open'
          ? <InsetText classes="newel-next"><strong>Next: {c.nextAction}</strong>{c.nextActionOn && <>, by {formatDay(c.nextActionOn)}{c.nextActionOn < here.today && ' (overdue)'}</>}<br />{around.owner ? `${around.owner} has this case` : 'Nobody has this case'}</InsetText>
          : <InsetText>Closed on {formatDay(c.closedOn!)}: {reasonsToClose[c.closeReason as keyof typeof reasonsToClose]}{c.workingDays !== null && `. It took ${c.workingDays} working days from opened to completed`}</InsetText>}
        {here.may('case:move') && c.status === 'open' && (
          <ButtonGroup>
            <Button href={`/cases/${c.reference}/move`}>Move to another stage</Button>
            <Button href={`/cases/${c.reference}/close`} look="secondary">Close</Button>
            <Button href={`/cases/${c.reference}/next-action`} look="secondary">Plan the next action</Button>
            <Button href={`/cases/${c.reference}/owner`} look="secondary">Change owner</Button>
            <Button href={`/cases/${c.reference}/offer`} look="secondary">Offer the work</Button>
          </ButtonGroup>
        )}
        {here.may('case:close') && c.status === 'closed' && <Button href={`/cases/${c.reference}/reopen`} look="secondary">Open again</Button>}
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">The person and home</h2>
            <SummaryList rows={[
              { key: { text: 'Person' }, value: { text: <a class="govuk-link" href={`/people/${c.personId}`}>{name}</a> } },
              { key: { text: 'Age' }, value: { text: around.bornOn ? String(ageOn(around.bornOn, here.today)) : 'Not known' } },
              { key: { text: 'Telephone' }, value: { text: around.phone || 'Not known' } },
              ...(around.needs ? [{ key: { text: 'Needs' }, value: { text: around.needs } }] : []),
              { key: { text: 'Home' }, value: { text: <a class="govuk-link" href={`/homes/${c.homeId}`}>{[around.line1, around.town, around.postcode].filter(Boolean).join(', ') || 'Address not known'}</a> } },
              { key: { text: 'Tenure' }, value: { text: around.tenure ? tenures[around.tenure as keyof typeof tenures] : 'Not known' } },
            ]} />
          </div>
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">The case</h2>
            <SummaryList rows={[
              { key: { text: 'Scheme' }, value: { text: c.scheme ? schemeKinds[c.scheme as SchemeKey].title : 'None' } },
              { key: { text: 'Opened' }, value: { text: formatDay(c.openedOn) } },
              ...(around.enquiry ? [{ key: { text: 'From' }, value: { text: <a class="govuk-link" href={`/enquiries/${around.enquiry}`}>Enquiry {around.enquiry}</a> } }] : []),
              { key: { text: 'Stage' }, value: { text: `${number} of ${of}: ${stage.title}` } },
              ...(around.parties.length ? [{ key: { text: 'Outside' }, value: { text: around.parties.map(party => <div>{party.capacity === 'offered to' ? 'Offered to' : 'Referred by'} {party.name}</div>) } }] : []),
              { key: { text: 'Outcomes' }, value: { text: around.outcomes.length ? <ul class="govuk-list govuk-list--bullet">{around.outcomes.map(({ outcome }) => <li>{outcomes[outcome as OutcomeKey]}</li>)}</ul> : 'None claimed' } },
            ]} />
          </div>
        </div>
        <StagesOf case={c} today={here.today} />
        {england.warnings({ from: c.openedOn, to: c.stageDueOn ?? here.today }).map(warning => <WarningText text={warning} iconFallbackText="Warning" />)}
        <h2 class="govuk-heading-m">What has happened</h2>
        {here.may('case:note') && <p class="govuk-body"><a class="govuk-link" href={`/cases/${c.reference}/note`}>Write a note</a></p>}
        <Story events={events} />
        <p class="govuk-body-s">Opened {shortDay(c.openedOn)}, version {c.version} of this record.</p>
      </Page>
    )
  },
})
