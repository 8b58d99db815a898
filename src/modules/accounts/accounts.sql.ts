import { recordSetting } from '../../platform/events/account-events.ts'
import type { Role } from '../../rules/roles.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { AccountEvent, AccountEvents } from './account-events.ts'
import { isOutsider, type Places } from './place.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly councilIds: readonly string[]
  readonly organisationId: string | null
  readonly disabledAt: Date | null
  readonly version: number
}
const columns = ['id', 'name', 'email', 'role', 'authority_ids as councilIds', 'party_id as organisationId', 'disabled_at as disabledAt', 'version'] as const

/** Everybody who has an account, those who may sign in first. The system itself has none. */
export async function everyAccount({ db }: Here): Promise<Account[]> {
  return await db.selectFrom('users').select(columns).where('role', 'not in', ['system', 'public']).orderBy(eb => eb('disabled_at', 'is not', null)).orderBy('name').orderBy('id').execute() as Account[]
}

/** The account that the address names. */
export async function theAccount({ db, params }: Here): Promise<Account> {
  const found = isUuid(params.id ?? '') && await db.selectFrom('users').select(columns).where('id', '=', params.id!).where('role', 'not in', ['system', 'public']).executeTakeFirst()
  if (!found) throw new NotFound()
  return found as Account
}

/** Where people with an account can belong. */
export async function places({ db }: Here): Promise<Places> {
  const [councils, organisations] = await Promise.all([
    db.selectFrom('authorities').select(['id', 'name', 'to_day']).where('kind', 'in', ['district', 'unitary']).orderBy('name').execute(),
    db.selectFrom('parties').select(['id', 'name', 'kind']).orderBy('name').execute(),
  ])
  return {
    councils: Object.fromEntries(councils.map(({ id, name, to_day }) => [id, to_day ? `${name} (until ${formatDay(to_day)})` : name])),
    organisations: Object.fromEntries(organisations.map(({ id, name, kind }) => [id, { name, kind }])),
  }
}

interface Placed { readonly name: string; readonly role: Role; readonly councils: readonly string[]; readonly organisation: string; readonly newOrganisation: string }

/** Councils and an organisation belong only to the roles that are held to them. */
async function placeOf(here: Here, { role, councils, organisation, newOrganisation }: Placed): Promise<{ authority_ids: string[]; party_id: string | null }> {
  const authority_ids = role === 'district grants officer' ? [...councils] : []
  if (!isOutsider(role)) return { authority_ids, party_id: null }
  if (organisation) return { authority_ids, party_id: organisation }
  const id = here.newId()
  await here.db.insertInto('parties').values({ id, kind: role, name: newOrganisation }).execute()
  return { authority_ids, party_id: id }
}

export async function addAccount(here: Here, { email, ...answers }: Placed & { readonly email: string }): Promise<string> {
  const taken = await here.db.selectFrom('users').select('name').where('email', '=', email).executeTakeFirst()
  if (taken) throw new Refusal(`${taken.name} already has an account with this email address`, 'email')
  const id = here.newId()
  await here.db.insertInto('users').values({ id, email, name: answers.name, role: answers.role, ...await placeOf(here, answers) }).execute()
  await writeDown(here, id, 'account.added', { role: answers.role })
  return id
}

/** Changes an account that still stands as it was when its page was opened. Another role ends its sessions, so that nothing goes on under the old one. */
export async function changeAccount(here: Here, before: Account, answers: Placed, changed: AccountEvents['account.changed']['changed']): Promise<void> {
  if (before.role === 'administrator' && answers.role !== 'administrator') await keepAnAdministrator(here, before, 'role')
  const { numUpdatedRows } = await here.db.updateTable('users').set({ name: answers.name, role: answers.role, ...await placeOf(here, answers), version: before.version + 1 })
    .where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (!numUpdatedRows) throw new Stale()
  if (before.role !== answers.role) await endSessions(here, before.id)
  if (Object.keys(changed).length) await writeDown(here, before.id, 'account.changed', { changed })
}

export async function disableAccount(here: Here, account: Account, reason: string): Promise<void> {
  if (account.role === 'administrator') await keepAnAdministrator(here, account, 'reason')
  const { numUpdatedRows } = await here.db.updateTable('users').set(eb => ({ disabled_at: here.now, version: eb('version', '+', 1) })).where('id', '=', account.id).where('disabled_at', 'is', null).executeTakeFirst()
  if (!numUpdatedRows) throw new Refusal('This account is disabled already.')
  await endSessions(here, account.id)
  await writeDown(here, account.id, 'account.disabled', { reason })
}

export async function enableAccount(here: Here, account: Account, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('users').set(eb => ({ disabled_at: null, version: eb('version', '+', 1) })).where('id', '=', account.id).where('disabled_at', 'is not', null).executeTakeFirst()
  if (!numUpdatedRows) throw new Refusal('This account is not disabled.')
  await writeDown(here, account.id, 'account.enabled', { reason })
}

/** Two administrators who leave at the same moment wait for each other here, so that one stays. */
async function keepAnAdministrator({ db }: Here, leaving: Account, field: string): Promise<void> {
  const able = await db.selectFrom('users').select('id').where('role', '=', 'administrator').where('disabled_at', 'is', null).orderBy('id').forUpdate().execute()
  if (able.every(({ id }) => id === leaving.id)) throw new Refusal('This is the last administrator who can sign in. Make somebody else an administrator first', field)
}

/** A one-time link takes the place of the password, and of the authenticator when that is reset too. Everything of theirs that is open ends. */
export async function makeLink(here: Here, account: Pick<Account, 'id'>, hash: Buffer, reset: 'password' | 'authenticator' | 'first'): Promise<void> {
  await here.run({ name: 'make password link', text: 'select make_password_link($1, $2, $3)' }, [account.id, hash, reset === 'authenticator'])
  if (reset !== 'first') await writeDown(here, account.id, `${reset}.reset`, {})
}

export async function signOutEverywhere(here: Here, account: Account): Promise<void> {
  await endSessions(here, account.id)
  await writeDown(here, account.id, 'sessions.ended', {})
}

const endSessions = ({ run }: Here, id: string) => run({ name: 'end sessions of', text: 'select end_sessions_of($1)' }, [id])

async function writeDown<K extends AccountEvent>(here: Here, userId: string, kind: K, said: AccountEvents[K]): Promise<void> {
  await recordSetting(here, kind, said, { userId })
}

const atATime = 50

/** What happened to accounts, the latest first, a page at a time; `before` in the address is the last one that was shown. */
export async function accountHistory({ db, query }: Here) {
  const before = isUuid(query.before ?? '') ? query.before : undefined
  const found = await db.selectFrom('account_events as e').leftJoin('users as whose', 'whose.id', 'e.user_id').innerJoin('users as by', 'by.id', 'e.by_user')
    .select(['e.id', 'e.kind', 'e.said', 'e.at', 'whose.name as whose', 'by.name as by'])
    .$if(before !== undefined, events => events.where('e.id', '<', before!)).orderBy('e.id', 'desc').limit(atATime + 1).execute()
  return { events: found.slice(0, atATime), earlier: found.length > atATime ? found[atATime - 1]!.id : undefined }
}
