import { isUuid } from '../../rules/identifiers/uuid.ts'
import { storyOf } from '../../platform/events/history.ts'
import { Story } from '../../platform/events/story.tsx'
import { GovukSelect } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { recordsOf } from './merged.sql.ts'
import { person } from './people.sql.ts'
import { fullName } from './person.ts'
import { isPart, parts, recordAt } from './timeline.ts'

const pageLength = 50

/** What the address asks for; anything that is no answer is left out. */
const wanted = ({ part, after }: Here['query']) => ({ part: isPart(part) ? part : undefined, after: after && isUuid(after) ? after : undefined })

async function load(here: Here) {
  const found = await person(here)
  const { part, after } = wanted(here.query)
  const events = await storyOf(here, await recordsOf(here, found.id), pageLength + 1, part && parts[part], after)
  return { person: found, events: events.slice(0, pageLength), more: events.length > pageLength }
}

/** Everything that has happened to a person, in one place: across every case, enquiry and record of theirs that the reader may see. */
export const timelineOfAPerson = page({
  path: '/people/:id/timeline',
  permit: 'person:see',
  about: 'person',
  load,
  view({ person, events, more, here }) {
    const { part, after } = wanted(here.query)
    const [at, last] = [`/people/${person.id}/timeline`, events.at(-1)]
    const only = part ? `part=${part}` : ''
    return (
      <Page title="Everything that has happened" caption={fullName(person)} back={{ href: `/people/${person.id}`, text: 'Back to the person' }}>
        <form method="get" action={at} class="newel-filters">
          <GovukSelect name="part" value={part ?? ''} label={{ text: 'What about', classes: 'govuk-label--s' }} items={[{ value: '', text: 'Everything' }, ...Object.entries(parts).map(([value, { label }]) => ({ value, text: label }))]} />
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Show</button>
        </form>
        {after && <p class="govuk-body"><a class="govuk-link" href={only ? `${at}?${only}` : at}>Back to the latest</a></p>}
        {events.length === 0 && (part ?? after) ? <p class="govuk-body" role="status">Nothing {after ? 'earlier ' : ''}of this kind has happened.</p> : <Story events={events} link={recordAt} headingLevel={2} />}
        {more && last && <p class="govuk-body"><a class="govuk-link" rel="next" href={`${at}?${[only, `after=${last.id}`].filter(Boolean).join('&')}`}>Earlier</a></p>}
      </Page>
    )
  },
})
