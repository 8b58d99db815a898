import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { complaintKindsShort } from '../../rules/complaints/kinds.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { clockState, outcomeTitle } from './complaint.ts'
import { ClockTag } from './complaints-here.tsx'
import { complaintsList, listAtMost, type Complaint } from './the-complaint.sql.ts'
import { VoiceTabs } from './voice-tabs.tsx'

const wanted = ({ query }: Pick<Here, 'query'>): 'open' | 'closed' => query.show === 'closed' ? 'closed' : 'open'

async function load(here: Here) {
  const list = await complaintsList(here, wanted(here))
  here.saw('case', list.flatMap(c => c.caseId ? [{ id: c.caseId, authorityId: c.authorityId }] : []))
  here.saw('person', list.flatMap(c => c.personId ? [{ id: c.personId, authorityId: c.authorityId }] : []))
  return { list: list.slice(0, listAtMost), more: list.length > listAtMost }
}

export const complaintsPage = page({
  path: '/complaints',
  permit: 'complaint:see',
  about: 'nobody',
  load,
  view({ list, more, here }) {
    const show = wanted(here)
    const late = list.filter(c => clockState(c, here.today) === 'late').length
    const unseen = list.filter(isNew).length
    return (
      <Page title="Complaints" actions={here.may('complaint:write') && <Button href="/complaints/new">Record a complaint</Button>}>
        <VoiceTabs at={show} />
        {show === 'open' && list.length > 0 && <p class="govuk-body">{list.length === 1 ? '1 is open' : `${list.length} are open`}, {late} overdue{unseen > 0 && `, ${unseen} not opened by the council yet`}. The days by which each stage is due were invented for the demonstration, but for the law’s 30 days to acknowledge a complaint about data protection.</p>}
        {list.length === 0 ? <p class="govuk-body">{show === 'open' ? 'No complaint is open.' : 'No complaint has been closed yet.'}</p> : (
          <ScrollRegion label="Complaints" dense>
            <Table head={[{ text: 'Complaint' }, { text: 'Received' }, { text: 'Who' }, { text: 'Council' }, { text: 'Stage' }, { text: show === 'open' ? 'Next' : 'Outcome' }]} rows={list.map(c => [
              { text: <><a class="govuk-link newel-ref" href={`/complaints/${c.reference}`}>{c.reference}</a>{show === 'open' && isNew(c) && <> <Tag colour="blue">New</Tag></>}<br /><span class="newel-quiet">{complaintKindsShort[c.kind]}</span></> },
              { text: <span class="newel-ref">{shortDay(c.receivedOn)}</span> },
              { text: <>{c.personName ?? (c.name || 'Name not known')}{c.caseReference && <><br /><a class="govuk-link newel-ref" href={`/cases/${c.caseReference}`}>{c.caseReference}</a></>}</> },
              { text: c.placed ? c.council : 'Not known yet' },
              { text: complaintStages[c.stage].title },
              { text: show === 'open' ? <>{complaintStages[c.stage].must}{c.dueOn && `, by ${formatDay(c.dueOn)}`} <ClockTag of={c} today={here.today} /></> : <>{outcomeTitle(c.outcome)}<br /><span class="newel-quiet">{c.closedOn && `Closed ${shortDay(c.closedOn)}`}</span></> },
            ])} />
          </ScrollRegion>
        )}
        {more && <p class="govuk-body">There are more: these are the first {listAtMost}.</p>}
      </Page>
    )
  },
})

/** Its council has not opened it yet. */
const isNew = (c: Complaint): boolean => c.placed && !c.councilSawAt
