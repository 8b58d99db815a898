import type { Updateable } from 'kysely'
import type { Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import type { ComplaintOutcome } from '../../rules/complaints/kinds.ts'
import { dueOn, type ComplaintStageKey } from '../../rules/complaints/stages.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Complaints } from '../../platform/db/schema.ts'
import { record } from '../../platform/events/record.ts'
import { Stale, type Here } from '../../platform/here.ts'
import { newReference } from '../../platform/ids.ts'
import type { Complained, Whose } from './complaint.ts'
import type { Complaint } from './the-complaint.sql.ts'

type Writing = Pick<Here, 'run' | 'user' | 'newId' | 'today' | 'now'>
type Hanging = Whose & { readonly id: string }

/** Writes what happened into the story of the complaint, and into that of the case or person it hangs on. */
async function heard<K extends EventKind>(here: Writing, of: Hanging, kind: K, said: Events[K], on: Day = here.today): Promise<void> {
  await here.run(...inserting('complaint_events', { id: here.newId(), authority_id: of.authorityId, circle_id: of.circleId, complaint_id: of.id, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id }))
  const hangs = of.caseId ? { caseId: of.caseId } : of.personId ? { personId: of.personId } : undefined
  if (hangs) await record(here, { authorityId: of.authorityId, circleId: of.circleId, ...hangs }, kind, said, on)
}

/** Puts a complaint on record, whoever made it and however it came, and answers with its reference. Its council sees it from this moment. */
export async function recordComplaint(here: Writing, told: Complained, whose: Whose): Promise<{ id: string; reference: string }> {
  const made = { id: here.newId(), reference: newReference('COM') }
  await here.run(...inserting('complaints', {
    id: made.id, reference: made.reference, authority_id: whose.authorityId, circle_id: whose.circleId, person_id: whose.personId, case_id: whose.caseId, kind: told.kind, channel: told.channel, received_on: told.receivedOn,
    what: told.what, wanted: told.wanted, made_by: told.madeBy, name: told.name, reach: told.reach, about_user: told.aboutUser || null, stage: 'received', stage_on: told.receivedOn, due_on: dueOn('received', told.receivedOn, told, england), taken_by: here.user.id, taken_at: here.now,
  }))
  await heard(here, { ...whose, id: made.id }, 'complaint.made', { reference: made.reference, kind: told.kind }, told.receivedOn)
  return made
}

async function change(here: Here, c: Complaint, columns: Updateable<Complaints>): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('complaints').set({ ...columns, version: c.version + 1 }).where('id', '=', c.id).where('version', '=', c.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}

const at = (c: Complaint, stage: ComplaintStageKey, on: Day) => ({ stage, stage_on: on, due_on: dueOn(stage, on, c, england) })

/** Acknowledges it, begins to look into it, or notes that a review is asked for. */
export async function moveComplaint(here: Here, c: Complaint, to: ComplaintStageKey, on: Day, note: string, handler: { readonly id: string; readonly name: string } | undefined): Promise<void> {
  await change(here, c, { ...at(c, to, on), ...to === 'acknowledged' ? { acknowledged_on: on } : {}, ...handler ? { handler_id: handler.id } : {} })
  await heard(here, c, 'complaint.moved', { reference: c.reference, stage: to, note, ...handler ? { handler: handler.name } : {} }, on)
}

/** Answers it, or its review, with what was found. */
export async function answerComplaint(here: Here, c: Complaint, outcome: ComplaintOutcome, answer: string, on: Day): Promise<void> {
  const review = c.stage === 'review-asked'
  await change(here, c, { ...at(c, review ? 'review-answered' : 'answered', on), outcome, ...review ? {} : { answered_on: on, answered_by: here.user.id } })
  await heard(here, c, 'complaint.answered', { reference: c.reference, review, outcome, answer }, on)
}

/** Closes it with its outcome, what was learnt and what will change. */
export async function closeComplaint(here: Here, c: Complaint, outcome: ComplaintOutcome, learning: string, willChange: string): Promise<void> {
  await change(here, c, { ...at(c, 'closed', here.today), closed_on: here.today, outcome, learning, will_change: willChange })
  await heard(here, c, 'complaint.closed', { reference: c.reference, outcome, learning, willChange })
}

/** Says whose it is. Its story goes along, into the council and the circle; another council has not seen it yet. */
export async function placeComplaint(here: Here, c: Complaint, whose: Whose, council: string, caseReference: string | undefined, about: { readonly id: string; readonly name: string } | undefined): Promise<void> {
  const moved = whose.authorityId !== c.authorityId
  await change(here, c, { authority_id: whose.authorityId, circle_id: whose.circleId, person_id: whose.personId, case_id: whose.caseId, about_user: about?.id ?? null, ...moved ? { council_saw_at: null, council_saw_by: null } : {} })
  if (whose.circleId !== c.circleId) await here.run(followsIntoCircle, [c.id, whose.circleId])
  await heard(here, { ...whose, id: c.id }, 'complaint.placed', { reference: c.reference, council, ...caseReference ? { case: caseReference } : {}, ...about ? { about: about.name } : {} })
}
const followsIntoCircle = { name: 'story of a complaint follows', text: 'update complaint_events set circle_id = $2 where complaint_id = $1' }

const councilSees = { name: 'council sees a complaint', text: 'update complaints set council_saw_at = $2, council_saw_by = $3 where id = $1 and council_saw_at is null returning id' }

/** An officer of its council has opened it: from now on it is no longer new to them. */
export async function seenByCouncil(here: Here, c: Complaint): Promise<void> {
  if (here.user.role !== 'district grants officer' || c.councilSawAt) return
  const [first] = await here.run(councilSees, [c.id, here.now, here.user.id])
  if (first) await heard(here, c, 'complaint.seen', { reference: c.reference, council: c.council })
}
