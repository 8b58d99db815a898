import { shortDay } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { silenceAfter, silentSince, toldFrom } from '../../rules/timescales/silence.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { silentCases, silentAtMost } from './clock-lists.sql.ts'

async function load(here: Here) {
  const told = toldFrom(here.user.role)
  const silent = await silentCases(here, silentSince(here.today, silenceAfter[told], england))
  here.saw('case', silent)
  return { silent: silent.slice(0, silentAtMost), more: silent.length > silentAtMost, after: silenceAfter[told] }
}

/** People who have heard nothing for too long, the longest silence first. */
export const goneSilent = page({
  path: '/silent',
  permit: 'silence:see',
  about: 'nobody',
  load,
  view: ({ silent, more, after, here: { today } }) => (
    <Page title="Who has heard nothing" caption={`Open cases without a word for ${after} working days or more`}>
      <p class="govuk-body">The owner of a case is told after {silenceAfter.owner} working days, the service manager after {silenceAfter.manager}, the council after {silenceAfter.council}: days invented for the demonstration. A stopped clock does not excuse silence. Writing a note that says how somebody was in touch ends it.</p>
      {silent.length === 0 ? <p class="govuk-body">Everybody has heard from us.</p> : (
        <ScrollRegion label="Who has heard nothing" dense>
          <Table head={[{ text: 'Last in touch' }, { text: 'Person' }, { text: 'Case' }, { text: 'Pathway' }, { text: 'Council' }, { text: 'Owner' }, { text: 'Next action' }]} rows={silent.map(c => [
            { text: <><span class="newel-ref">{shortDay(c.lastContactOn)}</span><br /><strong>{england.between(c.lastContactOn, today)} working days</strong></> },
            { text: <>{c.personName}<br /><span class="newel-quiet">{c.postcode}</span></> }, { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> },
            { text: pathwayTitles[c.pathway] }, { text: c.council }, { text: c.owner ?? 'Nobody yet' }, { text: c.nextAction },
          ])} />
        </ScrollRegion>
      )}
      {more && <p class="govuk-body">There are more: these are the {silentAtMost} who have waited longest.</p>}
    </Page>
  ),
})
