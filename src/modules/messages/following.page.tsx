import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { answeredWithin } from '../../rules/calendar/opening-hours.ts'
import { stageInPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { standsAt } from '../../rules/pathways/pathway.ts'
import { pathwayTitles, pathwayVersion } from '../../rules/pathways/pathways.ts'
import { Button, ButtonGroup, ExitThisPage, InsetText, SummaryList } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { followed } from './following.sql.ts'

type Seen = Awaited<ReturnType<typeof followed>>

const OneCase = ({ case: c }: { readonly case: Seen['cases'][number] }) => {
  const { stage } = standsAt(pathwayVersion(c.pathway, c.pathwayVersion), c.stage)
  const plain = stageInPlainWords(c.pathway, stage)
  return (
    <section aria-labelledby={c.reference}>
      <h2 class="govuk-heading-m" id={c.reference}>{pathwayTitles[c.pathway]}</h2>
      {c.status === 'closed' ? <p class="govuk-body">{c.completedOn ? `This was finished on ${formatDay(c.completedOn)}.` : `This was closed on ${formatDay(c.closedOn!)}. If you do not know why, ask us.`}</p> : (
        <SummaryList rows={[
          { key: 'Where it stands', value: `${plain.now} Since ${formatDay(c.stageOn)}.` },
          { key: 'What happens next', value: plain.next },
          { key: 'What we need from you', value: c.needed || plain.fromYou || 'Nothing now.' },
          ...(c.landlordAwaited ? [{ key: 'What we are waiting for', value: 'We have asked your landlord to agree to the works, and are waiting for an answer.' }] : []),
          { key: 'Who is looking after it', value: c.owner ?? 'We are choosing who looks after it.' },
          { key: 'Reference', value: c.reference },
        ]} />
      )}
    </section>
  )
}

/** How far what somebody asked for has come, for whoever holds its code. */
export const following = page({
  path: '/following',
  permit: 'site:use',
  about: 'nobody',
  load: followed,
  view: ({ enquiry, cases, messages }) => (
    <Page title="How far it has come" {...(enquiry ? { caption: enquiry.reference } : {})}>
      <ExitThisPage />
      {enquiry && cases.length === 0 && (
        <>
          <InsetText>{enquiry.status === 'open' ? `We received this on ${formatDay(enquiry.receivedOn)}.` : `We received this on ${formatDay(enquiry.receivedOn)} and have answered it.`}</InsetText>
          <SummaryList rows={[
            { key: 'What happens next', value: enquiry.status === 'open' ? `Somebody answers you. We aim to by ${formatDay(england.add(enquiry.receivedOn, answeredWithin))}.` : 'If you have heard nothing from us, or it did not help, write to us below.' },
            { key: 'What we need from you', value: 'Nothing now.' },
          ]} />
        </>
      )}
      {cases.map(one => <OneCase case={one} />)}
      <ButtonGroup>
        <Button href="/following/message">Write to us</Button>
        <Button href="/following/stop" look="secondary">I have finished looking</Button>
      </ButtonGroup>
      {messages.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What was written here</h2>
          <ul class="newel-found">{messages.map(one => <li><h3 class="govuk-heading-s">{one.direction === 'in' ? 'You wrote' : 'We wrote'} on {shortDay(dayInLondon(one.at))}</h3><p class="govuk-body newel-words">{one.words}</p></li>)}</ul>
        </>
      )}
    </Page>
  ),
})
