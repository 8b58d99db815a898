import { shortDay } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { reachedBy } from '../../rules/timescales/silence.ts'
import { Button, ButtonGroup, InsetText, Tag, WarningText } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { ApplicationOfACase } from '../applications/index.ts'
import { ComplaintsHere } from '../complaints/index.ts'
import { OwnerIsAway } from '../covers/index.ts'
import { InterpreterMissing, InterpretersOfACase } from '../interpreters/index.ts'
import { ForAChild, fullName } from '../people/index.ts'
import { NeedOfACase } from '../recommendations/index.ts'
import { SurveysOf } from '../surveys/index.ts'
import { PlaceOnTheList } from '../waiting-list/index.ts'
import { LiveWarnings } from '../warnings/index.ts'
import { SignpostsGiven } from '../signposts/index.ts'
import { WorksOfACase } from '../works/index.ts'
import { AroundACase } from './around-a-case.tsx'
import { wholeCase } from './case-lists.sql.ts'
import { pathwayOf, pausedInWords, pausedSince } from './case.ts'
import { NextAction } from './next-action.tsx'
import { StagesOf } from './stages.tsx'

export const aCase = page({
  path: '/cases/:reference',
  permit: 'case:see',
  about: 'case',
  load: wholeCase,
  view({ case: c, warnings, complaints, askings, cover, speakers, adaptations, around, events, signposts, landlord, interpreters, need, application, works, waits, here }) {
    const at = `/cases/${c.reference}`
    const open = c.status === 'open'
    const paused = open && pausedSince(c) !== undefined
    const late = open && !paused && c.stageDueOn !== null && c.stageDueOn < here.today
    const silent = open ? reachedBy(england.between(c.lastContactOn, here.today)) : undefined
    return (
      <Page title={`${pathwayOf(c).title}: ${fullName(around)}`} caption={`${c.reference} · ${around.council}`} back={{ href: '/cases', text: 'All cases' }}>
        <LiveWarnings warnings={warnings} mayEnd={here.may('warning:write')} of={({ homeId }) => homeId ? 'at the home' : ''} />
        <ForAChild person={{ id: c.personId, ...around }} around={speakers} today={here.today} mayChange={here.may('person:change')} />
        <p class="newel-tags">
          {open ? <Tag colour="blue">Open</Tag> : <Tag colour="grey">Closed</Tag>} {c.urgent && <><Tag colour="red">Urgent</Tag> </>}{c.complex && <><Tag colour="purple">Complex</Tag> </>}{late && <><Tag colour="orange">Past its target</Tag> </>}{paused && <><Tag colour="yellow">Clock stopped</Tag> </>}{silent && <Tag colour="orange">Has heard nothing since {shortDay(c.lastContactOn)}</Tag>}
        </p>
        <NextAction case={c} owner={around.owner} today={here.today} mayMove={here.may('case:move')} mayAssign={here.may('case:assign')} />
        {interpreters && <InterpreterMissing of={interpreters} nextAction={c.nextAction} today={here.today} mayWrite={here.may('interpreter:write')} />}
        {open && <OwnerIsAway cover={cover} />}
        <ButtonGroup>
          {open && here.may('case:move') && <Button href={`${at}/move`}>Move to another stage</Button>}
          {here.may('case:note') && <Button href={`${at}/note`} look="secondary">Write a note</Button>}
          {here.may('message:write') && <Button href={`${at}/messages`} look="secondary">Messages</Button>}
          {here.may('letter:see') && <Button href={`${at}/letters`} look="secondary">Letters</Button>}
          {here.may('document:see') && <Button href={`${at}/documents`} look="secondary">Documents</Button>}
          {here.may('signpost:write') && <Button href={`${at}/signposts`} look="secondary">Point them to a service</Button>}
          {c.pathway === 'housing-options' && <Button href={`${at}/housing-options`} look="secondary">{pathwayTitles['housing-options']}</Button>}
          {open && here.may('case:move') && <Button href={`${at}/offer`} look="secondary">Offer the work</Button>}
          {open && here.may('case:move') && (paused ? <Button href={`${at}/resume`} look="secondary">Start the clock again</Button> : <Button href={`${at}/pause`} look="secondary">Stop the clock</Button>)}
          {open && here.may('case:close') && <Button href={`${at}/close`} look="secondary">Close the case</Button>}
          {!open && here.may('case:close') && <Button href={`${at}/reopen`} look="secondary">Open again</Button>}
        </ButtonGroup>
        {paused && <InsetText>{pausedInWords(c)}</InsetText>}
        <StagesOf case={c} today={here.today} />
        {england.warnings({ from: c.openedOn, to: c.stageDueOn ?? here.today }).map(warning => <WarningText text={warning} iconFallbackText="Warning" />)}
        {need && <NeedOfACase of={need} />}
        {grantPathways.includes(c.pathway) && here.may('decision:see') && <p class="govuk-body"><a class="govuk-link" href={`${at}/grant`}>The whole grant, from what is needed to what comes after the works</a></p>}
        {application && <ApplicationOfACase of={application} today={here.today} />}
        {waits && <PlaceOnTheList of={waits} today={here.today} mayKeep={here.may('waiting:keep')} />}
        {works && <WorksOfACase of={works} today={here.today} isAgreed={need?.recommendations.some(({ agreedOn }) => agreedOn !== null) ?? false} />}
        <AroundACase case={c} around={around} speakers={speakers} adaptations={adaptations} landlord={landlord} today={here.today} />
        {interpreters && <InterpretersOfACase of={interpreters} mayWrite={here.may('interpreter:write')} />}
        <SurveysOf askings={askings} />
        {c.completedOn && here.may('survey:ask') && <p class="govuk-body"><a class="govuk-link" href={`${at}/survey`}>Ask them how it went</a></p>}
        <ComplaintsHere complaints={complaints} today={here.today} />
        {here.may('complaint:write') && <p class="govuk-body"><a class="govuk-link" href={`${at}/complaints/new`}>Record a complaint about this case</a> or <a class="govuk-link" href={`${at}/compliments/new`}>a compliment</a></p>}
        {signposts.length > 0 && <><h2 class="govuk-heading-m">Where they were pointed</h2><SignpostsGiven signposts={signposts} mayAnswer={here.may('signpost:write')} today={here.today} /></>}
        <h2 class="govuk-heading-m">What has happened</h2>
        <Story events={events} />
      </Page>
    )
  },
})
