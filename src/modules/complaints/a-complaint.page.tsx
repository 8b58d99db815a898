import type { ComponentChildren } from 'preact'
import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { complaintChannels, complaintKinds, madeBy, type MadeBy } from '../../rules/complaints/kinds.ts'
import { dutyToAcknowledge } from '../../rules/complaints/data-protection.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { Button, ButtonGroup, InsetText, SummaryList, Tag, type SummaryRow } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { outcomeTitle } from './complaint.ts'
import { ClockTag } from './complaints-here.tsx'
import { seenByCouncil } from './complaints.sql.ts'
import { storyOf, theComplaint, type Complaint } from './the-complaint.sql.ts'

async function load(here: Here) {
  const complaint = await theComplaint(here)
  await seenByCouncil(here, complaint)
  return { complaint, events: await storyOf(here, complaint) }
}

export const aComplaint = page({
  path: '/complaints/:reference',
  permit: 'complaint:see',
  // About a case, a person or nobody: the look is written down by what is loaded.
  about: 'nobody',
  load,
  view: ({ complaint: c, events, here }) => (
    <Page title={`Complaint: ${c.personName ?? (c.name || 'name not known')}`} caption={`${c.reference} · ${c.placed ? c.council : 'Council not known yet'}`} back={{ href: '/complaints', text: 'All complaints' }}>
      <p class="newel-tags"><Tag colour={c.stage === 'closed' ? 'grey' : 'blue'}>{complaintStages[c.stage].title}</Tag> {c.kind === 'data-protection' && <><Tag colour="purple">Data protection</Tag> </>}<ClockTag of={c} today={here.today} /></p>
      {c.dueOn && <InsetText>{complaintStages[c.stage].must} by {formatDay(c.dueOn)}. {whoseDay(c)}</InsetText>}
      {here.may('complaint:write') && <Deal with={c} me={here.user.id} />}
      <div class="newel-facts"><SummaryList rows={[
        row('About', complaintKinds[c.kind]),
        row('What happened', <p class="govuk-body newel-words">{c.what}</p>),
        ...c.wanted ? [row('What they want put right', <p class="govuk-body newel-words">{c.wanted}</p>)] : [],
        row('Received', `${formatDay(c.receivedOn)}, ${complaintChannels[c.channel].toLowerCase()}`),
        row('Who complains', [c.name, madeBy[c.madeBy as MadeBy]].filter(Boolean).join(', ') || 'Not known'),
        ...c.reach ? [row('How to answer them', c.reach)] : [],
        ...c.personId ? [row('Person', <a class="govuk-link" href={`/people/${c.personId}`}>{c.personName ?? 'Name not known'}</a>)] : [],
        ...c.caseReference ? [row('Case', <a class="govuk-link newel-ref" href={`/cases/${c.caseReference}`}>{c.caseReference}</a>)] : [],
        ...c.aboutName ? [row('About one of our staff', `${c.aboutName}, who cannot deal with it`)] : [],
        ...c.handler ? [row('Looked into by', c.handler)] : [],
        row('Seen by the council', !c.placed ? 'Nobody has said which council it is about' : c.councilSawAt ? `${formatDay(dayInLondon(c.councilSawAt))}, by ${c.sawName ?? 'an officer'}` : 'It is on their list; no officer of theirs has opened it yet'),
        ...c.outcome ? [row('Outcome', outcomeTitle(c.outcome))] : [],
        ...c.learning ? [row('What we learnt', c.learning)] : [],
        ...c.willChange ? [row('What will change', c.willChange)] : [],
      ]} /></div>
      <h2 class="govuk-heading-m">What has happened</h2>
      <Story events={events} />
    </Page>
  ),
})

const row = (key: string, text: ComponentChildren): SummaryRow => ({ key: { text: key }, value: { text } })

/** Whose the day is by which something is due: the law's, or invented. */
function whoseDay({ stage, kind, receivedOn }: Complaint): string {
  const duty = kind === 'data-protection' ? dutyToAcknowledge(receivedOn) : undefined
  if (stage === 'received' && duty) return `The law gives ${duty.days} days to acknowledge it and asks that it is looked into without undue delay. Source: ${duty.source}.`
  return `${complaintStages[stage].within} working days, invented for the demonstration.${duty ? ' The law asks that it is answered without undue delay, and that they are told how it goes.' : ''}`
}

/** What can be done next. Whoever it is about is told why they can do nothing. */
function Deal({ with: c, me }: { readonly with: Complaint; readonly me: string }) {
  const at = `/complaints/${c.reference}`
  const next = complaintStages[c.stage].next
  if (c.stage === 'closed') return null
  if (c.aboutUser === me) return <p class="govuk-body">This complaint is about you: somebody else deals with it.</p>
  return (
    <ButtonGroup>
      {next.some(key => key === 'answered' || key === 'review-answered') && <Button href={`${at}/answer`}>{c.stage === 'review-asked' ? 'Answer the review' : 'Answer the complaint'}</Button>}
      {next.includes('acknowledged') && <Button href={`${at}/move`}>Acknowledge it</Button>}
      {next.includes('looked-into') && <Button href={`${at}/move`}>Begin to look into it</Button>}
      {next.includes('review-asked') && <Button href={`${at}/move`} look="secondary">A review is asked for</Button>}
      <Button href={`${at}/close`} look="secondary">{next.includes('closed') ? 'Close the complaint' : 'It is withdrawn'}</Button>
      <Button href={`${at}/place`} look="secondary">{c.placed ? 'Whose it is' : 'Say whose it is'}</Button>
    </ButtonGroup>
  )
}
