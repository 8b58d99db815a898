import { addDays, formatDay, type Day } from '../../rules/calendar/day.ts'
import { packDaysBefore, packDueOn, packSpokenOf } from '../../rules/timescales/pack-due.ts'
import type { Here } from '../../platform/here.ts'
import { inASentence, type Meeting } from './meeting.ts'
import { capital } from './meetings.sql.ts'

type Brief = Pick<Meeting, 'id' | 'isBoard' | 'council' | 'onDay'> & Record<string, unknown>
const brief = `m.id, a.kind = 'agency' as "isBoard", a.short_name as council, m.on_day as "onDay"`
const waiting = {
  name: 'meetings whose pack is due',
  text: `select ${brief} from meetings m join authorities a on a.id = m.authority_id
    where m.on_day between $1 and $2 and m.pack_from is not null and m.called_off_on is null and not exists (select from pack_circulations c where c.authority_id = m.authority_id and c.meeting_id = m.id) order by m.on_day, m.id limit 20`,
}
const unconfirmed = {
  name: 'packs to confirm',
  text: `select distinct ${brief} from pack_recipients r join pack_circulations c on c.authority_id = r.authority_id and c.id = r.circulation_id join meetings m on m.authority_id = c.authority_id and m.id = c.meeting_id join authorities a on a.id = m.authority_id
    where r.user_id = $1 and r.received_on is null and m.called_off_on is null order by m.on_day, m.id limit 20`,
}

/** What a start page says: to the service manager of packs that are due within a week or overdue, to others of packs they have not said that they have. */
export async function meetingNotices(here: Here): Promise<readonly { readonly sentence: string; readonly href: string; readonly link: string }[]> {
  if (here.may('meeting:write')) return (await here.run<Brief>(waiting, [here.today, addDays(here.today, packDaysBefore + packSpokenOf)])).map(meeting => ({ sentence: isDue(meeting, here.today), href: `/meetings/${meeting.id}`, link: 'See the meeting' }))
  if (here.may('meeting:receive')) return (await here.run<Brief>(unconfirmed, [here.user.id])).map(meeting => ({ sentence: `The pack for ${inASentence(meeting)} is here.`, href: `/meetings/${meeting.id}`, link: 'Read it, and confirm that you have it' }))
  return []
}

function isDue(meeting: Brief, today: Day): string {
  const dueOn = packDueOn(meeting.onDay)
  return `${capital(`the pack for ${inASentence(meeting)}`)} ${dueOn < today ? `was due on ${formatDay(dueOn)}` : dueOn === today ? 'is due today' : `is due by ${formatDay(dueOn)}`}, and has not been circulated.`
}
