import { Hopeless, type Job, type JobHere } from '../../platform/jobs/job.ts'
import { hand } from '../messages/index.ts'
import { inASentence, type Meeting } from './meeting.ts'
import { capital } from './meetings.sql.ts'

interface ToTell extends Pick<Meeting, 'isBoard' | 'council' | 'onDay'>, Record<string, unknown> { readonly email: string; readonly name: string; readonly meetingId: string; readonly needed: boolean }
const toTell = {
  name: 'recipient to tell',
  text: `select u.email, r.name, m.id as "meetingId", m.on_day as "onDay", a.kind = 'agency' as "isBoard", a.short_name as council, r.received_on is null and u.disabled_at is null and m.called_off_on is null as needed
    from pack_recipients r join users u on u.id = r.user_id join pack_circulations c on c.authority_id = r.authority_id and c.id = r.circulation_id join meetings m on m.authority_id = c.authority_id and m.id = c.meeting_id join authorities a on a.id = m.authority_id
    where r.id = $1 and r.notice = 'waiting' for update of r`,
}
const told = { name: 'recipient told', text: 'update pack_recipients set notice = $2, notice_because = $3 where id = $1' }

const wordsTo = (here: JobHere, { name, meetingId, ...meeting }: ToTell): string =>
  `${name}, the pack for ${inASentence(meeting)} is here. Sign in to read it, and confirm that you have it: ${here.siteAddress}/meetings/${meetingId}. ${here.agency.name}`

/** Writes to somebody with an account that a pack was circulated to them. Nothing of the pack is in the email. */
export const tellRecipients: Job = {
  kind: 'pack.circulated',
  async work(here, id) {
    const [recipient] = await here.run<ToTell>(toTell, [id])
    if (!recipient) throw new Hopeless('Nobody has to be told of that any longer')
    // They said that they have it before we came to write, or the meeting was called off.
    if (!recipient.needed) return void await here.run(told, [id, '', ''])
    const { state, because } = await hand(here, { way: 'email', address: recipient.email, subject: capital(`the pack for ${inASentence(recipient)}`), words: wordsTo(here, recipient), reference: id! })
    await here.run(told, [id, state, because])
  },
}
