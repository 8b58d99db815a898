import { formatDay } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { everyVersion, versionOn } from './versions.sql.ts'

/** Every version that was published, with its days. */
export const versionsPage = page({
  path: '/guide/versions',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ versions: await everyVersion(here), now: (await versionOn(here, here.today))?.number }),
  view: ({ versions, now, here: { today } }) => (
    <Page title="Every version of the guide" back={{ href: '/guide', text: 'Back to the guide' }}>
      {versions.length === 0 ? <p class="govuk-body">No version has been published yet.</p> : (
        <ScrollRegion label="Every version of the guide">
          <Table head={[{ text: 'Version' }, { text: 'From' }, { text: 'To be reviewed by' }, { text: 'Approved by the Board' }, { text: 'Now' }]} rows={versions.map(({ number, standsFrom, reviewDue, approvedOn }) => [
            { text: <a class="govuk-link" href={`/guide?version=${number}`}>Version {number}</a> }, { text: formatDay(standsFrom) }, { text: formatDay(reviewDue) }, { text: approvedOn ? formatDay(approvedOn) : 'Not said' },
            { text: number === now ? 'This is the guide now' : standsFrom > today ? 'Not yet' : 'Earlier' },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
