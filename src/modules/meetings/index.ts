import { formatDay } from '../../rules/calendar/day.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aMeeting } from './a-meeting.page.tsx'
import { addAMeeting } from './add-a-meeting.page.tsx'
import { addAnAction } from './add-an-action.page.tsx'
import { meetingsForACalendar } from './calendar.page.ts'
import { callOffAMeeting } from './call-off-a-meeting.page.tsx'
import { changeAMeeting } from './change-a-meeting.page.tsx'
import { changeAnAction } from './change-an-action.page.tsx'
import { circulateAPack } from './circulate-a-pack.page.tsx'
import { confirmAReceipt } from './confirm-receipt.page.tsx'
import { meetingHistory } from './history.page.tsx'
import { daysInWords } from './meeting.ts'
import { meetingsPage } from './meetings.page.tsx'
import { sayTime } from './start-time.ts'
import { tellRecipients } from './tell-recipients.job.ts'
import { writeAReceiptDown } from './write-a-receipt-down.page.tsx'

export { actionsAt, agree, changeAction } from './actions.sql.ts'
export { circulate, whoComes } from './circulate.sql.ts'
export { addMeeting, callOff, theMeeting } from './meetings.sql.ts'
export { meetingNotices } from './notices.sql.ts'
export { confirmReceipt, receiptsOf, recipientsOf, writeReceiptDown } from './receipts.sql.ts'

/** What the rest of the house may know about meetings. */
export const meetings = {
  pages: [meetingsPage, addAMeeting, aMeeting, changeAMeeting, callOffAMeeting, circulateAPack, meetingHistory, addAnAction, changeAnAction, confirmAReceipt, writeAReceiptDown],
  downloads: [meetingsForACalendar],
  jobs: [tellRecipients],
  describes: {
    'meeting.added': ({ on, starts, place, pack }) => `Meeting added: ${formatDay(on)}, ${sayTime(starts)}\n${place}\nPack: ${pack}`,
    'meeting.changed': ({ changed }) => `Meeting changed${changedInWords(changed)}`,
    'meeting.called-off': ({ reason }) => `Meeting called off\n${reason}`,
    'pack.circulated': ({ pack, version, late, to }) => `Pack circulated: ${pack}, version ${version}, ${late ? `${daysInWords(late)} late` : 'in time'}\nTo ${to.join(', ')}`,
    'pack.received': ({ name, on }) => `${name} has the pack, received on ${formatDay(on)}`,
    'action.agreed': ({ what, who, by }) => `Agreed: ${what}\n${who}, by ${formatDay(by)}`,
    'action.changed': ({ what, changed }) => `Action changed: ${what}${changedInWords(changed)}`,
  },
  holds: ['meetings', 'pack_circulations', 'pack_recipients', 'meeting_actions', 'meeting_events'],
  navigation: [{ text: 'Meetings', href: '/meetings', permit: 'meeting:see', group: 'Figures' }],
} satisfies Module
