import { formatDay } from '../../rules/calendar/day.ts'
import { adviceTopics } from '../../rules/enquiries/advice-topics.ts'
import { answerWays, relations } from '../../rules/enquiries/asking.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { triageLevels } from '../../rules/enquiries/triage-levels.ts'
import { formatNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button, ButtonGroup, InsetText, SummaryList, Tag } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { ConversationSummary } from '../conversations/index.ts'
import { addressOf } from '../homes/index.ts'
import { fullName } from '../people/index.ts'
import { SignpostsGiven } from '../signposts/index.ts'
import { stillProposed } from './enquiry.ts'
import { wholeEnquiry, type Enquiry } from './enquiries.sql.ts'

/** Who asked, what they are to the person, and how they are answered. */
const askedByInWords = ({ name, relation, phone, email, answerBy, safely }: Enquiry['askedBy']): string => [
  `${name}, ${relation === 'self' ? 'for themselves' : inWords(relations, relation ?? '').toLowerCase()}`, inWords(answerWays, answerBy ?? '').toLowerCase(), phone, email, safely && `“${safely}”`,
].filter(Boolean).join('; ')

const inWords = (options: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(options, key) ? options[key]! : 'Not recorded'

/** What has to be said before a case can be opened. */
function stillToSay({ placed, heard }: Enquiry, isKnown: boolean, hasHome: boolean): string {
  const lacking = [...(isKnown ? [] : ['who it is']), ...(hasHome ? [] : ['which home they live in']), ...(placed ? [] : ['which council it is'])]
  const why = placed ? '' : heard.postcode ? ` The postcode ${heard.postcode} is not in the postcode table: choose the council by hand.` : ' Without a postcode, choose it by hand.'
  return `To open a case, say first ${lacking.join(lacking.length > 2 ? ', and ' : ' and ')}.${why}`
}

export const anEnquiry = page({
  path: '/enquiries/:reference',
  permit: 'enquiry:see',
  about: 'enquiry',
  load: wholeEnquiry,
  view({ enquiry: e, person, home, cases, events, conversation, gains, signposts, referral, here }) {
    const unchecked = referral !== undefined && !referral.decision && e.status === 'open'
    const proposed = stillProposed(conversation, cases)
    const known = person !== undefined && home !== undefined && e.placed
    const at = `/enquiries/${e.reference}`
    return (
      <Page title={e.caller || 'Name not known'} caption={`${e.reference} · ${e.placed ? e.council : 'Council not known yet'}`} back={{ href: '/enquiries', text: 'All enquiries' }}>
        <p class="newel-tags">{e.status === 'open' ? <Tag colour="blue">Open</Tag> : <Tag colour="grey">{e.status === 'answered' ? 'Answered' : 'Closed'}</Tag>}{conversation && conversation.flags.length > 0 && <> <Tag colour="red">Urgent</Tag></>}</p>
        {unchecked && <InsetText>A professional referred this person, and waits to hear whether we take it up.</InsetText>}
        {!known && e.status === 'open' && <InsetText>{stillToSay(e, person !== undefined, home !== undefined)}</InsetText>}
        {here.may('enquiry:take') && (
          <ButtonGroup>
            {unchecked && <Button href={`${at}/referral`}>Check the referral</Button>}
            {!known && <Button href={`${at}/who`}>Say who it is</Button>}
            {known && <Button href={`${at}/open-cases`}>Open cases</Button>}
            {here.may('message:write') && <Button href={`${at}/messages`} look="secondary">Messages</Button>}
            <Button href={`${at}/conversation`} look="secondary">The conversation</Button>
            {here.may('signpost:write') && <Button href={`${at}/signposts`} look="secondary">Point them to a service</Button>}
            <Button href={`${at}/gains/new`} look="secondary">Record income gained</Button>
            <Button href={`${at}/change`} look="secondary">Change</Button>
            {known && <Button href={`${at}/who`} look="secondary">It is somebody else</Button>}
            {e.status === 'open' && <Button href={`${at}/close`} look="secondary">Close the enquiry</Button>}
          </ButtonGroup>
        )}
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'Person' }, value: { text: person ? <a class="govuk-link" href={`/people/${person.id}`}>{fullName(person)}</a> : `${fullName(e.heard)}, not on record yet` } },
          { key: { text: 'Home' }, value: { text: home ? <a class="govuk-link" href={`/homes/${home.id}`}>{addressOf(home)}</a> : `${addressOf(e.heard)}, not on record yet` } },
          ...(person ? [] : [
            { key: { text: 'Date of birth' }, value: { text: e.heard.bornOn ? formatDay(e.heard.bornOn) : 'Not known' } },
            { key: { text: 'Telephone' }, value: { text: e.heard.phone || 'Not known' } },
            { key: { text: 'NHS number' }, value: { text: e.heard.nhsNumber ? formatNhsNumber(e.heard.nhsNumber) : e.heard.noNhsNumber ? `None: ${e.heard.noNhsNumber}` : 'Not known' } },
          ]),
          { key: { text: 'Asked for' }, value: { text: e.asked || 'Not recorded' } },
          ...(e.askedBy.name ? [{ key: { text: 'Asked by' }, value: { text: askedByInWords(e.askedBy) } }] : []),
          { key: { text: 'Reached us' }, value: { text: `${formatDay(e.receivedOn)}, ${inWords(channels, e.channel).toLowerCase()}` } },
          { key: { text: 'Sent by' }, value: { text: `${inWords(referralSources, e.source)}${e.referrerName && `: ${e.referrerName}`}` } },
          { key: { text: 'Advice' }, value: { text: e.adviceGivenOn ? <>Given on {formatDay(e.adviceGivenOn)}<ul class="govuk-list govuk-list--bullet">{e.adviceTopics.map(topic => <li>{inWords(adviceTopics, topic)}</li>)}</ul></> : 'None yet' } },
          { key: { text: 'Triage' }, value: { text: e.triageLevel ? inWords(triageLevels, String(e.triageLevel)) : 'Not yet' } },
          { key: { text: 'Cases' }, value: { text: cases.length ? <ul class="govuk-list">{cases.map(c => <li><a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> {inWords(pathwayTitles, c.pathway)}{c.status === 'closed' && ' (closed)'}</li>)}</ul> : 'None yet' } },
        ]} /></div>
        <ConversationSummary conversation={conversation} gains={gains} />
        {proposed.length > 0 && (
          <InsetText>
            The conversation proposes: {proposed.map(key => pathwayTitles[key]).join(', ')}.{known && here.may('case:open') && <> <a class="govuk-link" href={`${at}/open-cases`}>Open these cases</a></>}
          </InsetText>
        )}
        <h2 class="govuk-heading-m">Where they were pointed</h2>
        <SignpostsGiven signposts={signposts} mayAnswer={here.may('signpost:write')} today={here.today} />
        <h2 class="govuk-heading-m">What has happened</h2>
        <Story events={events} />
      </Page>
    )
  },
})
