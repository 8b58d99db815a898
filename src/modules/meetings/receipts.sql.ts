import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Meeting } from './meeting.ts'
import { heard, theMeeting } from './meetings.sql.ts'

/** Whether somebody has the pack, as far as it concerns themselves. */
export interface Receipt { readonly id: string; readonly meetingId: string; readonly circulationId: string; readonly userId: string | null; readonly receivedOn: Day | null; readonly packFrom: Day; readonly packVersion: number; readonly circulatedOn: Day }
const shown = `select r.id, c.meeting_id as "meetingId", r.circulation_id as "circulationId", r.user_id as "userId", r.received_on as "receivedOn", c.pack_from as "packFrom", c.pack_version as "packVersion", c.circulated_on as "circulatedOn"
  from pack_recipients r join pack_circulations c on c.authority_id = r.authority_id and c.id = r.circulation_id`
const one = { name: 'receipt', text: `${shown} where r.id = $1` }
const mine = { name: 'receipts of one', text: `${shown} where c.authority_id = $1 and c.meeting_id = $2 and r.user_id = $3 order by c.circulated_on desc, c.pack_version desc` }

/** What somebody was sent for a meeting, the latest first. */
export const receiptsOf = ({ run, user }: Pick<Here, 'run' | 'user'>, { authorityId, id }: Meeting): Promise<Receipt[]> => run<Receipt & Record<string, unknown>>(mine, [authorityId, id, user.id])

async function theReceipt({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Receipt> {
  const [found] = isUuid(params.id ?? '') ? await run<Receipt & Record<string, unknown>>(one, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

/** One’s own receipt in the address, while it has not been confirmed, with its meeting. */
export async function myReceipt(here: Here): Promise<{ readonly receipt: Receipt; readonly meeting: Meeting }> {
  const receipt = await theReceipt(here)
  if (receipt.userId !== here.user.id) throw new Refusal('This pack was sent to somebody else: only they can say that they have it.')
  if (receipt.receivedOn) throw new Refusal(`You confirmed on ${formatDay(receipt.receivedOn)} that you have this pack.`)
  return { receipt, meeting: await theMeeting(here, receipt.meetingId) }
}

const confirmed = { name: 'receipt confirmed', text: 'select confirm_receipt($1, $2, $3, $4) as confirmed' }

/** Somebody says that they have the pack. The Board’s database role writes nothing: this one function does, in their own name, and tells the story. */
export async function confirmReceipt(here: Here, { id }: Pick<Receipt, 'id'>): Promise<void> {
  const [row] = await here.run<{ confirmed: boolean }>(confirmed, [id, here.newId(), here.today, here.now])
  if (!row!.confirmed) throw new Refusal('You have confirmed already that you have this pack.')
}

/** Somebody a pack was circulated to, as those who look after meetings see them. */
export interface Recipient { readonly id: string; readonly circulationId: string; readonly userId: string | null; readonly name: string; readonly address: string; readonly notice: string; readonly noticeBecause: string; readonly receivedOn: Day | null; readonly recordedBy: string | null; readonly version: number }
const listed = `select r.id, r.circulation_id as "circulationId", r.user_id as "userId", r.name, r.address, r.notice, r.notice_because as "noticeBecause", r.received_on as "receivedOn", case when r.recorded_by <> r.user_id or r.user_id is null then u.name end as "recordedBy", r.version
  from pack_recipients r left join users u on u.id = r.recorded_by`
const ofMeeting = { name: 'recipients of a meeting', text: `${listed} join pack_circulations c on c.authority_id = r.authority_id and c.id = r.circulation_id where c.authority_id = $1 and c.meeting_id = $2 order by r.received_on is not null, r.name` }
const oneRecipient = { name: 'recipient', text: `${listed} where r.id = $1` }

/** Everybody that packs for a meeting were circulated to; first those who have not said that they have theirs. */
export const recipientsOf = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Meeting): Promise<Recipient[]> => run<Recipient & Record<string, unknown>>(ofMeeting, [authorityId, id])

/** Whoever has no account and whose receipt is to be written down, with the meeting. */
export async function toWriteDown(here: Here): Promise<{ readonly recipient: Recipient; readonly receipt: Receipt; readonly meeting: Meeting }> {
  const receipt = await theReceipt(here)
  const [recipient] = await here.run<Recipient & Record<string, unknown>>(oneRecipient, [receipt.id])
  if (recipient!.userId) throw new Refusal(`${recipient!.name} has an account, and confirms it there.`)
  if (receipt.receivedOn) throw new Refusal(`It is written down already that ${recipient!.name} received this pack on ${formatDay(receipt.receivedOn)}.`)
  return { recipient: recipient!, receipt, meeting: await theMeeting(here, receipt.meetingId) }
}

const writtenDown = { name: 'receipt written down', text: 'update pack_recipients set received_on = $3, received_at = $4, recorded_by = $5, version = version + 1 where id = $1 and version = $2 and received_on is null returning id' }

/** Writes down that somebody without an account has the pack. Throws Stale when somebody else was first. */
export async function writeReceiptDown(here: Here, recipient: Recipient, meeting: Meeting, on: Day): Promise<void> {
  const [kept] = await here.run(writtenDown, [recipient.id, recipient.version, on, here.now, here.user.id])
  if (!kept) throw new Stale()
  await heard(here, meeting, 'pack.received', { name: recipient.name, on })
}
