import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Changed, EventKind, Events } from '../../rules/events.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Happened } from '../../platform/events/history.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { inASentence, packOf, type Meeting } from './meeting.ts'

type Asking = Pick<Here, 'run'>
export type Writing = Pick<Here, 'run' | 'user' | 'newId' | 'today' | 'now'>

const shown = `m.id, m.authority_id as "authorityId", a.kind = 'agency' as "isBoard", a.short_name as council, m.on_day as "onDay", m.starts_at as "startsAt", m.place, m.pack_from as "packFrom", m.called_off_on as "calledOffOn", m.called_off_because as "calledOffBecause", m.version`

/** A meeting in a list: when its pack was first circulated, and how many have not said that they have it (of those one may know of). */
export interface Listed extends Meeting { readonly circulatedOn: Day | null; readonly waiting: number }
const listed = `select ${shown}, (select min(c.circulated_on) from pack_circulations c where c.authority_id = m.authority_id and c.meeting_id = m.id) as "circulatedOn",
    (select count(*)::int from pack_circulations c join pack_recipients r on r.authority_id = c.authority_id and r.circulation_id = c.id where c.authority_id = m.authority_id and c.meeting_id = m.id and r.received_on is null) as waiting
  from meetings m join authorities a on a.id = m.authority_id`
export const listAtMost = 100
const toCome = { name: 'meetings to come', text: `${listed} where m.on_day >= $1 order by m.on_day, m.starts_at, m.id limit ${listAtMost + 1}` }
const past = { name: 'meetings past', text: `${listed} where m.on_day < $1 order by m.on_day desc, m.starts_at desc, m.id limit ${listAtMost + 1}` }
const one = { name: 'meeting', text: `select ${shown} from meetings m join authorities a on a.id = m.authority_id where m.id = $1` }
const sameDay = { name: 'meeting of the day', text: 'select m.id from meetings m where m.authority_id = $1 and m.on_day = $2 and m.called_off_on is null and m.id <> $3 limit 1' }

/** Meetings from today on, the next first. */
export const meetingsToCome = ({ run, today }: Asking & Pick<Here, 'today'>): Promise<Listed[]> => run<Listed & Record<string, unknown>>(toCome, [today])
/** Meetings before today, the latest first. */
export const meetingsPast = ({ run, today }: Asking & Pick<Here, 'today'>): Promise<Listed[]> => run<Listed & Record<string, unknown>>(past, [today])

/** The meeting with this id, by default that in the address. Throws NotFound. */
export async function theMeeting({ run, params }: Asking & Pick<Here, 'params'>, id = params.id ?? ''): Promise<Meeting> {
  const [found] = isUuid(id) ? await run<Meeting & Record<string, unknown>>(one, [id]) : []
  if (!found) throw new NotFound()
  return found
}

/** The same, while it stands. Throws a Refusal when it was called off. */
export async function theStandingMeeting(here: Asking & Pick<Here, 'params'>): Promise<Meeting> {
  const meeting = await theMeeting(here)
  if (meeting.calledOffOn) throw new Refusal(`${capital(inASentence(meeting))} was called off: ${meeting.calledOffBecause}`)
  return meeting
}
export const capital = (sentence: string): string => sentence.replace(/^./, letter => letter.toUpperCase())

/** Writes what happened into the story of a meeting. */
export const heard = async <K extends EventKind>(here: Writing, of: Pick<Meeting, 'id' | 'authorityId'>, kind: K, said: Events[K]): Promise<void> =>
  void await here.run(...inserting('meeting_events', { id: here.newId(), authority_id: of.authorityId, meeting_id: of.id, kind, said: JSON.stringify(said), on_day: here.today, at: here.now, by_user: here.user.id }))

const story = { name: 'story of a meeting', text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from meeting_events e join users u on u.id = e.by_user where e.authority_id = $1 and e.meeting_id = $2 order by e.at desc, e.id desc limit 200' }
export const storyOf = ({ run }: Asking, { authorityId, id }: Meeting): Promise<Happened[]> => run<Happened & Record<string, unknown>>(story, [authorityId, id])

export type Planned = Pick<Meeting, 'onDay' | 'startsAt' | 'place' | 'packFrom'>

async function refuseTwoOnADay(here: Asking, authorityId: string, onDay: Day, except: string): Promise<void> {
  const [there] = await here.run(sameDay, [authorityId, onDay, except])
  if (there) throw new Refusal('There is a meeting of the same kind on this day already', 'on')
}

/** Puts a meeting into the calendar: the Board’s on the agency’s own row, a council’s on the council’s. */
export async function addMeeting(here: Writing, authorityId: string, planned: Planned): Promise<string> {
  const id = here.newId()
  await refuseTwoOnADay(here, authorityId, planned.onDay, id)
  await here.run(...inserting('meetings', { id, authority_id: authorityId, on_day: planned.onDay, starts_at: planned.startsAt, place: planned.place, pack_from: planned.packFrom, made_by: here.user.id, made_at: here.now }))
  await heard(here, { id, authorityId }, 'meeting.added', { on: planned.onDay, starts: planned.startsAt, place: planned.place, pack: packOf(planned.packFrom) })
  return id
}

const changed = { name: 'meeting changed', text: 'update meetings set on_day = $3, starts_at = $4, place = $5, pack_from = $6, version = version + 1 where id = $1 and version = $2 returning id' }
const circulatedTo = { name: 'circulated to a meeting', text: 'select c.id from pack_circulations c where c.authority_id = $1 and c.meeting_id = $2 limit 1' }

/** Changes when and where it is. Throws Stale when somebody else was first, and a Refusal when a pack of another quarter has been circulated to it. */
export async function changeMeeting(here: Here, before: Meeting, to: Planned, what: Changed): Promise<void> {
  if (to.packFrom !== before.packFrom && (await here.run(circulatedTo, [before.authorityId, before.id])).length) throw new Refusal(`The pack of ${packOf(before.packFrom)} has been circulated to this meeting, so the quarter cannot change`, 'pack')
  await refuseTwoOnADay(here, before.authorityId, to.onDay, before.id)
  const [kept] = await here.run(changed, [before.id, before.version, to.onDay, to.startsAt, to.place, to.packFrom])
  if (!kept) throw new Stale()
  if (Object.keys(what).length) await heard(here, before, 'meeting.changed', { changed: what })
}

const calledOff = { name: 'meeting called off', text: 'update meetings set called_off_on = $3, called_off_because = $4, version = version + 1 where id = $1 and version = $2 and called_off_on is null returning id' }

/** Says that it does not take place. Throws Stale when somebody else was first. */
export async function callOff(here: Here, meeting: Meeting, because: string): Promise<void> {
  const [kept] = await here.run(calledOff, [meeting.id, meeting.version, here.today, because])
  if (!kept) throw new Stale()
  await heard(here, meeting, 'meeting.called-off', { reason: because })
}
