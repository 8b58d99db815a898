import { formatDay } from '../../rules/calendar/day.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { nameOf } from './meeting.ts'
import { storyOf, theMeeting } from './meetings.sql.ts'

export const meetingHistory = page({
  path: '/meetings/:id/history',
  permit: 'meeting:history',
  about: 'nobody',
  async load(here: Here) {
    const meeting = await theMeeting(here)
    return { meeting, events: await storyOf(here, meeting) }
  },
  view: ({ meeting, events }) => (
    <Page title="What has happened" caption={`${nameOf(meeting)}, ${formatDay(meeting.onDay)}`} back={{ href: `/meetings/${meeting.id}`, text: 'The meeting' }}>
      <Story events={events} headingLevel={2} />
    </Page>
  ),
})
