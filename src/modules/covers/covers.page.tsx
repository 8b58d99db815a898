import { formatDay } from '../../rules/calendar/day.ts'
import { Button, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { coversFrom } from './covers.sql.ts'

/** Who is away, now or soon, and who covers. */
export const coversPage = page({
  path: '/covers',
  permit: 'cover:say',
  about: 'nobody',
  load: async here => ({ covers: await coversFrom(here) }),
  view: ({ covers, here: { user, may } }) => (
    <Page title="Who covers for whom" back={{ href: '/work', text: 'Back to my work' }} actions={<Button href="/covers/new">Say who covers</Button>}>
      {covers.length === 0 ? <p class="govuk-body">Nobody has said that they will be away.</p> : (
        <ScrollRegion label="Who covers for whom">
          <Table firstCellIsHeader head={[{ text: 'Away' }, { text: 'Covers' }, { text: 'From' }, { text: 'To' }, { text: 'Back early' }]} rows={covers.map(c => [
            { text: c.away }, { text: c.by }, { text: formatDay(c.from) }, { text: formatDay(c.to) },
            { text: c.awayId === user.id || may('caseload:reassign') ? <a class="govuk-link" href={`/covers/${c.id}/end`}>End<span class="govuk-visually-hidden"> the cover for {c.away}</span></a> : '' },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
