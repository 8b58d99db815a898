import { shortDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { jobsOffered, referralsMade } from './by-party.sql.ts'
import { stageOf } from './case.ts'

/** The work offered to a handyperson or contractor: where, for whom, and no more than they need. */
export const jobs = page({
  path: '/jobs',
  permit: 'jobs:see',
  about: 'nobody',
  async load(here: Here) {
    const offered = await jobsOffered(here)
    here.saw('case', offered)
    return { offered }
  },
  view: ({ offered }) => (
    <Page title="Work offered to you">
      {offered.length === 0 ? <p class="govuk-body">No work is offered to you at the moment.</p> : (
        <ScrollRegion label="Work offered to you">
          <Table head={[{ text: 'Job' }, { text: 'For' }, { text: 'Where' }, { text: 'Telephone' }, { text: 'By' }]} rows={offered.map(c => [
            { text: <>{pathwayTitles[c.pathway as PathwayKey]}<br /><span class="newel-quiet">{c.reference}</span></> }, { text: [c.givenName, c.surname].filter(Boolean).join(' ') },
            { text: [c.line1, c.town, c.postcode].filter(Boolean).join(', ') }, { text: c.phone }, { text: c.nextActionOn ? shortDay(c.nextActionOn) : '' },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})

/** What came of the people a referrer sent: stage and day, and nothing else. */
export const referrals = page({
  path: '/referrals',
  permit: 'referrals:see',
  about: 'nobody',
  async load(here: Here) {
    const made = await referralsMade(here)
    here.saw('case', made)
    return { made }
  },
  view: ({ made }) => (
    <Page title="Your referrals">
      {made.length === 0 ? <p class="govuk-body">There are no cases from your referrals yet.</p> : (
        <ScrollRegion label="Your referrals">
          <Table head={[{ text: 'Case' }, { text: 'Person' }, { text: 'Pathway' }, { text: 'Where it stands' }, { text: 'Since' }]} rows={made.map(c => [
            { text: c.reference }, { text: [c.givenName, c.surname].filter(Boolean).join(' ') }, { text: pathwayTitles[c.pathway as PathwayKey] },
            { text: c.status === 'closed' ? c.completedOn ? 'Completed' : 'Closed' : stageOf({ ...c, pathway: c.pathway as PathwayKey }).stage.title }, { text: shortDay(c.closedOn ?? c.stageOn) },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
