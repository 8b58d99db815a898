import type { Day } from '../../rules/calendar/day.ts'
import { formatDay, yearOf } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayInForce } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { inTouchOn } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import type { Updateable } from 'kysely'
import type { Cases } from '../../platform/db/schema.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import type { WayOfContact } from '../../rules/contacts.ts'
import type { PauseReason } from '../../rules/timescales/pause-reasons.ts'
import { aboutCase, isReference, pathwayOf, pausedSince, progressOf, stageOf, type Case } from './case.ts'
import { moved, opening, progressColumns, reopened, type Progress } from './progress.ts'

const columns = ['id', 'authority_id', 'circle_id', 'reference', 'person_id', 'home_id', 'pathway', 'pathway_version', 'scheme', 'urgent', 'complex', 'owner_id', 'status', 'stage', 'stage_on', 'stage_due_on', 'next_action', 'next_action_on', 'opened_on', 'completed_on', 'closed_on', 'close_reason', 'entered_days', 'left_days', 'stage_working_days', 'stage_net_days', 'working_days', 'net_working_days', 'paused_days', 'resumed_days', 'pause_reason', 'last_contact_on', 'needed_from_them', 'person_name', 'postcode', 'version']
/** What a Case is made of, for statements written by hand. */
export const caseColumns = (of: string): string => columns.map(column => `${of}.${column} as "${column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}"`).join(', ')
const numbered = { name: 'case numbered', text: `select ${caseColumns('c')} from cases c where reference = $1` }

/** The case in the address. Another council’s case is not found, the same as one that never was. */
export const theCase = (here: Pick<Here, 'run' | 'params'>): Promise<Case> => caseNumbered(here, referenceIn(here))

export const referenceIn = ({ params }: Pick<Here, 'params'>): string => (params.reference ?? '').toUpperCase()

/** The case with this reference. Throws NotFound. */
export async function caseNumbered({ run }: Pick<Here, 'run'>, reference: string): Promise<Case> {
  const [found] = isReference(reference) ? await run<Case>(numbered, [reference]) : []
  if (!found) throw new NotFound()
  return found
}

/** The same, for what can only be done while it is open. Throws a Refusal that says so. */
export async function openCaseInAddress(here: Pick<Here, 'run' | 'params'>): Promise<Case> {
  const found = await theCase(here)
  if (found.status === 'closed') throw new Refusal(`${found.reference} is closed. Open it again first.`)
  return found
}

export interface NewCase {
  readonly authorityId: string
  readonly council: { readonly prefix: string }
  readonly person: { readonly id: string; readonly name: string }
  readonly home: { readonly id: string; readonly postcode: string }
  readonly enquiryId: string | null
  readonly pathway: PathwayKey
  readonly scheme: string
  readonly urgent: boolean
  readonly complex: boolean
  readonly ownerId: string | null
  readonly openedOn: Day
}

/** Opens a case on the version of its pathway in force that day, at its first stage, with a next action. */
export async function openCase(here: Here, wanted: NewCase): Promise<{ id: string; reference: string }> {
  const { urgent, complex, openedOn } = wanted
  const pathway = pathwayInForce(wanted.pathway, openedOn)
  const [{ n }] = await here.run<{ n: number }>({ name: 'next case number', text: 'select next_case_number($1, $2) as n' }, [wanted.authorityId, yearOf(openedOn)]) as [{ n: number }]
  const reference = `${wanted.council.prefix}-${yearOf(openedOn)}-${String(n).padStart(5, '0')}`
  const id = here.newId()
  const progress = opening(pathway, { urgent, complex }, openedOn, england)
  await here.db.insertInto('cases').values({
    id, authority_id: wanted.authorityId, reference, person_id: wanted.person.id, home_id: wanted.home.id, enquiry_id: wanted.enquiryId, pathway: pathway.key, pathway_version: pathway.version, scheme: wanted.scheme,
    urgent, complex, owner_id: wanted.ownerId, opened_on: openedOn, ...progressColumns(progress), next_action: pathway.stages[0]!.firstAction, next_action_on: firstActionOn(progress),
    person_name: wanted.person.name, postcode: wanted.home.postcode, last_contact_on: openedOn,
  }).execute()
  const about = { authorityId: wanted.authorityId, caseId: id }
  await record(here, about, 'case.opened', { pathway: pathway.key, version: pathway.version, ...(wanted.scheme ? { scheme: wanted.scheme } : {}), urgent, complex, ...(wanted.ownerId ? { owner: wanted.ownerId } : {}) }, openedOn)
  await record(here, about, 'stage.entered', { stage: 1, title: pathway.stages[0]!.title }, openedOn)
  return { id, reference }
}

/** The next action is due with the stage, and within five working days of entering it when that is sooner. */
const firstActionOn = ({ stageOn, stageDueOn }: Progress): Day => {
  const soon = england.add(stageOn, 5)
  return stageDueOn && stageDueOn < soon ? stageDueOn : soon
}

/** Writes a change to the case as it was at its version, and its event, together. Throws Stale when somebody else was first. */
async function change<K extends EventKind>(here: Here, c: Case, columns: Updateable<Cases>, kind: K, said: Events[K], on?: Day): Promise<void> {
  const [{ numUpdatedRows }] = await Promise.all([
    here.db.updateTable('cases').set({ ...columns, version: c.version + 1 }).where('id', '=', c.id).where('version', '=', c.version).executeTakeFirst(),
    record(here, aboutCase(c), kind, said, on),
  ])
  if (numUpdatedRows === 0n) throw new Stale()
}

/** Moves a case to another stage on a day; the next action becomes that stage’s own. Throws a Refusal while its clock stands still. */
export async function moveCase(here: Here, c: Case, to: number, on: Day, reason: string): Promise<void> {
  const since = pausedSince(c)
  if (since) throw new Refusal(`The clock has stood still since ${formatDay(since)}. Start it again before the case is moved.`)
  const progress = moved(progressOf(c), pathwayOf(c), c, { to, on }, england)
  const { stage } = stageOf({ ...c, stage: to })
  await change(here, c, { ...progressColumns(progress), next_action: stage.firstAction, next_action_on: firstActionOn({ ...progress, stageOn: on }) }, 'stage.entered', { stage: to, title: stage.title, from: c.stage, ...(reason ? { reason } : {}) }, on)
}

export const planAction = (here: Here, c: Case, action: string, on: Day, fromThem = c.neededFromThem): Promise<void> =>
  change(here, c, { next_action: action, next_action_on: on, needed_from_them: fromThem }, 'action.planned', { action, on, ...(fromThem && fromThem !== c.neededFromThem ? { fromThem } : {}) })

export const assignCase = (here: Here, c: Case, to: { readonly id: string; readonly name: string }, from: string): Promise<void> =>
  change(here, c, { owner_id: to.id }, 'case.assigned', { to: to.name, ...(from ? { from } : {}) })

export const writeNote = (here: Here, c: Case, note: string): Promise<void> => record(here, aboutCase(c), 'note.written', { note })

/** Somebody was in touch with the person: what was said, and the day. It ends a silence. */
export async function noteContact(here: Here, c: Case, how: WayOfContact, note: string, on: Day): Promise<void> {
  await Promise.all([here.run(inTouchOn, [c.id, on]), record(here, aboutCase(c), 'contact.made', { how, note }, on)])
}
/** The same, where what was said stands elsewhere: a message is kept with the messages. */
export const inTouch = async ({ run }: Pick<Here, 'run'>, caseId: string, on: Day): Promise<void> => void await run(inTouchOn, [caseId, on])

/** Stops the clock of a running case on a day, for a reason and with what shows it. */
export async function pauseClock(here: Here, c: Case, reason: PauseReason, evidence: string, on: Day): Promise<void> {
  await change(here, c, { ...progressColumns(moved(progressOf(c), pathwayOf(c), c, { to: 'paused', on }, england)), pause_reason: reason }, 'clock.paused', { reason, evidence }, on)
}

/** Starts it again: the stage is due later by as many working days as it stood still. */
export async function resumeClock(here: Here, c: Case, on: Day): Promise<void> {
  await change(here, c, { ...progressColumns(moved(progressOf(c), pathwayOf(c), c, { to: 'resumed', on }, england)), pause_reason: null }, 'clock.resumed', {}, on)
}

/** Closes a case; when its work was completed, the stages are done on that day too. */
export async function closeCase(here: Here, c: Case, reason: string, on: Day, completed: boolean, note: string): Promise<void> {
  const done = completed ? progressColumns(moved(progressOf(c), pathwayOf(c), c, { to: 'completed', on }, england)) : pausedSince(c) ? progressColumns(moved(progressOf(c), pathwayOf(c), c, { to: 'resumed', on }, england)) : {}
  if (pausedSince(c)) await record(here, aboutCase(c), 'clock.resumed', {}, on)
  if (completed) await record(here, aboutCase(c), 'case.completed', {}, on)
  await change(here, c, { ...done, status: 'closed', closed_on: on, close_reason: reason, pause_reason: null, next_action: '', next_action_on: null }, 'case.closed', { reason, ...(note ? { note } : {}) }, on)
}

export async function reopenCase(here: Here, c: Case, reason: string): Promise<void> {
  const progress = reopened(progressOf(c), pathwayOf(c), c, england)
  await change(here, c, { ...progressColumns(progress), status: 'open', closed_on: null, close_reason: null, next_action: stageOf(c).stage.firstAction, next_action_on: england.add(here.today, 5) }, 'case.reopened', { reason, stage: c.stage })
}

/** Offers a case to a handyperson or contractor, who sees it from then on. Offering it again changes nothing. */
export async function offerCase(here: Here, c: Case, party: { readonly id: string; readonly name: string }): Promise<void> {
  const made = await here.db.insertInto('case_parties').values({ authority_id: c.authorityId, case_id: c.id, circle_id: c.circleId, party_id: party.id, capacity: 'offered to' }).onConflict(same => same.doNothing()).returning('party_id').executeTakeFirst()
  if (made) await record(here, aboutCase(c), 'case.offered', { to: party.name })
}

/** Who recommended what a case is for, where its route asks for it. */
export const recommended = (here: Here, authorityId: string, caseId: string, by: string): Promise<void> =>
  record(here, { authorityId, caseId }, 'case.recommended', { by })

/** The referrer of an enquiry sees the cases that came of it. */
export const referredBy = (here: Here, authorityId: string, caseId: string, partyId: string) =>
  here.db.insertInto('case_parties').values({ authority_id: authorityId, case_id: caseId, party_id: partyId, capacity: 'referred by' }).onConflict(same => same.doNothing()).execute()
