import type { Place } from '../../rules/directory/postcode-area.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Stale, type Here } from '../../platform/here.ts'
import type { PublicService, Service } from './entry.ts'

const publicColumns = `s.id, s.organisation_id as "organisationId", o.name as organisation, s.name, s.description, s.for_whom as "forWhom", s.minimum_age as "minimumAge", s.maximum_age as "maximumAge", s.eligibility, s.cost, s.area,
  s.council_ids as "councilIds", array(select a.short_name from authorities a where a.id = any(s.council_ids) order by a.short_name) as councils, s.postcode_areas as "postcodeAreas", s.refer_ways as "referWays", s.phone, s.email, s.url,
  s.line1, s.line2, s.town, s.county, s.postcode, s.hours, s.hours_note as "hoursNote", s.status, s.alert, s.topics, s.checked_on as "checkedOn", s.feed_id as "feedId", f.name as feed, s.changed_at as "changedAt"`
const from = 'from services s join organisations o on o.id = s.organisation_id left join feeds f on f.id = s.feed_id'

/** Which services are looked for. What is left out is not asked for. */
export interface Wanted {
  readonly states: readonly string[]
  readonly words?: readonly string[]
  readonly topics?: readonly string[]
  readonly place?: Place | undefined
  readonly ownOnly?: boolean
  readonly withAddress?: boolean
  readonly minimumAge?: number | undefined
  readonly maximumAge?: number | undefined
  readonly day?: string | undefined
  readonly opensFrom?: string | undefined
  readonly closesBy?: string | undefined
  readonly toCheckBy?: Day | undefined
}

const where = `s.status = any($1::text[])
  and not exists (select from unnest($2::text[]) word where strpos(lower(concat_ws(' ', s.name, s.description, s.for_whom, s.eligibility, s.area, o.name)), word) = 0)
  and ($3::text[] is null or s.topics && $3::text[])
  and ($4::text is null or (s.council_ids = '{}' and s.postcode_areas = '{}') or s.council_ids && $6::uuid[]
    or exists (select from unnest(s.postcode_areas) area where area = $4::text or area = $5::text or ($5::text = '' and area ~ ('^' || $4::text || '[0-9]'))))
  and (not $7::boolean or s.feed_id is null)
  and (not $8::boolean or s.line1 <> '')
  and ($9::int is null or s.minimum_age >= $9::int)
  and ($10::int is null or s.maximum_age <= $10::int)
  and (($11::text is null and $12::text is null and $13::text is null) or exists (select from jsonb_array_elements(s.hours) hour
    where ($11::text is null or hour ->> 'day' = $11::text) and ($12::text is null or hour ->> 'opens' >= $12::text) and ($13::text is null or hour ->> 'closes' <= $13::text)))`

const councilsThere = {
  name: 'councils of a place',
  text: `select a.id from authorities a where exists (select from public.postcodes p where p.council_code = a.code and p.postcode like $1 || '%' and p.postcode ~ $2)`,
}
/** The councils that have a postcode there. */
async function councilsOf({ run }: Pick<Here, 'run'>, { letters, outward, postcode }: Place): Promise<string[]> {
  const shape = postcode ? `^${postcode}$` : outward ? `^${outward} ` : `^${letters}[0-9]`
  return (await run<{ id: string }>(councilsThere, [postcode || outward || letters, shape])).map(({ id }) => id)
}

async function asked(here: Pick<Here, 'run'>, wanted: Wanted): Promise<unknown[]> {
  const { states, words = [], topics, place, ownOnly = false, withAddress = false, minimumAge, maximumAge, day, opensFrom, closesBy } = wanted
  return [states, words.map(word => word.toLowerCase()), topics?.length ? topics : null, place?.letters ?? null, place?.outward ?? null, place ? await councilsOf(here, place) : null, ownOnly, withAddress, minimumAge ?? null, maximumAge ?? null, day ?? null, opensFrom ?? null, closesBy ?? null]
}

const found = { name: 'services found', text: `select ${publicColumns} ${from} where ${where} order by lower(s.name), s.id limit $14 offset $15` }
const many = { name: 'how many services', text: `select count(*)::int as n from services s join organisations o on o.id = s.organisation_id where ${where}` }

/** A page of services by name, and how many there are. Pages begin with 1. */
export async function servicesFound(here: Pick<Here, 'run'>, wanted: Wanted, { page, size }: { readonly page: number; readonly size: number }): Promise<{ rows: PublicService[]; total: number }> {
  const values = await asked(here, wanted)
  const [rows, [counted]] = await Promise.all([
    here.run<PublicService & Record<string, unknown>>(found, [...values, size, Math.min((page - 1) * size, 1_000_000_000)]),
    here.run<{ n: number }>(many, values),
  ])
  return { rows, total: counted!.n }
}

const one = { name: 'a service', text: `select ${publicColumns} ${from} where s.id = $1` }
/** One service as anybody may read it, whatever its state. */
export const publicService = async ({ run }: Pick<Here, 'run'>, id: string): Promise<PublicService | undefined> =>
  isUuid(id) ? (await run<PublicService & Record<string, unknown>>(one, [id]))[0] : undefined

const whole = { name: 'a whole service', text: `select ${publicColumns}, s.protocol, u.name as "checkedBy", s.check_due_on as "checkDueOn", s.gone_on as "goneOn", s.version ${from} left join users u on u.id = s.checked_by where s.id = $1` }
/** The service in the address, with what staff know of it. */
export async function theService({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Service> {
  const [service] = isUuid(params.id ?? '') ? await run<Service & Record<string, unknown>>(whole, [params.id]) : []
  if (!service) throw new NotFound()
  return service
}

const toCheck = { name: 'services to check', text: `select s.id, s.name, o.name as organisation, s.check_due_on as "checkDueOn" from services s join organisations o on o.id = s.organisation_id where s.status in ('active', 'temporarily closed') and s.check_due_on <= $1 order by s.check_due_on, s.id limit 100` }
/** Services whose next check is due by a day. */
export const servicesToCheck = ({ run }: Pick<Here, 'run'>, by: Day) => run<{ id: string; name: string; organisation: string; checkDueOn: Day }>(toCheck, [by])

/** What staff write of a service that they keep themselves. */
export type Kept = Pick<Service, 'organisationId' | 'name' | 'description' | 'forWhom' | 'minimumAge' | 'maximumAge' | 'eligibility' | 'cost' | 'area' | 'councilIds' | 'postcodeAreas' | 'referWays' | 'protocol' | 'phone' | 'email' | 'url' | 'line1' | 'line2' | 'town' | 'county' | 'postcode' | 'hours' | 'hoursNote' | 'status' | 'alert' | 'topics'>

const columnsOf = (kept: Kept) => ({
  organisation_id: kept.organisationId, name: kept.name, description: kept.description, for_whom: kept.forWhom, minimum_age: kept.minimumAge, maximum_age: kept.maximumAge, eligibility: kept.eligibility, cost: kept.cost, area: kept.area,
  council_ids: [...kept.councilIds], postcode_areas: [...kept.postcodeAreas], refer_ways: [...kept.referWays], protocol: kept.protocol, phone: kept.phone, email: kept.email, url: kept.url, line1: kept.line1, line2: kept.line2, town: kept.town,
  county: kept.county, postcode: kept.postcode, hours: JSON.stringify(kept.hours), hours_note: kept.hoursNote, status: kept.status, alert: kept.alert, topics: [...kept.topics],
})

/** Adds a service that staff keep. */
export async function addService(here: Here, kept: Kept): Promise<string> {
  const id = here.newId()
  await here.db.insertInto('services').values({ id, ...columnsOf(kept), changed_at: here.now, changed_by: here.user.id }).execute()
  await recordSetting(here, 'service.added', { name: kept.name })
  return id
}

async function update(here: Here, service: Pick<Service, 'id' | 'version'>, columns: object): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('services').set({ ...columns, version: service.version + 1, changed_at: here.now, changed_by: here.user.id }).where('id', '=', service.id).where('version', '=', service.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}

/** Changes a service that staff keep. Throws Stale when somebody else was first. */
export async function changeService(here: Here, service: Service, kept: Kept): Promise<void> {
  await update(here, service, columnsOf(kept))
  await recordSetting(here, 'service.changed', { name: kept.name, status: kept.status })
}

/** Changes what is ours of a service that is read from a feed, which the feed never touches. */
export async function changeOurNotes(here: Here, service: Service, { topics, referWays, protocol }: Pick<Kept, 'topics' | 'referWays' | 'protocol'>): Promise<void> {
  await update(here, service, { topics: [...topics], refer_ways: [...referWays], protocol })
  await recordSetting(here, 'service.changed', { name: service.name, status: service.status })
}

/** Somebody has made sure that what is written is true today, and says when it has to be looked at again. */
export async function checkService(here: Here, service: Pick<Service, 'id' | 'version' | 'name'>, dueOn: Day): Promise<void> {
  await update(here, service, { checked_on: here.today, checked_by: here.user.id, check_due_on: dueOn })
  await recordSetting(here, 'service.checked', { name: service.name, due: dueOn })
}
