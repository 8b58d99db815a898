import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Changed } from '../../rules/events.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { overdueFirst, type Action, type Meeting } from './meeting.ts'
import { heard, type Writing } from './meetings.sql.ts'

const shown = `select x.id, x.authority_id as "authorityId", x.meeting_id as "meetingId", x.what, x.who, x.due_on as "dueOn", x.state, x.settled_on as "settledOn", x.came, x.version, a.kind = 'agency' as "isBoard", a.short_name as council, m.on_day as "onDay"
  from meeting_actions x join meetings m on m.authority_id = x.authority_id and m.id = x.meeting_id join authorities a on a.id = x.authority_id`
const open = { name: 'actions open', text: `${shown} where x.state = 'open' order by x.due_on, x.id limit 200` }
const one = { name: 'action', text: `${shown} where x.id = $1` }
// What was settled on the day of a meeting or after it was still open when it met.
const atMeeting = { name: 'actions at a meeting', text: `${shown} where x.authority_id = $1 and (x.meeting_id = $2 or (m.on_day < $3 and (x.state = 'open' or x.settled_on >= $3))) order by x.due_on, x.id limit 400` }

type Found = Action & Record<string, unknown>

/** Everything that was agreed and is not done yet, overdue ones first. */
export const openActions = async ({ run }: Pick<Here, 'run'>): Promise<Action[]> => overdueFirst(await run<Found>(open, []))

/** What was agreed at a meeting, and what earlier ones of the same Board or council left to it. */
export async function actionsAt({ run }: Pick<Here, 'run'>, { authorityId, id, onDay }: Meeting): Promise<{ readonly agreed: Action[]; readonly carried: Action[] }> {
  const all = overdueFirst(await run<Found>(atMeeting, [authorityId, id, onDay]))
  return { agreed: all.filter(action => action.meetingId === id), carried: all.filter(action => action.meetingId !== id) }
}

/** The action in the address. Throws NotFound. */
export async function theAction({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Action> {
  const [found] = isUuid(params.id ?? '') ? await run<Found>(one, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

export interface Agreed { readonly what: string; readonly who: string; readonly dueOn: Day }

/** Writes down what a meeting agreed. Throws a Refusal when it has not met. */
export async function agree(here: Writing, meeting: Meeting, { what, who, dueOn }: Agreed): Promise<void> {
  if (meeting.onDay > here.today) throw new Refusal('This meeting has not been held yet: what is agreed is written down on the day, or afterwards.')
  await here.run(...inserting('meeting_actions', { id: here.newId(), authority_id: meeting.authorityId, meeting_id: meeting.id, what, who, due_on: dueOn, made_by: here.user.id, made_at: here.now }))
  await heard(here, meeting, 'action.agreed', { what, who, by: dueOn })
}

const changed = { name: 'action changed', text: 'update meeting_actions set what = $3, who = $4, due_on = $5, state = $6, settled_on = $7, came = $8, version = version + 1 where id = $1 and version = $2 returning id' }

/** Says how an action stands, or puts it right. Throws Stale when somebody else was first. */
export async function changeAction(here: Here, before: Action, { what, who, dueOn, state, came }: Agreed & Pick<Action, 'state' | 'came'>, said: Changed): Promise<void> {
  const settledOn = state === 'open' ? null : state === before.state ? before.settledOn : here.today
  const [kept] = await here.run(changed, [before.id, before.version, what, who, dueOn, state, settledOn, came])
  if (!kept) throw new Stale()
  if (Object.keys(said).length) await heard(here, { id: before.meetingId, authorityId: before.authorityId }, 'action.changed', { what, changed: said })
}
