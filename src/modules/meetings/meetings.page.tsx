import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { packDueOn } from '../../rules/timescales/pack-due.ts'
import { Button, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ActionsTable } from './actions-table.tsx'
import { openActions } from './actions.sql.ts'
import { nameOf, packOf, packState } from './meeting.ts'
import { listAtMost, meetingsPast, meetingsToCome, type Listed } from './meetings.sql.ts'
import { PackTag } from './pack-tag.tsx'
import { sayTime } from './start-time.ts'

export const meetingsPage = page({
  path: '/meetings',
  permit: 'meeting:see',
  about: 'nobody',
  async load(here: Here) {
    const [toCome, past, actions] = await Promise.all([meetingsToCome(here), meetingsPast(here), openActions(here)])
    return { toCome, past, actions }
  },
  view: ({ toCome, past, actions, here }) => (
    <Page title="Meetings" actions={here.may('meeting:write') && <Button href="/meetings/new">Add a meeting</Button>} wide>
      <p class="govuk-body">{here.may('meeting:history') ? 'The Management Board’s meetings and the councils’ operational meetings, as far as you may see them.' : 'The Management Board’s meetings.'} A pack is due ten days before its meeting. <a class="govuk-link" href="/meetings/meetings.ics">Download the meetings for your calendar</a>.</p>
      {toCome.length ? <Meetings caption="To come" meetings={toCome} today={here.today} showsWaiting={here.may('meeting:history')} /> : <p class="govuk-body">No meeting is to come.</p>}
      {actions.length > 0 && <ActionsTable caption="Agreed and not done yet" actions={actions} today={here.today} mayChange={here.may('meeting:write')} saysWhere />}
      {past.length > 0 && <Meetings caption="Held" meetings={past} today={here.today} showsWaiting={here.may('meeting:history')} />}
    </Page>
  ),
})

const Meetings = ({ caption, meetings, today, showsWaiting }: { readonly caption: string; readonly meetings: readonly Listed[]; readonly today: Day; readonly showsWaiting: boolean }) => (
  <>
    <ScrollRegion label={caption} dense>
      <Table caption={caption} captionClasses="govuk-table__caption--m" head={[{ text: 'Meeting' }, { text: 'Day' }, { text: 'Pack' }, { text: 'Pack due' }, { text: 'Circulated' }]} rows={meetings.slice(0, listAtMost).map(meeting => [
        { text: <><a class="govuk-link" href={`/meetings/${meeting.id}`}>{nameOf(meeting)}</a><br /><span class="newel-quiet">{meeting.place}</span></> },
        { text: `${formatDay(meeting.onDay)}${meeting.startsAt && `, ${sayTime(meeting.startsAt)}`}` },
        { text: packOf(meeting.packFrom) },
        { text: meeting.packFrom && !meeting.calledOffOn ? formatDay(packDueOn(meeting.onDay)) : '' },
        { text: <><PackTag state={packState(meeting, meeting.circulatedOn, today)} />{meeting.waiting > 0 && !meeting.calledOffOn && <><br />{showsWaiting ? `${meeting.waiting} not confirmed` : 'You have not confirmed it'}</>}</> },
      ])} />
    </ScrollRegion>
    {meetings.length > listAtMost && <p class="govuk-body">There are more: these are the first {listAtMost}.</p>}
  </>
)
