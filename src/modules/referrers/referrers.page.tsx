import { formatDay } from '../../rules/calendar/day.ts'
import { quarterOf } from '../../rules/calendar/period.ts'
import { Button, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { kindInWords, recommendsInWords } from './a-referrer.page.tsx'
import { allReferrers } from './referrers.sql.ts'

export const referrersPage = page({
  path: '/referrers',
  permit: 'referrers:see',
  about: 'nobody',
  async load(here: Here) {
    const quarter = quarterOf(here.today)
    return { quarter, referrers: await allReferrers(here, quarter.from, quarter.to) }
  },
  view({ quarter, referrers, here }) {
    // Whoever sees no enquiry would read a nought that is none.
    const counts = here.may('enquiry:see')
    return (
      <Page title="Referrers" actions={here.may('referrers:change') && <Button href="/referrers/new">Add a referrer</Button>}>
        <p class="govuk-body">Organisations that refer people to us.{counts && ` Figures are of referrals received from ${formatDay(quarter.from)} to ${formatDay(quarter.to)}, and of the cases that came of them.`}</p>
        {referrers.length === 0 ? <p class="govuk-body">Nobody is on the register yet.</p> : (
          <ScrollRegion label="Referrers" dense>
            <Table head={[{ text: 'Referrer' }, { text: 'What it is' }, { text: 'May recommend' }, ...(counts ? [{ text: 'Referrals' }, { text: 'Cases' }, { text: 'Completed' }] : [])]} rows={referrers.map(r => [
              { text: <a class="govuk-link" href={`/referrers/${r.id}`}>{r.name}</a> }, { text: kindInWords(r.kind) }, { text: recommendsInWords(r, here.today) },
              ...(counts ? [{ text: String(r.made) }, { text: String(r.cases) }, { text: String(r.completed) }] : []),
            ])} />
          </ScrollRegion>
        )}
      </Page>
    )
  },
})
