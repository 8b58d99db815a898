import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { helpInWords } from '../../rules/emergencies/kinds.ts'
import { Button, InsetText, ScrollRegion, SummaryList, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { LiveWarnings, warningsAbout } from '../warnings/index.ts'
import { helpOf, theLink } from './links.sql.ts'

async function load(here: Here) {
  const link = await theLink(here)
  const [help, warnings] = await Promise.all([helpOf(here, link.id), warningsAbout(here, link.personId ? [link.personId] : [], link.homeId ? [link.homeId] : [])])
  return { link, help, warnings }
}

/** One person or home in an emergency: how it affects them, and what was done for them. */
export const aLink = page({
  path: '/affected/:id',
  permit: 'emergency:see',
  // About a person or a home: the look is written down by what is loaded.
  about: 'nobody',
  load,
  view({ link, help, warnings, here }) {
    const mayHelp = !link.closedOn && !link.endedOn && here.may('emergency:help')
    return (
      <Page title={link.who} caption={link.name} back={{ href: `/emergencies/${link.reference}`, text: 'Back to the emergency' }} actions={mayHelp && <><Button href={`/affected/${link.id}/help`}>Write down help</Button><Button href={`/affected/${link.id}/end`} look="secondary">Take off the list</Button></>}>
        <LiveWarnings warnings={warnings} mayEnd={here.may('warning:write')} />
        {link.endedOn && <InsetText>Taken off the list on {formatDay(link.endedOn)}: {link.endReason}</InsetText>}
        {link.closedOn && <InsetText>The emergency was closed on {formatDay(link.closedOn)}.</InsetText>}
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'Record' }, value: { text: <a class="govuk-link" href={link.personId ? `/people/${link.personId}` : `/homes/${link.homeId}`}>{link.who}</a> } },
          { key: { text: 'How they are affected' }, value: { text: link.how } },
          { key: { text: 'Council' }, value: { text: link.council } },
          { key: { text: 'Linked' }, value: { text: `${formatDay(link.linkedOn)} by ${link.linkedByName}` } },
        ]} /></div>
        <h2 class="govuk-heading-m">What was done</h2>
        {help.length === 0 ? <p class="govuk-body">Nothing yet.</p> : (
          <ScrollRegion label="What was done" dense>
            <Table head={['Day', 'Helped with', 'What was said or done', 'Next', 'By'].map(text => ({ text }))} rows={help.map(one => [
              { text: shortDay(one.on) }, { text: one.kinds.length ? helpInWords(one.kinds) : 'Not reached' }, { text: one.words }, { text: one.nextOn ? `${one.nextWhat}, by ${shortDay(one.nextOn)}` : '' }, { text: one.by },
            ])} />
          </ScrollRegion>
        )}
      </Page>
    )
  },
})
