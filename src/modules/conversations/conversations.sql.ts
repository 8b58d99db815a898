import { isEnquiryReference } from '../../rules/enquiries/reference.ts'
import { pathwaysProposed } from '../../rules/conversations/proposal.ts'
import type { Changed } from '../../rules/events.ts'
import { record, type About } from '../../platform/events/record.ts'
import { NotFound, Stale, type Here, type Key } from '../../platform/here.ts'
import type { Told } from './conversation.ts'

/** The enquiry in the address, as far as a conversation needs it. */
export async function enquiryTalkedOf({ db, params }: Pick<Here, 'db' | 'params'>) {
  const reference = (params.reference ?? '').toUpperCase()
  const found = isEnquiryReference(reference) ? await db.selectFrom('enquiries').select(['id', 'authority_id as authorityId', 'reference', 'caller']).where('reference', '=', reference).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return found
}

const columns = ['id', 'matters', 'different', 'at_home as atHome', 'health', 'around_them as aroundThem', 'talked_about as talkedAbout', 'accepted', 'declined', 'accepted_because as acceptedBecause', 'declined_because as declinedBecause', 'levels', 'mecc_offered as meccOffered', 'mecc_accepted as meccAccepted', 'mecc_declined as meccDeclined', 'flags', 'version'] as const

/** The conversation held on an enquiry, if there was one. */
export const conversationOf = ({ db }: Pick<Here, 'db'>, { id, authorityId }: Key) =>
  db.selectFrom('conversations').select(columns).where('authority_id', '=', authorityId).where('enquiry_id', '=', id).executeTakeFirst()
export type Conversation = NonNullable<Awaited<ReturnType<typeof conversationOf>>>

/** Where the enquiry stands while we write: nobody can place it in another council before we have finished. */
export async function heldStill({ db }: Pick<Here, 'db'>, { id }: Pick<Key, 'id'>): Promise<About> {
  const found = await db.selectFrom('enquiries').select(['authority_id', 'circle_id']).where('id', '=', id).forKeyShare().executeTakeFirst()
  if (!found) throw new NotFound()
  return { authorityId: found.authority_id, circleId: found.circle_id, enquiryId: id }
}

const columnsOf = (told: Told) => ({
  matters: told.matters, different: told.different, at_home: told.atHome, health: told.health, around_them: told.aroundThem,
  talked_about: [...told.talkedAbout], accepted: [...told.accepted], declined: [...told.declined], accepted_because: told.acceptedBecause, declined_because: told.declinedBecause,
  levels: [...told.levels], mecc_offered: [...told.meccOffered], mecc_accepted: [...told.meccAccepted], mecc_declined: [...told.meccDeclined], flags: [...told.flags],
})

/** Saves the first of a conversation, however little it is. Throws Stale when a colleague was first. */
export async function holdConversation(here: Here, enquiry: Key, told: Told): Promise<void> {
  const about = await heldStill(here, enquiry)
  const made = await here.db.insertInto('conversations').values({ id: here.newId(), authority_id: about.authorityId, circle_id: about.circleId ?? null, enquiry_id: enquiry.id, held_by: here.user.id, held_at: here.now, ...columnsOf(told) })
    .onConflict(same => same.columns(['authority_id', 'enquiry_id']).doNothing()).returning('id').executeTakeFirst()
  if (!made) throw new Stale()
  await record(here, about, 'conversation.held', {})
  await whatItCameTo(here, about, undefined, told)
}

/** Carries a conversation on, from the version it was opened on. Throws Stale when a colleague was first. */
export async function carryOn(here: Here, enquiry: Key, before: Conversation, told: Told, changed: Changed): Promise<void> {
  if (!Object.keys(changed).length) return
  const about = await heldStill(here, enquiry)
  const { numUpdatedRows } = await here.db.updateTable('conversations').set({ ...columnsOf(told), version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, about, 'conversation.changed', { changed })
  await whatItCameTo(here, about, before, told)
}

/** Writes down a flag that is new, and what is proposed when that is other than before. */
async function whatItCameTo(here: Here, about: About, before: Told | undefined, told: Told): Promise<void> {
  const flags = told.flags.filter(flag => !before?.flags.includes(flag))
  if (flags.length) await record(here, about, 'urgency.flagged', { flags })
  const [was, is] = [before ? pathwaysProposed(before) : [], pathwaysProposed(told)]
  if (was.join() !== is.join()) await record(here, about, 'pathways.proposed', { pathways: is })
}
