import { formatDay } from '../../rules/calendar/day.ts'
import { complimentKinds } from '../../rules/complaints/compliments.ts'
import { complaintChannels } from '../../rules/complaints/kinds.ts'
import { Button, SummaryList } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { consentInWords } from './compliment.ts'
import { storyOfCompliment, theCompliment } from './compliments.sql.ts'

async function load(here: Here) {
  const compliment = await theCompliment(here)
  return { compliment, events: await storyOfCompliment(here, compliment) }
}

export const aCompliment = page({
  path: '/compliments/:id',
  permit: 'complaint:see',
  // About a case or nobody: the look is written down by what is loaded.
  about: 'nobody',
  load,
  view: ({ compliment: c, events, here }) => (
    <Page title={c.kind === 'compliment' ? 'Compliment' : 'Feedback'} caption={c.placed ? c.council : 'Council not known yet'} back={{ href: c.kind === 'compliment' ? '/compliments' : '/compliments?show=feedback', text: 'Back' }} actions={here.may('complaint:write') && <Button href={`/compliments/${c.id}/consent`} look="secondary">Change the consent</Button>}>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'What it is' }, value: { text: complimentKinds[c.kind] } },
        { key: { text: 'Their words' }, value: { text: <p class="govuk-body newel-words">{c.words}</p> } },
        { key: { text: 'From' }, value: { text: c.name || 'Name not known' } },
        { key: { text: 'About' }, value: { text: c.about || 'Not said' } },
        { key: { text: 'Received' }, value: { text: `${formatDay(c.receivedOn)}, ${complaintChannels[c.channel].toLowerCase()}` } },
        ...c.caseReference ? [{ key: { text: 'Case' }, value: { text: <a class="govuk-link newel-ref" href={`/cases/${c.caseReference}`}>{c.caseReference}</a> } }] : [],
        { key: { text: 'May be a case study' }, value: { text: <>{consentInWords(c, here.today)}{c.consentHow && `: ${c.consentHow}`}</> } },
      ]} /></div>
      <h2 class="govuk-heading-m">What has happened</h2>
      <Story events={events} />
    </Page>
  ),
})
