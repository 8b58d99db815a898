import type { Changed } from '../../rules/events.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { areas, type WayToAssess } from '../../rules/assessments/daily-life.ts'
import { inForceOn } from '../../rules/dated.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Assessment, Found, Room } from './assessment.ts'
import { mustBeAssessor } from './competences.sql.ts'
import { aboutCase, mustBeAssessed, mustBeOpen, needBy } from './need.sql.ts'
import type { CaseOfNeed } from './need.ts'

const assessment = {
  name: 'an assessment',
  text: `select s.id, s.way, s.on_day as "on", s.own_words as "ownWords", s.can_do as "canDo", s.areas_from as "areasFrom", s.daily_life as "dailyLife", s.risks, s.carer, s.carer_before as "carerBefore", s.begun_at::date as "begunOn", b.name as "begunBy", m.name as "madeBy", s.made_on as "madeOn", s.version,
      (select coalesce(json_agg(json_build_object('id', o.id, 'room', o.room, 'there', o.there, 'note', o.note, 'measured', o.measured, 'millimetres', o.millimetres, 'version', o.version) order by o.id), '[]') from assessment_rooms o where o.authority_id = s.authority_id and o.assessment_id = s.id) as rooms
    from assessments s join users b on b.id = s.begun_by left join users m on m.id = s.made_by where s.authority_id = $1 and s.id = $2`,
}

/** The assessment with this id on its case. Throws NotFound. */
export async function theAssessment(here: Pick<Here, 'run'>, id = ''): Promise<{ case: CaseOfNeed; assessment: Assessment }> {
  const c = await needBy(here, 'assessment', id)
  const [found] = await here.run<Assessment & Record<string, unknown>>(assessment, [c.authorityId, id])
  if (!found) throw new NotFound()
  return { case: c, assessment: found }
}

/** The same, while it is being written. Throws a Refusal once it is finished. */
export async function theDraftAssessment(here: Pick<Here, 'run'>, id = ''): Promise<{ case: CaseOfNeed; assessment: Assessment }> {
  const found = await theAssessment(here, id)
  mustBeOpen(found.case)
  if (found.assessment.madeOn !== null) throw new Refusal('This assessment is finished, and is not changed any more. Begin another where something is different now.')
  return found
}

export interface Begun { readonly way: WayToAssess | ''; readonly on: Day | null; readonly ownWords: string }
/** Begins an assessment: a draft, which anybody who may assess can carry on. */
export async function beginAssessment(here: Here, c: CaseOfNeed, { way, on, ownWords }: Begun): Promise<string> {
  mustBeAssessed(c)
  await mustBeAssessor(here)
  const id = here.newId()
  await here.run(...inserting('assessments', { id, authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, way, on_day: on, own_words: ownWords, areas_from: inForceOn(areas, here.today).from, begun_by: here.user.id, begun_at: here.now }))
  await record(here, aboutCase(c), 'assessment.begun', { way })
  return id
}

const kept = { name: 'assessment kept', text: `update assessments set way = $3, on_day = $4, own_words = $5, can_do = $6, daily_life = $7, risks = $8, carer = $9, carer_before = $10, version = version + 1 where id = $1 and version = $2 and made_on is null returning id` }
/** Keeps a draft as it was typed. Throws Stale when a colleague was first. */
export async function keepAssessment(here: Here, c: CaseOfNeed, { id, version }: Assessment, found: Found, changed: Changed): Promise<void> {
  if (!(await here.run(kept, [id, version, found.way, found.on, found.ownWords, found.canDo, JSON.stringify(found.dailyLife), found.risks, found.carer, found.carerBefore])).length) throw new Stale()
  await record(here, aboutCase(c), 'assessment.changed', { what: '', changed })
}

const made = { name: 'assessment made', text: 'update assessments set made_by = $3, made_on = $4, version = version + 1 where id = $1 and version = $2 and made_on is null returning id' }
/** Finishes an assessment, as whoever assessed. Throws Stale when it was changed meanwhile. */
export async function makeAssessment(here: Here, c: CaseOfNeed, { id, version, on, way }: Assessment): Promise<void> {
  await mustBeAssessor(here, on!)
  if (!(await here.run(made, [id, version, here.user.id, here.today])).length) throw new Stale()
  await record(here, aboutCase(c), 'assessment.made', { on: on!, way })
}

export type RoomTold = Omit<Room, 'id' | 'version'>
const heldStill = { name: 'assessment held still', text: 'select id from assessments where id = $1 and made_on is null for update' }
/** Nobody finishes a draft while a room of it is written. Throws Stale when somebody has. */
async function holdDraft({ run }: Pick<Here, 'run'>, { id }: Assessment): Promise<void> {
  if (!(await run(heldStill, [id])).length) throw new Stale()
}

/** Adds a room to a draft. */
export async function addRoom(here: Here, c: CaseOfNeed, draft: Assessment, { room, there, note, measured, millimetres }: RoomTold): Promise<void> {
  await holdDraft(here, draft)
  await here.run(...inserting('assessment_rooms', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, assessment_id: draft.id, room, there, note, measured: [...measured], millimetres: [...millimetres], written_by: here.user.id, written_at: here.now }))
  await record(here, aboutCase(c), 'assessment.changed', { what: `Room added: ${room}`, changed: {} })
}

/** The room in the address, of a draft. Throws NotFound, or a Refusal. */
export async function theRoom(here: Pick<Here, 'run'>, id = ''): Promise<{ case: CaseOfNeed; assessment: Assessment; room: Room }> {
  await needBy(here, 'room', id)
  const [{ of }] = await here.run<{ of: string }>({ name: 'assessment of a room', text: 'select assessment_id as of from assessment_rooms where id = $1' }, [id]) as [{ of: string }]
  const found = await theDraftAssessment(here, of)
  return { ...found, room: found.assessment.rooms.find(one => one.id === id)! }
}

/** Says a room better. Throws Stale when somebody else was first. */
export async function changeRoom(here: Here, c: CaseOfNeed, draft: Assessment, { id, version }: Room, { room, there, note, measured, millimetres }: RoomTold, changed: Changed): Promise<void> {
  await holdDraft(here, draft)
  if (!(await here.run({ name: 'room changed', text: 'update assessment_rooms set room = $3, there = $4, note = $5, measured = $6, millimetres = $7, version = version + 1 where id = $1 and version = $2 returning id' }, [id, version, room, there, note, measured, millimetres])).length) throw new Stale()
  await record(here, aboutCase(c), 'assessment.changed', { what: `Room: ${room}`, changed })
}
