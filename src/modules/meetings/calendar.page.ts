import { formatDay } from '../../rules/calendar/day.ts'
import { packDueOn } from '../../rules/timescales/pack-due.ts'
import type { Download } from '../../platform/http/page.ts'
import { calendarFile } from './calendar-file.ts'
import { nameOf, packOf, type Meeting } from './meeting.ts'
import { meetingsPast, meetingsToCome } from './meetings.sql.ts'

const inWords = ({ packFrom, onDay, calledOffOn, calledOffBecause }: Meeting): string =>
  calledOffOn ? `Called off: ${calledOffBecause}` : packFrom ? `Pack: ${packOf(packFrom)}, due by ${formatDay(packDueOn(onDay))}` : ''

/** The meetings one may see, as a file for a calendar. A meeting that was called off stays in it, so that a calendar takes it out. */
export const meetingsForACalendar: Download = {
  path: '/meetings/meetings.ics',
  permit: 'meeting:see',
  async file(here) {
    const meetings = [...await meetingsPast(here), ...await meetingsToCome(here)]
    const entries = meetings.map(meeting => ({ ...meeting, title: nameOf(meeting), words: inWords(meeting), calledOff: meeting.calledOffOn !== null, address: here.address(`/meetings/${meeting.id}`) }))
    return { name: 'meetings.ics', type: 'text/calendar; charset=utf-8', body: calendarFile(`Meetings: ${here.agency.name}`, entries, here.now) }
  },
}
