import type { Day } from '../../rules/calendar/day.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record, type About } from '../../platform/events/record.ts'
import { NotFound, Stale, type Here, type Key } from '../../platform/here.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'

export type Kind = 'enquiry' | 'case'
/** The enquiry or case that somebody is pointed from. */
export interface Hangs extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly name: string; readonly enquiryId: string | null; readonly enquiryAuthorityId: string | null; readonly adviceTopics: readonly string[] | null; readonly postcode: string }

const records = {
  enquiry: { name: 'enquiry to point from', text: `select e.id, e.authority_id as "authorityId", e.circle_id as "circleId", e.reference, e.caller as name, e.id as "enquiryId", e.authority_id as "enquiryAuthorityId", e.advice_topics as "adviceTopics", coalesce(h.postcode, e.heard ->> 'postcode', '') as postcode from enquiries e left join homes h on h.id = e.home_id where e.reference = $1` },
  case: { name: 'case to point from', text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as name, e.id as "enquiryId", e.authority_id as "enquiryAuthorityId", e.advice_topics as "adviceTopics", c.postcode from cases c left join enquiries e on e.id = c.enquiry_id where c.reference = $1` },
} as const
/** The enquiry or case in the address. */
export async function pointedFrom({ run, params }: Pick<Here, 'run' | 'params'>, kind: Kind): Promise<Hangs> {
  const [found] = await run<Hangs>(records[kind], [(params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  return found
}

export interface Given { readonly serviceId: string | null; readonly place: string; readonly topic: string; readonly resource: string; readonly consent: string; readonly on: Day; readonly askOn: Day | null }

/** Where the record stands while we write: nobody can move it to another council before we have finished. */
async function heldStill({ db }: Pick<Here, 'db'>, kind: Kind, id: string): Promise<About> {
  const found = await db.selectFrom(kind === 'enquiry' ? 'enquiries' : 'cases').select(['authority_id', 'circle_id']).where('id', '=', id).forKeyShare().executeTakeFirst()
  if (!found) throw new NotFound()
  return { authorityId: found.authority_id, circleId: found.circle_id, ...kind === 'enquiry' ? { enquiryId: id } : { caseId: id } }
}

/** Points somebody to these places. Their details went too where it says how they agreed. */
export async function point(here: Here, kind: Kind, of: Pick<Hangs, 'id'>, given: readonly Given[]): Promise<void> {
  const about = await heldStill(here, kind, of.id)
  for (const { serviceId, place, topic, resource, consent, on, askOn } of given) {
    await here.run(...inserting('signposts', {
      id: here.newId(), authority_id: about.authorityId, circle_id: about.circleId ?? null, enquiry_id: about.enquiryId ?? null, case_id: about.caseId ?? null, service_id: serviceId, place, topic, resource, details_passed: consent !== '', consent, pointed_on: on, pointed_by: here.user.id, ask_on: askOn,
    }))
    await record(here, about, 'signpost.given', { place, ...topic ? { topic } : {}, ...resource ? { resource } : {}, ...consent ? { consent } : {} }, on)
  }
}

export interface Signpost extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly enquiryId: string | null; readonly caseId: string | null; readonly reference: string; readonly name: string; readonly serviceId: string | null; readonly place: string; readonly topic: string; readonly resource: string
  readonly detailsPassed: boolean; readonly consent: string; readonly on: Day; readonly by: string; readonly byId: string; readonly askOn: Day | null; readonly outcome: string | null; readonly outcomeNote: string; readonly outcomeOn: Day | null; readonly version: number
}
const rows = `select s.id, s.authority_id as "authorityId", s.circle_id as "circleId", s.enquiry_id as "enquiryId", s.case_id as "caseId", coalesce(c.reference, e.reference) as reference, coalesce(c.person_name, e.caller) as name, s.service_id as "serviceId", s.place, s.topic, s.resource,
  s.details_passed as "detailsPassed", s.consent, s.pointed_on as "on", u.name as by, s.pointed_by as "byId", s.ask_on as "askOn", s.outcome, s.outcome_note as "outcomeNote", s.outcome_on as "outcomeOn", s.version
  from signposts s join users u on u.id = s.pointed_by left join cases c on c.authority_id = s.authority_id and c.id = s.case_id left join enquiries e on e.authority_id = s.authority_id and e.id = s.enquiry_id
  where (c.id is not null or e.id is not null)`

const ofRecord = { name: 'signposts of a record', text: `${rows} and s.authority_id = $1 and (s.case_id = $2 or s.enquiry_id = $2) order by s.pointed_on desc, s.id limit 200` }
/** Where somebody was pointed from an enquiry or a case, the latest first. */
export const signpostsOf = ({ run }: Pick<Here, 'run'>, { id, authorityId }: Key): Promise<Signpost[]> => run<Signpost>(ofRecord, [authorityId, id])

const ofCase = { name: 'signposts of a case', text: `${rows} and c.reference = $1 order by s.pointed_on desc, s.id limit 200` }
/** The same of a case, by its reference: asked beside the case itself. */
export const signpostsOfCase = ({ run }: Pick<Here, 'run'>, reference: string): Promise<Signpost[]> => run<Signpost>(ofCase, [reference])

const waiting = { name: 'signposts to ask about', text: `${rows} and s.outcome is null and s.ask_on <= $1 order by s.ask_on, s.id limit 200` }
/** Signposts of which nobody has asked yet what came of them, and the day has come. */
export const signpostsToAsk = ({ run }: Pick<Here, 'run'>, by: Day): Promise<Signpost[]> => run<Signpost>(waiting, [by])

const one = { name: 'a signpost', text: `${rows} and s.id = $1` }
export async function theSignpost({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Signpost> {
  const [found] = isUuid(params.id ?? '') ? await run<Signpost>(one, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

/** Says what came of a signpost, on which day that was learnt. Throws Stale when somebody else was first. */
export async function sayWhatCame(here: Here, signpost: Signpost, { outcome, note, on }: { readonly outcome: string; readonly note: string; readonly on: Day }): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('signposts').set({ outcome, outcome_note: note, outcome_on: on, outcome_by: here.user.id, version: signpost.version + 1 }).where('id', '=', signpost.id).where('version', '=', signpost.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: signpost.authorityId, circleId: signpost.circleId, ...signpost.enquiryId ? { enquiryId: signpost.enquiryId } : { caseId: signpost.caseId! } }, 'signpost.followed', { place: signpost.place, outcome, ...note ? { note } : {} }, on)
}
