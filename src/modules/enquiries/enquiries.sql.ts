import type { Day } from '../../rules/calendar/day.ts'
import { isEnquiryReference } from '../../rules/enquiries/reference.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Stale, type Here } from '../../platform/here.ts'
import { newReference } from '../../platform/ids.ts'
import { history } from '../../platform/events/history.ts'
import { record } from '../../platform/events/record.ts'
import { conversationOf, gainsOf } from '../conversations/index.ts'
import { councilOfPostcode } from '../councils/index.ts'
import { signpostsOf } from '../signposts/index.ts'
import { callerOf, heardNothing, type Heard } from './enquiry.ts'

/** What is asked for, by whom, through which channel, and what was said about it. */
export interface Told {
  readonly channel: string
  readonly receivedOn: Day
  readonly source: string
  readonly referrerName: string
  readonly referrer: string
  readonly asked: string
  readonly adviceTopics: readonly string[]
  readonly adviceGivenOn: Day | null
  readonly triageLevel: number | null
}

/** Who asked, when it was not staff who wrote it down: for themselves or for somebody, and how they may be answered safely. */
export interface AskedBy {
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly email: string
  readonly answerBy: string
  readonly safely: string
}

/** Nobody said anything but that they rang. */
export const toldNothing: Omit<Told, 'receivedOn'> = { channel: 'phone', source: '', referrerName: '', referrer: '', asked: '', adviceTopics: [], adviceGivenOn: null, triageLevel: null }

const agencyRow = async ({ run }: Pick<Here, 'run'>): Promise<string> => (await run<{ id: string }>({ name: 'agency authority', text: 'select agency_authority() as id' }, []))[0]!.id

/** The council of what was heard: by its postcode, else the one chosen by hand, else none yet. */
export async function councilOf(here: Pick<Here, 'run'>, heard: Heard, on: Day): Promise<{ id: string; byHand: boolean } | undefined> {
  const found = await councilOfPostcode(here, heard.postcode, on)
  return found ? { id: found, byHand: false } : heard.council ? { id: heard.council, byHand: true } : undefined
}

const columnsOf = (told: Told, heard: Heard) => ({
  channel: told.channel, received_on: told.receivedOn, source: told.source, referrer_name: told.referrerName, referrer_id: told.referrer || null, asked: told.asked,
  advice_topics: [...told.adviceTopics], advice_given_on: told.adviceGivenOn, triage_level: told.triageLevel, heard: JSON.stringify(heard), caller: callerOf(heard),
})

// What the public or a referrer sends belongs to nobody of ours yet.
const isOfStaff = (role: Here['user']['role']): boolean => role !== 'public' && role !== 'referrer'

export interface Taken { readonly id: string; readonly reference: string; readonly authorityId: string }

/** Saves an enquiry, half filled or whole, with what happened. It stands with the agency until its council is known, and `whose` says whom it is about when that is known already. */
export async function takeEnquiry(here: Here, told: Told, heard: Heard, council: string | undefined, whose: { readonly personId: string; readonly homeId: string } | undefined = undefined, askedBy: AskedBy | undefined = undefined): Promise<Taken> {
  const taken: Taken = { id: here.newId(), reference: newReference('ENQ'), authorityId: council ?? await agencyRow(here) }
  const about = { authorityId: taken.authorityId, enquiryId: taken.id }
  await Promise.all([
    here.run(...inserting('enquiries', { id: taken.id, reference: taken.reference, authority_id: taken.authorityId, owner_id: isOfStaff(here.user.role) ? here.user.id : null, taken_by: here.user.id, asked_by: JSON.stringify(askedBy ?? {}), person_id: whose?.personId ?? null, home_id: whose?.homeId ?? null, ...columnsOf(told, heard) })),
    record(here, about, 'enquiry.taken', { channel: told.channel, ...(told.source ? { source: told.source } : {}) }, told.receivedOn),
    ...(told.adviceGivenOn ? [record(here, about, 'advice.given', { topics: told.adviceTopics }, told.adviceGivenOn)] : []),
    ...(told.triageLevel ? [record(here, about, 'triage.levelled', { level: told.triageLevel })] : []),
  ])
  return taken
}

const columns = ['enquiries.id', 'enquiries.authority_id as authorityId', 'enquiries.circle_id as circleId', 'enquiries.reference', 'enquiries.status', 'enquiries.channel', 'enquiries.received_on as receivedOn', 'enquiries.source', 'enquiries.referrer_name as referrerName', 'enquiries.referrer_id as referrer', 'enquiries.person_id as personId', 'enquiries.home_id as homeId', 'enquiries.heard', 'enquiries.asked_by as askedBy', 'enquiries.owner_id as ownerId', 'enquiries.caller', 'enquiries.asked', 'enquiries.advice_topics as adviceTopics', 'enquiries.advice_given_on as adviceGivenOn', 'enquiries.triage_level as triageLevel', 'enquiries.version', 'authorities.kind as councilKind', 'authorities.name as council', 'authorities.prefix as councilPrefix'] as const

/** The enquiry in the address. */
export async function theEnquiry({ db, params }: Pick<Here, 'db' | 'params'>) {
  const reference = (params.reference ?? '').toUpperCase()
  const found = isEnquiryReference(reference) ? await db.selectFrom('enquiries').innerJoin('authorities', 'authorities.id', 'enquiries.authority_id').select(columns).where('enquiries.reference', '=', reference).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  const { councilKind, ...rest } = found
  return { ...rest, heard: { ...heardNothing, ...found.heard as Partial<Heard> }, askedBy: found.askedBy as Partial<AskedBy>, placed: councilKind !== 'agency' }
}
export type Enquiry = Awaited<ReturnType<typeof theEnquiry>>

/** An enquiry with its person, home, the conversation, the cases that came of it and its story. */
export async function wholeEnquiry(here: Here) {
  const enquiry = await theEnquiry(here)
  const [person, home, cases, events, conversation, gains, signposts, referral] = await Promise.all([
    enquiry.personId ? here.db.selectFrom('people').select(['id', 'given_name as givenName', 'surname', 'born_on as bornOn', 'phone']).where('id', '=', enquiry.personId).executeTakeFirst() : undefined,
    enquiry.homeId ? here.db.selectFrom('homes').select(['id', 'line1', 'line2', 'town', 'postcode']).where('id', '=', enquiry.homeId).executeTakeFirst() : undefined,
    here.db.selectFrom('cases').select(['reference', 'pathway', 'status', 'next_action as nextAction']).where('enquiry_id', '=', enquiry.id).orderBy('reference').execute(),
    history(here, { authorityId: enquiry.authorityId, enquiryId: enquiry.id }),
    conversationOf(here, enquiry),
    gainsOf(here, enquiry),
    signpostsOf(here, enquiry),
    here.db.selectFrom('referrals').select(['pathways', 'decision']).where('enquiry_id', '=', enquiry.id).executeTakeFirst(),
  ])
  return { enquiry, person, home, cases, events, conversation, gains, signposts, referral }
}

/** Changes an enquiry as it was at its version; when its council becomes known it moves there with its story. Throws Stale when somebody else was first. */
export async function changeEnquiry(here: Here, before: Enquiry, told: Told, heard: Heard, council: { id: string; byHand: boolean } | undefined, changed: Record<string, [string, string]>): Promise<void> {
  const authorityId = before.homeId ? before.authorityId : council?.id ?? before.authorityId
  const { numUpdatedRows } = await here.db.updateTable('enquiries').set({ ...columnsOf(told, heard), authority_id: authorityId, version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  const about = { authorityId, circleId: before.circleId, enquiryId: before.id }
  await record(here, about, 'enquiry.changed', { changed })
  if (authorityId !== before.authorityId) await record(here, about, 'enquiry.placed', { council: authorityId, byHand: council?.byHand ?? false })
  if (told.adviceGivenOn && told.adviceGivenOn !== before.adviceGivenOn) await record(here, about, 'advice.given', { topics: told.adviceTopics }, told.adviceGivenOn)
  if (told.triageLevel && told.triageLevel !== before.triageLevel) await record(here, about, 'triage.levelled', { level: told.triageLevel })
}

/** Says who an enquiry is about and where they live, and so whose it is. */
export async function recogniseEnquiry(here: Here, enquiry: Pick<Enquiry, 'id' | 'authorityId' | 'circleId' | 'version' | 'reference'>, found: { readonly personId: string | null; readonly homeId: string | null; readonly authorityId: string; readonly byHand: boolean; readonly matched: boolean }): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('enquiries').set({ person_id: found.personId, home_id: found.homeId, authority_id: found.authorityId, version: enquiry.version + 1 }).where('id', '=', enquiry.id).where('version', '=', enquiry.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  if (found.personId && found.matched) await record(here, { authorityId: found.authorityId, circleId: enquiry.circleId, enquiryId: enquiry.id, personId: found.personId }, 'person.matched', { enquiry: enquiry.reference })
  if (found.authorityId !== enquiry.authorityId) await record(here, { authorityId: found.authorityId, circleId: enquiry.circleId, enquiryId: enquiry.id }, 'enquiry.placed', { council: found.authorityId, byHand: found.byHand })
}

/** Somebody has it from now on. Throws Stale when somebody else was first. */
export async function takeUp(here: Here, enquiry: Pick<Enquiry, 'id' | 'version'>): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('enquiries').set({ owner_id: here.user.id, version: enquiry.version + 1 }).where('id', '=', enquiry.id).where('version', '=', enquiry.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}

export async function closeEnquiry(here: Here, enquiry: Enquiry, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('enquiries').set({ status: enquiry.adviceGivenOn ? 'answered' : 'closed', version: enquiry.version + 1 }).where('id', '=', enquiry.id).where('version', '=', enquiry.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: enquiry.authorityId, circleId: enquiry.circleId, enquiryId: enquiry.id }, 'enquiry.closed', { reason })
}

const pageLength = 50
/** The latest enquiries, open ones unless all are asked for; a page of 50. */
export const enquiriesList = ({ db }: Pick<Here, 'db'>, { all, before }: { readonly all: boolean; readonly before?: { readonly day: Day; readonly id: string } | undefined }) =>
  db.selectFrom('enquiries').innerJoin('authorities', 'authorities.id', 'enquiries.authority_id').select(['enquiries.id', 'enquiries.authority_id as authorityId', 'enquiries.reference', 'enquiries.status', 'enquiries.channel', 'enquiries.received_on as receivedOn', 'enquiries.caller', 'enquiries.asked', 'enquiries.person_id as personId', 'authorities.short_name as council', 'authorities.kind as councilKind'])
    .$if(!all, q => q.where('status', '=', 'open'))
    .$if(before !== undefined, q => q.where(eb => eb(eb.refTuple('enquiries.received_on', 'enquiries.id'), '<', eb.tuple(before!.day, before!.id))))
    .orderBy('enquiries.received_on', 'desc').orderBy('enquiries.id', 'desc').limit(pageLength + 1).execute()
    .then(rows => ({ rows: rows.slice(0, pageLength), more: rows.length > pageLength }))

/** Outside professionals who refer people, as answers to a question. */
export async function possibleReferrers({ db }: Pick<Here, 'db'>): Promise<Record<string, string>> {
  const parties = await db.selectFrom('parties').select(['id', 'name']).where('kind', '=', 'referrer').orderBy('name').execute()
  return Object.fromEntries(parties.map(({ id, name }) => [id, name]))
}
