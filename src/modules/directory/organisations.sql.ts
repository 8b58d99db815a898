import { sql } from 'kysely'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Stale, type Here } from '../../platform/here.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly description: string
  readonly url: string
  readonly email: string
  readonly contactName: string
  readonly contactRole: string
  readonly contactPhone: string
  readonly contactEmail: string
  readonly contactNotes: string
  readonly feed: string | null
  readonly version: number
}
export type Written = Omit<Organisation, 'id' | 'feed' | 'version'>

const columns = ['organisations.id', 'organisations.name', 'kind', 'description', 'url', 'email', 'contact_name as contactName', 'contact_role as contactRole', 'contact_phone as contactPhone', 'contact_email as contactEmail', 'contact_notes as contactNotes', 'feeds.name as feed', 'organisations.version'] as const
const all = ({ db }: Pick<Here, 'db'>) => db.selectFrom('organisations').leftJoin('feeds', 'feeds.id', 'organisations.feed_id').select(columns)

/** The organisations whose name, or that of whom we know there, has these letters; of a kind, when one is asked for. The first 200. */
export const organisationsFound = (here: Pick<Here, 'db'>, letters: string, kind: string): Promise<Organisation[]> => all(here)
  .$if(letters !== '', query => query.where(sql<boolean>`strpos(lower(organisations.name || ' ' || contact_name), ${letters.toLowerCase()}) > 0`))
  .$if(kind !== '', query => query.where('kind', '=', kind)).orderBy('organisations.name').orderBy('organisations.id').limit(200).execute()

/** The organisation in the address. */
export async function theOrganisation(here: Pick<Here, 'db' | 'params'>): Promise<Organisation> {
  const { id = '' } = here.params
  const found = isUuid(id) ? await all(here).where('organisations.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return found
}

/** Those that staff keep, as answers to a question; the one given too, whoever keeps it. */
export async function organisationsToChoose({ db }: Pick<Here, 'db'>): Promise<Record<string, string>> {
  const rows = await db.selectFrom('organisations').select(['id', 'name']).where('feed_id', 'is', null).orderBy('name').limit(1000).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export const servicesOf = ({ db }: Pick<Here, 'db'>, organisationId: string) =>
  db.selectFrom('services').select(['id', 'name', 'status']).where('organisation_id', '=', organisationId).orderBy('name').limit(200).execute()

const columnsOf = (told: Written) => ({ name: told.name, kind: told.kind, description: told.description, url: told.url, email: told.email, contact_name: told.contactName, contact_role: told.contactRole, contact_phone: told.contactPhone, contact_email: told.contactEmail, contact_notes: told.contactNotes })

export async function addOrganisation(here: Here, told: Written): Promise<string> {
  const id = here.newId()
  await here.db.insertInto('organisations').values({ id, ...columnsOf(told), changed_at: here.now, changed_by: here.user.id }).execute()
  await recordSetting(here, 'organisation.added', { name: told.name })
  return id
}

/** Changes it as it was at its version; of one that is read from a feed, only what is ours. Throws Stale when somebody else was first. */
export async function changeOrganisation(here: Here, before: Organisation, told: Written): Promise<void> {
  const { name: _name, description: _description, url: _url, email: _email, ...ours } = columnsOf(told)
  const { numUpdatedRows } = await here.db.updateTable('organisations').set({ ...before.feed ? ours : columnsOf(told), version: before.version + 1, changed_at: here.now, changed_by: here.user.id }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await recordSetting(here, 'organisation.changed', { name: before.feed ? before.name : told.name })
}
