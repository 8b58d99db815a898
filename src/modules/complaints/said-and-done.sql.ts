import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { isComplaintReference } from './complaint.ts'
import { onNothing, whoseIsIt } from './whose.sql.ts'

export interface SaidAndDone { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly said: string; readonly done: string; readonly publishedOn: Day | null; readonly version: number; readonly council: string; readonly placed: boolean; readonly complaint: string | null }

const shown = `select s.id, s.authority_id as "authorityId", s.circle_id as "circleId", s.said, s.done, s.published_on as "publishedOn", s.version, a.short_name as council, a.kind <> 'agency' as placed, c.reference as complaint
  from said_and_done s join authorities a on a.id = s.authority_id left join complaints c on c.authority_id = s.authority_id and c.id = s.complaint_id`
const one = { name: 'said and done', text: `${shown} where s.id = $1` }
const all = { name: 'all said and done', text: `${shown} order by s.written_at desc, s.id limit 200` }
const published = { name: 'published said and done', text: 'select said, done, published_on as "publishedOn" from said_and_done where published_on is not null order by published_on desc, id limit 100' }

/** What people said and what we did, for everybody to read: nothing in it says who or where. Latest first. */
export const publishedSaidAndDone = ({ run }: Pick<Here, 'run'>): Promise<{ said: string; done: string; publishedOn: Day }[]> => run<{ said: string; done: string; publishedOn: Day }>(published, [])

export const allSaidAndDone = ({ run }: Pick<Here, 'run'>): Promise<SaidAndDone[]> => run<SaidAndDone & Record<string, unknown>>(all, [])

/** The entry in the address. Throws NotFound. */
export async function theSaidAndDone({ run, params }: Pick<Here, 'run' | 'params'>): Promise<SaidAndDone> {
  const { id = '' } = params
  const [found] = isUuid(id) ? await run<SaidAndDone & Record<string, unknown>>(one, [id]) : []
  if (!found) throw new NotFound()
  return found
}

const heard = <K extends EventKind>(here: Here, of: Pick<SaidAndDone, 'id' | 'authorityId' | 'circleId'>, kind: K, said: Events[K]): Promise<unknown> =>
  here.run(...inserting('compliment_events', { id: here.newId(), authority_id: of.authorityId, circle_id: of.circleId, compliment_id: null, said_and_done_id: of.id, kind, said: JSON.stringify(said), on_day: here.today, at: here.now, by_user: here.user.id }))

const source = { name: 'complaint that said so', text: 'select id, authority_id as "authorityId", circle_id as "circleId" from complaints where reference = $1' }

/** Writes an entry, which nobody outside sees until it is published. Throws a Refusal when its complaint is not there, or is restricted. */
export async function writeSaidAndDone(here: Here, said: string, done: string, reference: string): Promise<string> {
  const wanted = reference.trim().toUpperCase()
  const [from] = isComplaintReference(wanted) ? await here.run<{ id: string; authorityId: string; circleId: string | null }>(source, [wanted]) : []
  if (wanted && !from) throw new Refusal('There is no complaint with this reference that you may see', 'complaint')
  if (from?.circleId) throw new Refusal('This complaint is restricted: nothing of it is published', 'complaint')
  const entry = { id: here.newId(), circleId: null, authorityId: from?.authorityId ?? (await whoseIsIt(here, onNothing({}), '')).authorityId }
  await here.run(...inserting('said_and_done', { id: entry.id, authority_id: entry.authorityId, said, done, complaint_id: from?.id ?? null, written_by: here.user.id, written_at: here.now }))
  await heard(here, entry, 'saying.written', { said, done })
  return entry.id
}

/** Shows it to everybody from today, or to nobody any more, in the words it has now. */
export async function changeSaidAndDone(here: Here, before: SaidAndDone, { said, done, show }: { readonly said: string; readonly done: string; readonly show: boolean }): Promise<void> {
  const publishedOn = show ? before.publishedOn ?? here.today : null
  const { numUpdatedRows } = await here.db.updateTable('said_and_done').set({ said, done, published_on: publishedOn, version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  if (said !== before.said || done !== before.done) await heard(here, before, 'saying.written', { said, done })
  if (show !== (before.publishedOn !== null)) await heard(here, before, show ? 'saying.published' : 'saying.withdrawn', {})
}
