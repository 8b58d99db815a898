import type { Day } from '../../rules/calendar/day.ts'
import type { Changed, EventKind, Events } from '../../rules/events.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Happened } from '../../platform/events/history.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { LandlordTold, Terms } from './landlord.ts'

/** Whose a landlord’s rows are: the councils of the homes they let, and the circle they were written down in. */
export interface Walled { readonly authorityIds: readonly string[]; readonly circleId: string | null }
export interface Landlord extends LandlordTold, Walled, Record<string, unknown> { readonly id: string; readonly version: number }
type Listed = Pick<Landlord, 'id' | 'name' | 'kind' | 'address'> & { readonly homes: number; readonly contribution: Pick<Terms, 'contributes' | 'share' | 'most'> | null } & Record<string, unknown>

const columns = 'l.id, l.authority_ids as "authorityIds", l.circle_id as "circleId", l.name, l.kind, l.address, l.contact, l.phone, l.email, l.version'
const terms = `t.id, t.kind, t.words, t.contributes, t.share, t.most_pence as most, t.from_day as "from", t.to_day as "to"`

export const landlordsAtMost = 50
const found = {
  name: 'landlords found',
  text: `select l.id, l.name, l.kind, l.address, (select count(*)::int from home_landlords h where h.landlord_id = l.id and h.to_day is null) as homes,
      (select json_build_object('contributes', t.contributes, 'share', t.share, 'most', t.most_pence) from landlord_terms t where t.landlord_id = l.id and t.kind = 'contribution' and t.from_day <= $2 and (t.to_day is null or t.to_day >= $2) order by t.from_day desc limit 1) as contribution
    from landlords l where $1 = '' or lower(l.name) like '%' || $1 || '%' order by lower(l.name), l.id limit $3`,
}
/** Landlords whose names have these words in them, or all of them; one more than are shown, to know that there are more. */
export const landlordsFound = ({ run, today }: Pick<Here, 'run' | 'today'>, words: string): Promise<Listed[]> =>
  run<Listed>(found, [words.toLowerCase().replace(/[\\%_]/g, '\\$&'), today, landlordsAtMost + 1])

const one = { name: 'a landlord', text: `select ${columns} from landlords l where l.id = $1` }
/** The landlord with this id. Throws NotFound. */
export async function landlordOf({ run }: Pick<Here, 'run'>, id = ''): Promise<Landlord> {
  const [row] = isUuid(id) ? await run<Landlord>(one, [id]) : []
  if (!row) throw new NotFound()
  return row
}

const agreed = { name: 'terms of a landlord', text: `select ${terms} from landlord_terms t where t.landlord_id = $1 order by t.from_day desc, t.id desc limit 100` }
/** Everything that was ever agreed with a landlord, the latest first. */
export const termsOf = ({ run }: Pick<Here, 'run'>, id: string): Promise<Terms[]> => run<Terms & Record<string, unknown>>(agreed, [id])

const homes = {
  name: 'homes of a landlord',
  text: `select h.id, h.authority_ids as "authorityIds", concat_ws(', ', nullif(h.line1, ''), nullif(h.town, ''), nullif(h.postcode, '')) as name, x.from_day as "from", x.to_day as "to"
    from home_landlords x join homes h on h.id = x.home_id where x.landlord_id = $1 order by x.to_day is not null, h.postcode, h.line1, h.id limit 200`,
}
export interface HomeLet { readonly id: string; readonly authorityIds: readonly string[]; readonly name: string; readonly from: Day | null; readonly to: Day | null }
export const homesOf = ({ run }: Pick<Here, 'run'>, id: string): Promise<HomeLet[]> => run<HomeLet & Record<string, unknown>>(homes, [id])

const told = { name: 'story of a landlord', text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from landlord_events e join users u on u.id = e.by_user where e.landlord_id = $1 order by e.at desc, e.id desc limit 200' }
export const storyOfLandlord = ({ run }: Pick<Here, 'run'>, id: string): Promise<Happened[]> => run<Happened & Record<string, unknown>>(told, [id])

type Of = Walled & { readonly id: string }
const happened = <K extends EventKind>(here: Here, { id, authorityIds, circleId }: Of, kind: K, said: Events[K], on: Day = here.today) =>
  here.run(...inserting('landlord_events', { id: here.newId(), authority_ids: [...authorityIds], circle_id: circleId, landlord_id: id, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id }))

const alike = { name: 'landlord so named', text: 'select l.id from landlords l where lower(l.name) = lower($1) and l.kind = $2 and l.id is distinct from $3 limit 1' }
const isOnTheRegister = async ({ run }: Pick<Here, 'run'>, { name, kind }: Pick<LandlordTold, 'name' | 'kind'>, but: string | null): Promise<boolean> => (await run(alike, [name, kind, but])).length > 0

/** Puts a landlord on the register, for the councils and in the circle of the home they were named for. */
export async function recordLandlord(here: Here, whose: Walled, landlord: LandlordTold, another = false): Promise<Of> {
  if (!another && await isOnTheRegister(here, landlord, null)) throw new Refusal(`${landlord.name} is on the register already. Go back and choose them, or say that this is another of the same name`, 'name')
  const made = { ...whose, id: here.newId() }
  await here.run(...inserting('landlords', { id: made.id, authority_ids: [...whose.authorityIds], circle_id: whose.circleId, ...landlord }))
  await happened(here, made, 'landlord.recorded', { name: landlord.name, kind: landlord.kind })
  return made
}

const changed = { name: 'landlord changed', text: 'update landlords set name = $3, kind = $4, address = $5, contact = $6, phone = $7, email = $8, version = version + 1 where id = $1 and version = $2 returning id' }
/** Changes a landlord as they were at their version. Throws Stale when somebody else was first. */
export async function changeLandlord(here: Here, before: Landlord, { name, kind, address, contact, phone, email }: LandlordTold, what: Changed): Promise<void> {
  const rows = await here.run(changed, [before.id, before.version, name, kind, address, contact, phone, email])
  if (!rows.length) throw new Stale()
  await happened(here, before, 'landlord.changed', { changed: what })
}

export interface TermsTold { readonly kind: Terms['kind']; readonly words: string; readonly contributes: boolean | null; readonly share: number | null; readonly most: Pence | null; readonly from: Day; readonly to: Day | null }
const next = { name: 'landlord has new terms', text: 'update landlords set version = version + 1 where id = $1 and version = $2 returning id' }
const ended = { name: 'terms before end', text: 'update landlord_terms set to_day = $3::date - 1 where landlord_id = $1 and kind = $2 and (to_day is null or to_day >= $3)' }

/** Writes down what was agreed from a day on; what stood until then ends the day before. */
export async function agreeTerms(here: Here, landlord: Landlord, before: readonly Terms[], { kind, words, contributes, share, most, from, to }: TermsTold): Promise<void> {
  if (before.some(one => one.kind === kind && one.from >= from)) throw new Refusal('Something is written down from this day or a later one already. Enter a later day', 'from')
  if (!(await here.run(next, [landlord.id, landlord.version])).length) throw new Stale()
  await here.run(ended, [landlord.id, kind, from])
  await here.run(...inserting('landlord_terms', { id: here.newId(), authority_ids: [...landlord.authorityIds], circle_id: landlord.circleId, landlord_id: landlord.id, kind, words, contributes, share, most_pence: most, from_day: from, to_day: to, agreed_by: here.user.id, agreed_at: here.now }))
  await happened(here, landlord, 'landlord.agreed', { about: kind, words, contributes, share, pence: most, from, to }, from > here.today ? here.today : from)
}

const belongs = (table: string, id: string): { name: string; text: string } => ({ name: `${table} belong too`, text: `update ${table} set authority_ids = (select array_agg(distinct one) from unnest(authority_ids || $2::uuid[]) as one) where ${id} = $1 and not authority_ids @> $2::uuid[]` })
const belonging = [belongs('landlords', 'id'), belongs('landlord_terms', 'landlord_id'), belongs('landlord_events', 'landlord_id')]
/** A landlord lets a home in these councils too, which see from now on what is known of them. */
export async function landlordBelongsTo({ run }: Pick<Here, 'run'>, id: string, councils: readonly string[]): Promise<void> {
  for (const statement of belonging) await run(statement, [id, [...councils]])
}
