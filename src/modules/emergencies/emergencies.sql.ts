import type { EventKind, Events } from '../../rules/events.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Happened } from '../../platform/events/history.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { newReference } from '../../platform/ids.ts'
import { isEmergencyReference, type Emergency, type Told } from './emergency.ts'

type Found = Emergency & Record<string, unknown>
const shown = `select e.id, e.reference, e.kind, e.name, e.what, e.place, e.authority_ids as "councilIds", array(select a.short_name from authorities a where a.id = any(e.authority_ids) order by a.short_name) as councils,
  e.began_on as "beganOn", e.ended_on as "endedOn", e.led_by as "ledBy", e.ring_within_days as "ringWithinDays", e.closed_on as "closedOn", e.learnt, e.version from emergencies e`
const all = { name: 'emergencies', text: `${shown} order by e.closed_on is not null, e.began_on desc, e.id desc limit 100` }
const open = { name: 'open emergencies', text: `${shown} where e.closed_on is null order by e.began_on desc, e.id desc limit 100` }
const numbered = { name: 'emergency numbered', text: `${shown} where e.reference = $1` }

/** Emergencies that the asker’s councils have to do with, those that are open first. */
export const allEmergencies = ({ run }: Pick<Here, 'run'>): Promise<Emergency[]> => run<Found>(all, [])
export const openEmergencies = ({ run }: Pick<Here, 'run'>): Promise<Emergency[]> => run<Found>(open, [])

/** The emergency in the address. Throws NotFound. */
export async function theEmergency({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Emergency> {
  const reference = (params.reference ?? '').toUpperCase()
  const [found] = isEmergencyReference(reference) ? await run<Found>(numbered, [reference]) : []
  if (!found) throw new NotFound()
  return found
}

/** The same while it is open. Throws a Refusal that says when it was closed. */
export async function openEmergency(here: Pick<Here, 'run' | 'params'>): Promise<Emergency> {
  const found = await theEmergency(here)
  if (found.closedOn) throw new Refusal('This emergency is closed already. It can be opened again, with a reason.')
  return found
}

/** Writes what happened into the story of the emergency. */
const heard = <K extends EventKind>(here: Here, of: { readonly id: string; readonly councilIds: readonly string[] }, kind: K, said: Events[K], on: Day = here.today) =>
  here.run(...inserting('emergency_events', { id: here.newId(), authority_ids: [...of.councilIds], circle_id: null, emergency_id: of.id, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id }))

const columnsOf = (told: Told) => ({ name: told.name, kind: told.kind, what: told.what, place: told.place, authority_ids: [...told.councilIds], began_on: told.beganOn, ended_on: told.endedOn, led_by: told.ledBy, ring_within_days: told.ringWithinDays })

/** Puts an emergency on record, and answers with its reference. */
export async function recordEmergency(here: Here, told: Told): Promise<string> {
  const [id, reference] = [here.newId(), newReference('EME')]
  await here.run(...inserting('emergencies', { id, reference, circle_id: null, ...columnsOf(told), opened_by: here.user.id, opened_at: here.now }))
  await heard(here, { id, councilIds: told.councilIds }, 'emergency.opened', { name: told.name, kind: told.kind })
  return reference
}

const follows = { name: 'story of an emergency follows', text: 'update emergency_events set authority_ids = $2 where emergency_id = $1' }

/** Says it better, as it was at its version. Throws Stale when somebody else was first. */
export async function changeEmergency(here: Here, before: Emergency, told: Told, changed: Record<string, [string, string]>): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('emergencies').set({ ...columnsOf(told), version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).where('closed_on', 'is', null).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await here.run(follows, [before.id, told.councilIds])
  await heard(here, { id: before.id, councilIds: told.councilIds }, 'emergency.changed', { changed })
}

/** Closes it, with the day it ended and what was learnt. */
export async function closeEmergency(here: Here, e: Emergency, endedOn: Day, learnt: string): Promise<void> {
  const rows = await here.run({ name: 'emergency closed', text: 'update emergencies set closed_on = $3, ended_on = $4, learnt = $5, version = version + 1 where id = $1 and version = $2 and closed_on is null returning id' }, [e.id, e.version, here.today, endedOn, learnt])
  if (!rows.length) throw new Stale()
  await heard(here, e, 'emergency.closed', { name: e.name, learnt })
}

/** Opens it again: help is needed still. What was learnt stays in its story. */
export async function reopenEmergency(here: Here, e: Emergency, reason: string): Promise<void> {
  const rows = await here.run({ name: 'emergency opened again', text: "update emergencies set closed_on = null, learnt = '', version = version + 1 where id = $1 and version = $2 and closed_on is not null returning id" }, [e.id, e.version])
  if (!rows.length) throw new Stale()
  await heard(here, e, 'emergency.reopened', { name: e.name, reason })
}

const story = { name: 'story of an emergency', text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from emergency_events e join users u on u.id = e.by_user where e.emergency_id = $1 order by e.at desc, e.id desc limit 100' }
export const storyOfEmergency = ({ run }: Pick<Here, 'run'>, id: string): Promise<Happened[]> => run<Happened & Record<string, unknown>>(story, [id])
