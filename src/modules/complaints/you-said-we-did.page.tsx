import { formatDay } from '../../rules/calendar/day.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { publishedSaidAndDone } from './said-and-done.sql.ts'

/** What people said and what we did, for everybody to read. */
export const youSaidWeDid = page({
  path: '/you-said-we-did',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ entries: await publishedSaidAndDone(here) }),
  view: ({ entries }) => (
    <Page title="You said, we did">
      {entries.length === 0 ? <p class="govuk-body">Nothing has been published yet.</p> : entries.map(({ said, done, publishedOn }) => (
        <section>
          <h2 class="govuk-heading-m newel-words">You said: {said}</h2>
          <p class="govuk-body newel-words">We did: {done}</p>
          <p class="newel-quiet">{formatDay(publishedOn)}</p>
        </section>
      ))}
      <p class="govuk-body"><a class="govuk-link" href="/feedback">Tell us what you think</a></p>
    </Page>
  ),
})
