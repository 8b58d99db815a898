import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { want } from '../../platform/jobs/want.ts'
import type { ReachingStands } from '../people/index.ts'

/** What a message hangs on. */
export interface Hangs { readonly authorityId: string; readonly circleId: string | null; readonly enquiryId?: string; readonly caseId?: string }
export interface ToSend { readonly way: 'email' | 'text' | 'letter' | 'web'; readonly about: 'written' | 'keep-in-touch' | 'code' | 'received'; readonly toName: string; readonly address: string; readonly subject: string; readonly words: string }

const eventAbout = ({ authorityId, circleId, enquiryId, caseId }: Hangs) => ({ authorityId, circleId, ...(enquiryId ? { enquiryId } : {}), ...(caseId ? { caseId } : {}) })
type Writing = Pick<Here, 'run' | 'newId' | 'user' | 'now' | 'today'>

type State = 'waiting' | 'sent' | 'failed' | 'no-way' | 'to-post'
const put = (here: Writing, id: string, { authorityId, circleId, enquiryId, caseId }: Hangs, columns: { readonly direction: 'in' | 'out'; readonly way: string; readonly about: string; readonly to_name: string; readonly address: string; readonly subject: string; readonly words: string; readonly state: State | 'received'; readonly failed_because: string }): Promise<unknown> =>
  here.run(...inserting('messages', { id, authority_id: authorityId, circle_id: circleId, enquiry_id: enquiryId ?? null, case_id: caseId ?? null, ...columns, made_by: here.user.id, made_at: here.now }))

async function putOut(here: Writing, hangs: Hangs, { way, about, toName, address, subject, words }: ToSend, state: State, because = '', id = here.newId()): Promise<string> {
  await put(here, id, hangs, { direction: 'out', way, about, to_name: toName, address, subject, words, state, failed_because: because })
  await record(here, eventAbout(hangs), 'message.sent', { way, to: toName, about, words })
  return id
}

/** Puts a message among those that wait, and asks for it to be carried. A letter waits for somebody to post it; one on the website is there at once. */
export async function writeTo(here: Writing, hangs: Hangs, message: ToSend): Promise<void> {
  const state = message.way === 'letter' ? 'to-post' : message.way === 'web' ? 'sent' : 'waiting'
  const id = await putOut(here, hangs, message, state)
  if (state === 'waiting') await want(here, 'message.sent', id)
}

/** Keeps a message that has been handed to a carrier already under this id, with what came of it. */
export const keepAsHanded = async (here: Writing, hangs: Hangs, id: string, message: ToSend, { state, because }: { readonly state: State; readonly because: string }): Promise<void> => void await putOut(here, hangs, message, state, because, id)

/** What somebody who follows an enquiry or a case wrote to us on the website. */
export async function receive(here: Writing, hangs: Hangs, words: string): Promise<void> {
  await put(here, here.newId(), hangs, { direction: 'in', way: 'web', about: 'received', to_name: '', address: '', subject: '', words, state: 'received', failed_because: '' })
  await record(here, eventAbout(hangs), 'message.received', { words })
}

export interface MessageRow extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly direction: 'in' | 'out'; readonly way: string; readonly about: string; readonly toName: string; readonly address: string
  readonly subject: string; readonly words: string; readonly state: string; readonly failedBecause: string; readonly by: string; readonly at: Date
}
const rows = `select m.id, m.authority_id as "authorityId", m.direction, m.way, m.about, m.to_name as "toName", m.address, m.subject, m.words, m.state, m.failed_because as "failedBecause", u.name as by, m.made_at as at`
const ofRecord = { name: 'messages of a record', text: `${rows} from messages m join users u on u.id = m.made_by where m.authority_id = $1 and (m.case_id = $2 or m.enquiry_id = $2) order by m.made_at desc, m.id limit 200` }

/** The messages of an enquiry or a case, the newest first. */
export const messagesOf = ({ run }: Pick<Here, 'run'>, authorityId: string, id: string): Promise<MessageRow[]> => run<MessageRow>(ofRecord, [authorityId, id])

export interface Unsettled extends MessageRow { readonly reference: string; readonly name: string; readonly ownerId: string | null; readonly caseId: string | null; readonly enquiryId: string | null; readonly version: number; readonly circleId: string | null; readonly reads: string }
const unsettledRows = `${rows}, m.case_id as "caseId", m.enquiry_id as "enquiryId", m.version, m.circle_id as "circleId", coalesce(c.reference, e.reference) as reference, coalesce(c.person_name, e.caller) as name, coalesce(c.owner_id, e.owner_id) as "ownerId",
      coalesce((select letter_format from people p where p.id = coalesce(c.person_id, e.person_id)), '') as reads
    from messages m join users u on u.id = m.made_by left join cases c on c.authority_id = m.authority_id and c.id = m.case_id left join enquiries e on e.authority_id = m.authority_id and e.id = m.enquiry_id`
// What somebody has to deal with: a message that came in, and one that has not gone.
const waits = "('received', 'failed', 'no-way', 'to-post')"
export const waitsForSomebody = ({ state }: Pick<MessageRow, 'state'>): boolean => waits.includes(`'${state}'`)
const unsettled = { name: 'unsettled messages', text: `${unsettledRows} where m.state in ${waits} and (c.id is not null or e.id is not null) order by m.made_at, m.id limit 200` }

/** What came in and nobody has read, and what could not be sent. */
export const unsettledMessages = ({ run }: Pick<Here, 'run'>): Promise<Unsettled[]> => run<Unsettled>(unsettled, [])

/** The message in the address, while somebody has to look at it. Throws a Refusal when nobody has any longer. */
export async function theMessage({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Unsettled> {
  const [found] = isUuid(params.id ?? '') ? await run<Unsettled>({ name: 'a message', text: `${unsettledRows} where m.id = $1 and (c.id is not null or e.id is not null)` }, [params.id]) : []
  if (!found) throw new NotFound()
  if (!waitsForSomebody(found)) throw new Refusal('Nobody has to deal with this message: it has been read, or it has gone')
  return found
}

/** Somebody has read it, or posted it, or dealt with it another way. */
export async function settle(here: Here, message: Unsettled, done: string): Promise<void> {
  const state = message.direction === 'in' ? 'read' : 'posted'
  const [settled] = await here.run({ name: 'message settled', text: `update messages set state = $2, settled_by = $3, settled_at = $4, version = version + 1 where id = $1 and state in ${waits} returning id` }, [message.id, state, here.user.id, here.now])
  if (!settled) throw new Refusal('Somebody has dealt with this message already')
  await record(here, eventAbout({ authorityId: message.authorityId, circleId: message.circleId, ...(message.enquiryId ? { enquiryId: message.enquiryId } : {}), ...(message.caseId ? { caseId: message.caseId } : {}) }), 'message.read', { done })
}

export interface RecordFound extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly name: string; readonly phone: string; readonly email: string; readonly askedBy: Partial<Record<string, string>>; readonly personId: string | null; readonly bornOn: Day | null; readonly enquiryId: string | null; readonly reach: ReachingStands | null }
const reach = `case when p.id is not null then jsonb_build_object('language', p.language, 'interpreter', p.interpreter, 'interpreterLanguage', p.interpreter_language, 'letterFormat', p.letter_format, 'reachBy', p.reach_by, 'ringWhen', p.ring_when) end as reach`
const theCase = {
  name: 'case to write about', text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as name, p.phone, p.email, coalesce(e.asked_by, '{}') as "askedBy", c.person_id as "personId", p.born_on as "bornOn", c.enquiry_id as "enquiryId", ${reach}
    from cases c join people p on p.id = c.person_id left join enquiries e on e.id = c.enquiry_id where c.reference = $1`,
}
const theEnquiry = {
  name: 'enquiry to write about', text: `select e.id, e.authority_id as "authorityId", e.circle_id as "circleId", e.reference, e.caller as name, coalesce(nullif(p.phone, ''), e.heard ->> 'phone', '') as phone, coalesce(nullif(p.email, ''), e.heard ->> 'email', '') as email, e.asked_by as "askedBy", e.person_id as "personId", p.born_on as "bornOn", e.id as "enquiryId", ${reach}
    from enquiries e left join people p on p.id = e.person_id where e.reference = $1`,
}
/** The enquiry or case in the address, with whom there is to write to. */
export async function theRecord({ run, params }: Pick<Here, 'run' | 'params'>, kind: 'case' | 'enquiry'): Promise<RecordFound> {
  const [found] = await run<RecordFound>(kind === 'case' ? theCase : theEnquiry, [(params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  return found
}

interface Due extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly reference: string; readonly personId: string; readonly bornOn: Day | null; readonly name: string; readonly phone: string; readonly email: string; readonly reachBy: string; readonly pathway: string; readonly pathwayVersion: number; readonly stage: number; readonly owner: string | null }
// Restricted people are never written to by a machine, nor is anybody who has not said that they wish to be reached by email or text.
const due = {
  name: 'keep in touch', text: `select c.id, c.authority_id as "authorityId", c.reference, c.person_id as "personId", p.born_on as "bornOn", c.person_name as name, p.phone, p.email, p.reach_by as "reachBy", c.pathway, c.pathway_version as "pathwayVersion", c.stage, u.name as owner
    from cases c join people p on p.id = c.person_id left join users u on u.id = c.owner_id
    where c.status = 'open' and c.last_contact_on <= $1 and c.circle_id is null and p.circle_id is null and p.merged_into is null and c.pathway <> 'sanctuary'
      and ((p.reach_by = 'email' and p.email <> '') or (p.reach_by = 'text' and p.phone <> ''))
      and not exists (select from messages m where m.authority_id = c.authority_id and m.case_id = c.id and m.about = 'keep-in-touch' and m.made_at > $2)
    order by c.last_contact_on, c.id limit 500`,
}
/** Open cases whose people have heard nothing since this day, who may be written to, and whom no machine has written to since that moment. */
export const toKeepInTouchWith = ({ run }: Pick<Here, 'run'>, since: Day, notSince: Date): Promise<Due[]> => run<Due>(due, [since, notSince])

interface OnItsWay extends Record<string, unknown> { readonly id: string; readonly way: 'email' | 'text'; readonly address: string; readonly subject: string; readonly words: string; readonly madeAt: Date }
/** A message in this state, held until what became of it has been written. */
export const messageIn = async ({ run }: Pick<Here, 'run'>, state: 'waiting' | 'sent', id: string): Promise<OnItsWay | undefined> =>
  (await run<OnItsWay>({ name: 'message on its way', text: 'select id, way, address, subject, words, made_at as "madeAt" from messages where id = $1 and state = $2 for update' }, [id, state]))[0]

export const carried = async ({ run, now }: Pick<Here, 'run' | 'now'>, id: string, state: 'sent' | 'arrived' | 'failed' | 'no-way', because = ''): Promise<void> =>
  void await run({ name: 'message carried', text: 'update messages set state = $2, failed_because = $3, settled_at = $4, version = version + 1 where id = $1' }, [id, state, because, now])
