import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { WarningToMind, warningsForJobs } from '../warnings/index.ts'
import { jobsOffered } from './by-party.sql.ts'

/** The work offered to a handyperson or contractor: where, for whom, and no more than they need. */
export const jobs = page({
  path: '/jobs',
  permit: 'jobs:see',
  about: 'nobody',
  async load(here: Here) {
    const [offered, warnings] = await Promise.all([jobsOffered(here), warningsForJobs(here)])
    here.saw('case', offered)
    return { offered: offered.map(job => ({ ...job, warnings: warnings.filter(({ personId, homeId }) => personId === job.personId || homeId === job.homeId) })) }
  },
  view: ({ offered, here: { today } }) => (
    <Page title="Work offered to you" caption={offered.length === 1 ? '1 job' : `${offered.length} jobs`}>
      {offered.length === 0 ? <p class="govuk-body">No work is offered to you at the moment. It appears here as soon as a caseworker offers it.</p> : (
        <ul class="newel-found">
          {offered.map(c => (
            <li>
              <h2 class="govuk-heading-s">{pathwayTitles[c.pathway as PathwayKey]} for {[c.givenName, c.surname].filter(Boolean).join(' ')}</h2>
              {c.warnings.map(warning => <WarningToMind {...warning} />)}
              <p>{[c.line1, c.town, c.postcode].filter(Boolean).join(', ') || 'Address not known'}</p>
              {c.phone && <p><a class="govuk-link" href={`tel:${c.phone.replace(/[^+\d]/g, '')}`}>{c.phone}</a></p>}
              {c.nextActionOn && <p>By {formatDay(c.nextActionOn)}{c.nextActionOn < today && <> <Tag colour="orange">Overdue</Tag></>}</p>}
              <p class="newel-quiet newel-ref">{c.reference}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  ),
})
